import type { Rule } from "../../allocation";
import type { Member, Place, RuleKind } from "../../programme";

/** The administrator's rules about members, understood: members, sets and facilitators by their places in the lists. */
export interface MemberRules {
  readonly seating: readonly SeatingRule[];
  readonly barred: readonly BarredFacilitator[];
}

/** What the allocator keeps, and why it must. */
export type SeatingRule = Rule & { readonly source: RuleSource };

/** A rule of the Rules sheet, by its number there from 0, its kind, and the cell that names its first member; a lock on the roster; a facilitator from the member's organisation; times. */
export type RuleSource =
  | {
      readonly from: "rules";
      readonly rule: number;
      readonly kind: RuleKind;
      readonly place: Place | null;
    }
  | { readonly from: "lock" }
  | { readonly from: "external" }
  | { readonly from: "times" };

/** A facilitator whom a member must not have. Those who have a set come among `seating` as well, as bans. */
export interface BarredFacilitator {
  readonly member: number;
  /** Place in the list of facilitators. */
  readonly facilitator: number;
  readonly rule: number;
}

export const noRules: MemberRules = { seating: [], barred: [] };

/** What one rule of the Rules sheet comes to. */
export function onlyRule(rules: MemberRules, rule: number): MemberRules {
  return filtered(rules, (of) => of === rule);
}

export function withoutRule(rules: MemberRules, rule: number): MemberRules {
  return filtered(rules, (of) => of !== rule);
}

/** The places of the rules of the Rules sheet. */
export function rulesTyped({ seating, barred }: MemberRules): ReadonlySet<number> {
  return new Set([...seating.flatMap((rule) => ruleOf(rule) ?? []), ...barred.map(({ rule }) => rule)]);
}

/** Its place on the Rules sheet, or null for one that was not typed there. */
export function ruleOf({ source }: SeatingRule): number | null {
  return source.from === "rules" ? source.rule : null;
}

function filtered({ seating, barred }: MemberRules, isKept: (rule: number | null) => boolean): MemberRules {
  return {
    seating: seating.filter((rule) => isKept(ruleOf(rule))),
    barred: barred.filter(({ rule }) => isKept(rule)),
  };
}

/** The rules about some of the members, by their places, with the places these have among themselves. */
export function rulesAmong({ seating, barred }: MemberRules, here: readonly number[]): MemberRules {
  const at = new Map(here.map((place, index) => [place, index]));
  const among = (rule: SeatingRule): SeatingRule[] => {
    if ("member" in rule) {
      const member = at.get(rule.member);
      return member === undefined ? [] : [{ ...rule, member }];
    }
    const [a, b] = [at.get(rule.a), at.get(rule.b)];
    return a === undefined || b === undefined ? [] : [{ ...rule, a, b }];
  };
  return {
    seating: seating.flatMap(among),
    barred: barred.flatMap((one) => {
      const member = at.get(one.member);
      return member === undefined ? [] : [{ ...one, member }];
    }),
  };
}

/** Locked members of the roster as pins. */
export function locksOf(members: readonly Member[]): SeatingRule[] {
  return members.flatMap(({ locked, setNumber }, member): SeatingRule[] =>
    locked && setNumber !== null
      ? [{ kind: "pin", member, set: setNumber - 1, source: { from: "lock" } }]
      : [],
  );
}
