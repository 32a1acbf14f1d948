import type { RuleInWords } from "../programme";
import { catalogue, plural } from "../words";

/** "Ada apart from Bea". */
export const sayRule = catalogue("sayRule", ({ kind, first, second }: RuleInWords): string => {
  switch (kind) {
    case "keep-apart":
      return `${first} apart from ${second}`;
    case "keep-together":
      return `${first} with ${second}`;
    case "pin":
      return `${first} in set ${second}`;
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

/** "the rule", "both rules", "all 12 rules" */
export const sayAllRules = catalogue("sayAllRules", (count: number): string => {
  return count === 2 ? "both rules" : plural(count, "the rule", `all ${String(count)} rules`);
});
