import type { Cohort, Column, MeanChange } from "../allocation";
import {
  noSet,
  type SetNumber,
  idOf,
  openSets,
  objectiveFor,
  type ChangedMean,
  type Grouping,
  type Member,
  type OpenSets,
  type SetNumbering,
} from "../programme";
import { known } from "../sheet";
import type { SeatingRule } from "./rules/member-rules";

/**
 * A cohort as the allocator sees it: the label of each column's groups is `labels[column][group]`. Groups beyond the
 * labels are those of one member who has met nobody, and are nobody's concern.
 */
export interface NumberedCohort extends Cohort {
  readonly open: OpenSets;
  readonly labels: readonly (readonly string[])[];
}

/** Groups are numbered in the order in which members first belong to them, and open sets in that of their numbers. */
export function inNumbers(
  members: readonly Member[],
  groupings: readonly Grouping[],
  sets: SetNumbering | number,
): NumberedCohort {
  const open = openSets(sets);
  const numbered = groupings.map(({ key }) => numberedLabels(members.map(({ groups }) => groups[key])));
  return {
    ...{ open, memberCount: members.length, setCount: open.numbers.length },
    groups: groupings.map((grouping, column) => columnOf(grouping, known(numbered[column]))),
    labels: numbered.map(({ labels }) => labels),
  };
}

/** Columns of numbers whose means and spreads are to be alike: one number for each member, null for none. */
export type NumbersOfMembers = readonly (readonly (number | null)[])[];

/** Where each member's set stands among the open ones, from 0; -1 for none. */
export function setsOf(members: readonly Pick<Member, "setNumber">[], { placeOf }: OpenSets): Int32Array {
  return Int32Array.from(members, ({ setNumber }) => placeOf(setNumber));
}

/** The members with their sets as the allocator has them; -1 for none. */
export function seated(members: readonly Member[], sets: Int32Array, { numbers }: OpenSets): Member[] {
  return members.map((member, at) => ({ ...member, setNumber: numbers[known(sets[at])] ?? null }));
}

/** The number of the open set at a place; 0 for none. */
export function numberAt({ numbers }: OpenSets, place: number): SetNumber {
  return numbers[place] ?? noSet;
}

/** The rules about the open sets, by their places among them. */
export function rulesInNumbers(seating: readonly SeatingRule[], { placeOf }: OpenSets): SeatingRule[] {
  return seating.map((rule) => {
    if ("set" in rule) return { ...rule, set: placeOf(idOf.set(rule.set + 1)) };
    if (!("sets" in rule)) return rule;
    return {
      ...rule,
      sets: rule.sets.map((set) => placeOf(idOf.set(set + 1))).filter((place) => place >= 0),
    };
  });
}

/** Columns of numbers as the allocator has them. */
export function numberColumns(numbers: NumbersOfMembers = []): Float64Array[] {
  return numbers.map((column) => Float64Array.from(column, (number) => number ?? NaN));
}

/** The means that a change of sets changes, with names: columns of numbers stand in the order of the groupings of that kind. */
export function namedMeans(
  means: readonly MeanChange[],
  groupings: readonly Grouping[],
  open: OpenSets,
): ChangedMean[] {
  if (means.length === 0) return [];
  const headings = groupings.flatMap((grouping) =>
    grouping.family === null && grouping.kind === "numbers" ? [grouping.label] : [],
  );
  return means.map(({ column, set, before, after }) => ({
    ...{ heading: known(headings[column]), set: numberAt(open, set), before, after },
  }));
}

/** Members without a label are in no group: -1. */
export function numberedLabels(labels: readonly (string | undefined)[]): {
  readonly groupOf: Int32Array;
  readonly labels: readonly string[];
} {
  const numbers = new Map<string, number>();
  const groupOf = Int32Array.from(labels, (label) => {
    if (label === undefined) return -1;
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  return { groupOf, labels: [...numbers.keys()] };
}

function columnOf(grouping: Grouping, { groupOf, labels }: ReturnType<typeof numberedLabels>): Column {
  if (grouping.family === null) {
    if (grouping.kind !== "met") return { kind: objectiveFor(grouping), groupOf };
    // Who has met nobody may sit with anybody: spread like one group, they would be held apart.
    let next = labels.length;
    return { kind: objectiveFor(grouping), groupOf: groupOf.map((group) => (group < 0 ? next++ : group)) };
  }
  return { kind: "family", family: grouping.family === "organisation" ? "left" : "right", groupOf };
}
