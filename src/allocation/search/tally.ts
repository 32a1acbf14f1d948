import type { SearchColumn } from "./arrangement";

/**
 * How many of each group every set has, and what that costs, in flat arrays: what changes between two sets is told
 * from their two rows alone. Only the columns that are searched for are counted here, in their order.
 */
export class Tally {
  readonly columnCount: number;
  cost = 0;
  /** The part of the cost that is the first column's. */
  firstCost = 0;
  /** What each set costs: nothing can gain more than two sets cost. */
  readonly costOfSet: Float64Array;

  /** Of member m and column c at m × C + c: the group's number among all groups of all columns. */
  readonly #groups: Int32Array;
  readonly #groupCount: number;
  /** Of set s and group g at s × G + g. */
  readonly #counts: Int32Array;
  /** Of group g and count n at g × stride + n: its cost, and what one more would cost beside it. */
  readonly #costs: Float64Array;
  readonly #steps: Float64Array;
  readonly #stride: number;
  readonly #differences: Int32Array;
  readonly #touched: Int32Array;

  constructor(columns: readonly SearchColumn[], sets: Int32Array, setCount: number) {
    const members = sets.length;
    this.columnCount = columns.length;
    this.#groupCount = columns.reduce((sum, { costs }) => sum + costs.length, 0);
    this.#stride = 2 + mostInGroup(columns);
    this.#groups = new Int32Array(members * columns.length);
    this.#costs = new Float64Array(this.#groupCount * this.#stride);
    this.#steps = new Float64Array(this.#groupCount * this.#stride);
    this.#counts = new Int32Array(setCount * this.#groupCount);
    this.#differences = new Int32Array(this.#groupCount);
    this.#touched = new Int32Array(members);
    this.costOfSet = new Float64Array(setCount);
    let first = 0;
    for (const [column, { groups, costs, weight }] of columns.entries()) {
      for (const [group, list] of costs.entries()) {
        const row = (first + group) * this.#stride;
        for (let count = 0; count < this.#stride; count++) {
          const listed = list[Math.min(count, list.length - 1)] ?? 0;
          this.#costs[row + count] = weight * (listed + Math.max(0, count - list.length + 1));
        }
        for (let count = 0; count + 1 < this.#stride; count++) {
          this.#steps[row + count] = (this.#costs[row + count + 1] ?? 0) - (this.#costs[row + count] ?? 0);
        }
      }
      for (let member = 0; member < members; member++) {
        const group = first + (groups[member] ?? 0);
        this.#groups[member * columns.length + column] = group;
        const cell = (sets[member] ?? 0) * this.#groupCount + group;
        this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
      }
      first += costs.length;
    }
    const ofFirst = columns[0]?.costs.length ?? 0;
    for (let set = 0; set < setCount; set++) {
      this.#countCost(set);
      for (let group = 0; group < ofFirst; group++) this.firstCost += this.#costIn(set, group);
    }
  }

  /** How the cost would change if `a` of one set and `b` of another changed places; Infinity for more than `limit`. */
  changeOfSwap(a: number, b: number, from: number, to: number, limit: number): number {
    const [groups, counts, steps, stride] = [this.#groups, this.#counts, this.#steps, this.#stride];
    const [rowFrom, rowTo] = [from * this.#groupCount, to * this.#groupCount];
    const most = limit + (this.costOfSet[from] ?? 0) + (this.costOfSet[to] ?? 0);
    let [change, losses] = [0, 0];
    const end = (a + 1) * this.columnCount;
    for (let atA = a * this.columnCount, atB = b * this.columnCount; atA < end; atA++, atB++) {
      const groupA = groups[atA] ?? 0;
      const groupB = groups[atB] ?? 0;
      if (groupA === groupB) continue;
      const own =
        (steps[groupA * stride + (counts[rowTo + groupA] ?? 0)] ?? 0) -
        (steps[groupA * stride + (counts[rowFrom + groupA] ?? 0) - 1] ?? 0) +
        (steps[groupB * stride + (counts[rowFrom + groupB] ?? 0)] ?? 0) -
        (steps[groupB * stride + (counts[rowTo + groupB] ?? 0) - 1] ?? 0);
      change += own;
      if (own > 0) {
        losses += own;
        if (losses > most) return Infinity;
      }
    }
    return change > limit ? Infinity : change;
  }

  /** As `changeOfSwap`, if `members`, each in one of two sets, all went to the other. */
  changeOfFlip(members: Int32Array, sets: Int32Array, one: number, other: number, limit: number): number {
    const [groups, counts, costs, stride] = [this.#groups, this.#counts, this.#costs, this.#stride];
    const { length } = members;
    const [differences, touched] = [this.#differences, this.#touched];
    const [rowOne, rowOther] = [one * this.#groupCount, other * this.#groupCount];
    const most = limit + (this.costOfSet[one] ?? 0) + (this.costOfSet[other] ?? 0);
    let [change, losses] = [0, 0];
    for (let column = 0; column < this.columnCount; column++) {
      for (let index = 0; index < length; index++) {
        const member = members[index] ?? 0;
        const group = groups[member * this.columnCount + column] ?? 0;
        touched[index] = group;
        differences[group] = (differences[group] ?? 0) + (sets[member] === one ? -1 : 1);
      }
      let own = 0;
      for (let index = 0; index < length; index++) {
        const group = touched[index] ?? 0;
        const by = differences[group] ?? 0;
        if (by === 0) continue;
        differences[group] = 0;
        const [inOne, inOther] = [counts[rowOne + group] ?? 0, counts[rowOther + group] ?? 0];
        const row = group * stride;
        own +=
          (costs[row + inOne + by] ?? 0) -
          (costs[row + inOne] ?? 0) +
          (costs[row + inOther - by] ?? 0) -
          (costs[row + inOther] ?? 0);
      }
      change += own;
      if (own > 0) {
        losses += own;
        if (losses > most) return Infinity;
      }
    }
    return change > limit ? Infinity : change;
  }

  move(member: number, from: number, to: number): void {
    for (let column = 0; column < this.columnCount; column++) {
      const group = this.#groups[member * this.columnCount + column] ?? 0;
      const [less, more] = [from * this.#groupCount + group, to * this.#groupCount + group];
      const [inFrom, inTo] = [this.#counts[less] ?? 0, this.#counts[more] ?? 0];
      const gain = this.#steps[group * this.#stride + inFrom - 1] ?? 0;
      const loss = this.#steps[group * this.#stride + inTo] ?? 0;
      this.#counts[less] = inFrom - 1;
      this.#counts[more] = inTo + 1;
      this.costOfSet[from] = (this.costOfSet[from] ?? 0) - gain;
      this.costOfSet[to] = (this.costOfSet[to] ?? 0) + loss;
      this.cost += loss - gain;
      if (column === 0) this.firstCost += loss - gain;
    }
  }

  #countCost(set: number): void {
    let cost = 0;
    for (let group = 0; group < this.#groupCount; group++) cost += this.#costIn(set, group);
    this.costOfSet[set] = cost;
    this.cost += cost;
  }

  #costIn(set: number, group: number): number {
    return this.#costs[group * this.#stride + (this.#counts[set * this.#groupCount + group] ?? 0)] ?? 0;
  }
}

/** The largest group of any column: no set can have more of one. */
function mostInGroup(columns: readonly SearchColumn[]): number {
  let most = 0;
  for (const { groups, costs } of columns) {
    const totals = new Int32Array(costs.length);
    for (const group of groups) totals[group] = (totals[group] ?? 0) + 1;
    for (const total of totals) if (total > most) most = total;
  }
  return most;
}
