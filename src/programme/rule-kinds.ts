/** What is known of a kind of rule, but for what it comes to (src/seating) and its sentence (src/wording). */
interface RuleKindFacts {
  /** What the Rules sheet calls it. */
  readonly typed: string;
  /** Whom or what a row names besides the member. */
  readonly second: "member" | "set" | "facilitator";
  /** Its explanation on the Rules sheet. */
  readonly meaning: string;
}

/** In the order in which they are offered. */
export const ruleKinds = {
  "keep-apart": {
    typed: "Keep apart",
    second: "member",
    meaning:
      "the two members are never in the same set (a line manager and their report, a couple, a commissioner and a provider).",
  },
  "keep-together": {
    typed: "Keep together",
    second: "member",
    meaning: "the two members are always in the same set.",
  },
  pin: {
    typed: "Pin to set",
    second: "set",
    meaning: "the member is in the set whose number stands in the third column.",
  },
  "not-facilitated-by": {
    typed: "Not facilitated by",
    second: "facilitator",
    meaning: "the member's set is not led by the facilitator named in the third column.",
  },
} as const satisfies Readonly<Record<string, RuleKindFacts>>;

export type RuleKind = keyof typeof ruleKinds;

export const ruleKindNames = Object.keys(ruleKinds) as readonly RuleKind[];
