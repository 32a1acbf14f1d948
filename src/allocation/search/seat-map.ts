/** A column as the masks see it: who is of which group, numbered from 0. */
export interface MaskedColumn {
  readonly groups: Int32Array;
  readonly groupCount: number;
}

export interface SeatMapRequest {
  /** Columns of which no swap makes a count worse. */
  readonly strict: readonly MaskedColumn[];
  /** Columns of which a swap makes a few worse at most. */
  readonly soft: readonly MaskedColumn[];
  /** The set of each member, from 0. */
  readonly sets: Int32Array;
  readonly setCount: number;
  /** 1 for members who are not moved. */
  readonly stays: Uint8Array;
  /** A swap that makes more soft columns worse than so many, 7 at most, is not offered. */
  readonly mostWorse: number;
}

/**
 * Members on numbered seats, those of one set side by side. Of every group, bits say which seats are its members' and
 * which are of sets that may have one more of it. Whether a member can change places with each of 32 others takes a
 * few operations a column: both are of one group there, or each can go and come without making a count worse.
 */
export class SeatMap {
  readonly sets: Int32Array;
  readonly setCount: number;
  readonly words: number;
  readonly #mostWorse: number;
  readonly #columnCount: number;
  readonly #strictCount: number;
  readonly #groupCount: number;
  /** Of member m and column c at m × C + c: the group's number among all groups of all columns. */
  readonly #groups: Int32Array;
  /** Of each column, its first group. */
  readonly #firstGroup: Int32Array;
  /** Of set s and group g at s × G + g. */
  readonly #counts: Int32Array;
  readonly #floor: Int32Array;
  readonly #ceil: Int32Array;
  /** Of group g and word w at g × W + w: its members' seats, and the seats of sets with room for one more of it. */
  readonly #same: Int32Array;
  readonly #room: Int32Array;
  /** Of column c and word w at c × W + w: whose set can spare them, and who can come to the set that is looked from. */
  readonly #spared: Int32Array;
  readonly #welcome: Int32Array;
  readonly #free: Int32Array;
  readonly #firstSeat: Int32Array;
  readonly #memberAt: Int32Array;
  readonly #seatOf: Int32Array;
  /** The set that is looked from; -1 for none. */
  #from = -1;

