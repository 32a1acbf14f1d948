import { tiersOf, type Cohort } from "../cohort";
import { familiesOf } from "../families";
import type { Progress } from "../run-through";
import { annealInSteps } from "./anneal";
import { Arrangement, type SearchColumn } from "./arrangement";
import type { HardRules } from "./hard-rules";
import { improveInSteps, isBetter, type ImproveOptions } from "./improve";
import { searchColumns } from "./search-columns";

/**
 * So many steps without anything better, and freely repairing one cell at a time gets no further: with few further
 * columns it mostly does, given time.
 */
const [patience, patienceWithFew, few] = [8000, 60_000, 5];
/** Steps that both ways of searching on are given, by turns; then the one that got further has all the rest. */
const trials: readonly number[] = [5000, 15_000];
/** The first cooling of the rest. */
const firstCooling = 10_000;
/** So much beside further columns, sizes and families are hardly ever given up on the way. */
const evenWeight = 8;

type Options = Omit<ImproveOptions, "onProgress" | "patience">;

interface Found {
  readonly sets: Int32Array;
  readonly tierCosts: Float64Array;
  readonly stopped: boolean;
}

/**
 * The search. First what is off is repaired cell by cell, which is quick where everything can come out even. With
 * many columns that stops short: once a cell of what comes first is off, nothing gained elsewhere counts. So two
 * ways that keep the families and sizes as even as they are go on from there: repairing in which these weigh
 * most, and annealing. Which one gets further differs with the members, the sets and the columns, so it is tried.
 */
export function* searchInSteps(
  cohort: Cohort,
  arrangement: Arrangement,
  rules: HardRules,
  options: Options,
): Generator<Progress, Found> {
  const columns = searchColumns(cohort);
  const further = columns.filter(({ tier }) => tier > 1);
  let left = options.steps;
  const taken = (fraction: number): Progress => ({
    fraction: 1 - (left * (1 - fraction)) / options.steps,
  });
  const first = yield* improveInSteps(arrangement, rules, {
    ...options,
    patience: further.length <= few ? patienceWithFew : patience,
  });
  left -= first.stepsTaken;
  let found: Found = first;
  if (first.stopped || further.length === 0 || isPerfect(first)) return found;

  const tiers = tiersOf(cohort.groups);
  const families = familiesOf(
    cohort.groups.filter((_, at) => tiers[at] === 1),
    cohort.memberCount,
  );
  const repair = function* (sets: Int32Array, steps: number): Generator<Progress, Found> {
    const start = new Arrangement(columns.map(weighedEven), sets, cohort.setCount);
    return yield* improveInSteps(start, rules, { ...options, steps, patience: Infinity });
  };
  const anneal = function* (sets: Int32Array, steps: number, cooling: number): Generator<Progress, Found> {
    const request = { columns: further, families, sets, setCount: cohort.setCount, rules };
    const annealed = yield* annealInSteps({ ...options, ...request, steps, firstCooling: cooling });
    const { tierCosts } = new Arrangement(columns.map(weighedEven), annealed.sets, cohort.setCount);
    return { ...annealed, tierCosts };
  };
  let repairs = true;
  for (const trial of trials) {
    const steps = Math.min(trial, Math.floor(left / 2));
    if (steps <= 0) return found;
    const { sets } = found;
    const repaired = yield* withProgress(repair(sets, steps), steps);
    left -= steps;
    if (repaired.stopped || isPerfect(repaired)) return repaired;
    const annealed = yield* withProgress(anneal(sets, steps, Math.ceil(trial / 3)), steps);
    left -= steps;
    repairs = !isBetter(annealed.tierCosts, repaired.tierCosts);
    found = repairs ? repaired : annealed;
    if (annealed.stopped) return { ...found, stopped: true };
  }
  return yield* withProgress(
    repairs ? repair(found.sets, left) : anneal(found.sets, left, firstCooling),
    left,
  );

  function* withProgress<Result>(
    work: Generator<Progress, Result>,
    steps: number,
  ): Generator<Progress, Result> {
    for (;;) {
      const next = work.next();
      if (next.done === true) return next.value;
      yield taken((next.value.fraction * steps) / left);
    }
  }
}

function isPerfect({ tierCosts }: Found): boolean {
  return tierCosts.every((cost) => cost < 1e-6);
}

function weighedEven(column: SearchColumn): SearchColumn {
  return column.tier > 1 ? column : { ...column, weight: evenWeight };
}
