import { performance } from "node:perf_hooks";
import {
  arrangeSets,
  brokenRules,
  evenOut,
  noRules,
  solveExactly,
  type MemberRules,
  type SeatingRule,
} from "../src/seating";
import { fewestMovesByHighs, loadHighs } from "./exact-peer";
import {
  correlatedColumns,
  plantedColumns,
  seededChance,
  seededColumns,
  unevenCells,
} from "./seeded-columns";
import type { Member, RuleKind } from "../src/programme";
import { membersOf, groupingsOf } from "./members-of";

interface Case {
  readonly name: string;
  readonly setCount: number;
  readonly columns: readonly Int32Array[];
  readonly rules?: MemberRules;
  readonly asked: string;
}

const five = [10, 40, 2, 6, 5];
const six = [...five, 8];
const seven = [...six, 7];

const cases: readonly Case[] = [
  { name: "60, five columns", setCount: 6, columns: seededColumns(60, [10, 15, 2, 6, 5], 1), asked: "20 ms" },
  { name: "600, five columns", setCount: 60, columns: seededColumns(600, five, 1), asked: "300 ms" },
  { name: "600, five, correlated", setCount: 60, columns: correlatedColumns(600, five, 1), asked: "" },
  { name: "600, five, planted", setCount: 60, columns: plantedColumns(60, 10, five, 1), asked: "" },
  { name: "600, seven columns", setCount: 60, columns: seededColumns(600, seven, 1), asked: "3 s" },
  { name: "3000, six columns", setCount: 300, columns: seededColumns(3000, six, 1), asked: "10 s" },
  {
    name: "600, three and 68 rules, planted",
    setCount: 60,
    columns: plantedColumns(60, 10, five.slice(0, 3), 1),
    rules: plantedRules(60, 10, 1),
    asked: "1 s",
  },
];

/** Further columns and rules: cells that are left uneven, and how long it took; three seeds of the search each. */
export async function benchSearch(): Promise<void> {
  console.log("\nFurther columns and rules: the worst of three seeds, after a run on another roster");
  console.log("  case                                    ms    asked  uneven cells  rules broken");
  warmUp();
  for (const { name, setCount, columns, rules = noRules, asked } of cases) {
    let [slowest, uneven, broken] = [0, 0, 0];
    const members = membersOf(columns);
    for (const seed of [1, 2, 3]) {
      const start = performance.now();
      const { members: placed } = arrangeSets({
        ...{ members, groupings: groupingsOf(columns), setCount, seed, rules },
        ...{ keepSets: false, maxSize: 11 },
      });
      slowest = Math.max(slowest, performance.now() - start);
      const sets = numbersOf(placed).map((number) => number - 1);
      uneven = Math.max(uneven, unevenCells(columns, sets, setCount));
      broken = Math.max(broken, brokenRules(placed, rules).length);
    }
    console.log(
      `  ${name.padEnd(36)} ${slowest.toFixed(0).padStart(6)} ${asked.padStart(8)} ${String(uneven).padStart(13)} ${String(broken).padStart(13)}`,
    );
  }
  await benchExact();
  await benchJoiners();
}

function numbersOf(members: readonly Member[]): number[] {
  return members.map(({ setNumber }) => setNumber ?? 0);
}

/** The first run of a process mostly measures its compiler. */
function warmUp(): void {
  const columns = seededColumns(60, [10, 15, 2, 6, 5], 99);
  const members = membersOf(columns);
  const groupings = groupingsOf(columns);
  arrangeSets({
    ...{ members, groupings, setCount: 6, seed: 9, rules: noRules, keepSets: false, maxSize: 11 },
  });
}

