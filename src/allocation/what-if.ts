import { isSpreadEvenly, type Cohort, type Column, type ColumnPlace } from "./cohort";
import { known } from "./known";
import { constraintOf, type Constraint, type Rule } from "./rules/rule";
import { weighedCost, type SearchColumn } from "./search/arrangement";
import { numberLevels, type MeanChange, type NumberColumn, type NumberLevel } from "./search/number-level";
import { searchColumns } from "./search/search-columns";

export interface WhatIfRequest extends Cohort {
  /** The set of each member, from 0: everyone has one. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** Of each member, NaN for none: means and spreads are to be alike in all sets, after all counts. */
  readonly numbers?: readonly NumberColumn[];
  readonly member: number;
}

/** A count that is outside its even range before or after, and differs. */
export interface CountChange {
  readonly column: ColumnPlace;
  /** The group's number as given; 0 of the set sizes. */
  readonly group: number;
  readonly set: number;
  readonly before: number;
  readonly after: number;
  readonly floor: number;
  readonly ceil: number;
}

/** What a change of sets does to the balance. `Change` is what becomes of a count. */
export interface Effect<Change = CountChange> {
  /** Counts (a group in a set, or a set's size) outside floor and ceil then. */
  readonly uneven: number;
  /** By what comes first in the order of balance, as the search compares arrangements. */
  readonly balance: "better" | "as-good" | "worse";
  readonly changed: readonly Change[];
  /** Where the counts are as good, and numbers decide: the means that change. */
  readonly means: readonly MeanChange[];
  /** Places of the rules that hold now and would not then. */
  readonly breaks: readonly number[];
}

export interface WhatIf<Change = CountChange> {
  /** Counts outside floor and ceil now. */
  readonly uneven: number;
  /** The member moves alone: every other set, in their order. */
  readonly moves: readonly (Effect<Change> & { readonly set: number })[];
  /** The member changes places with somebody: everyone elsewhere, those who break no rule first, then best first. */
  readonly swaps: readonly (Effect<Change> & { readonly partner: number })[];
}

/**
 * The effect on the balance of every move of one member, and of every change of places. Only the cells concerned are
 * looked at: O(columns) for each, after one count of all.
 */
export function whatIf({ member, ...request }: WhatIfRequest): WhatIf {
  return new Changes(request, asCountChange).of(member);
}

/** Makes what is given of a count that changes; nothing that need not be is made twice. */
export type NoteChange<Change> = (
  column: ColumnPlace,
  group: number,
  set: number,
  before: number,
  after: number,
  floor: number,
  ceil: number,
) => Change;

const asCountChange: NoteChange<CountChange> = (column, group, set, before, after, floor, ceil) => ({
  ...{ column, group, set, before, after, floor, ceil },
});

const noRules: readonly number[] = [];
const noMeans: readonly MeanChange[] = [];
/** Sums of weights are not exact. */
const tolerance = 1e-6;
/** In squared standard deviations over all sets: numbers that change by less are as good. */
const noticed = 0.01;

/** What changes of sets would do, one by one: every count and every rule is known once. */
export class Changes<Change = CountChange> {
  readonly uneven: number;
  readonly #sets: Int32Array;
  readonly #setCount: number;
  readonly #counts: Counts<Change>;
  readonly #levels: readonly NumberLevel[];
  readonly #constraints: readonly Constraint[];
  /** Places of the rules about each member that hold now. */
  readonly #rulesOf = new Map<number, number[]>();

