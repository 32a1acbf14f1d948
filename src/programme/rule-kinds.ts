/** What is known of a kind of rule, but for what it comes to (src/seating) and its texts (src/wording). */
interface RuleKindFacts {
  /** What the Rules sheet calls it. */
  readonly typed: string;
  /** Whom or what a row names besides the member. */
  readonly second: "member" | "set" | "facilitator";
}

/** In the order in which they are offered. */
export const ruleKinds = {
  "keep-apart": {
    typed: "Keep apart",
    second: "member",
  },
  "keep-together": {
    typed: "Keep together",
    second: "member",
  },
  pin: {
    typed: "Pin to set",
    second: "set",
  },
  "not-facilitated-by": {
    typed: "Not facilitated by",
    second: "facilitator",
  },
} as const satisfies Readonly<Record<string, RuleKindFacts>>;

export type RuleKind = keyof typeof ruleKinds;

export const ruleKindNames = Object.keys(ruleKinds) as readonly RuleKind[];
