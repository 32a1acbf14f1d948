import { numberedAnew, type Cohort } from "../cohort";
import { known } from "../known";
import type { Progress } from "../run-through";
import { Arrangement } from "./arrangement";
import type { HardRules } from "./hard-rules";
import { improveInSteps, type ImproveOptions } from "./improve";
import { searchColumns } from "./search-columns";

/** Steps for each member, and in all at most: nobody asked for it, so nobody waits for it. */
const [stepsOfMember, mostSteps, patience] = [40, 6000, 1500];

/**
 * Members who are alike in what counts together (a nurse of one trust, and another) are put into different sets where
 * that costs no column of the cohort anything: they come after everything that was asked for.
 * @param alike the group of each member
 * @returns the set of each member: the sets given, or ones that are as good in every column and better in this
 */
export function* separateAlikeInSteps(
  cohort: Cohort,
  alike: Int32Array,
  sets: Int32Array,
  rules: HardRules,
  options: Pick<ImproveOptions, "seed" | "shouldStop">,
): Generator<Progress, Int32Array> {
  const { memberCount, setCount } = cohort;
  const columns = searchColumns(cohort);
  const [, last] = searchColumns({ memberCount, setCount, groups: [{ kind: "even", groupOf: alike }] });
  if (!last || numberedAnew(alike).groupCount === memberCount) return sets;
  const tier = 1 + Math.max(...columns.map((column) => column.tier));
  const arrangement = new Arrangement([...columns, { ...last, weight: 0.5, tier }], sets, setCount);
  if (known(arrangement.tierCosts[tier]) === 0) return sets;
  const steps = Math.min(mostSteps, stepsOfMember * memberCount);
  const found = yield* improveInSteps(arrangement, rules, { ...options, steps, patience });
  return found.sets;
}
