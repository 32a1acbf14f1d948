import {
  Refusal,
  type Facilitator,
  type Member,
  type Place,
  type Problem,
  type Rule,
  type RulePlaces,
} from "../../programme";
import { locksOf, type BarredFacilitator, type MemberRules, type SeatingRule } from "./member-rules";

export interface RulesToResolve {
  readonly rules: readonly Rule[];
  /** Where each rule was typed, for messages. */
  readonly places: readonly RulePlaces[];
  readonly members: readonly Member[];
  readonly facilitators: readonly Facilitator[];
  readonly setCount: number;
}

/** @throws {Refusal} at the first rule that names nobody, somebody of several, or makes no sense by itself. */
export function resolveRules(request: RulesToResolve): MemberRules {
  const { rules, problems } = understandRules(request);
  const [first] = problems;
  if (first) throw new Refusal(first);
  return rules;
}

/**
 * Finds the members, sets and facilitators that the rules name, by ID or by name in any case and spacing.
 * @returns the rules that make sense, and what is wrong with each of the others
 */
export function understandRules({ rules, places, members, facilitators, setCount }: RulesToResolve): {
  rules: MemberRules;
  problems: Problem[];
} {
  const people = indexByName(members.map(({ id, name }) => [id, name]));
  const leaders = indexByName(facilitators.map(({ name }) => [name]));
  const seating = locksOf(members);
  const barred: BarredFacilitator[] = [];
  const problems: Problem[] = [];
  rules.forEach(({ kind, typedKind, first, second }, rule) => {
    if (first.trim() === "" && second.trim() === "" && typedKind.trim() === "") return;
    const refuse = (problem: Problem, part: keyof RulePlaces): null => {
      const place: Place | undefined = places[rule]?.[part];
      problems.push(place ? { ...problem, place } : problem);
      return null;
    };
    const find = (
      typed: string,
      part: "first" | "second",
      among: ReadonlyMap<string, readonly number[]>,
      isMember: boolean,
    ): number | null => {
      const found = among.get(plain(typed)) ?? [];
      const [only] = found;
      if (only === undefined) {
        return refuse(
          isMember
            ? { code: "rule-member-unknown", details: { typed } }
            : { code: "rule-facilitator-unknown", details: { typed } },
          part,
        );
      }
      if (found.length > 1) {
        const ids = found.map((index) =>
          isMember ? (members[index]?.id ?? "") : (facilitators[index]?.email ?? ""),
        );
        return refuse({ code: "rule-name-ambiguous", details: { typed, ids } }, part);
      }
      return only;
    };
    if (kind === null) {
      refuse({ code: "rule-not-understood", details: { typed: typedKind } }, "kind");
      return;
    }
    const a = find(first, "first", people, true);
    if (kind === "keep-apart" || kind === "keep-together") {
      const b = find(second, "second", people, true);
      if (a === null || b === null) return;
      if (a === b) {
        refuse({ code: "rule-about-oneself", details: { name: members[a]?.name ?? "" } }, "second");
        return;
      }
      seating.push({
        kind: kind === "keep-apart" ? "apart" : "together",
        a,
        b,
        source: { from: "rules", rule },
      });
    } else if (kind === "pin") {
      const set = Number(/^(?:set\s*)?(\d{1,4})$/i.exec(second.trim())?.[1]);
      if (!(set >= 1 && set <= setCount)) {
        refuse({ code: "rule-set-unknown", details: { typed: second, setCount } }, "second");
      } else if (a !== null) {
        seating.push({ kind: "pin", member: a, set: set - 1, source: { from: "rules", rule } });
      }
    } else {
      const facilitator = find(second, "second", leaders, false);
      if (a !== null && facilitator !== null) barred.push({ member: a, facilitator, rule });
    }
  });
  const bans = barred.flatMap(({ member, facilitator, rule }): SeatingRule[] => {
    const set = facilitators[facilitator]?.setNumber ?? null;
    if (set === null || set > setCount) return [];
    return [{ kind: "ban", member, set: set - 1, source: { from: "rules", rule } }];
  });
  return {
    rules: { seating: [...seating, ...bans, ...externalBans({ members, facilitators, setCount })], barred },
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
  setCount,
}: Pick<RulesToResolve, "members" | "facilitators" | "setCount">): SeatingRule[] {
  const membersOf = new Map<string, number[]>();
  members.forEach(({ organisation, groups }, member) => {
    for (const own of new Set([plain(organisation), plain(groups["organisation"] ?? "")])) {
      const known = membersOf.get(own);
      if (known) known.push(member);
      else membersOf.set(own, [member]);
    }
  });
  return facilitators.flatMap(({ organisation, setNumber }): SeatingRule[] => {
    if (setNumber === null || setNumber > setCount || plain(organisation) === "") return [];
    const own = membersOf.get(plain(organisation)) ?? [];
    if (own.length >= setCount) return [];
    return own.map((member) => ({ kind: "ban", member, set: setNumber - 1, source: { from: "external" } }));
  });
}

/** Every name to the places of those who bear it. */
function indexByName(names: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  names.forEach((own, index) => {
    for (const name of new Set(own.map(plain))) {
      if (name === "") continue;
      const known = places.get(name);
      if (known) known.push(index);
      else places.set(name, [index]);
    }
  });
  return places;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
