import { weighedCost, type SearchColumn } from "./arrangement";

/**
 * How many of each group every set has, and what that costs, in flat arrays: what changes between two sets is told
 * from their two rows alone. Only the columns that are searched for are counted here.
 */
export class Tally {
  readonly columnCount: number;
  cost = 0;
  /** The part of the cost that is the most important column's. */
  firstCost = 0;
  /** The cost of the columns of each tier. */
  readonly tierCosts: Float64Array;

  /** Of member m and column c at m × C + c: the group's number among all groups of all columns. */
  readonly #groups: Int32Array;
  readonly #groupCount: number;
  /** Of set s and group g at s × G + g; and what one more of the group would cost, and one fewer. */
  readonly #counts: Int32Array;
  readonly #oneMore: Float64Array;
  readonly #oneFewer: Float64Array;
  /** Of group g and count n at g × stride + n. */
  readonly #costs: Float64Array;
  readonly #stride: number;
  /** Of set s and column c at s × (C + 1) + c, what it costs from that column on: nobody can gain more of what is left. */
  readonly #rest: Float64Array;
  readonly #first: number;
  readonly #tiers: Int32Array;
  readonly #differences: Int32Array;
  readonly #touched: Int32Array;

  /** @param first the place of the most important column */
  constructor(columns: readonly SearchColumn[], sets: Int32Array, setCount: number, first = 0) {
    const members = sets.length;
    this.columnCount = columns.length;
    this.#first = first;
    this.#tiers = Int32Array.from(columns, ({ tier }) => tier);
    this.tierCosts = new Float64Array(1 + Math.max(0, ...this.#tiers));
    this.#groupCount = columns.reduce((sum, { costs }) => sum + costs.length, 0);
    this.#stride = 2 + mostInGroup(columns);
    this.#groups = new Int32Array(members * columns.length);
    this.#costs = new Float64Array(this.#groupCount * this.#stride);
    this.#counts = new Int32Array(setCount * this.#groupCount);
    this.#oneMore = new Float64Array(setCount * this.#groupCount);
    this.#oneFewer = new Float64Array(setCount * this.#groupCount);
    this.#rest = new Float64Array(setCount * (columns.length + 1));
    this.#differences = new Int32Array(this.#groupCount);
    this.#touched = new Int32Array(members);
    let start = 0;
    for (const [column, { groups, costs, ...weights }] of columns.entries()) {
      for (const [group, list] of costs.entries()) {
        for (let count = 0; count < this.#stride; count++) {
          this.#costs[(start + group) * this.#stride + count] = weighedCost(weights, list, count);
        }
      }
      for (let member = 0; member < members; member++) {
        const group = start + (groups[member] ?? 0);
        this.#groups[member * columns.length + column] = group;
        const cell = (sets[member] ?? 0) * this.#groupCount + group;
        this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
      }
      for (let set = 0; set < setCount; set++) {
        for (let group = start; group < start + costs.length; group++) {
          const count = this.#counts[set * this.#groupCount + group] ?? 0;
          this.#addCost(set, column, this.#costOf(group, count));
          this.#writeSteps(set, group);
        }
      }
      start += costs.length;
    }
  }

  /** How the cost would change if `a` of one set and `b` of another changed places; Infinity for more than `limit`. */
  changeOfSwap(a: number, b: number, from: number, to: number, limit: number): number {
    const [groups, oneMore, oneFewer, rest] = [this.#groups, this.#oneMore, this.#oneFewer, this.#rest];
    const [rowFrom, rowTo] = [from * this.#groupCount, to * this.#groupCount];
    const { columnCount } = this;
    let [restFrom, restTo] = [from * (columnCount + 1) + 1, to * (columnCount + 1) + 1];
    let change = 0;
    const end = (a + 1) * columnCount;
    for (let atA = a * columnCount, atB = b * columnCount; atA < end; atA++, atB++, restFrom++, restTo++) {
      const groupA = groups[atA] ?? 0;
      const groupB = groups[atB] ?? 0;
      if (groupA === groupB) continue;
      change +=
        (oneMore[rowTo + groupA] ?? 0) +
        (oneFewer[rowFrom + groupA] ?? 0) +
        (oneMore[rowFrom + groupB] ?? 0) +
        (oneFewer[rowTo + groupB] ?? 0);
      if (change > limit && change - (rest[restFrom] ?? 0) - (rest[restTo] ?? 0) > limit) return Infinity;
    }
    return change > limit ? Infinity : change;
  }

  /** As `changeOfSwap`, if `members`, each in one of two sets, all went to the other. */
  changeOfFlip(members: Int32Array, sets: Int32Array, one: number, other: number, limit: number): number {
    const [groups, counts, costs, stride] = [this.#groups, this.#counts, this.#costs, this.#stride];
    const { length } = members;
    const { columnCount } = this;
    const [differences, touched, rest] = [this.#differences, this.#touched, this.#rest];
    const [rowOne, rowOther] = [one * this.#groupCount, other * this.#groupCount];
    const [restOne, restOther] = [one * (columnCount + 1) + 1, other * (columnCount + 1) + 1];
    let change = 0;
    for (let column = 0; column < columnCount; column++) {
      for (let index = 0; index < length; index++) {
        const member = members[index] ?? 0;
        const group = groups[member * columnCount + column] ?? 0;
        touched[index] = group;
        differences[group] = (differences[group] ?? 0) + (sets[member] === one ? -1 : 1);
      }
      for (let index = 0; index < length; index++) {
        const group = touched[index] ?? 0;
        const by = differences[group] ?? 0;
        if (by === 0) continue;
        differences[group] = 0;
        const [inOne, inOther] = [counts[rowOne + group] ?? 0, counts[rowOther + group] ?? 0];
        const row = group * stride;
        change +=
          (costs[row + inOne + by] ?? 0) -
          (costs[row + inOne] ?? 0) +
          (costs[row + inOther - by] ?? 0) -
          (costs[row + inOther] ?? 0);
      }
      if (change - (rest[restOne + column] ?? 0) - (rest[restOther + column] ?? 0) > limit) return Infinity;
    }
    return change > limit ? Infinity : change;
  }

  move(member: number, from: number, to: number): void {
    for (let column = 0; column < this.columnCount; column++) {
      const group = this.#groups[member * this.columnCount + column] ?? 0;
      this.#change(column, group, from, -1);
      this.#change(column, group, to, 1);
    }
  }

  /** `a` of one set and `b` of another change places. */
  swap(a: number, b: number, from: number, to: number): void {
    const { columnCount } = this;
    for (let column = 0; column < columnCount; column++) {
      const groupA = this.#groups[a * columnCount + column] ?? 0;
      const groupB = this.#groups[b * columnCount + column] ?? 0;
      if (groupA === groupB) continue;
      this.#change(column, groupA, from, -1);
      this.#change(column, groupB, from, 1);
      this.#change(column, groupB, to, -1);
      this.#change(column, groupA, to, 1);
    }
  }

  #change(column: number, group: number, set: number, by: 1 | -1): void {
    const cell = set * this.#groupCount + group;
    const cost = (by === 1 ? this.#oneMore[cell] : this.#oneFewer[cell]) ?? 0;
    this.#counts[cell] = (this.#counts[cell] ?? 0) + by;
    this.#writeSteps(set, group);
    if (cost !== 0) this.#addCost(set, column, cost);
  }

  #addCost(set: number, column: number, cost: number): void {
    this.cost += cost;
    if (column === this.#first) this.firstCost += cost;
    const tier = this.#tiers[column] ?? 0;
    this.tierCosts[tier] = (this.tierCosts[tier] ?? 0) + cost;
    const row = set * (this.columnCount + 1);
    for (let at = row; at <= row + column; at++) this.#rest[at] = (this.#rest[at] ?? 0) + cost;
  }

  #writeSteps(set: number, group: number): void {
    const cell = set * this.#groupCount + group;
    const at = group * this.#stride + (this.#counts[cell] ?? 0);
    const now = this.#costs[at] ?? 0;
    this.#oneMore[cell] = (this.#costs[at + 1] ?? 0) - now;
    this.#oneFewer[cell] = (this.#counts[cell] ?? 0) > 0 ? (this.#costs[at - 1] ?? 0) - now : 0;
  }

  #costOf(group: number, count: number): number {
    return this.#costs[group * this.#stride + count] ?? 0;
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
