import type { RuleInWords, RuleKind } from "../programme";
import { sayList } from "./say-list";
import { catalogue, plural } from "../words";

/** What the pane calls each kind, and what the Rules sheet says of it. */
export const ruleKindTexts = catalogue("ruleKindTexts", {
  "keep-apart": {
    name: "Keep apart",
    explanation:
      "the two members are never in the same set (a line manager and their report, a couple, a commissioner and a provider).",
  },
  "keep-together": {
    name: "Keep together",
    explanation: "the two members are always in the same set.",
  },
  pin: {
    name: "Pin to set",
    explanation: "the member is in the set whose number is in the third column.",
  },
  "not-in-set": {
    name: "Keep out of set",
    explanation: "the member is never in the set whose number is in the third column.",
  },
  "not-facilitated-by": {
    name: "Not facilitated by",
    explanation: "the member's set is not led by the facilitator named in the third column.",
  },
} satisfies Readonly<Record<RuleKind, object>>);

/** "Ada apart from Bea". */
export const sayRule = catalogue("sayRule", ({ kind, first, second }: RuleInWords): string => {
  switch (kind) {
    case "keep-apart":
      return `${first} apart from ${second}`;
    case "keep-together":
      return `${first} with ${second}`;
    case "pin":
      return `${first} in set ${second}`;
    case "not-in-set":
      return `${first} not in set ${second}`;
    case "locked":
      return `${first} locked in set ${second}`;
    case "external":
      return `${first} not in set ${second}, whose facilitator is from the same organisation`;
    case "times":
      return `${first} not in set ${second}, which has no time that suits them`;
    case "not-facilitated-by":
      return `${first} not with the facilitator of set ${second}`;
  }
});

/** "Ada apart from Bea"; several in quotation marks, as their own "and" would run into that of the list. */
export function sayRules(rules: readonly RuleInWords[], mostNamed = rules.length): string {
  if (rules.length === 1) return rules.map(sayRule).join("");
  const named = rules.slice(0, mostNamed).map((rule) => `“${sayRule(rule)}”`);
  const more = rules.length - named.length;
  return sayList(more > 0 ? [...named, `${String(more)} more`] : named);
}

/** "the rule", "both rules", "all 12 rules" */
export const sayAllRules = catalogue("sayAllRules", (count: number): string => {
  return count === 2 ? "both rules" : plural(count, "the rule", `all ${String(count)} rules`);
});
