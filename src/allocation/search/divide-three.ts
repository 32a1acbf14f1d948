import { known } from "../known";
import type { Arrangement } from "./arrangement";
import { Choices, type Pool } from "./choices";
import type { NumberLevel } from "./number-level";

/** Of each set so many members at most are divided again, others each time. */
const mostOfSet = 10;
/** With so many choices for the first set, ways for the other two are looked for. */
const mostFirst = 64;
/** Of each level: how many numbers, what they come to, and their squares. */
const ofLevel = 3;
/** What a division costs beside what is looked at. */
const workOfDivision = 8000;

/** A member, and the set to go to. */
type Move = readonly [member: number, to: number];

interface Set3 {
  readonly set: number;
  /** How many members are divided again. */
  readonly size: number;
  /** Counts and sums of all others. */
  readonly counts: Int32Array;
  readonly sums: Float64Array;
}

/**
 * Divides three sets anew, so that no group has more members in one of them than one of the three has now, nor fewer:
 * where counts are even, they stay so. Of two sets few other divisions keep the counts; of three, far more do.
 */
export class DivideThree {
  readonly #arrangement: Arrangement;
  readonly #levels: readonly NumberLevel[];
  readonly #isFree: Uint8Array;
  readonly #first = new Choices();
  readonly #second = new Choices();
  #divisions = 0;

  constructor(arrangement: Arrangement, levels: readonly NumberLevel[], isFree: Uint8Array) {
    [this.#arrangement, this.#levels, this.#isFree] = [arrangement, levels, isFree];
  }

  /** How much was looked at so far. */
  get work(): number {
    return this.#first.work + this.#second.work + workOfDivision * this.#divisions;
  }

  /**
   * The first division met whose numbers are better than now, or worse by less than `allowed`; nobody moves without one. Better
   * is a smaller `distance` over the three: it adds up set by set, which `gap` does not.
   */
  divided(numbers: readonly number[], allowed: number, random: () => number): readonly Move[] {
    this.#divisions++;
    const { sets } = this.#arrangement;
    const members = this.#sideBySide(numbers.flatMap((set) => this.#drawn(set, random)));
    const { pool, totals, own } = this.#poolOf(members, numbers);
    const [a, b, c] = [known(own[0]), known(own[1]), known(own[2])];
    const { width, columnCount, groups, values, least, most } = pool;
    const limit = allowed + own.reduce((sum, { set }) => sum + this.#distanceNow(set, width), 0);
    const sumsOfAll = new Float64Array(width);
    for (const { sums } of own) for (const [at, sum] of sums.entries()) add(sumsOfAll, at, sum);
    for (const [at, value] of values.entries()) add(sumsOfAll, at % width, value);

    const sumsLeft = new Float64Array(width);
    const half = new Float64Array(width);
    const none = new Float64Array(width);
    const middle = Choices.middleOf(members.length);
    let moves: readonly Move[] = [];
    let tried = 0;
    this.#first.each({ ...pool, ...roomBeside(a, totals, pool, 2) }, a.size, {
      window: () => (moves.length > 0 || tried >= mostFirst ? null : this.#windowOf(a, limit)),
      isGood: (sums) => {
        for (let at = 0; at < width; at++)
          half[at] = ((sumsOfAll[at] ?? 0) - (a.sums[at] ?? 0) - (sums[at] ?? 0)) / 2;
        return this.#distanceOf(a.sums, sums) + 2 * this.#distanceOf(half, none) < limit;
      },
      give: (firstBits, secondBits, sums) => {
        tried++;
        const left = limit - this.#distanceOf(a.sums, sums);
        const totalsLeft = totals.slice();
        for (const [group, count] of a.counts.entries()) add(totalsLeft, group, -count);
        const rest: number[] = [];
        for (let place = 0; place < members.length; place++) {
          if (!isChosen(place, middle, firstBits, secondBits)) rest.push(place);
          else
            for (let at = place * columnCount; at < (place + 1) * columnCount; at++)
              add(totalsLeft, groups[at] ?? 0, -1);
        }
        for (let at = 0; at < width; at++)
          sumsLeft[at] = (sumsOfAll[at] ?? 0) - (a.sums[at] ?? 0) - (sums[at] ?? 0);
        const bounds = { least, most };
        const restOf = {
          ...{ size: rest.length, width, columnCount },
          values: Float64Array.from(rest.flatMap((place) => [...rowOf(values, place, width)])),
          groups: Int32Array.from(rest.flatMap((place) => [...rowOf(groups, place, columnCount)])),
          ...roomBeside(b, totalsLeft, bounds, 1),
        };
        const middleOfRest = Choices.middleOf(rest.length);
        this.#second.each(restOf, b.size, {
          window: () => (moves.length > 0 ? null : this.#windowOf(b, left)),
          isGood: (chosen) => {
            for (let at = 0; at < width; at++)
              half[at] = (sumsLeft[at] ?? 0) - (b.sums[at] ?? 0) - (chosen[at] ?? 0);
            return this.#distanceOf(b.sums, chosen) + this.#distanceOf(half, none) < left;
          },
          give: (bits, moreBits) => {
            const setOf = members.map(() => a.set);
            for (const [at, place] of rest.entries())
              setOf[place] = isChosen(at, middleOfRest, bits, moreBits) ? b.set : c.set;
            moves = members.flatMap((member, place) => {
              const to = known(setOf[place]);
              return sets[member] === to ? [] : [[member, to] as const];
            });
          },
        });
      },
    });
    return moves;
  }

