import {
  aloneInSets,
  brokenRules,
  repeatedPairs,
  rulesInWords,
  rulesTyped,
  type FacilitatorAssignment,
  type MemberRules,
} from "../seating";
import { isFromOrganisation, openSets, attention, information } from "../programme";
import { timesInCommon } from "../roster";
import { valueAt } from "../sheet";
import type {
  Facilitator,
  Grouping,
  Member,
  Notice,
  RosterColumn,
  RuleInWords,
  SetNumbering,
} from "../programme";

interface AllocatedSets {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly numbering: SetNumbering;
  readonly rules: MemberRules;
  readonly facilitation: FacilitatorAssignment;
  readonly facilitators: readonly Facilitator[];
  readonly columns: readonly RosterColumn[];
}

/** What the certificate does not say: rules that do not hold, people who met before, alone, or without a facilitator. */
export function noticesOfAllocation({
  members,
  groupings,
  numbering,
  rules,
  facilitation,
  facilitators,
  columns,
}: AllocatedSets): Notice[] {
  const further = groupings.filter((grouping) => grouping.family === null);
  return [
    ...noticesOfRules(members, rules),
    ...rulesKept(members, rules),
    ...metAgain(
      members,
      further.filter(({ kind }) => kind === "met"),
      numbering,
    ),
    ...further.flatMap((grouping) => (grouping.notAlone ? alone(members, grouping) : [])),
    ...further.flatMap((grouping) =>
      grouping.kind === "numbers" ? numbersBySet(members, grouping, columns) : [],
    ),
    ...notExternal(members, facilitators, numbering),
    ...withoutFacilitator(facilitation),
  ];
}

/** What a change of set brought about: rules that do not hold, members led by somebody of their own organisation. */
export function noticesOfMove(
  members: readonly Member[],
  rules: MemberRules,
  facilitators: readonly Facilitator[],
  numbering: SetNumbering,
): Notice[] {
  return [...noticesOfRules(members, rules), ...notExternal(members, facilitators, numbering)];
}

/** Sets without a time that suits everybody, and whom it would take; or that there are none. */
export function timesShared(programme: Parameters<typeof timesInCommon>[0]): Notice[] {
  const times = timesInCommon(programme);
  if (!times) return [];
  const { header: column, sets } = times;
  const lacking = sets.flatMap(({ set, closest }) => (closest ? [{ set, ...closest }] : []));
  return lacking.length === 0
    ? [information({ code: "times-in-common", details: { column, sets: sets.length } })]
    : [attention({ code: "no-time-in-common", details: { column, sets: lacking } })];
}

/** Facilitators of sets in which there are members of their own organisation. */
function notExternal(
  members: readonly Member[],
  facilitators: readonly Facilitator[],
  numbering: SetNumbering,
): Notice[] {
  const setCount = openSets(numbering).numbers.length;
  return facilitators.flatMap(({ name, organisation, setNumber, available }): Notice[] => {
    if (setNumber === null && !available) return [];
    const colleagues = members.filter((member) => isFromOrganisation(member, organisation));
    const isInEverySet = colleagues.length >= setCount;
    if (setNumber === null) {
      const count = colleagues.length;
      return isInEverySet
        ? [
            attention({
              code: "facilitator-nowhere-external",
              details: { facilitator: name, organisation, count },
            }),
          ]
        : [];
    }
    const inSet = colleagues.filter((member) => member.setNumber === setNumber);
    if (inSet.length === 0) return [];
    const details = {
      facilitator: name,
      organisation,
      set: setNumber,
      members: inSet.map((member) => member.name),
      isInEverySet,
    };
    return [attention({ code: "facilitator-not-external", details })];
  });
}

function rulesKept(members: readonly Member[], rules: MemberRules): Notice[] {
  const typed = rulesTyped(rules);
  if (typed.size === 0 || rulesBroken(members, rules).length > 0) return [];
  return [information({ code: "rules-kept", details: { rules: typed.size } })];
}

function noticesOfRules(members: readonly Member[], rules: MemberRules): Notice[] {
  const broken = rulesBroken(members, rules);
  if (broken.length === 0) return [];
  return [attention({ code: "rules-broken", details: { rules: broken } })];
}

/** The rules of the Rules sheet, and locks, that do not hold. */
export function rulesBroken(members: readonly Member[], rules: MemberRules): readonly RuleInWords[] {
  // Facilitators from a member's own organisation are named one by one.
  const asked = brokenRules(members, rules).filter(
    ({ source }) => source.from === "rules" || source.from === "lock",
  );
  return rulesInWords(asked, members);
}

function metAgain(
  members: readonly Member[],
  columns: readonly Grouping[],
  numbering: SetNumbering,
): Notice[] {
  if (columns.length === 0) return [];
  const { pairs, fewest } = repeatedPairs(members, columns, numbering);
  const column = columns.map(({ label }) => label).join("; ");
  return [
    {
      severity: pairs === fewest ? "information" : "attention",
      problem: { code: "met-again", details: { column, pairs, fewest } },
    },
  ];
}

/** The means of the sets and how far members are from them, so that "alike" can be seen. */
function numbersBySet(
  members: readonly Member[],
  { label }: Grouping,
  columns: readonly RosterColumn[],
): Notice[] {
  const at = columns.findIndex(({ header }) => header === label);
  const bySet = new Map<number, number[]>();
  for (const { values, setNumber } of members) {
    const value = valueAt(values, at) ?? "";
    const number = typeof value === "number" ? value : Number(String(value).trim() || NaN);
    if (setNumber === null || !Number.isFinite(number)) continue;
    bySet.set(setNumber, [...(bySet.get(setNumber) ?? []), number]);
  }
  if (bySet.size < 2) return [];
  const sets = [...bySet.values()].map((own) => {
    const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
    return { mean, spread: Math.sqrt(own.reduce((sum, each) => sum + (each - mean) ** 2, 0) / own.length) };
  });
  const range = (of: readonly number[]): [number, number] => [Math.min(...of), Math.max(...of)];
  const details = {
    column: label,
    means: range(sets.map(({ mean }) => mean)),
    spreads: range(sets.map(({ spread }) => spread)),
  };
  return [information({ code: "numbers-by-set", details })];
}

function alone(members: readonly Member[], grouping: Grouping): Notice[] {
  const cases = aloneInSets(members, grouping);
  if (cases.length === 0) return [];
  return [attention({ code: "alone-in-a-set", details: { column: grouping.label, cases } })];
}

/** Only once somebody has been named: before, an empty sheet says it all. */
function withoutFacilitator({ facilitators, shortage, gaps }: FacilitatorAssignment): Notice[] {
  if (shortage === 0 || facilitators.length === 0) return [];
  return [attention({ code: "facilitators-short", details: { shortage, gaps } })];
}
