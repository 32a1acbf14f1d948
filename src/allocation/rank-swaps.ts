import type { Cohort } from "./cohort";
import type { Rule } from "./rules/rule";
import type { NumberColumn } from "./search/number-level";
import { Changes, type Effect } from "./what-if";

export interface SwapsRequest extends Cohort {
  /** The set of each member, from 0: everyone has one. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** As `whatIf` has them. */
  readonly numbers?: readonly NumberColumn[];
  /** Swaps of one member with anybody elsewhere, or between two sets. */
  readonly between: { readonly member: number } | { readonly sets: readonly [number, number] };
}

/** Two members who would change places. */
export interface Swap {
  readonly a: number;
  readonly b: number;
  readonly balance: Effect["balance"];
  readonly means: Effect["means"];
}

/**
 * Every swap that breaks no rule, best first: what comes first in the order of balance decides, then what follows,
 * numbers at last. Pinned members, and those who are kept with others, swap with nobody.
 */
export function rankSwaps({ between, ...request }: SwapsRequest): Swap[] {
  const changes = new Changes(request, () => null);
  return changes
    .ranked([...pairs(request.sets, between)])
    .filter(({ breaks }) => breaks.length === 0)
    .map(({ a, b, balance, means }) => ({ a, b, balance, means }));
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
