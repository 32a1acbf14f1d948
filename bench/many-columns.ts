import { evenSets, type Cohort, type Column } from "../src/allocation";
import { searchColumns } from "../src/allocation/search/search-columns";
import { annealedFlips, annealedSwaps } from "./annealed-peers";
import { evenByHighs } from "./exact-peer";
import { median, seededColumns, unevenCells } from "./seeded-columns";

interface Case {
  readonly members: number;
  readonly columns: number;
  readonly asked: number;
  /** Of anticlust, in this order: exchange, local maximum, 3-phase; quoted and not measured here. */
  readonly quoted?: readonly [string, string, string];
}

const cases: readonly Case[] = [
  { members: 60, columns: 2, asked: 0, quoted: ["0", "0", "0"] },
  { members: 60, columns: 4, asked: 0, quoted: ["4", "0", "0"] },
  { members: 60, columns: 6, asked: 0, quoted: ["17", "7", "1"] },
  { members: 60, columns: 8, asked: 8, quoted: ["27", "16", "11"] },
  { members: 120, columns: 10, asked: 30, quoted: ["-", "48", "34"] },
  { members: 300, columns: 10, asked: 62 },
  { members: 600, columns: 2, asked: 0, quoted: ["-", "0", "0"] },
  { members: 600, columns: 4, asked: 0, quoted: ["-", "0", "0"] },
  { members: 600, columns: 7, asked: 0 },
  { members: 600, columns: 8, asked: 11, quoted: ["117", "77", "-"] },
  { members: 600, columns: 10, asked: 80, quoted: ["-", "171", "-"] },
  { members: 5000, columns: 8, asked: 600 },
];
const values = [10, 40, 2, 6, 5, 8, 7, 4, 3, 9];
const milliseconds = 3000;
const secondsOfHighs = 10;
/** An exact model of more members takes more memory than time. */
const mostOfHighs = 600;
const seeds = [1, 2, 3, 4, 5];

/**
 * Many columns, side by side: ours, two live peers with equal processor time, an exact solver, and what others published.
 * Sizes can be named, too: `npm run bench -- columns 60x8`.
 */
export async function benchManyColumns(): Promise<void> {
  console.log(
    "\nMany columns, at most 3 s of processor time each: counts off in families + others, medians of five;",
  );
  console.log(
    `npm highs on the first of the five, within ${String(secondsOfHighs)} s; anticlust as published (quoted, not measured here)`,
  );
  const heads = [
    "asked",
    "ours",
    "annealed swaps",
    "annealed flips",
    "highs",
    "exchange",
    "local max",
    "3-phase",
  ];
  console.log(`  case      ${heads.map((head, at) => head.padStart(widths[at] ?? 0)).join(" ")}`);
  const named = cases.filter((each) => process.argv.includes(nameOf(each)));
  for (const each of named.length > 0 ? named : cases) {
    const found = seeds.map((seed) => measured(each, seed));
    const told = [0, 1, 2].map((way) => {
      const of = (part: 0 | 1): string => String(median(found.map((one) => one[way]?.[part] ?? NaN)));
      return `${of(0)}+${of(1)}`;
    });
    const cells = [String(each.asked), ...told, await byHighs(each), ...(each.quoted ?? ["-", "-", "-"])];
    console.log(
      `  ${nameOf(each).padEnd(9)} ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(" ")}`,
    );
  }
}

function nameOf({ members, columns }: Case): string {
  return `${String(members)}x${String(columns)}`;
}

const widths = [5, 8, 14, 14, 16, 8, 9, 7];

/** All even, and how long that took; or none, or not finished. */
async function byHighs({ members, columns }: Case): Promise<string> {
  if (members > mostOfHighs) return "-";
  const given = columnsOf({ members, columns }, seeds[0] ?? 1);
  const { sets, milliseconds: taken, status } = await evenByHighs(given, members / 10, secondsOfHighs);
  if (status === "Infeasible") return `none, ${(taken / 1000).toFixed(1)} s`;
  if (status !== "Optimal") return "not finished";
  return `${String(unevenCells(given, sets, members / 10))} in ${(taken / 1000).toFixed(1)} s`;
}

function columnsOf({ members, columns }: Pick<Case, "members" | "columns">, seed: number): Int32Array[] {
  const most = values.slice(0, columns).map((each, at) => (at === 1 && members <= 120 ? 15 : each));
  return seededColumns(members, most, seed);
}

/** Cells off in the families and in the others: ours, swaps, flips. */
function measured(each: Case, seed: number): (readonly [number, number])[] {
  const { members } = each;
  const setCount = members / 10;
  const given = columnsOf(each, seed);
  const groups = given.map((groupOf, at): Column => {
    if (at > 1) return { kind: "even", groupOf };
    return { kind: "family", family: at === 0 ? "left" : "right", groupOf };
  });
  const cohort: Cohort = { memberCount: members, setCount, groups };
  const columns = searchColumns(cohort).slice(1);
  const request = (): Parameters<typeof annealedSwaps>[0] => ({
    columns: columns.map((column) => ({ ...column, weight: 1, once: 0 })),
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
