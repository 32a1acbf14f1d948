/** One column as the search sees it. */
export interface SearchColumn {
  /** The group of each member, from 0. */
  readonly groups: Int32Array;
  /** For each group, the cost of 0, 1, 2 ... members in one set. */
  readonly costs: readonly (readonly number[])[];
  /** How much a step of cost counts beside other columns' steps. */
  readonly weight: number;
  /** What a count that costs anything costs beside its steps. */
  readonly once: number;
  /** Its costs are how far the counts are outside an even split. */
  readonly isSpreadEvenly: boolean;
  /** What comes first when two arrangements are compared: 0 before 1 before 2 ... */
  readonly tier: number;
}

/**
 * Members in sets, with every group's count in every set and what that costs. Changes of cost are found
 * without looking at anything but the cells concerned. A cell is hot when one member more or fewer in it
 * would cost less: there is work to do there.
 */
export class Arrangement {
  readonly memberCount: number;
  readonly setCount: number;
  readonly columnCount: number;
  readonly sets: Int32Array;
  /** The members of each set, in no order. */
  readonly membersOf: number[][];
  /** Cells (group × K + set) that are hot. */
  readonly hot: number[] = [];
  cost = 0;
  /** The cost of the columns of each tier. */
  readonly tierCosts: Float64Array;

  /** Of member m and column c at m × C + c: the group's number among all groups of all columns. */
  readonly #groups: Int32Array;
  readonly #counts: Int32Array;
  /** Of group g and count n at g × stride + n, weights multiplied in. */
  readonly #costs: Float64Array;
  readonly #stride: number;
  /** By what a group's steps are multiplied when changes are weighed up; 1 at first. */
  readonly #urgency: Float64Array;
  readonly #placeInSet: Int32Array;
  readonly #placeInHot: Int32Array;
  readonly #tiers: Int32Array;

  constructor(columns: readonly SearchColumn[], sets: Int32Array, setCount: number) {
    const groupCount = columns.reduce((sum, { costs }) => sum + costs.length, 0);
    this.memberCount = sets.length;
    this.setCount = setCount;
    this.columnCount = columns.length;
    this.sets = sets.slice();
    this.#stride = 1 + Math.max(1, ...columns.flatMap(({ costs }) => costs.map((list) => list.length)));
    this.#urgency = new Float64Array(groupCount).fill(1);
    this.#groups = new Int32Array(this.memberCount * columns.length);
    this.#costs = new Float64Array(groupCount * this.#stride);
    this.#counts = new Int32Array(groupCount * setCount);
    this.#placeInHot = new Int32Array(groupCount * setCount).fill(-1);
    this.#placeInSet = new Int32Array(this.memberCount);
    this.membersOf = Array.from({ length: setCount }, () => []);
    this.#tiers = Int32Array.from(columns, ({ tier }) => tier);
    this.tierCosts = new Float64Array(1 + Math.max(0, ...this.#tiers));
    let first = 0;
    columns.forEach(({ groups, costs, ...weights }, column) => {
      costs.forEach((list, group) => {
        for (let count = 0; count < this.#stride; count++) {
          this.#costs[(first + group) * this.#stride + count] = weighedCost(weights, list, count);
        }
      });
      groups.forEach((group, member) => {
        this.#groups[member * columns.length + column] = first + group;
      });
      first += costs.length;
    });
    this.sets.forEach((set, member) => {
      this.#enlist(member, set);
      for (let column = 0; column < this.columnCount; column++) {
        const cell = this.groupOf(member, column) * setCount + set;
        this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
      }
    });
    let group = 0;
    columns.forEach(({ costs, tier }) => {
      for (const end = group + costs.length; group < end; group++) {
        for (let set = 0; set < setCount; set++) {
          this.#addCost(tier, this.#costOf(group, this.#counts[group * setCount + set] ?? 0));
          this.#noteHeat(group, set);
        }
      }
    });
  }

  /** The group of a member in a column, numbered through all columns. */
  groupOf(member: number, column: number): number {
    return this.#groups[member * this.columnCount + column] ?? 0;
  }

  countIn(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  /** Whether one member fewer in a hot cell would cost less; otherwise one more would. */
  isTooMany(cell: number): boolean {
    const count = this.countIn(cell);
    const set = cell % this.setCount;
    return count > 0 && this.#step((cell - set) / this.setCount, set, -1) < 0;
  }

  isMemberOf(member: number, group: number): boolean {
    for (let column = 0; column < this.columnCount; column++) {
      if (this.groupOf(member, column) === group) return true;
    }
    return false;
  }

  /**
   * Groups with hot cells weigh more from now on, and all others less, down to what they cost. It is told by
   * `changeOfSwap` and `changeOfMove`, never by the costs themselves.
   */
  urge(bonus: number, kept: number): void {
    for (const [group, urgency] of this.#urgency.entries()) this.#urgency[group] = 1 + (urgency - 1) * kept;
    for (const cell of this.hot) {
      const group = Math.floor(cell / this.setCount);
      this.#urgency[group] = (this.#urgency[group] ?? 1) + bonus;
    }
  }

  /** How the cost would change if two members of different sets changed places, urgency counted in. */
  changeOfSwap(a: number, b: number): number {
    const [from, to] = [this.sets[a] ?? 0, this.sets[b] ?? 0];
    let change = 0;
    for (let column = 0; column < this.columnCount; column++) {
      const groupA = this.groupOf(a, column);
      const groupB = this.groupOf(b, column);
      if (groupA === groupB) continue;
      change += this.#weighed(groupA, from, to) + this.#weighed(groupB, to, from);
    }
    return change;
  }

  /** How the cost would change if a member went to another set, urgency counted in. */
  changeOfMove(member: number, to: number): number {
    const from = this.sets[member] ?? 0;
    let change = 0;
    for (let column = 0; column < this.columnCount; column++) {
      change += this.#weighed(this.groupOf(member, column), from, to);
    }
    return change;
  }

  move(member: number, to: number): void {
    const from = this.sets[member] ?? 0;
    if (from === to) return;
    this.#delist(member, from);
    this.#enlist(member, to);
    this.sets[member] = to;
    for (let column = 0; column < this.columnCount; column++) {
      const group = this.groupOf(member, column);
      this.#change(column, group, from, -1);
      this.#change(column, group, to, 1);
    }
  }

  swap(a: number, b: number): void {
    const [from, to] = [this.sets[a] ?? 0, this.sets[b] ?? 0];
    this.move(a, to);
    this.move(b, from);
  }

  #change(column: number, group: number, set: number, by: 1 | -1): void {
    this.#addCost(this.#tiers[column] ?? 0, this.#step(group, set, by));
    const cell = group * this.setCount + set;
    this.#counts[cell] = (this.#counts[cell] ?? 0) + by;
    this.#noteHeat(group, set);
  }

  #addCost(tier: number, cost: number): void {
    this.cost += cost;
    this.tierCosts[tier] = (this.tierCosts[tier] ?? 0) + cost;
  }

  /** What a group costs a set with so many members; beyond what is listed, as the last. */
  #costOf(group: number, count: number): number {
    const listed = count < this.#stride ? count : this.#stride - 1;
    return this.#costs[group * this.#stride + listed] ?? 0;
  }

  #step(group: number, set: number, by: 1 | -1): number {
    const count = this.#counts[group * this.setCount + set] ?? 0;
    return this.#costOf(group, count + by) - this.#costOf(group, count);
  }

