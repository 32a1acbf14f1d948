import * as allocation from "../allocation";
import type { ChangedCount, Grouping, Member, RuleInWords, Seat, SetNumbering, WhatIf } from "../programme";
import {
  inNumbers,
  namedMeans,
  numberAt,
  numberColumns,
  rulesInNumbers,
  setsOf,
  type NumbersOfMembers,
} from "./in-numbers";
import type { MemberRules, SeatingRule } from "./rules/member-rules";
import { rulesInWords } from "./rules/rules-in-words";

export interface WhatIfRequest extends SetNumbering {
  /** Everyone with a set. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly rules: MemberRules;
  readonly numbers?: NumbersOfMembers;
}

/**
 * Answers what every move of a member, and every change of places, would do to the balance, with names. What is the
 * same for all questions is counted once.
 * @param moved the set of members, by their places in the list, who are to be taken as elsewhere
 */
export type AskWhatIf = (member: number, moved: ReadonlyMap<number, number>) => WhatIf;

export function whatIf({
  members: seated,
  groupings,
  rules,
  numbers,
  ...numbering
}: WhatIfRequest): AskWhatIf {
  const { labels, open, ...cohort } = inNumbers(seated, groupings, numbering);
  const columns = numberColumns(numbers);
  const inNumbering = rulesInNumbers(rules.seating, open);
  const note: allocation.NoteChange<ChangedCount> = (column, group, at, before, after, floor, ceil) => {
    const set = numberAt(open, at);
    if (column === "size") {
      return { grouping: "size", heading: "Set size", label: "Set size", set, before, after, floor, ceil };
    }
    const [grouping, label] = [groupings[column]?.key ?? "", labels[column]?.[group] ?? ""];
    const heading = groupings[column]?.label ?? "";
    return { grouping, heading, label, set, before, after, floor, ceil };
  };
  const changesFor = (members: readonly Member[]): allocation.Changes<ChangedCount> =>
    new allocation.Changes(
      { ...cohort, sets: setsOf(members, open), rules: inNumbering, numbers: columns },
      note,
    );
  /** Of a rule about several sets, only those that somebody would come to. */
  const named = (breaks: readonly number[], entered: readonly number[]): readonly RuleInWords[] =>
    breaks.length === 0
      ? []
      : rulesInWords(
          breaks.flatMap((place): SeatingRule[] => {
            const rule = rules.seating[place];
            if (!rule) return [];
            if (rule.kind !== "outside") return [rule];
            return [{ ...rule, sets: rule.sets.filter((set) => entered.includes(set + 1)) }];
          }),
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
    const sizes = new Int32Array(open.numbers.length);
    for (const set of setsOf(members, open)) sizes[set] = (sizes[set] ?? 0) + 1;
    return {
      ...{ member: seatOf(members[member]), setCount: open.numbers.length, uneven },
      sets: moves.map(({ set, uneven: unevenAfter, balance, changed, means, breaks }) => ({
        ...{ set: numberAt(open, set), sizeAfter: (sizes[set] ?? 0) + 1 },
        ...{ unevenAfter, balance, changed, breaks: named(breaks, [numberAt(open, set)]) },
        means: namedMeans(means, groupings, open),
      })),
      partners: swaps.map(({ partner, uneven: unevenAfter, balance, changed, means, breaks }) => ({
        partner: seatOf(members[partner]),
        ...{ unevenAfter, balance, changed },
        breaks: named(breaks, [members[member]?.setNumber ?? 0, members[partner]?.setNumber ?? 0]),
        means: namedMeans(means, groupings, open),
      })),
    };
  };
}

function seatOf(member: Member | undefined): Seat {
  return { id: member?.id ?? "", name: member?.name ?? "", set: member?.setNumber ?? 0 };
}
