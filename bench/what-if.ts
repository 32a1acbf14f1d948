import { performance } from "node:perf_hooks";
import { allocateSets, whatIfMoved } from "../src/commands";
import { planWorkbook } from "../src/workbook";
import { readWorkbook, writeWorkbook } from "../src/xlsx";
import { opened } from "../test/opened";
import { rosterContent } from "./synthetic-roster";

const cases = [
  { members: 60, asked: 0.5 },
  { members: 600, asked: 2 },
];
const balance = "Gender; Band; Theme (together)";

/** Every set's and partner's effect for one member: what a board asks for with each move of a hand. */
export async function benchWhatIf(): Promise<void> {
  console.log("\nWhat if: every set and every partner of one member, five columns; each of all members once");
  console.log("  members    median ms   nine in ten   asked");
  for (const { members, asked } of cases) {
    const roster = rosterContent(members);
    const [first, ...others] = roster.sheets;
    if (!first) continue;
    const rows = first.rows.map((cells, at) => [
      ...cells,
      ...(at === 0
        ? ["Gender", "Band", "Theme"]
        : [at % 2 === 0 ? "woman" : "man", `Band ${String((at * at) % 6)}`, `Theme ${String((at * 7) % 9)}`]
      ).map((value) => ({ value })),
    ]);
    const { programme, certificate } = allocateSets(
      opened({ ...roster, sheets: [{ ...first, rows }, ...others] }),
      {
        ...{ reform: false, today: "2026-08-20", steps: 5000, settings: { balance } },
      },
    );
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: false });
    const workbook = opened(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
    const ids = programme.members.map(({ id }) => id);
    for (let round = 0; round * members < 600; round++) for (const id of ids) whatIfMoved(workbook, id);
    const times = ids.map((id) => {
      const start = performance.now();
      whatIfMoved(workbook, id);
      return performance.now() - start;
    });
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(2);
    console.log(
      `  ${String(members).padStart(7)} ${at(0.5).padStart(12)} ${at(0.9).padStart(13)} ${String(asked).padStart(7)}`,
    );
  }
}
