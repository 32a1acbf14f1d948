import { evenSets, type Cohort, type Column } from "../src/allocation";
import { searchColumns } from "../src/allocation/search/search-columns";
import { annealedFlips, annealedSwaps } from "./annealed-peers";
import { median, seededColumns, unevenCells } from "./seeded-columns";

const cases = [
  { members: 60, columns: 8, asked: 8 },
  { members: 120, columns: 10, asked: 30 },
  { members: 300, columns: 10, asked: 62 },
  { members: 600, columns: 10, asked: 80 },
  { members: 600, columns: 8, asked: 11 },
  { members: 5000, columns: 8, asked: 600 },
] as const;
const values = [10, 40, 2, 6, 5, 8, 7, 4, 3, 9];
const milliseconds = 3000;
const seeds = [1, 2, 3, 4, 5];

/** Many columns: ours beside two live peers with equal processor time. */
export async function benchManyColumns(): Promise<void> {
  console.log("\nMany columns, 3 s of processor time each: cells off in families + others, medians of five");
  console.log("  case             ours    asked  annealed swaps  annealed flips");
  for (const { members, columns: count, asked } of cases) {
    const found = seeds.map((seed) => measured(members, count, seed));
    const told = [0, 1, 2].map((way) => {
      const of = (part: 0 | 1): string => String(median(found.map((each) => each[way]?.[part] ?? NaN)));
      return `${of(0)}+${of(1)}`;
    });
    const [ours = "", swaps = "", flips = ""] = told;
    console.log(
      `  ${`${String(members)} x ${String(count)}`.padEnd(12)} ${ours.padStart(8)} ${String(asked).padStart(8)} ${swaps.padStart(15)} ${flips.padStart(15)}`,
    );
  }
  console.log("  quoted, anticlust: 60 x 8 exchange 27, local maximum 16, 3-phase 11; 120 x 10 -, 48, 34");
  return Promise.resolve();
}

/** Cells off in the families and in the others: ours, swaps, flips. */
function measured(members: number, count: number, seed: number): (readonly [number, number])[] {
  const setCount = members / 10;
  const most = values.slice(0, count).map((each, at) => (at === 1 && members <= 120 ? 15 : each));
  const given = seededColumns(members, most, seed);
  const groups = given.map((groupOf, at): Column => {
    if (at > 1) return { kind: "even", groupOf };
    return { kind: "family", family: at === 0 ? "left" : "right", groupOf };
  });
  const cohort: Cohort = { memberCount: members, setCount, groups };
  const columns = searchColumns(cohort).slice(1);
  const request = (): Parameters<typeof annealedSwaps>[0] => ({
    columns: columns.map((column) => ({ ...column, weight: 1 })),
    ...{ setCount, seed, gone: stopwatch() },
  });
  const gone = stopwatch();
  const answer = evenSets({ ...cohort, seed, steps: 10_000_000, shouldStop: () => gone() >= 1 });
  const ours = answer.outcome === "formed" ? answer.sets : new Int32Array(members);
  return [ours, annealedSwaps(request()), annealedFlips(request())].map(
    (sets) =>
      [unevenCells(given.slice(0, 2), sets, setCount), unevenCells(given.slice(2), sets, setCount)] as const,
  );
}

function stopwatch(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / milliseconds;
  };
}
