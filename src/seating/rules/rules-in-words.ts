import type { Member, RuleInWords } from "../../programme";
import { known } from "../../sheet";
import type { RuleSource, SeatingRule } from "./member-rules";

/** Rules with the names of the people they are about: who with whom, where, apart, and where not. */
export function rulesInWords(rules: readonly SeatingRule[], members: readonly Member[]): RuleInWords[] {
  const name = (member: number): string => known(members[member]).name;
  return inOrderOfWords(rules).flatMap((rule): RuleInWords[] => {
    const kind = kindInWords(rule.source);
    if (!("member" in rule)) return [{ kind, first: name(rule.a), second: name(rule.b) }];
    const sets = rule.kind === "outside" ? rule.sets : [rule.set];
    return sets.map((set) => ({ kind, first: name(rule.member), second: String(set + 1) }));
  });
}

function kindInWords(source: RuleSource): RuleInWords["kind"] {
  if (source.from === "rules") return source.kind;
  return source.from === "lock" ? "locked" : source.from;
}

/** The others come last. */
const firstRead: readonly SeatingRule["kind"][] = ["together", "pin", "apart", "ban"];

/** The rules as they are read out, kind by kind. */
export function inOrderOfWords(rules: readonly SeatingRule[]): SeatingRule[] {
  const place = ({ kind }: SeatingRule): number => firstRead.indexOf(kind) + 1 || Infinity;
  return rules.toSorted((a, b) => place(a) - place(b) || 0);
}
