import type { SetNumber } from "./ids";
import type { RuleInWords } from "./problems/allocation-problems";

/** One group (a profession, an organisation, a region ...) checked against its even split over the sets. */
export interface GroupCheck {
  /** Key of the grouping: "profession". */
  readonly grouping: string;
  /** The group: "Nurse". */
  readonly label: string;
  /** Members in the group. */
  readonly n: number;
  /** floor(n/K) and ceil(n/K). */
  readonly floor: number;
  readonly ceil: number;
  /** Members of the group in each of the certificate's sets. */
  readonly counts: readonly number[];
  readonly even: boolean;
}

/**
 * The proof of balance, recomputed from the final sets alone. `uneven` counts the cells (a group in a
 * set, or a set's size) outside floor and ceil: 0 is the whole claim.
 */
export interface Certificate {
  readonly memberCount: number;
  /** The open sets in the order of their numbers, each with its members: closed ones are missing. */
  readonly sets: readonly { readonly number: SetNumber; readonly size: number }[];
  readonly sizesEven: boolean;
  readonly groups: readonly GroupCheck[];
  readonly uneven: number;
  /** The set with the most uneven cells, by number; null when all are even. */
  readonly worstSet: number | null;
  /** One for each group that is not even, or not together where it should be; empty when there is none. */
  readonly shortfalls: readonly Shortfall[];
}

/** The size of each open set, in the order of their numbers. */
export function sizesOf({ sets }: Pick<Certificate, "sets">): number[] {
  return sets.map(({ size }) => size);
}

/**
 * Why a group is not evenly split. "counted": the members who stay where they are, or who are kept
 * together, make it unavoidable, as anybody can count. "solved": its column cannot be off by less in all,
 * beside what comes first. "solved-together": no other sets have a lower total in the order of balance. Otherwise it
 * is the best that was found, and no more is claimed.
 */
export interface Shortfall {
  /** Key of the grouping; "size" for the sizes of the sets. */
  readonly grouping: string;
  readonly label: string;
  /** Members too many or too few, over all sets; of a group to be kept together, those outside the fewest sets for it. */
  readonly offBy: number;
  /** So many of them cannot be avoided, whoever sits where, as anybody can count. */
  readonly atLeast: number;
  /** So many of the whole column's cannot be avoided: more than its groups' together where groups compete for places. */
  readonly columnAtLeast: number;
  readonly standing: "counted" | "solved" | "solved-together" | "best-found";
  /** What stands in the way: everyone keeping their set, rules, times in common, or what comes first in the order of balance. */
  readonly cause: "kept-sets" | "rules" | "times" | "what-comes-first";
  /** The rules that make it unavoidable, where they alone do. */
  readonly rules: readonly RuleInWords[];
  /** Of a group that is to be kept together: in how many sets it is, and the fewest that could hold it. */
  readonly gathering?: { readonly members: number; readonly inSets: number; readonly fewestSets: number };
}
