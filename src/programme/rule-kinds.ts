/** What is known of a kind of rule, but for its texts (src/wording). */
type RuleKindFacts = {
  /** What the Rules sheet calls it. */
  readonly typed: string;
} & (
  | {
      /** Whom or what a row names besides the member. */
      readonly second: "member";
      /** The allocator's rule about the two members. */
      readonly comesTo: "apart" | "together";
    }
  | {
      readonly second: "set";
      /** The allocator's rule about the member and the set. */
      readonly comesTo: "pin" | "ban";
    }
  /** Who it keeps apart is decided by the facilitator's set, and when facilitators are given theirs. */
  | { readonly second: "facilitator" }
);

/** In the order in which they are offered. */
export const ruleKinds = {
  "keep-apart": {
    typed: "Keep apart",
    second: "member",
    comesTo: "apart",
  },
  "keep-together": {
    typed: "Keep together",
    second: "member",
    comesTo: "together",
  },
  pin: {
    typed: "Pin to set",
    second: "set",
    comesTo: "pin",
  },
  "not-in-set": {
    typed: "Keep out of set",
    second: "set",
    comesTo: "ban",
  },
  "not-facilitated-by": {
    typed: "Not facilitated by",
    second: "facilitator",
  },
} as const satisfies Readonly<Record<string, RuleKindFacts>>;

export type RuleKind = keyof typeof ruleKinds;

export const ruleKindNames = Object.keys(ruleKinds) as readonly RuleKind[];
