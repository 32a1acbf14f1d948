import {
  idOf,
  type Facilitator,
  facilitatorsOf,
  lookUpFacilitator,
  lookUpMember,
  type Member,
  openSets,
  type Problem,
  Refusal,
  ruleKinds,
  type Rule,
  type RuleKind,
  type RulePlaces,
  type SetNumber,
  type SetNumbering,
} from "../../programme";
import { known, matchingForm } from "../../sheet";
import {
  locksOf,
  type BarredFacilitator,
  type MemberRules,
  type RuleSource,
  type SeatingRule,
} from "./member-rules";

export interface RulesToResolve extends SetNumbering {
  readonly rules: readonly Rule[];
  /** Where each rule was typed, for messages. */
  readonly places: ReadonlyMap<Rule, RulePlaces>;
  readonly members: readonly Member[];
  readonly facilitators: readonly Facilitator[];
}

/** @throws {Refusal} at the first rule that names nobody, somebody of several, or makes no sense by itself. */
export function resolveRules(request: RulesToResolve): MemberRules {
  const { rules, problems } = understandRules(request);
  const [first] = problems;
  if (first) throw new Refusal(first);
  return rules;
}

/**
 * Finds the members, sets and facilitators that the rules name, by ID or by name, however it is written.
 * @returns the rules that make sense, and what is wrong with each of the others
 */
export function understandRules({
  rules,
  places: placesOf,
  members,
  facilitators,
  ...numbering
}: RulesToResolve): {
  rules: MemberRules;
  problems: Problem[];
} {
  const { setCount, closed } = numbering;
  const isOpen = (set: SetNumber): boolean => set <= setCount && closed?.includes(set) !== true;
  const people = lookUpMember(members.map(({ id, name }, place) => ({ id, name, place })));
  const leaders = lookUpFacilitator(facilitatorsOf(facilitators));
  const seating = locksOf(members);
  const barred: BarredFacilitator[] = [];
  const sourceOf = (rule: number, kind: RuleKind): RuleSource => {
    return { from: "rules", rule, kind, place: placesOf.get(known(rules[rule]))?.first ?? null };
  };
  const problems: Problem[] = [];
  rules.forEach((typedRule, rule) => {
    const { kind, typedKind, first, second } = typedRule;
    const places = placesOf.get(typedRule);
    if (first.trim() === "" && second.trim() === "" && typedKind.trim() === "") return;
    const refuse = (problem: Problem, part: keyof RulePlaces): null => {
      const place = places?.[part];
      problems.push(place ? { ...problem, place } : problem);
      return null;
    };
    const findMember = (typed: string, part: "first" | "second"): number | null => {
      const lookup = people(typed);
      if (lookup.found === "one") return lookup.person.place;
      if (lookup.found === "nobody") return refuse({ code: "rule-member-unknown", details: { typed } }, part);
      const ids = lookup.people.map(({ id }) => id);
      return refuse({ code: "rule-name-ambiguous", details: { typed, ids } }, part);
    };
    const findFacilitator = (typed: string): readonly number[] | null => {
      const lookup = leaders(typed);
      if (lookup.found === "one") return lookup.person.rows;
      if (lookup.found === "nobody") {
        return refuse({ code: "rule-facilitator-unknown", details: { typed } }, "second");
      }
      const ids = lookup.people.map(({ email }) => email);
      return refuse({ code: "rule-name-ambiguous", details: { typed, ids } }, "second");
    };
    if (kind === null) {
      refuse({ code: "rule-not-understood", details: { typed: typedKind } }, "kind");
      return;
    }
    const a = findMember(first, "first");
    const facts = ruleKinds[kind];
    if (facts.second === "member") {
      const b = findMember(second, "second");
      if (a === null || b === null) return;
      if (a === b) {
        refuse({ code: "rule-about-oneself", details: { name: known(members[a]).name } }, "second");
        return;
      }
      seating.push({
        ...{ kind: facts.comesTo, a, b },
        source: sourceOf(rule, kind),
      });
    } else if (facts.second === "set") {
      const set = idOf.set(Number(/^(?:set\s*)?(\d{1,4})$/i.exec(second.trim())?.[1]));
      // Nobody is in a closed set: who is kept out of it is out.
      if (facts.comesTo === "ban" && closed?.includes(set) === true) return;
      if (!(set >= 1 && isOpen(set))) {
        refuse({ code: "rule-set-unknown", details: { typed: second, ...numbering } }, "second");
      } else if (a !== null) {
        seating.push({ kind: facts.comesTo, member: a, set: set - 1, source: sourceOf(rule, kind) });
      }
    } else {
      const rows = findFacilitator(second);
      if (a === null || rows === null) return;
      for (const facilitator of rows) barred.push({ member: a, facilitator, rule });
    }
  });
  const bans = barred.flatMap(({ member, facilitator, rule }): SeatingRule[] => {
    const set = facilitators[facilitator]?.setNumber ?? null;
    if (set === null || !isOpen(set)) return [];
    return [{ kind: "ban", member, set: set - 1, source: sourceOf(rule, "not-facilitated-by") }];
  });
  return {
    rules: {
      seating: [...seating, ...bans, ...externalBans({ members, facilitators, ...numbering })],
      barred,
    },
    problems,
  };
}

/**
 * Members who must not come to a set because its facilitator is from their organisation. One with as many
 * members as there are sets is in every set of an even split: its people are banned from none, and that the
 * facilitator is not external is said instead.
 */
function externalBans({
  members,
  facilitators,
  ...numbering
}: Omit<RulesToResolve, "rules" | "places">): SeatingRule[] {
  const open = openSets(numbering);
  const membersOf = new Map<string, number[]>();
  members.forEach(({ organisation, groups }, member) => {
    for (const own of new Set([matchingForm(organisation), matchingForm(groups["organisation"] ?? "")])) {
      const known = membersOf.get(own);
      if (known) known.push(member);
      else membersOf.set(own, [member]);
    }
  });
  return facilitators.flatMap(({ organisation, setNumber }): SeatingRule[] => {
    if (setNumber === null || !open.numbers.includes(setNumber) || matchingForm(organisation) === "")
      return [];
    const own = membersOf.get(matchingForm(organisation)) ?? [];
    if (own.length >= open.numbers.length) return [];
    return own.map((member) => ({ kind: "ban", member, set: setNumber - 1, source: { from: "external" } }));
  });
}
