import type { EffectOnBalance } from "../../../programme";
import { boardStrings as words } from "../../strings/board";

/** What a choice would do, in a few words. */
export interface ShortEffect {
  readonly text: string;
  readonly isWorse: boolean;
}

/**
 * "Nurse 4 (even: 2 or 3)", "no change": the count that goes furthest off, or how many fewer are off. A size
 * is named where nothing else goes off: that a set grows by who comes is no news.
 * @param unevenNow counts off balance before it
 * @param there the set whose name need not be said
 */
export function shortEffect(
  { unevenAfter, changed, balance, breaks }: EffectOnBalance,
  unevenNow: number,
  there: number,
): ShortEffect {
  if (breaks.length > 0) return { text: words.breaksRule, isWorse: true };
  if (unevenAfter < unevenNow) return { text: words.fewerOff(unevenNow - unevenAfter), isWorse: false };
  if (unevenAfter > unevenNow) {
    const [worst] = changed
      .filter((count) => furtherBy(count) > 0)
      .toSorted(
        (a, b) =>
          Number(isSize(a)) - Number(isSize(b)) ||
          furtherBy(b) - furtherBy(a) ||
          Number(b.set === there) - Number(a.set === there),
      );
    if (worst) {
      const { set, label, after, floor, ceil } = worst;
      const counted = words.counted(isSize(worst) ? "" : label, after);
      return {
        text: words.wouldBe(set === there ? "" : words.inSet(set), counted, floor, ceil),
        isWorse: true,
      };
    }
  }
  if (balance === "worse") return { text: words.worse, isWorse: true };
  return { text: balance === "better" ? words.betterMix : words.noChange, isWorse: false };
}

function isSize({ grouping }: EffectOnBalance["changed"][number]): boolean {
  return grouping === "size";
}

/** How much further off a count is than it was. */
function furtherBy({ before, after, floor, ceil }: EffectOnBalance["changed"][number]): number {
  const off = (count: number): number => Math.max(0, floor - count, count - ceil);
  return off(after) - off(before);
}