  #poolOf(
    members: readonly number[],
    numbers: readonly number[],
  ): { readonly pool: Pool; readonly totals: Int32Array; readonly own: readonly Set3[] } {
    const arrangement = this.#arrangement;
    const { setCount, sets } = arrangement;
    // Sizes, the first column, stay as they are.
    const columnCount = arrangement.columnCount - 1;
    const width = ofLevel * this.#levels.length;
    const numberOf = new Map<number, number>();
    const groups = new Int32Array(members.length * columnCount);
    const values = new Float64Array(members.length * width);
    for (const [place, member] of members.entries()) {
      for (let column = 0; column < columnCount; column++) {
        const group = arrangement.groupOf(member, column + 1);
        const number = numberOf.get(group) ?? numberOf.size;
        numberOf.set(group, number);
        groups[place * columnCount + column] = number;
      }
      for (const [at, level] of this.#levels.entries())
        level.addOwn(member, values, place * width + at * ofLevel);
    }
    const all = [...numberOf.keys()];
    const own = numbers.map((set): Set3 => {
      const counts = Int32Array.from(all, (group) => arrangement.countIn(group * setCount + set));
      return { ...{ set, counts }, sums: this.#sumsOf(set, width), size: 0 };
    });
    const countsOf = (group: number): number[] => own.map(({ counts }) => known(counts[group]));
    const least = Int32Array.from(all, (_, group) => Math.min(...countsOf(group)));
    const most = Int32Array.from(all, (_, group) => Math.max(...countsOf(group)));
    const totals = Int32Array.from(all, (_, group) => countsOf(group).reduce((sum, each) => sum + each, 0));
    const left = own.map((each): Set3 => {
      const places = [...members.keys()].filter((place) => sets[known(members[place])] === each.set);
      for (const place of places) {
        for (const group of rowOf(groups, place, columnCount)) add(each.counts, group, -1);
        for (const [at, value] of rowOf(values, place, width).entries()) add(each.sums, at, -value);
      }
      return { ...each, size: places.length };
    });
    return {
      ...{ totals, own: left },
      pool: { size: members.length, values, width, groups, columnCount, least, most },
    };
  }

  #sumsOf(set: number, width: number): Float64Array {
    const sums = new Float64Array(width);
    for (const [at, level] of this.#levels.entries()) level.addSums(set, sums, at * ofLevel);
    return sums;
  }

  #distanceNow(set: number, width: number): number {
    return this.#distanceOf(this.#sumsOf(set, width), new Float64Array(width));
  }

  #distanceOf(some: Float64Array, others: Float64Array): number {
    let distance = 0;
    for (let each = 0, at = 0; each < this.#levels.length; each++, at += ofLevel) {
      distance +=
        this.#levels[each]?.distanceOf(
          (some[at] ?? 0) + (others[at] ?? 0),
          (some[at + 1] ?? 0) + (others[at + 1] ?? 0),
          (some[at + 2] ?? 0) + (others[at + 2] ?? 0),
        ) ?? 0;
    }
    return distance;
  }

  /** What the chosen may come to, so that the set's mean alone is not further off than that. */
  #windowOf({ sums, size }: Set3, distance: number): readonly [number, number] {
    const reach = Math.sqrt(Math.max(0, distance)) * ((sums[0] ?? 0) + size);
    return [-reach - (sums[1] ?? 0), reach - (sums[1] ?? 0)];
  }

  /** One at least stays: otherwise whole sets would change their numbers, which divides nobody. */
  #drawn(set: number, random: () => number): number[] {
    const own = known(this.#arrangement.membersOf[set]).filter((member) => this.#isFree[member] === 1);
    const count = Math.min(mostOfSet, own.length - 1);
    for (let at = 0; at < count; at++) {
      const other = at + Math.floor(random() * (own.length - at));
      [own[at], own[other]] = [known(own[other]), known(own[at])];
    }
    return own.slice(0, Math.max(0, count));
  }

  /** Groups of the column with most of them stand together, so that either half of the pool has most of them whole. */
  #sideBySide(members: readonly number[]): readonly number[] {
    let [widest, most] = [0, 0];
    for (let column = 1; column < this.#arrangement.columnCount; column++) {
      const { size } = new Set(members.map((member) => this.#arrangement.groupOf(member, column)));
      if (size > most) [widest, most] = [column, size];
    }
    const groupOf = (member: number): number => this.#arrangement.groupOf(member, widest);
    return members.toSorted((a, b) => groupOf(a) - groupOf(b));
  }
}

/** How many of each group a set can take, so that as many other sets can have the rest. */
function roomBeside(
  { counts }: Set3,
  totals: Int32Array,
  { least, most }: Pick<Pool, "least" | "most">,
  others: number,
): Pick<Pool, "least" | "most"> {
  return {
    least: counts.map(
      (count, group) =>
        Math.max(known(least[group]), known(totals[group]) - others * known(most[group])) - count,
    ),
    most: counts.map(
      (count, group) =>
        Math.min(known(most[group]), known(totals[group]) - others * known(least[group])) - count,
    ),
  };
}

function isChosen(place: number, middle: number, firstBits: number, secondBits: number): boolean {
  return ((place < middle ? firstBits >> place : secondBits >> (place - middle)) & 1) === 1;
}

function rowOf(list: Int32Array | Float64Array, row: number, width: number): Int32Array | Float64Array {
  return list.subarray(row * width, (row + 1) * width);
}

function add(list: Int32Array | Float64Array, at: number, by: number): void {
  list[at] = (list[at] ?? 0) + by;
}
