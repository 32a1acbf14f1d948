import { blocksOf } from "../rules/blocks";
import { Arrangement } from "../search/arrangement";
import { hardRules } from "../search/hard-rules";
import { improve } from "../search/improve";
import { searchColumns, tiersOf } from "../search/search-columns";
import { evenColumns, offBy, unitsOf, type ExactRequest } from "./exact-model";
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
  readonly setNumbers: readonly number[];
  /** Keys of the groupings ("size" included) that are proven to be off by no more than they must. */
  readonly proven: ReadonlySet<string>;
  /** The time was enough for every column asked about. */
  readonly isFinished: boolean;
}

/**
 * Asks an exact solver (HiGHS, branch and cut) whether the columns could be off by less, the most important
 * first; what is reached for one is then required while the next is asked about. Members who are alike are
 * counted and not told apart. Columns that are off by nothing need no proof.
 * @param seconds for all columns together
 */
export async function solveExactly(
  request: ExactRequest & {
    /** Called only when there is something to prove: a solver takes a while to load. */
    readonly loadSolver: () => Promise<ExactSolver>;
    readonly seconds: number;
    readonly now: () => number;
  },
): Promise<ExactAnswer> {
  const { groupings, setCount, seconds, now } = request;
  const tiers = tiersOf(groupings);
  const columns = evenColumns(request.members, groupings, tiers);
  let solver: ExactSolver | null = null;
  const until = now() + seconds * 1000;
  const proven = new Set<string>();
  let { members } = request;
  for (const tier of new Set(columns.map((column) => column.tier))) {
    const asked = columns.filter((column) => column.tier === tier);
    const off = offBy(members, asked, setCount);
    if (off > 0) {
      const left = (until - now()) / 1000;
      if (left <= 0.05) return { setNumbers: setNumbersOf(members), proven, isFinished: false };
      const before = columns.filter((column) => column.tier < tier);
      solver ??= await request.loadSolver();
      const better = solve(solver, { ...request, members }, { asked, before, off }, left);
      if (better === "not-finished") {
        return { setNumbers: setNumbersOf(members), proven, isFinished: false };
      }
      if (better !== "cannot-be-less") members = polished({ ...request, members: better });
    }
    for (const { key } of asked) proven.add(key);
  }
  const isFinished = columns.length === groupings.length + 1;
  return { setNumbers: setNumbersOf(members), proven, isFinished };
}

/** The solver minds only what it was asked about: the search repairs what follows, and gives up nothing for it. */
function polished(request: ExactRequest): ExactRequest["members"] {
  const { members, groupings, setCount, rules, kept } = request;
  const sets = Int32Array.from(members, ({ setNumber }) => (setNumber ?? 1) - 1);
  const hard = hardRules(members.length, rules, blocksOf(members.length, rules));
  kept.forEach((stays, member) => {
    if (stays === 1) hard.fixed[member] = 1;
  });
  const arrangement = new Arrangement(searchColumns(members, groupings, setCount), sets, setCount);
  const better = improve(arrangement, hard, { seed: 1, steps: stepsOfPolish });
  return members.map((member, index) => ({ ...member, setNumber: (better.sets[index] ?? 0) + 1 }));
}

const stepsOfPolish = 50_000;

function solve(
  solver: ExactSolver,
  request: ExactRequest,
  question: Question,
  seconds: number,
): ExactRequest["members"] | "cannot-be-less" | "not-finished" {
  const { units, apart } = unitsOf(request);
  const model = questionInLp(request, { units, apart }, question);
  const { Status: status, Columns: values } = solver.solve(model, { time_limit: seconds });
  if (status === "Infeasible") return "cannot-be-less";
  if (status !== "Optimal") return "not-finished";
  const sets = new Int32Array(request.members.length);
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
  return request.members.map((member, index) => ({ ...member, setNumber: (sets[index] ?? 0) + 1 }));
}

function setNumbersOf(members: ExactRequest["members"]): number[] {
  return members.map(({ setNumber }) => setNumber ?? 1);
}
