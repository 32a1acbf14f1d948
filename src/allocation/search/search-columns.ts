import { numberedAnew, tiersOf, type Cohort, type Column } from "../cohort";
import { known } from "../known";
import { objectives } from "../objectives/objective";
import type { SearchColumn } from "./arrangement";

/** Set sizes and the families weigh most, then the first further column; the others alike. */
const [evenWeight, firstWeight, furtherWeight] = [2, 1.4, 1] as const;
/**
 * Of others that are off by as much in all, fewer counts are better: each costs so little more. Of as many counts,
 * those of later columns are: the first of the others weighs so little more than the last.
 */
const [onceOff, earlier] = [0.005, 0.00005] as const;
/** From here on columns count together, and their order only breaks ties. */
const lastTier = 3;
/** Costs are listed up to this many members above the even share; beyond, each one more costs one more. */
const listedAbove = 6;

/**
 * The set sizes and every column as the search sees them: the one objective of the search, of swaps and of evening
 * out. Of two arrangements the one is better whose sizes are (tier 0); if they are alike, then whose columns before
 * the first further one are (tier 1); then whose first further column is (2); and then whose sum over all others (3):
 * by how much they are off together. Where that is alike, whose counts that are off are fewer, and then in later
 * columns. A strict order among those columns too would give up everything gained in five for one cell of the fourth.
 */
export function searchColumns({ memberCount, groups, setCount }: Cohort): SearchColumn[] {
  const tiers = tiersOf(groups);
  const last = Math.max(0, ...tiers);
  const weightOf = (tier: number): number => {
    if (tier < 3) return tier < 2 ? evenWeight : firstWeight;
    return furtherWeight + (last === 3 ? 0 : (last - tier) / (last - 3)) * earlier;
  };
  return [
    {
      ...searchColumn(new Int32Array(memberCount), "family", setCount),
      weight: evenWeight,
      once: 0,
      tier: 0,
    },
    ...groups.map(({ groupOf, kind }, index): SearchColumn => {
      const tier = known(tiers[index]);
      const column = searchColumn(groupOf, kind, setCount);
      return {
        ...{ ...column, weight: weightOf(tier), tier: Math.min(tier, lastTier) },
        once: column.isSpreadEvenly && tier >= lastTier ? onceOff : 0,
      };
    }),
  ];
}

/** The tiers of that objective: of the set sizes, then of every column. */
export function objectiveTiers(groups: readonly Column[]): readonly number[] {
  return [0, ...tiersOf(groups).map((tier) => Math.min(tier, lastTier))];
}

function searchColumn(
  given: Int32Array,
  kind: Column["kind"],
  setCount: number,
): Pick<SearchColumn, "groups" | "costs" | "isSpreadEvenly"> {
  const { groupOf: groups, groupCount } = numberedAnew(
    kind === "alike" ? new Int32Array(given.length) : given,
  );
  const totals = new Int32Array(groupCount);
  for (const group of groups) totals[group] = known(totals[group]) + 1;
  const { costs, isSpreadEvenly } = objectives[kind === "family" ? "even" : kind];
  return {
    ...{ groups, isSpreadEvenly },
    costs: Array.from(totals, (members) =>
      costs(members, setCount, Math.ceil(members / setCount) + listedAbove),
    ),
  };
}
