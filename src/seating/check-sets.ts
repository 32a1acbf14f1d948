import * as allocation from "../allocation";
import type { RepeatedPairs } from "../allocation";
import type { Grouping, Member } from "../programme";
import { numberedLabels, setsOf } from "./in-numbers";
import type { MemberRules, SeatingRule } from "./rules/member-rules";

/** The rules that the members' sets break. */
export function brokenRules(members: readonly Member[], { seating }: MemberRules): SeatingRule[] {
  return allocation.brokenRules(seating, setsOf(members)).flatMap((place) => seating[place] ?? []);
}

/** Pairs of people of one former set who are together again. Those without one (`without`) count for nothing. */
export function repeatedPairs(
  members: readonly Member[],
  { key }: Grouping,
  setCount: number,
  without: string,
): RepeatedPairs {
  const labels = members.map(({ groups }) => (groups[key] === without ? undefined : groups[key]));
  return allocation.repeatedPairs(numberedLabels(labels).groupOf, setsOf(members), setCount);
}

/** Every set with exactly one member of a group that has more than one. */
export function aloneInSets(
  members: readonly Member[],
  { key }: Grouping,
): { readonly label: string; readonly set: number }[] {
  const { groupOf, labels } = numberedLabels(members.map(({ groups }) => groups[key]));
  return allocation
    .aloneInSets(groupOf, setsOf(members))
    .map(({ group, set }) => ({ label: labels[group] ?? "", set: set + 1 }));
}
