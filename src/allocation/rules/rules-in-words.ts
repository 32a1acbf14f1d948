import type { Member, RuleInWords } from "../../programme";
import type { Contradiction } from "./find-contradiction";

/** Rules with the names of the people they are about. */
export function rulesInWords(
  { apart, together, pins, bans }: Contradiction,
  members: readonly Member[],
): RuleInWords[] {
  const name = (member: number): string => members[member]?.name ?? "";
  return [
    ...together.map(({ a, b }): RuleInWords => ({ kind: "keep-together", first: name(a), second: name(b) })),
    ...pins.map(({ member, set, rule }): RuleInWords => ({
      kind: rule === null ? "locked" : "pin",
      first: name(member),
      second: String(set + 1),
    })),
    ...apart.map(({ a, b }): RuleInWords => ({ kind: "keep-apart", first: name(a), second: name(b) })),
    ...bans.map(({ member, set, rule }): RuleInWords => ({
      kind: rule === null ? "external" : "not-facilitated-by",
      first: name(member),
      second: String(set + 1),
    })),
  ];
}
