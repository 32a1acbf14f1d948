import { blocksOf } from "./blocks";
import type { Room } from "./room";
import { inOrderOfKinds, termsOf, type Rule } from "./rule";
import { seatBlocks } from "./seat-blocks";

/**
 * The smallest handful found of rules that contradict each other, or null when they can all hold. Rules that
 * nobody can keep are narrowed down by leaving out one after the other: whatever the rest contradicts
 * without is not part of it (a deletion filter: Chinneck and Dravnieks 1991). What is left is minimal: every
 * rule in it is needed.
 * @param room people each set can hold; or the sizes of the sets as well, whichever set has which
 */
export function findContradiction<Posed extends Rule>(
  memberCount: number,
  rules: readonly Posed[],
  room: readonly number[] | Room,
): Posed[] | null {
  const within = "places" in room ? room : { places: room };
  const isImpossible = (these: readonly Posed[]): boolean =>
    seatBlocks(blocksOf(memberCount, termsOf(these)), within).outcome === "impossible";
  if (!isImpossible(rules)) return null;
  let kept = inOrderOfKinds(rules);
  // Halves first: with a thousand rules, one at a time would be slow.
  for (let chunk = Math.ceil(kept.length / 2); chunk >= 1; chunk = chunk === 1 ? 0 : Math.ceil(chunk / 2)) {
    for (let start = 0; start < kept.length;) {
      const without = [...kept.slice(0, start), ...kept.slice(start + chunk)];
      if (isImpossible(without)) kept = without;
      else start += chunk;
    }
  }
  return kept;
}
