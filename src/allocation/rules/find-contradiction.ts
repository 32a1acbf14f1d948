import { blocksOf } from "./blocks";
import type { BanRule, MemberRules, PairRule, PinRule } from "./member-rules";
import { seatBlocks } from "./seat-blocks";

/** A handful of rules that cannot all hold; without any one of them the others could. */
export interface Contradiction {
  readonly apart: readonly PairRule[];
  readonly together: readonly PairRule[];
  readonly pins: readonly PinRule[];
  readonly bans: readonly BanRule[];
}

type Named =
  | { readonly kind: "apart" | "together"; readonly rule: PairRule }
  | { readonly kind: "pin"; readonly rule: PinRule }
  | { readonly kind: "ban"; readonly rule: BanRule };

/**
 * The smallest handful found of rules that contradict each other, or null when they can all hold. Rules that
 * nobody can keep are narrowed down by leaving out one after the other: whatever the rest contradicts
 * without is not part of it (a deletion filter: Chinneck and Dravnieks 1991). What is left is minimal: every
 * rule in it is needed.
 * @param places people each set can hold
 */
export function findContradiction(
  memberCount: number,
  rules: MemberRules,
  places: readonly number[],
): Contradiction | null {
  if (!isImpossible(memberCount, named(rules), places)) return null;
  let kept = named(rules);
  // Halves first: with a thousand rules, one at a time would be slow.
  for (let chunk = Math.ceil(kept.length / 2); chunk >= 1; chunk = chunk === 1 ? 0 : Math.ceil(chunk / 2)) {
    for (let start = 0; start < kept.length;) {
      const without = [...kept.slice(0, start), ...kept.slice(start + chunk)];
      if (isImpossible(memberCount, without, places)) kept = without;
      else start += chunk;
    }
  }
  return contradictionOf(kept);
}

function isImpossible(memberCount: number, rules: readonly Named[], places: readonly number[]): boolean {
  const { apart, together, pins, bans } = contradictionOf(rules);
  const blocks = blocksOf(memberCount, { apart, together, pins, bans });
  return seatBlocks(blocks, places).outcome === "impossible";
}

function named({ apart, together, pins, bans }: MemberRules): Named[] {
  return [
    ...apart.map((rule): Named => ({ kind: "apart", rule })),
    ...together.map((rule): Named => ({ kind: "together", rule })),
    ...pins.map((rule): Named => ({ kind: "pin", rule })),
    ...bans.map((rule): Named => ({ kind: "ban", rule })),
  ];
}

function contradictionOf(rules: readonly Named[]): Contradiction {
  const apart: PairRule[] = [];
  const together: PairRule[] = [];
  const pins: PinRule[] = [];
  const bans: BanRule[] = [];
  for (const each of rules) {
    if (each.kind === "pin") pins.push(each.rule);
    else if (each.kind === "ban") bans.push(each.rule);
    else (each.kind === "apart" ? apart : together).push(each.rule);
  }
  return { apart, together, pins, bans };
}
