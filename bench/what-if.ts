import { allocateSets, whatIfMoved, type TentativeMove } from "../src/commands";
import type { Member } from "../src/programme";
import { planWorkbook, type OpenedWorkbook } from "../src/workbook";
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
  console.log(
    "\nWhat if: every set and every partner of one member, five columns; processor ms, the least of three of each member",
  );
  console.log("  members                                        median   nine in ten   99 in 100   asked");
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
    const [apart, locked] = [members / 6, members / 10];
    const ruled: OpenedWorkbook = {
      ...workbook,
      programme: {
        ...workbook.programme,
        members: workbook.programme.members.map((member, at) => ({ ...member, locked: at % 10 === 3 })),
        rules: Array.from({ length: apart }, (_, at) => ({
          ...{ typedKind: "Keep apart", kind: "keep-apart" as const },
          first: workbook.programme.members[at]?.id ?? "",
          second: apartFrom(workbook.programme.members, at)?.id ?? "",
        })),
      },
    };
    const moved = workbook.programme.members
      .slice(-3)
      .map(({ id, setNumber }) => ({ member: id, set: 1 + ((setNumber ?? 0) % (members / 10)) }));
    print(members, "no rules", asked, timesOf(workbook, []));
    print(members, `${String(apart)} apart, ${String(locked)} locked`, asked, timesOf(ruled, []));
    print(members, "the same, three moves before", asked, timesOf(ruled, moved));
  }
}

function print(members: number, name: string, asked: number, times: readonly number[]): void {
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(2);
  console.log(
    `  ${String(members).padStart(7)}  ${name.padEnd(36)} ${at(0.5).padStart(7)} ${at(0.9).padStart(13)} ${at(0.99).padStart(11)} ${String(asked).padStart(7)}`,
  );
}

/** Somebody later in the list and of another set. */
function apartFrom(members: readonly Member[], at: number): Member | undefined {
  return members.find((each, other) => other > 2 * at && each.setNumber !== members[at]?.setNumber);
}

/** Of every member, in processor milliseconds, the least first. */
function timesOf(workbook: OpenedWorkbook, moved: readonly TentativeMove[]): number[] {
  const ids = workbook.programme.members.map(({ id }) => id);
  for (let round = 0; round * ids.length < 600; round++)
    for (const id of ids) whatIfMoved(workbook, id, moved);
  const once = (id: string): number => {
    const start = process.cpuUsage();
    whatIfMoved(workbook, id, moved);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return ids.map((id) => Math.min(once(id), once(id), once(id))).sort((a, b) => a - b);
}
