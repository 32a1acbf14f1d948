import { tiersOf, type Cohort } from "../cohort";
import { familiesOf } from "../families";
import type { Progress } from "../run-through";
import { annealInSteps } from "./anneal";
import { Arrangement, type SearchColumn } from "./arrangement";
import type { HardRules } from "./hard-rules";
import { improveInSteps, isBetter, type ImproveOptions } from "./improve";
import { searchColumns } from "./search-columns";

/**
 * So many steps without anything better, and repairing one cell at a time gets no further: with few further columns it
 * mostly does, given time.
 */
const [patience, patienceWithFew, few] = [3000, 60_000, 5];
/** Steps of the first cooling; each one after it has twice as many. */
const firstCooling = 2500;
/** What a cooling found is repaired until such a part of its steps brings nothing better; with few columns, more. */
const [partOfCooling, partWithFew] = [0.03, 0.25];
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
 * many columns that stops short: once a cell of what comes first is off, nothing gained elsewhere counts. So it is
 * annealed, which never gives up sizes and families, again and again and each time for twice as long; what a cooling
 * found is repaired, now with sizes and families weighed most. What fewer steps find, more steps find as well.
 */
export function* searchInSteps(
  cohort: Cohort,
  arrangement: Arrangement,
  rules: HardRules,
  options: Options,
): Generator<Progress, Found> {
  const columns = searchColumns(cohort);
  const further = columns.filter(({ tier }, at) => tier > 1 && cohort.groups[at - 1]?.kind !== "alike");
  const isFew = further.length <= few;
  let left = options.steps;
  const seen = function* <Result>(
    work: Generator<Progress, Result>,
    steps: number,
  ): Generator<Progress, Result> {
    for (;;) {
      const next = work.next();
      if (next.done === true) return next.value;
      yield { fraction: 1 - (left - next.value.fraction * steps) / options.steps };
    }
  };
  const first = yield* seen(
    improveInSteps(arrangement, rules, {
      ...options,
      patience: isFew ? patienceWithFew : patience,
    }),
    left,
  );
  left -= first.stepsTaken;
  if (further.length === 0) return first;
  const weighed = columns.map(weighedEven);
  // Costs of one weight each, or nothing that comes after would be better than this where families are off.
  let found: Found = {
    ...{ sets: first.sets, stopped: first.stopped },
    tierCosts: new Arrangement(weighed, first.sets, cohort.setCount).tierCosts,
  };

  const tiers = tiersOf(cohort.groups);
  const families = familiesOf(
    cohort.groups.filter((_, at) => tiers[at] === 1),
    cohort.memberCount,
  );
  const { setCount } = cohort;
  for (let cooling = firstCooling; left > 0 && !found.stopped && !isPerfect(found); cooling *= 2) {
    const steps = Math.min(cooling, left);
    const seed = options.seed + cooling;
    const request = {
      ...options,
      columns: further,
      families,
      sets: found.sets,
      setCount,
      rules,
      cooling,
      seed,
    };
    const { sets, stopped } = yield* seen(annealInSteps({ ...request, steps }), steps);
    left -= steps;
    const cooled = new Arrangement(weighed, sets, setCount);
    const before = cooled.tierCosts.slice();
    if (isBetter(before, found.tierCosts)) found = { sets, tierCosts: before, stopped };
    if (stopped) return { ...found, stopped };
    const repaired = yield* seen(
      improveInSteps(cooled, rules, {
        ...options,
        seed,
        steps: left,
        patience: cooling * (isFew ? partWithFew : partOfCooling),
      }),
      left,
    );
    left -= repaired.stepsTaken;
    found = {
      ...(isBetter(repaired.tierCosts, found.tierCosts) ? repaired : found),
      stopped: repaired.stopped,
    };
  }
  return found;
}

function isPerfect({ tierCosts }: Found): boolean {
  return tierCosts.every((cost) => cost < 1e-6);
}

function weighedEven(column: SearchColumn): SearchColumn {
  return column.tier > 1 ? column : { ...column, weight: evenWeight };
}