  constructor({ strict, soft, sets, setCount, stays, mostWorse }: SeatMapRequest) {
    const columns = [...strict, ...soft];
    const memberCount = sets.length;
    this.sets = sets.slice();
    this.setCount = setCount;
    this.#mostWorse = mostWorse;
    this.words = Math.ceil(memberCount / 32);
    [this.#columnCount, this.#strictCount] = [columns.length, strict.length];
    this.#firstGroup = runningSums(columns.map(({ groupCount }) => groupCount));
    this.#groupCount = this.#firstGroup[columns.length] ?? 0;
    this.#groups = new Int32Array(memberCount * columns.length);
    this.#counts = new Int32Array(setCount * this.#groupCount);
    const totals = new Int32Array(this.#groupCount);
    for (const [c, { groups }] of columns.entries()) {
      for (let member = 0; member < memberCount; member++) {
        const group = (this.#firstGroup[c] ?? 0) + (groups[member] ?? 0);
        this.#groups[member * columns.length + c] = group;
        totals[group] = (totals[group] ?? 0) + 1;
        const cell = (sets[member] ?? 0) * this.#groupCount + group;
        this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
      }
    }
    this.#floor = totals.map((total) => Math.floor(total / setCount));
    this.#ceil = totals.map((total) => Math.ceil(total / setCount));
    const sizes = new Array<number>(setCount).fill(0);
    for (const set of sets) sizes[set] = (sizes[set] ?? 0) + 1;
    this.#firstSeat = runningSums(sizes);
    this.#memberAt = new Int32Array(memberCount);
    this.#seatOf = new Int32Array(memberCount);
    const next = this.#firstSeat.slice();
    for (const [member, set] of sets.entries()) {
      const seat = next[set] ?? 0;
      next[set] = seat + 1;
      this.#memberAt[seat] = member;
      this.#seatOf[member] = seat;
    }
    this.#same = new Int32Array(this.#groupCount * this.words);
    this.#room = new Int32Array(this.#groupCount * this.words);
    this.#spared = new Int32Array(columns.length * this.words);
    this.#welcome = new Int32Array(columns.length * this.words);
    this.#free = new Int32Array(this.words);
    for (let seat = 0; seat < memberCount; seat++) {
      const member = this.#memberAt[seat] ?? 0;
      const set = sets[member] ?? 0;
      put(this.#free, seat >>> 5, 1 << seat, stays[member] !== 1);
      for (let c = 0; c < columns.length; c++) {
        const group = this.#groups[member * columns.length + c] ?? 0;
        this.#seat(group, seat, true);
        this.#writeColumn(c, seat, group, set);
      }
      for (let group = 0; group < this.#groupCount; group++) {
        put(this.#room, group * this.words + (seat >>> 5), 1 << seat, this.#hasRoom(set, group));
      }
    }
  }

  membersOf(set: number): Int32Array {
    return this.#memberAt.subarray(this.#firstSeat[set] ?? 0, this.#firstSeat[set + 1] ?? 0);
  }

  /**
   * Asks, for each member of a set in turn, of swaps with members of other sets, from somewhere on, until one is
   * taken; that one is made.
   */
  lookFrom(set: number, random: () => number, take: (a: number, b: number) => boolean): void {
    const [W, columnCount, strictCount] = [this.words, this.#columnCount, this.#strictCount];
    const [groups, same, room] = [this.#groups, this.#same, this.#room];
    const [spared, welcome, free] = [this.#spared, this.#welcome, this.#free];
    const [first, end] = [this.#firstSeat[set] ?? 0, this.#firstSeat[set + 1] ?? 0];
    const spare = 7 - this.#mostWorse;
    this.#welcomeTo(set);
    for (let seat = first; seat < end; seat++) {
      if (((free[seat >>> 5] ?? 0) & (1 << seat)) === 0) continue;
      const a = this.#memberAt[seat] ?? 0;
      const own = a * columnCount;
      const goes = this.#canGo(a, set);
      const start = Math.floor(random() * W * 32);
      let w = start >>> 5;
      row: for (let looked = 0; looked < W; looked++, w = w + 1 === W ? 0 : w + 1) {
        let offered = free[w] ?? 0;
        let c = 0;
        for (; c < strictCount && offered !== 0; c++) {
          const at = (groups[own + c] ?? 0) * W + w;
          let kept = same[at] ?? 0;
          if ((goes & (1 << c)) !== 0)
            kept |= (room[at] ?? 0) & (spared[c * W + w] ?? 0) & (welcome[c * W + w] ?? 0);
          offered &= kept;
        }
        // For all 32 at once, how many soft columns a swap makes worse: a binary number that passes 7 after too many.
        let [ones, twos, fours] = [-(spare & 1), -((spare >> 1) & 1), -(spare >> 2)];
        for (; c < columnCount && offered !== 0; c++) {
          const at = (groups[own + c] ?? 0) * W + w;
          let kept = same[at] ?? 0;
          if ((goes & (1 << c)) !== 0)
            kept |= (room[at] ?? 0) & (spared[c * W + w] ?? 0) & (welcome[c * W + w] ?? 0);
          const worse = ~kept;
          const [toTwos, toFours] = [ones & worse, twos & ones & worse];
          offered &= ~(fours & toFours);
          ones ^= worse;
          twos ^= toTwos;
          fours ^= toFours;
        }
        if (offered === 0) continue;
        for (let part = 0; part < 2; part++) {
          const from = -1 << (start & 31);
          for (let bits = offered & (part === 0 ? from : ~from); bits !== 0; bits &= bits - 1) {
            const other = (w << 5) + 31 - Math.clz32(bits & -bits);
            if (other >= first && other < end) continue;
            const b = this.#memberAt[other] ?? 0;
            if (!take(a, b)) continue;
            this.swap(a, b);
            break row;
          }
        }
      }
    }
    this.#from = -1;
  }

  /** Two members of different sets change seats. */
  swap(a: number, b: number): void {
    const C = this.#columnCount;
    const [seatA, seatB] = [this.#seatOf[a] ?? 0, this.#seatOf[b] ?? 0];
    const [one, other] = [this.sets[a] ?? 0, this.sets[b] ?? 0];
    this.#seatOf[a] = seatB;
    this.#seatOf[b] = seatA;
    this.#memberAt[seatA] = b;
    this.#memberAt[seatB] = a;
    this.sets[a] = other;
    this.sets[b] = one;
    for (let c = 0; c < C; c++) {
      const [g, h] = [this.#groups[a * C + c] ?? 0, this.#groups[b * C + c] ?? 0];
      if (g === h) continue;
      this.#seat(g, seatA, false);
      this.#seat(h, seatA, true);
      this.#seat(h, seatB, false);
      this.#seat(g, seatB, true);
      this.#count(c, g, one, -1);
      this.#count(c, h, one, 1);
      this.#count(c, h, other, -1);
      this.#count(c, g, other, 1);
      this.#writeColumn(c, seatA, h, one);
      this.#writeColumn(c, seatB, g, other);
    }
  }

  /** The columns, as bits, in which a set can spare a member. */
  #canGo(member: number, set: number): number {
    let goes = 0;
    for (let c = 0; c < this.#columnCount; c++) {
      if (this.#spares(set, this.#groups[member * this.#columnCount + c] ?? 0)) goes |= 1 << c;
    }
    return goes;
  }

  #spares(set: number, group: number): boolean {
    return (this.#counts[set * this.#groupCount + group] ?? 0) > (this.#floor[group] ?? 0);
  }

  #hasRoom(set: number, group: number): boolean {
    return (this.#counts[set * this.#groupCount + group] ?? 0) < (this.#ceil[group] ?? 0);
  }

  /** From now on it is this set that is looked from. */
  #welcomeTo(set: number): void {
    const [W, welcome, same] = [this.words, this.#welcome, this.#same];
    this.#from = set;
    welcome.fill(0);
    for (let c = 0; c < this.#columnCount; c++) {
      const end = this.#firstGroup[c + 1] ?? 0;
      for (let group = this.#firstGroup[c] ?? 0; group < end; group++) {
        if (!this.#hasRoom(set, group)) continue;
        for (let w = 0; w < W; w++)
          welcome[c * W + w] = (welcome[c * W + w] ?? 0) | (same[group * W + w] ?? 0);
      }
    }
  }

  /** Changes a count, and the bits of all whom that concerns. */
  #count(c: number, group: number, set: number, by: 1 | -1): void {
    const [W, cell] = [this.words, set * this.#groupCount + group];
    const [hadRoom, spared] = [this.#hasRoom(set, group), this.#spares(set, group)];
    this.#counts[cell] = (this.#counts[cell] ?? 0) + by;
    const [hasRoom, spares] = [this.#hasRoom(set, group), this.#spares(set, group)];
    if (hadRoom === hasRoom && spared === spares) return;
    const [first, end] = [this.#firstSeat[set] ?? 0, this.#firstSeat[set + 1] ?? 0];
    for (let w = first >>> 5; w << 5 < end; w++) {
      const seats = (w << 5 < first ? -1 << first : -1) & ((w + 1) << 5 > end ? ~(-1 << end) : -1);
      const at = group * W + w;
      if (hadRoom !== hasRoom) put(this.#room, at, seats, hasRoom);
      if (spared !== spares) put(this.#spared, c * W + w, seats & (this.#same[at] ?? 0), spares);
    }
    if (hadRoom === hasRoom || set !== this.#from) return;
    for (let w = 0; w < W; w++) put(this.#welcome, c * W + w, this.#same[group * W + w] ?? 0, hasRoom);
  }

  #seat(group: number, seat: number, isThere: boolean): void {
    put(this.#same, group * this.words + (seat >>> 5), 1 << seat, isThere);
  }

  /** The bits of one seat, now a member of this group's. */
  #writeColumn(c: number, seat: number, group: number, set: number): void {
    const at = c * this.words + (seat >>> 5);
    put(this.#spared, at, 1 << seat, this.#spares(set, group));
    if (this.#from >= 0) put(this.#welcome, at, 1 << seat, this.#hasRoom(this.#from, group));
  }
}

function put(words: Int32Array, at: number, bits: number, isOn: boolean): void {
  words[at] = isOn ? (words[at] ?? 0) | bits : (words[at] ?? 0) & ~bits;
}

function runningSums(numbers: readonly number[]): Int32Array {
  const sums = new Int32Array(numbers.length + 1);
  for (const [at, number] of numbers.entries()) sums[at + 1] = (sums[at] ?? 0) + number;
  return sums;
}
