import * as allocation from "../allocation";
import type { ChangedCount, Grouping, Member, RuleInWords, Seat, WhatIf } from "../programme";
import { inNumbers, setsOf } from "./in-numbers";
import type { MemberRules } from "./rules/member-rules";
import { rulesInWords } from "./rules/rules-in-words";

export interface WhatIfRequest {
  /** Everyone with a set. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
}

/**
 * Answers what every move of a member, and every change of places, would do to the balance, with names. What is the
 * same for all questions is counted once.
 * @param moved the set of members, by their places in the list, who are to be taken as elsewhere
 */
export type AskWhatIf = (member: number, moved: ReadonlyMap<number, number>) => WhatIf;

export function whatIf({ members: seated, groupings, setCount, rules }: WhatIfRequest): AskWhatIf {
  const { labels, ...cohort } = inNumbers(seated, groupings, setCount);
  const note: allocation.NoteChange<ChangedCount> = (column, group, at, before, after, floor, ceil) => {
    const set = at + 1;
    if (column === "size") {
      return { grouping: "size", heading: "Set size", label: "Set size", set, before, after, floor, ceil };
    }
    const [grouping, label] = [groupings[column]?.key ?? "", labels[column]?.[group] ?? ""];
    const heading = groupings[column]?.label ?? "";
    return { grouping, heading, label, set, before, after, floor, ceil };
  };
  const changesFor = (members: readonly Member[]): allocation.Changes<ChangedCount> =>
    new allocation.Changes({ ...cohort, sets: setsOf(members), rules: rules.seating }, note);
  const named = (breaks: readonly number[]): readonly RuleInWords[] =>
    breaks.length === 0
      ? []
      : rulesInWords(
          breaks.flatMap((place) => rules.seating[place] ?? []),
          seated,
        );
  let standing: allocation.Changes<ChangedCount> | null = null;
  return (member, moved) => {
    const members =
      moved.size === 0
        ? seated
        : seated.map((each, at) => (moved.has(at) ? { ...each, setNumber: moved.get(at) ?? null } : each));
    const changes = moved.size === 0 ? (standing ??= changesFor(seated)) : changesFor(members);
    const { uneven, moves, swaps } = changes.of(member);
    const sizes = new Int32Array(setCount + 1);
    for (const { setNumber } of members) sizes[setNumber ?? 0] = (sizes[setNumber ?? 0] ?? 0) + 1;
    return {
      ...{ member: seatOf(members[member]), setCount, uneven },
      sets: moves.map(({ set, uneven: unevenAfter, balance, changed, breaks }) => ({
        ...{ set: set + 1, sizeAfter: (sizes[set + 1] ?? 0) + 1 },
        ...{ unevenAfter, balance, changed, breaks: named(breaks) },
      })),
      partners: swaps.map(({ partner, uneven: unevenAfter, balance, changed, breaks }) => ({
        partner: seatOf(members[partner]),
        ...{ unevenAfter, balance, changed, breaks: named(breaks) },
      })),
    };
  };
}

function seatOf(member: Member | undefined): Seat {
  return { id: member?.id ?? "", name: member?.name ?? "", set: member?.setNumber ?? 0 };
}
