import * as allocation from "../allocation";
import {
  type SetNumber,
  noSet,
  type ChangedCount,
  type Grouping,
  type Member,
  type RuleInWords,
  type Seat,
  type SetNumbering,
  type WhatIf,
} from "../programme";
import { known } from "../sheet";
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
export type AskWhatIf = (member: number, moved: ReadonlyMap<number, SetNumber>) => WhatIf;

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
    const [grouping, label] = [known(groupings[column]).key, known(known(labels[column])[group])];
    const heading = known(groupings[column]).label;
    return { grouping, heading, label, set, before, after, floor, ceil };
  };
  const changesFor = (members: readonly Member[]): allocation.Changes<ChangedCount> =>
    new allocation.Changes(
      { ...cohort, sets: setsOf(members, open), rules: inNumbering, numbers: columns },
      note,
    );
  const inWords = new Map<string, readonly RuleInWords[]>();
  /** Of a rule about several sets, only those that somebody would come to. Many partners break the same ones. */
  const named = (breaks: readonly number[], entered: readonly number[]): readonly RuleInWords[] => {
    if (breaks.length === 0) return unbroken;
    const broken = breaks.map((place) => known(rules.seating[place]));
    const key = `${breaks.join()}${broken.some(({ kind }) => kind === "outside") ? ` ${entered.join()}` : ""}`;
    const already = inWords.get(key);
    if (already) return already;
    const words = rulesInWords(
      broken.map((rule): SeatingRule =>
        rule.kind === "outside"
          ? { ...rule, sets: rule.sets.filter((set) => entered.includes(set + 1)) }
          : rule,
      ),
      seated,
    );
    inWords.set(key, words);
    return words;
  };
  /** How things stand once some have moved. */
  const standingAfter = (moved: ReadonlyMap<number, SetNumber>, key: string) => {
    const members = seated.map((each, at) =>
      moved.has(at) ? { ...each, setNumber: known(moved.get(at)) } : each,
    );
    const sizes = new Int32Array(open.numbers.length);
    for (const set of setsOf(members, open)) sizes[set] = known(sizes[set]) + 1;
    return { key, sizes, seats: members.map(seatOf), changes: changesFor(members) };
  };
  /** The last answer's: it is asked again and again while nobody moves further. */
  let standing: ReturnType<typeof standingAfter> | null = null;
  return (member, moved) => {
    const key = [...moved].join(";");
    if (standing?.key !== key) standing = standingAfter(moved, key);
    const { sizes, seats, changes } = standing;
    const { uneven, moves, swaps } = changes.of(member);
    const seat = known(seats[member]);
    return {
      ...{ member: seat, setCount: open.numbers.length, uneven },
      sets: moves.map(({ set, uneven: unevenAfter, balance, changed, means, breaks }) => ({
        ...{ set: numberAt(open, set), sizeAfter: known(sizes[set]) + 1 },
        ...{ unevenAfter, balance, changed, breaks: named(breaks, [numberAt(open, set)]) },
        means: namedMeans(means, groupings, open),
      })),
      partners: swaps.map(({ partner: at, uneven: unevenAfter, balance, changed, means, breaks }) => {
        const partner = known(seats[at]);
        // Written out: with spread objects an answer takes twice as long.
        return {
          partner,
          unevenAfter,
          balance,
          changed,
          breaks: named(breaks, [seat.set, partner.set]),
          means: namedMeans(means, groupings, open),
        };
      }),
    };
  };
}

const unbroken: readonly RuleInWords[] = [];

function seatOf({ id, name, setNumber }: Member): Seat {
  return { id, name, set: setNumber ?? noSet };
}
