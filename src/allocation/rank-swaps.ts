import type { Cohort } from "./cohort";
import { blocksOf } from "./rules/blocks";
import { termsOf, type Rule } from "./rules/rule";
import { Arrangement } from "./search/arrangement";
import { canJoin, hardRules } from "./search/hard-rules";
import { searchColumns } from "./search/search-columns";

export interface SwapsRequest extends Cohort {
  /** The set of each member, from 0: everyone has one. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** Swaps of one member with anybody elsewhere, or between two sets. */
  readonly between: { readonly member: number } | { readonly sets: readonly [number, number] };
}

/** Two members who would change places. */
export interface Swap {
  readonly a: number;
  readonly b: number;
  /** The balance would be at least as good as it is. */
  readonly isNoWorse: boolean;
}

/**
 * Every swap that keeps the rules, best first: what comes first in the order of balance decides, then what follows.
 * Pinned members, and those who are kept with others, swap with nobody.
 */
export function rankSwaps(request: SwapsRequest): Swap[] {
  const { memberCount, setCount, sets, rules = [], between } = request;
  const arrangement = new Arrangement(searchColumns(request), sets, setCount);
  const terms = termsOf(rules);
  const hard = hardRules(memberCount, terms, blocksOf(memberCount, terms));
  const isFree = (member: number): boolean =>
    hard.fixed[member] !== 1 && (hard.blocks[member]?.length ?? 1) === 1;
  const now = arrangement.tierCosts.slice();
  const ranked: { readonly a: number; readonly b: number; readonly costs: Float64Array }[] = [];
  for (const [a, b] of pairs(sets, between)) {
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (!isFree(a) || !isFree(b)) continue;
    if (!canJoin(arrangement, hard, a, to, b) || !canJoin(arrangement, hard, b, from, a)) continue;
    arrangement.swap(a, b);
    ranked.push({ a, b, costs: arrangement.tierCosts.slice() });
    arrangement.swap(a, b);
  }
  ranked.sort((one, other) => compareTiers(one.costs, other.costs) || one.a - other.a || one.b - other.b);
  return ranked.map(({ a, b, costs }) => ({ a, b, isNoWorse: compareTiers(costs, now) <= 0 }));
}

function* pairs(sets: Int32Array, between: SwapsRequest["between"]): Generator<readonly [number, number]> {
  if ("member" in between) {
    for (const other of sets.keys()) {
      if (sets[other] !== sets[between.member]) yield [between.member, other];
    }
    return;
  }
  const [first, second] = between.sets;
  for (const a of sets.keys()) {
    if (sets[a] !== first) continue;
    for (const b of sets.keys()) if (sets[b] === second) yield [a, b];
  }
}

/** The first tier that differs decides. */
function compareTiers(a: Float64Array, b: Float64Array): number {
  for (const [tier, cost] of a.entries()) {
    const difference = cost - (b[tier] ?? 0);
    if (Math.abs(difference) > 1e-6) return difference;
  }
  return 0;
}