/** Four columns on 60 members, to a proof. */
async function benchExact(): Promise<void> {
  console.log("\n60 members, four columns, to a proof (asked: within 3 s); ten rosters");
  const times: number[] = [];
  let [finished, uneven] = [0, 0];
  for (let seed = 1; seed <= 10; seed++) {
    const columns = seededColumns(60, [11, 15, 2, 6], seed);
    const members = membersOf(columns);
    const groupings = groupingsOf(columns);
    const start = performance.now();
    const { members: placed } = arrangeSets({
      ...{ members, groupings, setCount: 6, seed: 1, rules: noRules, keepSets: false, maxSize: 11 },
    });
    const answer = await solveExactly({
      members: placed,
      ...{ groupings, setCount: 6, rules: noRules, kept: new Uint8Array(60), seconds: 3 },
      now: () => performance.now(),
      loadSolver: loadHighs,
    });
    times.push(performance.now() - start);
    if (answer.isFinished) finished++;
    uneven += unevenCells(
      columns,
      numbersOf(answer.members).map((number) => number - 1),
      6,
    );
  }
  console.log(
    `  ${String(finished)} of 10 proven, slowest ${Math.max(...times).toFixed(0)} ms, ${String(uneven)} uneven cells in all`,
  );
}

/** One member more in sets that were even: how many of the others change set so that all is even again. */
async function benchJoiners(): Promise<void> {
  console.log("\nA late joiner, 100 rosters: members moved so that both families are even again");
  for (const { members: size, asked } of [
    { members: 60, asked: 2 },
    { members: 600, asked: 1 },
  ]) {
    const moved: number[] = [];
    let [slowest, proven, agreed, compared] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const setCount = size / 10;
      const columns = seededColumns(size + 1, [11, Math.max(8, Math.round(size / 4))], seed);
      const groupings = groupingsOf(columns);
      const all = membersOf(columns);
      const shared = { groupings, setCount, seed, rules: noRules, maxSize: 11 };
      const first = arrangeSets({ ...shared, members: all.slice(0, size), keepSets: false });
      const joined = [...first.members, ...all.slice(first.members.length)];
      const start = performance.now();
      const placed = arrangeSets({ ...shared, members: joined, keepSets: true });
      const evened = evenOut({
        ...shared,
        members: placed.members,
        newcomers: [size],
        attendance: [],
      });
      slowest = Math.max(slowest, performance.now() - start);
      moved.push(evened.moves.length);
      if (evened.fewest) proven++;
      if (size > 60) continue;
      compared++;
      if ((await fewestMovesByHighs(columns, numbersOf(first.members), setCount)) === evened.moves.length)
        agreed++;
    }
    moved.sort((a, b) => a - b);
    const exact =
      compared === 0 ? "" : `; as few as an exact solver's ${String(agreed)} times of ${String(compared)}`;
    console.log(
      `  ${String(size).padStart(4)} members: median ${String(moved[50])} (asked: at most ${String(asked)}), most ${String(moved.at(-1))}, slowest ${slowest.toFixed(0)} ms, proven fewest ${String(proven)} times${exact}`,
    );
  }
}

/** Rules that the planted sets of `plantedColumns` keep: apart across sets, together and pinned within them. */
function plantedRules(setCount: number, size: number, seed: number): MemberRules {
  const random = seededChance(seed);
  const someone = (set: number): number => set * size + Math.floor(random() * size);
  const aSet = (): number => Math.floor(random() * setCount);
  const source = (rule: number, kind: RuleKind): SeatingRule["source"] => {
    return { from: "rules", rule, kind, place: null };
  };
  const apart = Array.from({ length: 30 }, (_, rule): SeatingRule => {
    const set = aSet();
    const a = someone(set);
    const b = someone((set + 1 + Math.floor(random() * (setCount - 1))) % setCount);
    return { kind: "apart", a, b, source: source(rule, "keep-apart") };
  });
  const together = Array.from({ length: 18 }, (_, index): SeatingRule => {
    const set = aSet();
    const [a, b] = [someone(set), someone(set)];
    const other = a === b ? set * size + ((b + 1) % size) : b;
    return { kind: "together", a, b: other, source: source(30 + index, "keep-together") };
  });
  const pins = Array.from({ length: 20 }, (_, index): SeatingRule => {
    const set = aSet();
    return { kind: "pin", member: someone(set), set, source: source(48 + index, "pin") };
  });
  return { ...noRules, seating: [...apart, ...together, ...pins] };
}
