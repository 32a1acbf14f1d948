import { watchChanges, type ChangeWatch, type ExcelWorkbook } from "../../src/excel";
import { Refusal } from "../../src/programme";
import type { CellContent } from "../../src/sheet";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { planWorkbook } from "../../src/workbook";
import { attendanceTable } from "../../src/tables";
import { allocated, allocateLive, liveExcel, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

let live: LiveExcel;
let workbook: ExcelWorkbook;
let watch: ChangeWatch;
let hand: UserHand;
/** A row of the tracker, and a column of it that our formulas fill. */
let [row, column] = [0, 0];

beforeAll(async () => {
  live = await liveExcel();
});
beforeEach(async () => {
  live.host.open(openContent(contentOf(rosterRows(120))));
  hand = new UserHand(live.host.book);
  workbook = live.open();
  watch = await watchChanges(workbook, {
    quietMs: 60_000,
    onChange: () => undefined,
    onTrouble: (trouble) => {
      throw trouble;
    },
  });
  await allocateLive(live.host, workbook);
  await workbook.read();
  const { range } = hand.sheet("Attendance").tables[0] ?? { range: { top: 0 } };
  [row, column] = [range.top + 2, hand.columnOf("Attendance", range.top, "Recorded")];
});
afterEach(() => watch.dispose());
afterAll(() => live.close());

async function cellRead(): Promise<CellContent | undefined> {
  const { sheets } = await workbook.read();
  return sheets.find(({ name }) => name === "Attendance")?.rows[row]?.[column];
}

/** Until what Excel tells has come, or as if it had forgotten to. */
async function told(isTold: boolean): Promise<void> {
  if (!isTold) live.host.book.events = [];
  live.host.tellListeners();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The administrator moves the first member: the tracker is written with that. */
function typeSet(): void {
  const { range } = hand.sheet("Roster").tables[0] ?? { range: { top: 0 } };
  const set = hand.columnOf("Roster", range.top, "Set");
  hand.type("Roster", range.top + 1, set, hand.valueAt("Roster", range.top + 1, set) === 1 ? 2 : 1);
}

describe("a column that formulas of ours fill", () => {
  it("is read with what its formulas show by now", async () => {
    const before = await cellRead();
    const values = live.host.book.formulaValues;
    live.host.book.formulaValues = (formula, sheet, at, across) =>
      sheet.name === "Attendance" && at === row && across === column ? 7 : values(formula, sheet, at, across);
    live.host.book.recalculate();
    expect(await cellRead()).toEqual({ formula: before?.formula, value: 7 });
  });

  it("is read with the error that a formula shows by now", async () => {
    const before = await cellRead();
    const cells = live.host.book.sheetNamed("Attendance")?.cells.get(row);
    const cell = cells?.get(column);
    if (cell) cells?.set(column, { ...cell, value: null, error: "#REF!" });
    expect(await cellRead()).toEqual({ formula: before?.formula, value: null, error: "#REF!" });
  });

  it("is read with what somebody typed over a formula, once Excel has told of it", async () => {
    hand.typeFormula("Attendance", row, column, "1+1");
    await told(true);
    expect(await cellRead()).toMatchObject({ formula: "1+1" });
    hand.type("Attendance", row, column, 12);
    await told(true);
    expect(await cellRead()).toEqual({ value: 12 });
  });

  it("is read with what was typed right beneath it, which Excel has not told of", async () => {
    const { range } = hand.sheet("Attendance").tables[0] ?? { range: { bottom: 0 } };
    row = range.bottom + 1;
    hand.type("Attendance", row, column, 12);
    await told(false);
    expect(await cellRead()).toEqual({ value: 12 });
  });

  it("is left alone where somebody typed in it and something is written beside it", async () => {
    hand.typeFormula("Attendance", row, column, "1+1");
    await told(false);
    typeSet();
    await told(true);
    await allocateLive(live.host, workbook);
    expect(live.host.book.sheetNamed("Attendance")?.cells.get(row)?.get(column)?.formula).toBe("1+1");
  });

  it("is not written over where Excel has not told of an edit: it is found, said and read at the next try", async () => {
    const { programme, certificate } = allocated(await workbook.read());
    const settings = { ...programme.settings, aim: programme.settings.aim - 10 };
    const { header } = attendanceTable.columns.aim;
    column = hand.columnOf("Attendance", row - 2, header);
    hand.typeFormula("Attendance", row, column, "1+1");
    await told(false);
    const plan = planWorkbook({
      ...{ programme: { ...programme, settings }, certificate },
      ...{ notices: [], setSheets: "auto" },
    });
    const refused = (await workbook.write(plan).catch((error: unknown) => error)) as Refusal;
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused.problem).toMatchObject({ code: "workbook-changed" });
    expect(await cellRead()).toMatchObject({ formula: "1+1" });
  });

  it("is read as another pane has written it, whose writes Excel has not told of", async () => {
    const other = live.open({ paneId: "other" });
    typeSet();
    await allocateLive(live.host, other);
    hand.typeFormula("Attendance", row, column, "1+1");
    await told(false);
    expect(await cellRead()).toMatchObject({ formula: "1+1" });
  });
});
