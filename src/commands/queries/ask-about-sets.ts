import {
  noSet,
  isCounted,
  type Member,
  numberingOf,
  openSets,
  Refusal,
  type RuleCost,
  type Seat,
  type SetNumber,
  type SetNumbering,
  type SwapAnswer,
  type WhatIf,
  type WhyHere,
} from "../../programme";
import {
  arrangeSets,
  bestSwaps,
  certify,
  onlyRule,
  rulesAmong,
  rulesInWords,
  whatIf,
  whyHere,
  withoutRule,
  type AskWhatIf,
  type MemberRules,
} from "../../seating";
import type { OpenedWorkbook } from "../../workbook";
import { findMember } from "../find-member";
import { prepare, rulesFor, type PreparedProgramme } from "../prepare";
import { known } from "../../sheet";

/** A programme whose members all have a set. */
interface FormedSets {
  readonly prepared: PreparedProgramme;
  readonly members: readonly Member[];
  readonly numbering: SetNumbering;
  readonly rules: MemberRules;
  /** Each balance column of numbers, one for each member. */
  readonly numbers: PreparedProgramme["numbers"];
  /** By Member ID, places in the list. */
  readonly places: ReadonlyMap<string, number>;
  readonly ask: AskWhatIf;
}

/** Whom a swap is wanted for: a member by ID or name, or two sets by their numbers. */
export type SwapRequest = { readonly member: string } | { readonly sets: readonly [SetNumber, SetNumber] };

/** The five best swaps for a member, or between two sets. Nothing is changed. @throws {Refusal} */
export function findSwaps(opened: OpenedWorkbook, request: SwapRequest): SwapAnswer[] {
  const { prepared, members, numbering, rules, numbers } = formedSets(opened);
  const between =
    "member" in request ? { member: members.indexOf(findMember(members, request.member)) } : request;
  if ("sets" in between) {
    const open = openSets(numbering).numbers;
    const unknown = between.sets.find((set) => !open.includes(set));
    if (unknown !== undefined || between.sets[0] === between.sets[1]) {
      throw new Refusal({ code: "sets-not-two", details: { sets: between.sets, ...numbering } });
    }
  }
  const { groupings } = prepared.programme;
  return bestSwaps({ members, groupings, rules, numbers, between, ...numbering }).map(
    ({ a, b, ...change }) => ({
      ...change,
      a: seatOf(members, a),
      b: seatOf(members, b),
    }),
  );
}

/** Why a member is in their set. @throws {Refusal} */
export function explainMember(opened: OpenedWorkbook, typed: string): WhyHere {
  const { prepared, members, numbering, rules, numbers } = formedSets(opened);
  const { groupings } = prepared.programme;
  const member = members.indexOf(findMember(members, typed));
  return whyHere({ members, groupings, rules, numbers, member, ...numbering });
}

/** A member, by ID, in another set than the workbook says: moved on a board, say, and not written yet. */
export interface TentativeMove {
  readonly member: string;
  readonly set: SetNumber;
}

/**
 * What every set and every partner would do to the balance, for one member, by ID or name. Quick enough to ask again
 * with every move of a hand: what is asked of the workbook alone is remembered of it. Nothing is changed.
 * @param moved what is to be taken as done first
 * @throws {Refusal}
 */
export function whatIfMoved(
  opened: OpenedWorkbook,
  typed: string,
  moved: readonly TentativeMove[] = [],
): WhatIf {
  const formed = formedSets(opened);
  const { ask, places, members } = formed;
  const placeOf = (member: string): number =>
    places.get(member) ?? members.indexOf(findMember(members, member));
  return ask(placeOf(typed), new Map(moved.map(({ member, set }) => [placeOf(member), set])));
}

/** Enough for a comparison: each rule needs a search of its own. */
const stepsForCosts = 20_000;

/**
 * What every rule of the workbook costs: all sets formed anew with all rules, and with all but that one.
 * Nothing is changed. @throws {Refusal}
 */
export function costsOfRules(opened: OpenedWorkbook): RuleCost[] {
  const prepared = prepare(opened);
  const { groupings, settings } = prepared.programme;
  const members = prepared.programme.members.map((member) =>
    member.locked ? member : { ...member, setNumber: null },
  );
  const numbering = numberingOf(prepared.programme.sets);
  if (numbering.setCount === 0)
    throw new Refusal({ code: "no-sets-yet", details: { without: members.length } });
  const rules = rulesFor(prepared, members, numbering);
  const unevenUnder = (these: MemberRules): number => {
    const { members: placed } = arrangeSets({
      ...{ members, groupings, ...numbering, rules: these },
      ...{ seed: settings.seed, keepSets: false, maxSize: settings.maxSize, steps: stepsForCosts },
    });
    return certify(placed, groupings, numbering).uneven;
  };
  const unevenWith = unevenUnder(rules);
  return opened.programme.rules.flatMap((typed, rule): RuleCost[] => {
    const [words] = rulesInWords(onlyRule(rules, rule).seating, members);
    if (!words) return [];
    const cell = prepared.origin.rulePlaces.get(typed)?.first.cell ?? "";
    return [{ rule: words, cell, unevenWith, unevenWithout: unevenUnder(withoutRule(rules, rule)) }];
  });
}

/** Of each workbook that was asked about: it is replaced and never changed. */
const formedBefore = new WeakMap<OpenedWorkbook, FormedSets>();

function formedSets(opened: OpenedWorkbook): FormedSets {
  const last = formedBefore.get(opened);
  if (last) return last;
  const prepared = prepare(opened);
  const everyone = prepared.programme.members;
  const here = everyone.flatMap((member, place) => (isCounted(member) ? [place] : []));
  const members = everyone.filter(isCounted);
  const numbering = numberingOf(prepared.programme.sets);
  const without = members.filter(({ setNumber }) => setNumber === null).length;
  if (without > 0) throw new Refusal({ code: "no-sets-yet", details: { without } });
  const rules = rulesAmong(rulesFor(prepared, everyone, numbering), here);
  const numbers = prepared.numbers.map((column) => here.map((place) => known(column[place])));
  const formed: FormedSets = {
    ...{ prepared, members, numbering, rules, numbers },
    places: new Map(members.map(({ id }, place) => [id, place])),
    ask: whatIf({ members, groupings: prepared.programme.groupings, rules, numbers, ...numbering }),
  };
  formedBefore.set(opened, formed);
  return formed;
}

function seatOf(members: readonly Member[], index: number): Seat {
  const { id, name, setNumber } = known(members[index]);
  return { id, name, set: setNumber ?? noSet };
}
