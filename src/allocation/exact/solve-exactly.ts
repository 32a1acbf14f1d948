import type { ColumnPlace } from "../cohort";
import { blocksOf } from "../rules/blocks";
import { termsOf } from "../rules/rule";
import { Arrangement } from "../search/arrangement";
import { runThrough } from "../run-through";
import { hardRules, type HardRules } from "../search/hard-rules";
import { improve } from "../search/improve";
import { levelNumbersInSteps } from "../search/level-numbers";
import type { NumberColumn } from "../search/number-level";
import { searchColumns } from "../search/search-columns";
import { askedColumns, costOf, unitsOf, type ExactRequest } from "./exact-model";
import { questionInLp, variable, type Question } from "./question-in-lp";

/** What is asked of a solver of mixed integer programs; the npm package highs is one. */
export interface ExactSolver {
  /** @param model in CPLEX's LP format @param options `time_limit` in seconds */
  solve(
    model: string,
    options: { readonly time_limit: number },
  ): {
    readonly Status: string;
    readonly Columns: Readonly<
      Record<string, { readonly Index: number } | { readonly Primal: number } | undefined>
    >;
  };
}

export interface ExactAnswer {
  /** The arrangement given, or a better one. */
  readonly sets: Int32Array;
  /** The columns, and the sizes, in which no sets come before these in the order of balance. */
  readonly proven: ReadonlySet<ColumnPlace>;
  /** The time was enough for every column asked about. */
  readonly isFinished: boolean;
}

export interface SolveRequest extends ExactRequest {
  /** Called only when there is something to prove: a solver takes a while to load. */
  readonly loadSolver: () => Promise<ExactSolver>;
  /** For all tiers together. */
  readonly seconds: number;
  readonly now: () => number;
  /** As `EvenSetsRequest` has them: levelled again where better sets are found. */
  readonly numbers?: readonly NumberColumn[];
}

/**
 * Asks an exact solver (HiGHS, branch and cut) whether other sets are better by the search's own objective, tier by
 * tier (`searchColumns`): what is reached in one is then required while the next is asked about. Members who are
 * alike are counted and not told apart. What costs nothing needs no proof.
 */
export async function solveExactly(request: SolveRequest): Promise<ExactAnswer> {
  const answer = await solvedInTiers(request);
  return answer.sets === request.sets
    ? answer
    : { ...answer, sets: levelled({ ...request, sets: answer.sets }) };
}

async function solvedInTiers(request: SolveRequest): Promise<ExactAnswer> {
  const { setCount, seconds, now } = request;
  const columns = askedColumns(request);
  let solver: ExactSolver | null = null;
  const until = now() + seconds * 1000;
  const proven = new Set<ColumnPlace>();
  let { sets } = request;
  for (const tier of new Set(columns.map((column) => column.tier))) {
    const asked = columns.filter((column) => column.tier === tier);
    const cost = costOf(sets, asked, setCount);
    if (cost > 0) {
      const left = (until - now()) / 1000;
      if (left <= 0.05) return { sets, proven, isFinished: false };
      const before = columns.filter((column) => column.tier < tier);
      solver ??= await request.loadSolver();
      const better = solve(solver, { ...request, sets }, { asked, before, cost }, left);
      if (better === "not-finished") {
        return { sets, proven, isFinished: false };
      }
      if (better !== "cannot-be-less") sets = polished({ ...request, sets: better });
    }
    for (const { place } of asked) proven.add(place);
  }
  return { sets, proven, isFinished: true };
}

/** The solver minds only what it was asked about: the search repairs what follows, and gives up nothing for it. */
function polished(request: ExactRequest): Int32Array {
  return improve(arrangementOf(request), hardRulesOf(request), { seed: 1, steps: stepsOfPolish }).sets;
}

function levelled(request: SolveRequest): Int32Array {
  const levelling = levelNumbersInSteps(arrangementOf(request), hardRulesOf(request), request.numbers ?? [], {
    ...{ seed: 1, all: searchColumns(request) },
  });
  return runThrough(levelling).sets;
}

function arrangementOf(request: ExactRequest): Arrangement {
  return new Arrangement(searchColumns(request), request.sets, request.setCount);
}

function hardRulesOf({ memberCount, rules = [], kept }: ExactRequest): HardRules {
  const terms = termsOf(rules);
  const hard = hardRules(memberCount, terms, blocksOf(memberCount, terms));
  kept?.forEach((stays, member) => {
    if (stays === 1) hard.fixed[member] = 1;
  });
  return hard;
}

const stepsOfPolish = 50_000;

function solve(
  solver: ExactSolver,
  request: ExactRequest,
  question: Question,
  seconds: number,
): Int32Array | "cannot-be-less" | "not-finished" {
  const { units, apart } = unitsOf(request);
  const model = questionInLp(request, { units, apart }, question);
  const { Status: status, Columns: values } = solver.solve(model, { time_limit: seconds });
  if (status === "Infeasible") return "cannot-be-less";
  if (status !== "Optimal") return "not-finished";
  const sets = new Int32Array(request.memberCount);
  units.forEach(({ members, size }, unit) => {
    const waiting = [...members];
    for (let set = 0; set < request.setCount; set++) {
      const found = values[variable(unit, set)];
      const count = Math.round(found && "Primal" in found ? found.Primal : 0);
      for (let left = size === members.length ? count : count * members.length; left > 0; left--) {
        const member = waiting.pop();
        if (member !== undefined) sets[member] = set;
      }
    }
  });
  return sets;
}