  constructor(request: Omit<WhatIfRequest, "member">, note: NoteChange<Change>) {
    [this.#sets, this.#setCount] = [request.sets.slice(), request.setCount];
    this.#counts = new Counts(request, note);
    this.uneven = this.#counts.uneven;
    this.#levels = numberLevels(request.numbers ?? [], this.#sets, this.#setCount);
    this.#constraints = (request.rules ?? []).map(constraintOf);
    for (const [at, { members, isBroken }] of this.#constraints.entries()) {
      if (isBroken(this.#sets)) continue;
      for (const member of members) {
        const own = this.#rulesOf.get(member);
        if (own) own.push(at);
        else this.#rulesOf.set(member, [at]);
      }
    }
  }

  /** Every move of the member, and every change of places. */
  of(member: number): WhatIf<Change> {
    const [from, sets] = [known(this.#sets[member]), this.#sets];
    const costs = new Float64Array(this.#counts.tierCount);
    const moves: (Effect<Change> & { readonly set: number })[] = [];
    for (let set = 0; set < this.#setCount; set++) {
      if (set === from) continue;
      const { uneven, balance, changed, means, breaks } = this.#effectOf(member, set, -1, costs, 0);
      moves.push({ set, uneven, balance, changed, means, breaks });
    }
    const others: (readonly [number, number])[] = [];
    for (let partner = 0; partner < sets.length; partner++) {
      if (sets[partner] !== from) others.push([member, partner]);
    }
    const swaps = this.ranked(others).map(({ b, uneven, balance, changed, means, breaks }) => ({
      partner: b,
      uneven,
      balance,
      changed,
      means,
      breaks,
    }));
    return { uneven: this.uneven, moves, swaps };
  }

  /** Changes of places: those that break no rule first, then best first. */
  ranked(pairs: readonly (readonly [a: number, b: number])[]): RankedSwap<Change>[] {
    const tiers = this.#counts.tierCount;
    const costs = new Float64Array(tiers * pairs.length);
    const order = new Int32Array(pairs.length);
    const swaps = pairs.map(([a, b], at): RankedSwap<Change> => {
      order[at] = at;
      const effect = this.#effectOf(a, known(this.#sets[b]), b, costs, at * tiers);
      const { uneven, balance, changed, means, breaks } = effect;
      return { a, b, uneven, balance, changed, means, breaks };
    });
    const isBreaking = Uint8Array.from(swaps, ({ breaks }) => Math.min(1, breaks.length));
    order.sort((one, other) => {
      const breaking = known(isBreaking[one]) - known(isBreaking[other]);
      if (breaking !== 0) return breaking;
      // The first tier that differs decides.
      for (let a = one * tiers, b = other * tiers; a < (one + 1) * tiers; a++, b++) {
        const difference = known(costs[a]) - known(costs[b]);
        if (difference > tolerance || difference < -tolerance) return difference;
      }
      return one - other;
    });
    return Array.from(order, (at) => known(swaps[at]));
  }

  /**
   * @param partner who comes in return; -1 for nobody
   * @param costs what each tier loses is written here, and at last what the numbers lose
   */
  #effectOf(member: number, to: number, partner: number, costs: Float64Array, at: number): Effect<Change> {
    const from = known(this.#sets[member]);
    const { uneven, changed } = this.#counts.effectOf(member, from, to, partner, costs, at);
    const end = at + this.#counts.tierCount;
    let difference = 0;
    for (let tier = at; tier < end && difference === 0; tier++) {
      const cost = known(costs[tier]);
      if (cost > tolerance || cost < -tolerance) difference = cost;
    }
    let means = noMeans;
    if (this.#levels.length > 0) {
      let change = 0;
      for (const level of this.#levels) change += level.gapOfSwap(member, partner, from, to);
      costs[end - 1] = change;
      if (difference === 0 && Math.abs(change) >= noticed) {
        difference = change;
        means = this.#levels.flatMap((level) => level.meansOfSwap(member, partner, from, to));
      }
    }
    const balance = difference < 0 ? "better" : difference > 0 ? "worse" : "as-good";
    return { uneven, balance, changed, means, breaks: this.#brokenBy(member, from, to, partner) };
  }

  #brokenBy(member: number, from: number, to: number, partner: number): readonly number[] {
    const [own, others] = [this.#rulesOf.get(member), this.#rulesOf.get(partner)];
    if (!own && !others) return noRules;
    const [sets, broken]: [Int32Array, number[]] = [this.#sets, []];
    sets[member] = to;
    if (partner >= 0) sets[partner] = from;
    for (const list of [own ?? noRules, others ?? noRules]) {
      for (const at of list) {
        if (known(this.#constraints[at]).isBroken(sets) && !broken.includes(at)) broken.push(at);
      }
    }
    sets[member] = from;
    if (partner >= 0) sets[partner] = to;
    return broken;
  }
}

/** Two members of different sets who would change places. */
export type RankedSwap<Change> = Effect<Change> & { readonly a: number; readonly b: number };

/** Every count, with what it costs in the order of balance and whether it is outside floor and ceil. */
class Counts<Change> {
  uneven = 0;
  readonly #columns: readonly CountedColumn<Change>[];
  /** A place for each tier, and one for what the numbers lose. */
  readonly tierCount: number;
  readonly #running: Running<Change> = { uneven: 0, cost: 0, changes: 0, changed: [] };

  constructor(
    { sets, setCount, groups, ...cohort }: Omit<WhatIfRequest, "member">,
    note: NoteChange<Change>,
  ) {
    const columns = searchColumns({ ...cohort, groups, setCount });
    this.tierCount = 2 + Math.max(...columns.map(({ tier }) => tier));
    this.#columns = columns.map((column, at) => {
      const own = groups[at - 1];
      const counted = new CountedColumn(column, own ? at - 1 : "size", own, sets, setCount, note);
      this.uneven += counted.uneven();
      return counted;
    });
  }

  /** As `Changes.#effectOf`: adds up the costs, and what becomes of counts that are off before or after. */
  effectOf(
    member: number,
    from: number,
    to: number,
    partner: number,
    costs: Float64Array,
    at: number,
  ): Pick<Effect<Change>, "uneven" | "changed"> {
    const running = this.#running;
    [running.uneven, running.changes] = [this.uneven, 0];
    costs.fill(0, at, at + this.tierCount);
    for (const column of this.#columns) {
      const { groups, tier } = column;
      const [own, other] = [known(groups[member]), partner < 0 ? -1 : known(groups[partner])];
      // No cell changes twice: two of one group leave it as it is.
      if (own === other) continue;
      running.cost = 0;
      column.step(own, from, -1, running);
      column.step(own, to, 1, running);
      if (other >= 0) {
        column.step(other, to, -1, running);
        column.step(other, from, 1, running);
      }
      costs[at + tier] = known(costs[at + tier]) + running.cost;
    }
    return { uneven: running.uneven, changed: running.changed.slice(0, running.changes) };
  }
}

/** What is added up on the way through the columns; of `changed`, as many as there are `changes` count. */
interface Running<Change> {
  uneven: number;
  cost: number;
  changes: number;
  readonly changed: Change[];
}

/** The counts of one column: of group g in set s at g × K + s. */
class CountedColumn<Change> {
  /** Of each member, from 0. */
  readonly groups: Int32Array;
  readonly tier: number;
  readonly #place: ColumnPlace;
  /** Of each group the number as given, -1 for none. */
  readonly #given: Int32Array;
  readonly #isChecked: boolean;
  readonly #setCount: number;
  readonly #counts: Int32Array;
  readonly #floors: Int32Array;
  readonly #ceils: Int32Array;
  /** Of group g and count n at g × stride + n. */
  readonly #costs: Float64Array;
  readonly #stride: number;
  readonly #note: NoteChange<Change>;
  /** What was noted once of cell c that gains a member, at 2c + 1, or loses one, at 2c: many swaps do the same to it. */
  readonly #noted: (Change | undefined)[];

  constructor(
    { groups, costs, tier, ...weights }: SearchColumn,
    place: ColumnPlace,
    own: Column | undefined,
    sets: Int32Array,
    setCount: number,
    note: NoteChange<Change>,
  ) {
    this.#note = note;
    [this.groups, this.tier, this.#place, this.#setCount] = [groups, tier, place, setCount];
    this.#isChecked = !own || isSpreadEvenly(own);
    this.#given = new Int32Array(costs.length);
    this.#counts = new Int32Array(costs.length * setCount);
    this.#noted = new Array<Change | undefined>(2 * this.#counts.length);
    const totals = new Int32Array(costs.length);
    for (let member = 0; member < groups.length; member++) {
      const group = known(groups[member]);
      const cell = group * setCount + known(sets[member]);
      this.#counts[cell] = known(this.#counts[cell]) + 1;
      totals[group] = known(totals[group]) + 1;
      this.#given[group] = own ? known(own.groupOf[member]) : 0;
    }
    this.#floors = totals.map((total) => Math.floor(total / setCount));
    this.#ceils = totals.map((total) => Math.ceil(total / setCount));
    this.#stride = 2 + totals.reduce((most, total) => Math.max(most, total), 0);
    this.#costs = new Float64Array(costs.length * this.#stride);
    for (const [group, list] of costs.entries()) {
      for (let count = 0; count < this.#stride; count++)
        this.#costs[group * this.#stride + count] = weighedCost(weights, list, count);
    }
  }

  /** Counts outside floor and ceil; members in no group are nobody's concern. */
  uneven(): number {
    if (!this.#isChecked) return 0;
    let uneven = 0;
    for (let group = 0; group < this.#floors.length; group++) {
      if (known(this.#given[group]) < 0) continue;
      for (let set = 0; set < this.#setCount; set++) {
        if (this.#isOff(group, known(this.#counts[group * this.#setCount + set]))) uneven++;
      }
    }
    return uneven;
  }

  /** One member of a group more in a set, or one fewer. */
  step(group: number, set: number, by: 1 | -1, running: Running<Change>): void {
    const cell = group * this.#setCount + set;
    const before = known(this.#counts[cell]);
    const cost = group * this.#stride + before;
    running.cost += known(this.#costs[cost + by]) - known(this.#costs[cost]);
    if (!this.#isChecked || known(this.#given[group]) < 0) return;
    const [was, is] = [this.#isOff(group, before), this.#isOff(group, before + by)];
    if (!was && !is) return;
    running.uneven += Number(is) - Number(was);
    running.changed[running.changes++] = this.#noted[2 * cell + Number(by > 0)] ??= this.#noteOf(
      group,
      set,
      by,
    );
  }

  #noteOf(group: number, set: number, by: 1 | -1): Change {
    const before = known(this.#counts[group * this.#setCount + set]);
    const [floor, ceil] = [known(this.#floors[group]), known(this.#ceils[group])];
    return this.#note(this.#place, known(this.#given[group]), set, before, before + by, floor, ceil);
  }

  #isOff(group: number, count: number): boolean {
    return count < known(this.#floors[group]) || count > known(this.#ceils[group]);
  }
}
