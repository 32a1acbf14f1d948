import type { Grouping, Member } from "../../programme";
import type { SearchColumn } from "./arrangement";
import { evenCosts, notAloneCosts, togetherCosts } from "./spread-costs";

/** Set sizes and the two families count double beside further columns, of which the first counts most. */
const [firstWeight, furtherWeight, leastWeight] = [2, 1.4, 0.8] as const;
/** Costs are listed up to this many members above the even share; beyond, each one more costs one more. */
const listedAbove = 6;

/**
 * The set sizes and every grouping as columns of the search, in the order of balance: the sizes and what
 * stands before the first further column are compared first, the sizes before all; then, one after the other,
 * what follows.
 */
export function searchColumns(
  members: readonly Member[],
  groupings: readonly Grouping[],
  setCount: number,
): SearchColumn[] {
  const sizes = column({ groups: new Int32Array(members.length), groupCount: 1 }, setCount, {});
  const tiers = tiersOf(groupings);
  const last = Math.max(0, ...tiers);
  return [
    { ...sizes, weight: firstWeight, tier: 0 },
    ...groupings.map((grouping, index): SearchColumn => {
      const tier = tiers[index] ?? 0;
      const fall = last < 3 ? 0 : (tier - 2) / (last - 2);
      return {
        ...column(numbered(members, grouping.key), setCount, grouping),
        weight: tier === 1 ? firstWeight : furtherWeight - fall * (furtherWeight - leastWeight),
        tier,
      };
    }),
  ];
}

/**
 * The place of each grouping in the order of balance, from 1: set sizes are 0. The families share 1 unless the
 * administrator put further columns before one of them; the levels of a family share theirs always.
 */
export function tiersOf(groupings: readonly Grouping[]): number[] {
  const tiers: number[] = [];
  let isFirst = true;
  for (const [index, { family }] of groupings.entries()) {
    const before = groupings[index - 1];
    const tier = tiers[index - 1] ?? 1;
    if (family === null) isFirst = false;
    tiers.push(isFirst || (family !== null && before?.family === family) ? tier : tier + 1);
  }
  return tiers;
}

/** Members without a value are a group of their own. */
function numbered(members: readonly Member[], key: string): { groups: Int32Array; groupCount: number } {
  const numbers = new Map<string, number>();
  const groups = Int32Array.from(members, (member) => {
    const label = member.groups[key] ?? "";
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  return { groups, groupCount: numbers.size };
}

function column(
  { groups, groupCount }: { readonly groups: Int32Array; readonly groupCount: number },
  setCount: number,
  { kind, notAlone }: Pick<Grouping, "kind" | "notAlone">,
): Pick<SearchColumn, "groups" | "costs"> {
  const totals = new Int32Array(groupCount);
  for (const group of groups) totals[group] = (totals[group] ?? 0) + 1;
  const costs = Array.from(totals, (members) => {
    const most = Math.ceil(members / setCount) + listedAbove;
    if (kind === "together") return togetherCosts(most);
    return notAlone ? notAloneCosts(members, setCount, most) : evenCosts(members, setCount, most);
  });
  return { groups, costs };
}
