import { numberingOf, ruleKinds, type Rule, type RuleKind } from "../programme";
import type { Handlers } from "./handlers";
import { resolvedRules } from "./prepare";

/** A rule by its parts, each as it would be typed on the Rules sheet. */
export interface RuleRequest {
  readonly kind: RuleKind;
  /** A member: ID or name. */
  readonly first: string;
  /** A member, a set's number or a facilitator. */
  readonly second: string;
}

/** What is done to the Rules sheet. Sets that are formed follow a rule once they are formed again. */
export type RuleCommand =
  | { readonly kind: "add-rule"; readonly rule: RuleRequest }
  /** `rule` as it was typed; where it was typed twice, the first of them. */
  | { readonly kind: "remove-rule"; readonly rule: Pick<Rule, "typedKind" | "first" | "second"> };

export const ruleCommands: Handlers<RuleCommand> = {
  /** Refuses as understanding the rules does, a rule that names nobody or makes no sense. */
  "add-rule"(programme, { rule: { kind, first, second } }, { prepared }) {
    const rule: Rule = { kind, typedKind: ruleKinds[kind].typed, first, second };
    const alone = { ...prepared, programme: { ...prepared.programme, rules: [rule] } };
    // Before there are sets, any number may become one.
    const numbering =
      programme.sets.length === 0 ? { setCount: programme.members.length } : numberingOf(programme.sets);
    resolvedRules(alone, programme, numbering);
    return { programme: { ...programme, rules: [...programme.rules, rule] } };
  },
  "remove-rule"(programme, { rule: { typedKind, first, second } }) {
    const at = programme.rules.findIndex(
      (rule) => rule.typedKind === typedKind && rule.first === first && rule.second === second,
    );
    return { programme: { ...programme, rules: programme.rules.filter((_, place) => place !== at) } };
  },
};
