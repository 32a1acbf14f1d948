import {
  certify,
  evenOut,
  evenSets,
  shortfallsOf,
  type Cohort,
  type Column,
  type Rule,
} from "../src/allocation";
import { median, seededChance, seededColumns } from "./seeded-columns";

/** Rules by the hundred, and evening out after many have come and gone, with what was asked. */
export async function benchRules(): Promise<void> {
  apartPairs();
  comersAndGoers();
  gaps();
  return Promise.resolve();
}

/** Professions and organisations, and a third column where asked. */
function cohortOf(memberCount: number, setCount: number, values: readonly number[], seed: number): Cohort {
  const groups = seededColumns(memberCount, values, seed).map((groupOf, at): Column => {
    if (at > 1) return { kind: "even", groupOf };
    return { kind: "family", family: at === 0 ? "right" : "left", groupOf };
  });
  return { memberCount, setCount, groups };
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

function apartPairs(): void {
  console.log("\n5,000 members in 500 sets, 1,000 pairs apart, two columns (asked: 1 s of processor time)");
  for (const seed of [1, 2, 3]) {
    const random = seededChance(seed + 70);
    const cohort = cohortOf(5000, 500, [11, 400], seed);
    const someone = (): number => Math.floor(random() * 5000);
    const rules = Array.from({ length: 1000 }, (): Rule => {
      const [a, b] = [someone(), someone()];
      return { kind: "apart", a, b: a === b ? (b + 1) % 5000 : b };
    });
    const { result, milliseconds } = timed(() => evenSets({ ...cohort, rules, seed }));
    const uneven = result.outcome === "formed" ? String(certify(cohort, result.sets).uneven) : result.outcome;
    console.log(`  seed ${String(seed)}: ${milliseconds.toFixed(0)} ms, ${uneven} uneven counts`);
  }
}

/** Fifteen of sixty leave, and fifteen others come and are seated by hand, one after the other. */
function comersAndGoers(): void {
  console.log("\n60 members, 15 left and 15 joined, evened out with the fewest moves (asked: 150 ms)");
  const times: number[] = [];
  let [proven, even] = [0, 0];
  for (let seed = 1; seed <= 9; seed++) {
    const everyone = cohortOf(75, 6, [16, 23], seed);
    const cohortWith = (members: readonly number[]): Cohort => ({
      ...{ memberCount: members.length, setCount: 6 },
      groups: everyone.groups.map((column): Column => ({
        ...column,
        groupOf: Int32Array.from(members, (member) => column.groupOf[member] ?? 0),
      })),
    });
    const all = Array.from({ length: 75 }, (_, member) => member);
    const before = evenSets({ ...cohortWith(all.slice(0, 60)), seed });
    if (before.outcome !== "formed") continue;
    const now = all.filter((member) => member >= 60 || member % 4 !== 0);
    const sets = Int32Array.from(now, (member, at) => before.sets[member] ?? at % 6);
    const { result, milliseconds } = timed(() => evenOut({ ...cohortWith(now), seed, sets }));
    times.push(milliseconds);
    if (result.fewest) proven++;
    if (result.isEven) even++;
  }
  console.log(
    `  nine rosters: median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms, even ${String(even)}, proven fewest ${String(proven)}`,
  );
}

function gaps(): void {
  console.log(
    "\n600 members in 60 sets, three columns: members off, and how many of them are proven unavoidable",
  );
  const random = seededChance(17);
  const cohort = cohortOf(600, 60, [10, 40, 6], 1);
  const pins = Array.from({ length: 300 }, (_, member): Rule => ({
    kind: "pin",
    member,
    set: Math.floor(random() * 60),
  }));
  const groupsOfFive = Array.from({ length: 40 }, (_, group) =>
    [1, 2, 3, 4].map((at): Rule => ({ kind: "together", a: group * 5, b: group * 5 + at })),
  ).flat();
  for (const [name, rules] of [
    ["300 pins", pins],
    ["40 groups of five together", groupsOfFive],
  ] as const) {
    const { result, milliseconds } = timed(() => evenSets({ ...cohort, rules, seed: 1, unevenSizes: true }));
    if (result.outcome !== "formed") {
      console.log(`  ${name}: ${result.outcome}`);
      continue;
    }
    const shortfalls = shortfallsOf({ ...cohort, rules, sets: result.sets });
    const off = shortfalls.reduce((sum, { offBy }) => sum + offBy, 0);
    const ofColumns = new Map(shortfalls.map(({ column, columnAtLeast }) => [column, columnAtLeast]));
    const least = [...ofColumns.values()].reduce((sum, each) => sum + each, 0);
    console.log(`  ${name}: ${String(off)} off, at least ${String(least)}; ${milliseconds.toFixed(0)} ms`);
  }
}