  /** One member of a group fewer in one set and one more in another. */
  #weighed(group: number, from: number, to: number): number {
    return (this.#urgency[group] ?? 1) * (this.#step(group, from, -1) + this.#step(group, to, 1));
  }

  #noteHeat(group: number, set: number): void {
    const cell = group * this.setCount + set;
    const count = this.#counts[cell] ?? 0;
    const now = this.#costOf(group, count);
    const isHot =
      now > 0 &&
      (this.#costOf(group, count + 1) < now || (count > 0 && this.#costOf(group, count - 1) < now));
    const place = this.#placeInHot[cell] ?? -1;
    if (isHot && place < 0) {
      this.#placeInHot[cell] = this.hot.push(cell) - 1;
    } else if (!isHot && place >= 0) {
      const last = this.hot.pop() ?? cell;
      if (last !== cell) {
        this.hot[place] = last;
        this.#placeInHot[last] = place;
      }
      this.#placeInHot[cell] = -1;
    }
  }

  #enlist(member: number, set: number): void {
    const members = this.membersOf[set] ?? [];
    this.#placeInSet[member] = members.push(member) - 1;
  }

  #delist(member: number, set: number): void {
    const members = this.membersOf[set] ?? [];
    const last = members.pop() ?? member;
    if (last === member) return;
    const place = this.#placeInSet[member] ?? 0;
    members[place] = last;
    this.#placeInSet[last] = place;
  }
}

/** What a group costs a set with so many of it: beyond what is listed, each one more costs one more. */
export function costAt(listed: readonly number[], count: number): number {
  return (listed[Math.min(count, listed.length - 1)] ?? 0) + Math.max(0, count - listed.length + 1);
}

/** The same with the weights of its column. */
export function weighedCost(
  { weight, once }: Pick<SearchColumn, "weight" | "once">,
  listed: readonly number[],
  count: number,
): number {
  const cost = costAt(listed, count);
  return cost > 0 ? weight * cost + once : 0;
}
