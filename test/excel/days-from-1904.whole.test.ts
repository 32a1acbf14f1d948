import { apply, certificateOf, type Command } from "../../src/commands";
import type { ExcelWorkbook } from "../../src/excel";
import { serialOfDate } from "../../src/sheet";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { transports } from "../excel-host/transport/transports";
import { differences } from "../faults/differences";
import { opened } from "../opened";
import { sheetOf, rosterRows } from "../workbook-content";
import { allocated, liveExcel, planOf, type LiveExcel } from "./live-programme";

/** A roster with the day on which everybody joined, and one day in a column of numbers. */
const content: WorkbookContent = {
  sheets: [
    {
      ...sheetOf([]),
      rows: rosterRows(8).map((cells, row) => [
        ...cells.map((value) => ({ value })),
        row === 0 ? { value: "Joined" } : { value: serialOfDate("2026-03-02") + row, isDate: true as const },
        row === 0
          ? { value: "Room" }
          : row === 5
            ? { value: 46_305, isDate: true as const }
            : { value: 300 + row },
        row === 0 ? { value: "Starts" } : { value: 0.5625, isDate: true as const },
      ]),
    },
  ],
  names: [],
};

const [today, left] = ["2026-09-01", "2026-09-02"] as const;

/** What is in the workbook, and which days its rules allow. Of formulas the emulated Excel shows what was planned. */
async function shown(live: LiveExcel): Promise<string> {
  const read = await live.open({ paneId: "looking" }).read();
  const sheets = read.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) => cells.map((cell) => (cell.formula === undefined ? cell : cell.formula))),
  }));
  const rules = live.host.book.sheets.map(({ validations }) =>
    validations.flatMap(({ rule }) => rule.date?.formula1 ?? []),
  );
  return JSON.stringify([sheets, live.host.book.isFrom1904 ? rulesOf1900(rules) : rules]);
}

function rulesOf1900(rules: readonly unknown[][]): unknown {
  return rules.map((each) => each.map((rule) => `=${String(Number(String(rule).slice(1)) + 1462)}`));
}

interface Seen {
  /** What is there after each action. */
  readonly shown: readonly string[];
  /** What Excel is asked for where nothing is different. */
  readonly idle: readonly number[];
}

/** Sets, a cycle of meetings, a member who leaves, and back again. */
async function aFewActions(live: LiveExcel, isFrom1904: boolean): Promise<Seen> {
  const { host } = live;
  host.open(openContent(content, isFrom1904));
  const workbook = live.open();
  const seen: string[] = [];
  const write = async (plan: WorkbookPlan, restoring?: WorkbookPlan): Promise<void> => {
    host.book.formulaValues = plannedValues(plan);
    await workbook.write(plan, restoring);
    seen.push(await shown(live));
  };
  const sets = planOf(allocated(await workbook.read()));
  await write(sets);
  await workbook.read();
  host.forget();
  await workbook.write(sets);
  const idle = host.requests.map(({ actions }) => actions);
  const cycle = { firstMeeting: "2026-10-13", pattern: "", skipMonths: [], count: 4 } as const;
  await write((await planned(workbook, { kind: "plan", cycle })).plan);
  const { plan, before } = await planned(workbook, { kind: "withdraw", member: "M001", on: left });
  await write(plan, before);
  await workbook.undo();
  return { shown: [...seen, await shown(live)], idle };
}

/** In a workbook that counts from 1900, on the first transport: it is the same on any. */
let usual: Promise<Seen> | null = null;

async function planned(
  workbook: ExcelWorkbook,
  command: Command,
): Promise<Record<"plan" | "before", WorkbookPlan>> {
  const before = opened(await workbook.read());
  const plans = [before.programme, apply(before, command, { today }).programme].map((programme) =>
    planWorkbook({ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" }),
  );
  const [was, is] = plans;
  if (!was || !is) throw new Error("Two were planned.");
  return { before: was, plan: is };
}

describe.each(transports)("a workbook that counts days from 1904, %s", (transport) => {
  let live: LiveExcel;
  beforeAll(async () => {
    live = await liveExcel({}, transport);
  });
  afterAll(() => live.close());

  it("is read as the same days", async () => {
    live.host.open(openContent(content, true));
    expect(live.host.book.sheets[0]?.cells.get(1)?.get(4)?.value).toBe(serialOfDate("2026-03-03") - 1462);
    const { sheets } = await live.open().read();
    expect(sheets.map(({ rows }) => rows)).toEqual(content.sheets.map(({ rows }) => rows));
  });

  it("shows the same days after every action as one that counts from 1900, with no more asked of Excel", async () => {
    usual ??= aFewActions(live, false);
    const [as1900, from1904] = [await usual, await aFewActions(live, true)];
    const differing = from1904.shown.map((each, index) => differences(as1900.shown[index] ?? "", each));
    expect(differing).toEqual([[], [], [], []]);
    expect(from1904.idle).toEqual(as1900.idle);
  });

  it("takes further sheets and people with the days they have", async () => {
    live.host.open(openContent(content, true));
    const workbook = live.open();
    await workbook.read();
    const day = serialOfDate("2026-09-30");
    await workbook.addSheet("More", [[{ value: "Joined" }, { value: day, isDate: true }]]);
    await workbook.writeCells([
      { sheet: "Members", cell: "E30", was: null, value: day, isDate: true },
      { sheet: "Members", cell: "C3", was: "Trust 2", value: "soon" },
    ]);
    const { book } = live.host;
    expect(book.sheetNamed("More")?.cells.get(0)?.get(1)?.value).toBe(day - 1462);
    expect(book.sheetNamed("Members")?.cells.get(29)?.get(4)?.value).toBe(day - 1462);
    expect(book.sheetNamed("Members")?.cells.get(2)?.get(2)?.value).toBe("soon");
    await workbook.writeCells([{ sheet: "Members", cell: "E30", was: day, value: null, isDate: true }]);
    expect(book.sheetNamed("Members")?.cells.get(29)?.get(4)?.value ?? null).toBeNull();
  });
});
