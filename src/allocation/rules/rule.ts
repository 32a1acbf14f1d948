import { apart } from "./kinds/apart";
import { ban } from "./kinds/ban";
import { outside } from "./kinds/outside";
import { pin } from "./kinds/pin";
import { together } from "./kinds/together";

/** What must hold, whatever balance would gain. Members and sets are numbered from 0. */
export type Rule = ApartRule | TogetherRule | PinRule | BanRule | OutsideRule;

/** Two members are never in the same set. */
export interface ApartRule {
  readonly kind: "apart";
  readonly a: number;
  readonly b: number;
}

/** Two members are always in the same set. */
export interface TogetherRule {
  readonly kind: "together";
  readonly a: number;
  readonly b: number;
}

/** A member is in this set. */
export interface PinRule {
  readonly kind: "pin";
  readonly member: number;
  readonly set: number;
}

/** A member is not in this set. */
export interface BanRule {
  readonly kind: "ban";
  readonly member: number;
  readonly set: number;
}

/** A member is in none of these sets. */
export interface OutsideRule {
  readonly kind: "outside";
  readonly member: number;
  readonly sets: readonly number[];
}

/** A rule as everything here asks for it; a kind of rule is one function that gives this. */
export interface Constraint {
  /** Everyone it is about. */
  readonly members: readonly number[];
  readonly terms: Partial<Terms>;
  /** Told from the set of each member alone, -1 for none; shares nothing with `terms`. */
  readonly isBroken: (sets: Int32Array) => boolean;
}

/** What rules come to: pairs of members, and members with sets. Seating, search and proof know nothing else of them. */
export interface Terms {
  readonly apart: readonly (readonly [number, number])[];
  readonly together: readonly (readonly [number, number])[];
  readonly pins: readonly (readonly [member: number, set: number])[];
  readonly bans: readonly (readonly [member: number, set: number])[];
}

/** Kind by kind, in the order in which they are sorted. */
const constraints: {
  readonly [Kind in Rule["kind"]]: (rule: Extract<Rule, { readonly kind: Kind }>) => Constraint;
} = { apart, together, pin, ban, outside };

export function constraintOf(rule: Rule): Constraint {
  // The compiler cannot follow that a rule goes to the function of its own kind.
  return constraints[rule.kind](rule as never);
}

/** The terms of all rules together. */
export function termsOf(rules: readonly Rule[]): Terms {
  const all = rules.map((rule) => constraintOf(rule).terms);
  return {
    apart: all.flatMap(({ apart: own = [] }) => own),
    together: all.flatMap(({ together: own = [] }) => own),
    pins: all.flatMap(({ pins: own = [] }) => own),
    bans: all.flatMap(({ bans: own = [] }) => own),
  };
}

/** The rule about the members under other numbers. */
export function renumbered(rule: Rule, numberOf: (member: number) => number): Rule {
  return "member" in rule
    ? { ...rule, member: numberOf(rule.member) }
    : { ...rule, a: numberOf(rule.a), b: numberOf(rule.b) };
}

const order = Object.keys(constraints);

/** Kind by kind, so that what is found does not depend on how kinds happen to be mixed. */
export function inOrderOfKinds<Posed extends Rule>(rules: readonly Posed[]): Posed[] {
  return rules.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
