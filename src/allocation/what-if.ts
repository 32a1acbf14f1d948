import { isSpreadEvenly, type Cohort, type Column, type ColumnPlace } from "./cohort";
import { known } from "./known";
import { constraintOf, type Constraint, type Rule } from "./rules/rule";
import { costAt, type SearchColumn } from "./search/arrangement";
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
    const from = known(this.#sets[member]);
    const moves: (Effect<Change> & { readonly set: number })[] = [];
    for (let set = 0; set < this.#setCount; set++) {
      if (set === from) continue;
      const { uneven, balance, changed, means, breaks } = this.#effectOf(member, set, -1);
      moves.push({ set, uneven, balance, changed, means, breaks });
    }
    const swaps: (RankedEffect<Change> & { readonly partner: number })[] = [];
    for (let partner = 0; partner < this.#sets.length; partner++) {
      const set = known(this.#sets[partner]);
      if (set === from) continue;
      const { uneven, balance, changed, means, breaks, costs } = this.#effectOf(member, set, partner);
      swaps.push({ partner, uneven, balance, changed, means, breaks, costs });
    }
    swaps.sort(
      (a, b) =>
        Number(a.breaks.length > 0) - Number(b.breaks.length > 0) ||
        compareTiers(a.costs, b.costs) ||
        a.partner - b.partner,
    );
    return {
      ...{ uneven: this.uneven, moves },
      swaps: swaps.map(({ partner, uneven, balance, changed, means, breaks }) => ({
        ...{ partner, uneven, balance, changed, means, breaks },
      })),
    };
  }

  swap(a: number, b: number): RankedEffect<Change> {
    return this.#effectOf(a, known(this.#sets[b]), b);
  }

  /** @param partner who comes in return; -1 for nobody */
  #effectOf(member: number, to: number, partner: number): RankedEffect<Change> {
    const from = known(this.#sets[member]);
    const counted = this.#counts.effectOf(member, from, to, partner);
    const { uneven, changed, costs } = counted;
    let { balance } = counted;
    let means = noMeans;
    if (this.#levels.length > 0) {
      let change = 0;
      for (const level of this.#levels) change += level.changeOfSwap(member, partner, from, to);
      costs[costs.length - 1] = change;
      if (balance === "as-good" && Math.abs(change) >= noticed) {
        balance = change < 0 ? "better" : "worse";
        means = this.#levels.flatMap((level) => level.meansOfSwap(member, partner, from, to));
      }
    }
    const breaks = this.#brokenBy(member, from, to, partner);
    return { uneven, balance, changed, means, costs, breaks };
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

/** Costs by tier, and at last what the numbers lose. */
export type RankedEffect<Change> = Effect<Change> & { readonly costs: Float64Array };

/** The first tier that differs decides. */
export function compareTiers(a: Float64Array, b: Float64Array): number {
  for (let tier = 0; tier < a.length; tier++) {
    const difference = known(a[tier]) - known(b[tier]);
    if (difference > 1e-6 || difference < -1e-6) return difference;
  }
  return 0;
}

/** Every count, with what it costs in the order of balance and whether it is outside floor and ceil. */
class Counts<Change> {
  uneven = 0;
  readonly #columns: readonly CountedColumn<Change>[];
  readonly #setCount: number;
  /** The costs of a change that changes nothing: as long as the costs of any. */
  readonly #unchanged: Float64Array;

  constructor(
    { sets, setCount, groups, ...cohort }: Omit<WhatIfRequest, "member">,
    note: NoteChange<Change>,
  ) {
    this.#setCount = setCount;
    const columns = searchColumns({ ...cohort, groups, setCount });
    // A place for each tier, and one for what the numbers lose.
    this.#unchanged = new Float64Array(2 + Math.max(...columns.map(({ tier }) => tier)));
    this.#columns = columns.map((column, at) => {
      const own = groups[at - 1];
      const counted = new CountedColumn(column, own ? at - 1 : "size", own, sets, setCount, note);
      this.uneven += counted.uneven();
      return counted;
    });
  }

  /** @param partner who comes in return; -1 for nobody */
  effectOf(
    member: number,
    from: number,
    to: number,
    partner: number,
  ): Omit<RankedEffect<Change>, "breaks" | "means"> {
    const costs = new Float64Array(this.#unchanged.length);
    const changed: Change[] = [];
    let { uneven } = this;
    for (const column of this.#columns) {
      // No cell changes twice: two of one group leave it as it is.
      if (partner >= 0 && column.groups[member] === column.groups[partner]) continue;
      let cost = column.costOfMove(member, from, to);
      uneven += column.noteMove(member, from, to, changed);
      if (partner >= 0) {
        cost += column.costOfMove(partner, to, from);
        uneven += column.noteMove(partner, to, from, changed);
      }
      costs[column.tier] = known(costs[column.tier]) + cost;
    }
    const difference = compareTiers(costs, this.#unchanged);
    return {
      uneven,
      changed,
      costs,
      balance: difference < 0 ? "better" : difference > 0 ? "worse" : "as-good",
    };
  }
}

/** The counts of one column: of group g in set s at g × K + s. */
class CountedColumn<Change> {
  readonly groups: Int32Array;
  readonly tier: number;
  readonly #place: ColumnPlace;
  /** The groups' numbers as given, -1 for none; null for the set sizes. */
  readonly #given: Int32Array | null;
  readonly #isChecked: boolean;
  readonly #setCount: number;
  readonly #counts: Int32Array;
  readonly #floors: Int32Array;
  readonly #ceils: Int32Array;
  readonly #costs: readonly (readonly number[])[];
  readonly #weight: number;
  readonly #note: NoteChange<Change>;

  constructor(
    { groups, costs, weight, tier }: SearchColumn,
    place: ColumnPlace,
    own: Column | undefined,
    sets: Int32Array,
    setCount: number,
    note: NoteChange<Change>,
  ) {
    this.#note = note;
    [this.groups, this.tier, this.#place, this.#setCount] = [groups, tier, place, setCount];
    [this.#costs, this.#weight, this.#given] = [costs, weight, own?.groupOf ?? null];
    this.#isChecked = !own || isSpreadEvenly(own);
    this.#counts = new Int32Array(costs.length * setCount);
    const totals = new Int32Array(costs.length);
    for (let member = 0; member < groups.length; member++) {
      const group = known(groups[member]);
      const cell = group * setCount + known(sets[member]);
      this.#counts[cell] = known(this.#counts[cell]) + 1;
      totals[group] = known(totals[group]) + 1;
    }
    this.#floors = totals.map((total) => Math.floor(total / setCount));
    this.#ceils = totals.map((total) => Math.ceil(total / setCount));
  }

  /** Counts outside floor and ceil; members in no group are nobody's concern. */
  uneven(): number {
    if (!this.#isChecked) return 0;
    const none = this.#given ? this.groups[this.#given.indexOf(-1)] : undefined;
    let uneven = 0;
    for (let group = 0; group < this.#floors.length; group++) {
      if (group === none) continue;
      const [floor, ceil] = [known(this.#floors[group]), known(this.#ceils[group])];
      const end = (group + 1) * this.#setCount;
      for (let cell = group * this.#setCount; cell < end; cell++) {
        const count = known(this.#counts[cell]);
        if (count < floor || count > ceil) uneven++;
      }
    }
    return uneven;
  }

  costOfMove(member: number, from: number, to: number): number {
    const group = known(this.groups[member]);
    return this.#weight * (this.#costOfStep(group, from, -1) + this.#costOfStep(group, to, 1));
  }

  /** Adds what becomes of counts that are off, before or after; gives how many more are off then. */
  noteMove(member: number, from: number, to: number, changed: Change[]): number {
    if (!this.#isChecked) return 0;
    const group = known(this.groups[member]);
    const named = this.#given ? known(this.#given[member]) : 0;
    if (named < 0) return 0;
    return this.#noteStep(group, named, from, -1, changed) + this.#noteStep(group, named, to, 1, changed);
  }

  #noteStep(group: number, named: number, set: number, by: 1 | -1, changed: Change[]): number {
    const before = known(this.#counts[group * this.#setCount + set]);
    const after = before + by;
    const [floor, ceil] = [known(this.#floors[group]), known(this.#ceils[group])];
    const was = before < floor || before > ceil;
    const is = after < floor || after > ceil;
    if (!was && !is) return 0;
    changed.push(this.#note(this.#place, named, set, before, after, floor, ceil));
    return Number(is) - Number(was);
  }

  #costOfStep(group: number, set: number, by: 1 | -1): number {
    const count = known(this.#counts[group * this.#setCount + set]);
    return this.#costOf(group, count + by) - this.#costOf(group, count);
  }

  #costOf(group: number, count: number): number {
    return costAt(known(this.#costs[group]), count);
  }
}
