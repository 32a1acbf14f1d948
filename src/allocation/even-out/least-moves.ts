import { known } from "../known";
import type { SearchColumn } from "../search/arrangement";

/**
 * How many moves it takes at least until every count of these columns, the set sizes first, is even. Of each column: for
 * every group those whom its sets have too many, or too few. Of each set: whoever must leave it or come to it, by the
 * column that needs most, for sizes bind those who leave to those who come.
 */
export class LeastMoves {
  readonly #columnCount: number;
  readonly #setCount: number;
  /** Of member m and column c at m × C + c: the group's number among all groups of all columns. */
  readonly #groups: Int32Array;
  readonly #columnOf: Int32Array;
  readonly #floors: Int32Array;
  readonly #ceils: Int32Array;
  /** Of group g and set s at g × K + s. */
  readonly #counts: Int32Array;
  /** Of each group, how many its sets have too many and too few in all. */
  readonly #over: Int32Array;
  readonly #under: Int32Array;
  /** The same of set s and column c at s × C + c. */
  readonly #leaving: Int32Array;
  readonly #coming: Int32Array;
  readonly #ofColumn: Int32Array;
  readonly #outOf: Int32Array;
  readonly #into: Int32Array;
  #out = 0;
  #in = 0;

  constructor(columns: readonly SearchColumn[], sets: Int32Array, setCount: number) {
    [this.#columnCount, this.#setCount] = [columns.length, setCount];
    const groupCount = columns.reduce((sum, { costs }) => sum + costs.length, 0);
    this.#groups = new Int32Array(sets.length * columns.length);
    this.#columnOf = new Int32Array(groupCount);
    this.#counts = new Int32Array(groupCount * setCount);
    const totals = new Int32Array(groupCount);
    let first = 0;
    for (const [column, { groups, costs }] of columns.entries()) {
      this.#columnOf.fill(column, first, first + costs.length);
      for (const [member, group] of groups.entries()) {
        this.#groups[member * columns.length + column] = first + group;
        totals[first + group] = known(totals[first + group]) + 1;
        const cell = (first + group) * setCount + known(sets[member]);
        this.#counts[cell] = known(this.#counts[cell]) + 1;
      }
      first += costs.length;
    }
    this.#floors = totals.map((total) => Math.floor(total / setCount));
    this.#ceils = totals.map((total) => Math.ceil(total / setCount));
    [this.#over, this.#under] = [new Int32Array(groupCount), new Int32Array(groupCount)];
    [this.#leaving, this.#coming] = [
      new Int32Array(setCount * columns.length),
      new Int32Array(setCount * columns.length),
    ];
    this.#ofColumn = new Int32Array(columns.length);
    [this.#outOf, this.#into] = [new Int32Array(setCount), new Int32Array(setCount)];
    for (let group = 0; group < groupCount; group++) {
      for (let set = 0; set < setCount; set++) this.#note(group, set, 1);
    }
    for (let set = 0; set < setCount; set++) this.#sumUp(set);
  }

  /** No fewer moves than these can do. */
  get moves(): number {
    let most = this.#out > this.#in ? this.#out : this.#in;
    for (let column = 0; column < this.#columnCount; column++) {
      const own = known(this.#ofColumn[column]);
      if (own > most) most = own;
    }
    return most;
  }

  /** As `moves`, if a member went to another set. */
  movesAfter(member: number, from: number, to: number): number {
    const [C, K] = [this.#columnCount, this.#setCount];
    const [groups, counts, leaving, coming] = [this.#groups, this.#counts, this.#leaving, this.#coming];
    let [most, leavesFrom, comesFrom, leavesTo, comesTo] = [0, 0, 0, 0, 0];
    for (let column = 0; column < C; column++) {
      const group = groups[member * C + column] ?? 0;
      const [floor, ceil] = [this.#floors[group] ?? 0, this.#ceils[group] ?? 0];
      const [inFrom, inTo] = [counts[group * K + from] ?? 0, counts[group * K + to] ?? 0];
      const [overFrom, underFrom] = [inFrom > ceil ? -1 : 0, inFrom <= floor ? 1 : 0];
      const [overTo, underTo] = [inTo >= ceil ? 1 : 0, inTo < floor ? -1 : 0];
      const [over, under] = [this.#over[group] ?? 0, this.#under[group] ?? 0];
      const need = Math.max(over + overFrom + overTo, under + underFrom + underTo) - Math.max(over, under);
      most = Math.max(most, (this.#ofColumn[column] ?? 0) + need);
      leavesFrom = Math.max(leavesFrom, (leaving[from * C + column] ?? 0) + overFrom);
      comesFrom = Math.max(comesFrom, (coming[from * C + column] ?? 0) + underFrom);
      leavesTo = Math.max(leavesTo, (leaving[to * C + column] ?? 0) + overTo);
      comesTo = Math.max(comesTo, (coming[to * C + column] ?? 0) + underTo);
    }
    const [floor, ceil] = [this.#floors[0] ?? 0, this.#ceils[0] ?? 0];
    const [sizeFrom, sizeTo] = [(counts[from] ?? 0) - 1, (counts[to] ?? 0) + 1];
    const outOf = (this.#outOf[from] ?? 0) + (this.#outOf[to] ?? 0);
    const into = (this.#into[from] ?? 0) + (this.#into[to] ?? 0);
    const out =
      Math.max(leavesFrom, comesFrom + sizeFrom - ceil) + Math.max(leavesTo, comesTo + sizeTo - ceil);
    const comes =
      Math.max(comesFrom, leavesFrom - sizeFrom + floor) + Math.max(comesTo, leavesTo - sizeTo + floor);
    return Math.max(most, this.#out - outOf + out, this.#in - into + comes);
  }

  move(member: number, from: number, to: number): void {
    const first = member * this.#columnCount;
    for (let at = first; at < first + this.#columnCount; at++) {
      const group = known(this.#groups[at]);
      this.#change(group, from, -1);
      this.#change(group, to, 1);
    }
    this.#sumUp(from);
    this.#sumUp(to);
  }

  #change(group: number, set: number, by: 1 | -1): void {
    this.#note(group, set, -1);
    const cell = group * this.#setCount + set;
    this.#counts[cell] = known(this.#counts[cell]) + by;
    this.#note(group, set, 1);
  }

  /** Counts in what a group has too many or too few in a set, or counts it out again. */
  #note(group: number, set: number, sign: 1 | -1): void {
    const count = known(this.#counts[group * this.#setCount + set]);
    const over = count - known(this.#ceils[group]);
    const under = known(this.#floors[group]) - count;
    if (over <= 0 && under <= 0) return;
    const column = known(this.#columnOf[group]);
    const cell = set * this.#columnCount + column;
    const before = this.#needOf(group);
    if (over > 0) {
      this.#over[group] = known(this.#over[group]) + sign * over;
      this.#leaving[cell] = known(this.#leaving[cell]) + sign * over;
    } else {
      this.#under[group] = known(this.#under[group]) + sign * under;
      this.#coming[cell] = known(this.#coming[cell]) + sign * under;
    }
    this.#ofColumn[column] = known(this.#ofColumn[column]) + this.#needOf(group) - before;
  }

  #needOf(group: number): number {
    return Math.max(known(this.#over[group]), known(this.#under[group]));
  }

  #sumUp(set: number): void {
    let [leaving, coming] = [0, 0];
    const first = set * this.#columnCount;
    for (let at = first; at < first + this.#columnCount; at++) {
      const [goes, comes] = [known(this.#leaving[at]), known(this.#coming[at])];
      if (goes > leaving) leaving = goes;
      if (comes > coming) coming = comes;
    }
    // The sizes are the first column, with everyone in its only group.
    const size = known(this.#counts[set]);
    const out = Math.max(leaving, coming + size - known(this.#ceils[0]));
    const into = Math.max(coming, leaving - size + known(this.#floors[0]));
    this.#out += out - known(this.#outOf[set]);
    this.#in += into - known(this.#into[set]);
    [this.#outOf[set], this.#into[set]] = [out, into];
  }
}
