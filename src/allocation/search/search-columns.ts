import { numberedAnew, tiersOf, type Cohort, type Column } from "../cohort";
import { wishes } from "../wishes/wish";
import type { SearchColumn } from "./arrangement";

/** Set sizes and the two families count double beside further columns, of which the first counts most. */
const [firstWeight, furtherWeight, leastWeight] = [2, 1.4, 0.8] as const;
/** Costs are listed up to this many members above the even share; beyond, each one more costs one more. */
const listedAbove = 6;

/**
 * The set sizes and every column as the search sees them, in the order of balance: the sizes first, then what
 * stands before the first further column; then, one after the other, what follows.
 */
export function searchColumns({ memberCount, groups, setCount }: Cohort): SearchColumn[] {
  const tiers = tiersOf(groups);
  const last = Math.max(0, ...tiers);
  return [
    { ...searchColumn(new Int32Array(memberCount), "family", setCount), weight: firstWeight, tier: 0 },
    ...groups.map(({ groupOf, kind }, index): SearchColumn => {
      const tier = tiers[index] ?? 0;
      const fall = last < 3 ? 0 : (tier - 2) / (last - 2);
      return {
        ...searchColumn(groupOf, kind, setCount),
        weight: tier === 1 ? firstWeight : furtherWeight - fall * (furtherWeight - leastWeight),
        tier,
      };
    }),
  ];
}

function searchColumn(
  given: Int32Array,
  kind: Column["kind"],
  setCount: number,
): Pick<SearchColumn, "groups" | "costs"> {
  const { groupOf: groups, groupCount } = numberedAnew(given);
  const totals = new Int32Array(groupCount);
  for (const group of groups) totals[group] = (totals[group] ?? 0) + 1;
  const { costs } = wishes[kind === "family" ? "even" : kind];
  return {
    groups,
    costs: Array.from(totals, (members) =>
      costs(members, setCount, Math.ceil(members / setCount) + listedAbove),
    ),
  };
}
