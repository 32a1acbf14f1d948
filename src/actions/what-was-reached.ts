import {
  aloneInSets,
  brokenRules,
  repeatedPairs,
  rulesInWords,
  type FacilitatorAssignment,
  type MemberRules,
} from "../allocation";
import type { Grouping, Member, Notice } from "../programme";
import { notGiven } from "../roster";

interface Reached {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
  readonly facilitation: FacilitatorAssignment;
}

/** What the certificate does not say: rules that do not hold, people who met before, alone, or without a facilitator. */
export function whatWasReached({ members, groupings, setCount, rules, facilitation }: Reached): Notice[] {
  return [
    ...noticesOfRules(members, rules),
    ...groupings.flatMap((grouping) => [
      ...(grouping.kind === "met" ? [metAgain(members, grouping, setCount)] : []),
      ...(grouping.notAlone ? alone(members, grouping) : []),
    ]),
    ...withoutFacilitator(facilitation),
  ];
}

function noticesOfRules(members: readonly Member[], rules: MemberRules): Notice[] {
  const broken = rulesInWords(brokenRules(members, rules), members);
  if (broken.length === 0) return [];
  return [{ severity: "attention", problem: { code: "rules-broken", details: { rules: broken } } }];
}

function metAgain(members: readonly Member[], grouping: Grouping, setCount: number): Notice {
  const { pairs, fewest } = repeatedPairs(members, grouping, setCount, notGiven);
  return {
    severity: pairs === fewest ? "information" : "attention",
    problem: { code: "met-again", details: { column: grouping.label, pairs, fewest } },
  };
}

function alone(members: readonly Member[], grouping: Grouping): Notice[] {
  const cases = aloneInSets(members, grouping);
  if (cases.length === 0) return [];
  return [
    {
      severity: "attention",
      problem: { code: "alone-in-a-set", details: { column: grouping.label, cases } },
    },
  ];
}

/** Only once somebody has been named: before, an empty sheet says it all. */
function withoutFacilitator({ setNumbers, shortage, gaps }: FacilitatorAssignment): Notice[] {
  if (shortage === 0 || setNumbers.length === 0) return [];
  return [{ severity: "attention", problem: { code: "facilitators-short", details: { shortage, gaps } } }];
}
