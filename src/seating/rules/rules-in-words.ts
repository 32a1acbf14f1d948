import type { Member, RuleInWords } from "../../programme";
import { known } from "../../sheet";
import type { SeatingRule } from "./member-rules";

/** Rules with the names of the people they are about: who with whom, where, apart, and where not. */
export function rulesInWords(rules: readonly SeatingRule[], members: readonly Member[]): RuleInWords[] {
  const name = (member: number): string => known(members[member]).name;
  return inOrderOfWords(rules).flatMap((rule): RuleInWords | RuleInWords[] => {
    switch (rule.kind) {
      case "together":
        return { kind: "keep-together", first: name(rule.a), second: name(rule.b) };
      case "apart":
        return { kind: "keep-apart", first: name(rule.a), second: name(rule.b) };
      case "pin":
        return {
          kind: rule.source.from === "lock" ? "locked" : "pin",
          first: name(rule.member),
          second: String(rule.set + 1),
        };
      case "ban":
        return {
          kind: rule.source.from === "external" ? "external" : "not-facilitated-by",
          first: name(rule.member),
          second: String(rule.set + 1),
        };
      case "outside":
        return rule.sets.map((set) => ({ kind: "times", first: name(rule.member), second: String(set + 1) }));
    }
  });
}

const order: readonly SeatingRule["kind"][] = ["together", "pin", "apart", "ban", "outside"];

/** The rules as they are read out, kind by kind. */
export function inOrderOfWords(rules: readonly SeatingRule[]): SeatingRule[] {
  return rules.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
