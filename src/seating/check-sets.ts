import * as allocation from "../allocation";
import type { RepeatedPairs } from "../allocation";
import { idOf, type Grouping, type Member, openSets, type SetNumber, type SetNumbering } from "../programme";
import { known } from "../sheet";
import { numberedLabels, setsOf } from "./in-numbers";
import type { MemberRules, SeatingRule } from "./rules/member-rules";

/** As rules have them: every number there could be is one of a set. */
const anyNumber = openSets({ setCount: 0 });

export function brokenRules(members: readonly Member[], { seating }: MemberRules): SeatingRule[] {
  return allocation.brokenRules(seating, setsOf(members, anyNumber)).map((place) => known(seating[place]));
}

/** Pairs of people who have met, by any of the columns, and are together again. Who has no group there has met nobody. */
export function repeatedPairs(
  members: readonly Member[],
  columns: readonly Pick<Grouping, "key">[],
  sets: SetNumbering | number,
): RepeatedPairs {
  const numbered = columns.map(({ key }) => numberedLabels(members.map(({ groups }) => groups[key])).groupOf);
  const open = openSets(sets);
  return allocation.repeatedPairs(numbered, setsOf(members, open), open.numbers.length);
}

/** Every set with exactly one member of a group that has more than one. */
export function aloneInSets(
  members: readonly Member[],
  { key }: Grouping,
): { readonly label: string; readonly set: SetNumber }[] {
  const { groupOf, labels } = numberedLabels(members.map(({ groups }) => groups[key]));
  return allocation
    .aloneInSets(groupOf, setsOf(members, anyNumber))
    .map(({ group, set }) => ({ label: known(labels[group]), set: idOf.set(set + 1) }));
}
