import type {
  ChangedCount,
  ChangedMean,
  EffectOnBalance,
  RuleCost,
  SwapAnswer,
  WhatIf,
  WhyHere,
} from "../programme";
import { sayCount, sayNumber } from "./say-count";
import { sayList } from "./say-list";
import { sayRule, sayRules } from "./say-rule";
import { catalogue, plural } from "../words";

/** A sentence or two that say it, and the facts behind them, folded away. */
export interface Answer {
  readonly text: string;
  readonly details: readonly string[];
}

/** "Ada Ash (Set 1) and Bo Birch (Set 3): Set 3 would have 2 people from Northwold (now 1)." */
export const saySwap = catalogue("saySwap", ({ a, b, ...effect }: SwapAnswer): Answer => {
  const { text, details } = sayEffect(effect, effect.unevenBefore);
  return { text: `${a.name} (Set ${String(a.set)}) and ${b.name} (Set ${String(b.set)}): ${text}`, details };
});

/** What moving to each set would do, and the best exchange with somebody there; then who else there is, if asked. */
export const sayWhatIf = catalogue("sayWhatIf", ({ member, uneven, sets, partners }: WhatIf): Answer => {
  const moves = sets.flatMap(({ set, ...effect }) => {
    const best = partners.find(({ partner }) => partner.set === set);
    const alone = sayEffect(effect, uneven, set).text;
    return [
      `Set ${String(set)}: ${alone}`,
      ...(best ? [`  In exchange for ${best.partner.name}: ${sayEffect(best, uneven).text}`] : []),
    ];
  });
  const now = uneven === 0 ? "The sets are balanced." : `${sayCount(uneven, "count")} off balance now.`;
  return {
    text: [`${member.name} is in Set ${String(member.set)}. ${now} In another set:`, ...moves].join("\n"),
    details: partners.map(
      ({ partner, ...effect }) =>
        `${partner.name} (Set ${String(partner.set)}): ${sayEffect(effect, uneven).text}`,
    ),
  };
});

/**
 * What comes of a change of sets: the count that matters most, and the others as details.
 * @param about the set whose counts are said before others that are as far off
 */
export const sayEffect = catalogue(
  "sayEffect",
  (
    {
      unevenAfter,
      changed,
      means,
      balance,
      breaks = [],
    }: Omit<EffectOnBalance, "breaks"> & Partial<EffectOnBalance>,
    unevenBefore: number,
    about?: number,
  ): Answer => {
    const broken =
      breaks.length === 0
        ? ""
        : `This breaks ${plural(breaks.length, "a rule", `${String(breaks.length)} rules`)}: ${sayRules(breaks)}. `;
    const [first, ...others] = changed
      .toSorted((a, b) => worseBy(b) - worseBy(a) || Number(b.set === about) - Number(a.set === about))
      .map(sayChanged);
    if (first === undefined) {
      const words = { better: "be better", "as-good": "stay the same", worse: "be worse" }[balance];
      return { text: `${broken}The balance would ${words}.`, details: means.map(sayMean) };
    }
    const more = others.length === 0 ? "" : ` ${sayCount(others.length, "more count")} would change.`;
    const off = `${sayCount(unevenAfter, "count")} would be off balance (now ${String(unevenBefore)}).`;
    return { text: `${broken}${first}${more}`, details: [...others, off] };
  },
);

/** How much further off a count is than it was. */
function worseBy({ before, after, floor, ceil }: ChangedCount): number {
  const off = (count: number): number => Math.max(0, floor - count, count - ceil);
  return off(after) - off(before);
}

/** "Set 4 would have a mean of 12.3 in Years in post (now 9.1)." */
function sayMean({ heading, set, before, after }: ChangedMean): string {
  return `Set ${String(set)} would have a mean of ${sayNumber(after)} in ${heading} (now ${sayNumber(before)}).`;
}

/** "Set 4 would have 2 people from Northwold (now 1)." */
function sayChanged({ grouping, heading, label, set, before, after }: ChangedCount): string {
  const now = `(now ${String(before)})`;
  if (grouping === "size") return `Set ${String(set)} would have ${sayCount(after, "member")} ${now}.`;
  const people = sayCount(after, "person");
  const whence = ["organisation", "region", "organisationType"].includes(grouping)
    ? `from ${label}`
    : `with ${heading} “${label}”`;
  return `Set ${String(set)} would have ${after === 0 ? "nobody" : people} ${whence} ${now}.`;
}

/** Why a member is in their set, and how that set has what it has of the member's groups. */
export const sayWhyHere = catalogue(
  "sayWhyHere",
  ({ name, set, setCount, held, keptWith, groups, asGood }: WhyHere): Answer => {
    const details = groups.map(
      ({ heading, check, here }) =>
        `${heading} “${check.label}”: Set ${String(set)} has ${String(here)} of ${String(check.n)}. ${capitalRange(check.floor, check.ceil)} in each set is even.`,
    );
    const place = `${name} is in Set ${String(set)}`;
    if (held === "locked") return { text: `${place} because the Roster locks them there.`, details };
    if (held === "pinned") return { text: `${place} because the Rules sheet pins them to it.`, details };
    if (keptWith.length > 0) {
      return { text: `${place} because the Rules sheet keeps them with ${sayList(keptWith)}.`, details };
    }
    if (setCount === 1) return { text: `${place}, the only one.`, details };
    const others = asGood.map(String);
    const elsewhere =
      others.length === 0
        ? "No other set would be as balanced with them."
        : `${plural(others.length, "Set", "Sets")} ${sayList(others)} would have been just as balanced.`;
    return { text: `${place}. ${elsewhere}`, details };
  },
);

/** What one rule costs, against the balance without it. */
export const sayRuleCost = catalogue(
  "sayRuleCost",
  ({ rule, cell, unevenWith, unevenWithout }: RuleCost): string => {
    const where = cell === "" ? "" : ` (cell ${cell})`;
    const cost = unevenWith - unevenWithout;
    const verdict =
      cost > 0
        ? `it puts ${sayCount(cost, "count")} off balance (${String(unevenWith)} with it, ${String(unevenWithout)} without)`
        : `it costs nothing (${sayCount(unevenWith, "count")} off balance with it, ${String(unevenWithout)} without)`;
    return `${sayRule(rule)}${where}: ${verdict}.`;
  },
);

function capitalRange(floor: number, ceil: number): string {
  return floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
}
