import {
  arrangeSets,
  bestSwaps,
  certify,
  onlyRule,
  rulesInWords,
  whyHere,
  withoutRule,
  type MemberRules,
} from "../../seating";
import {
  Refusal,
  type Member,
  type RuleCost,
  type Seat,
  type SwapAnswer,
  type WhyHere,
} from "../../programme";
import type { OpenedWorkbook } from "../../workbook";
import { findMember } from "../find-member";
import { highestSet, prepare, rulesFor, type PreparedProgramme } from "../prepare";

/** A programme whose members all have a set. */
interface FormedSets {
  readonly prepared: PreparedProgramme;
  readonly members: readonly Member[];
  readonly setCount: number;
  readonly rules: MemberRules;
}

/** Whom a swap is wanted for: a member by ID or name, or two sets by their numbers. */
export type SwapWish = { readonly member: string } | { readonly sets: readonly [number, number] };

/** The five best swaps for a member, or between two sets. Nothing is changed. @throws {Refusal} */
export function findSwaps(opened: OpenedWorkbook, wish: SwapWish): SwapAnswer[] {
  const { prepared, members, setCount, rules } = formedSets(opened);
  const between = "member" in wish ? { member: members.indexOf(findMember(members, wish.member)) } : wish;
  if ("sets" in between) {
    const unknown = between.sets.find((set) => set < 1 || set > setCount);
    if (unknown !== undefined || between.sets[0] === between.sets[1]) {
      throw new Refusal({ code: "sets-not-two", details: { sets: between.sets, setCount } });
    }
  }
  const { groupings } = prepared.programme;
  return bestSwaps({ members, groupings, setCount, rules, between }).map(({ a, b, ...change }) => ({
    ...change,
    a: seatOf(members, a),
    b: seatOf(members, b),
  }));
}

/** Why a member is in their set. @throws {Refusal} */
export function explainMember(opened: OpenedWorkbook, typed: string): WhyHere {
  const { prepared, members, setCount, rules } = formedSets(opened);
  const { groupings } = prepared.programme;
  const member = members.indexOf(findMember(members, typed));
  return whyHere({ members, groupings, setCount, rules, member });
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
  const setCount = highestSet(prepared.programme.members);
  if (setCount === 0) throw new Refusal({ code: "no-sets-yet", details: { without: members.length } });
  const rules = rulesFor(prepared, members, setCount);
  const unevenUnder = (these: MemberRules): number => {
    const { setNumbers } = arrangeSets({
      ...{ members, groupings, setCount, rules: these, rulePlaces: prepared.origin.rulePlaces },
      ...{ seed: settings.seed, keepSets: false, maxSize: settings.maxSize, steps: stepsForCosts },
    });
    const placed = members.map((member, index) => ({ ...member, setNumber: setNumbers[index] ?? null }));
    return certify(placed, groupings, setCount).uneven;
  };
  const unevenWith = unevenUnder(rules);
  return opened.programme.rules.flatMap((_, rule): RuleCost[] => {
    const [words] = rulesInWords(onlyRule(rules, rule).seating, members);
    if (!words) return [];
    const cell = prepared.origin.rulePlaces[rule]?.first.cell ?? "";
    return [{ rule: words, cell, unevenWith, unevenWithout: unevenUnder(withoutRule(rules, rule)) }];
  });
}

function formedSets(opened: OpenedWorkbook): FormedSets {
  const prepared = prepare(opened);
  const { members } = prepared.programme;
  const setCount = highestSet(members);
  const without = members.filter(({ setNumber }) => setNumber === null).length;
  if (without > 0) throw new Refusal({ code: "no-sets-yet", details: { without } });
  return { prepared, members, setCount, rules: rulesFor(prepared, members, setCount) };
}

function seatOf(members: readonly Member[], index: number): Seat {
  const { id = "", name = "", setNumber = null } = members[index] ?? {};
  return { id, name, set: setNumber ?? 0 };
}
