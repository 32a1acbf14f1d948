import * as allocation from "../allocation";
import type { RepeatedPairs } from "../allocation";
import type { Grouping, Member } from "../programme";
import { numberedLabels, setsOf } from "./in-numbers";
import type { MemberRules, SeatingRule } from "./rules/member-rules";

/** The rules that the members' sets break. */
export function brokenRules(members: readonly Member[], { seating }: MemberRules): SeatingRule[] {
  return allocation.brokenRules(seating, setsOf(members)).flatMap((place) => seating[place] ?? []);
}

/** Pairs of people who have met, by any of the columns, and are together again. Who has no group there has met nobody. */
export function repeatedPairs(
  members: readonly Member[],
  columns: readonly Pick<Grouping, "key">[],
  setCount: number,
): RepeatedPairs {
  const numbered = columns.map(({ key }) => numberedLabels(members.map(({ groups }) => groups[key])).groupOf);
  return allocation.repeatedPairs(numbered, setsOf(members), setCount);
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
