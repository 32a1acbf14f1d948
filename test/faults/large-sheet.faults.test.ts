import { Refusal } from "../../src/programme";
import type { CellPlan, WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { contentOf, rosterRows } from "../workbook-content";
import { outcome } from "./outcome";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

const [rowCount, columnCount] = [10_000, 10];
const mostBytes = 4_000_000;

/** One sheet of a hundred thousand cells, each with a text of its own. */
function largePlan(): WorkbookPlan {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column): CellPlan => ({
      value: `Cell ${String(row)} ${String(column)} with a text that is about as long as most`,
    })),
  );
  return {
    ...{ title: "", subject: "", description: "" },
    sheets: [
      {
        ...{ key: "overview", name: "Large", tabColour: "1F3A4D", rows, columnWidths: [12] },
        ...{ rowHeights: new Map(), frozen: { rows: 0, columns: 0 }, tables: [], charts: [] },
        ...{ validations: [], conditionalFormats: [], summary: "" },
        print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
      },
    ],
    names: [
      { name: "LS_overview_sheet", sheet: "overview", range: { top: 0, left: 0, bottom: 0, right: 0 } },
    ],
  };
}

describe("one sheet of 100,000 cells", () => {
  it("is written in requests of less than 4 MB, and not at all when one of them fails", async () => {
    const plan = largePlan();
    const begin = (): ReturnType<LiveExcel["open"]> => {
      live.host.open(openContent(contentOf(rosterRows(4))));
      return live.open();
    };
    let workbook = begin();
    await workbook.read();
    await workbook.write(plan);
    const { requests, book } = live.host;
    expect(Math.max(...requests.map(({ bytesSent }) => bytesSent))).toBeLessThan(mostBytes);
    expect(requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0)).toBeGreaterThan(mostBytes);
    const written = book.sheetNamed("Large")?.cells;
    const last = plan.sheets[0]?.rows[rowCount - 1]?.[columnCount - 1];
    expect(written?.size).toBe(rowCount);
    expect(written?.get(rowCount - 1)?.get(columnCount - 1)?.value).toBe(last?.value);
    let refused = 0;
    for (let request = 3; request <= requests.length - 1; request += 1) {
      workbook = begin();
      await workbook.read();
      live.host.faults.plan(request, "GeneralException", "middle");
      const error = await outcome(workbook.write(plan));
      expect(error === null || error instanceof Refusal).toBe(true);
      const there = live.host.book.sheets.map(({ name }) => name);
      expect(there).toEqual(error === null ? ["Members", "Large"] : ["Members"]);
      if (error === null) expect(live.host.book.sheetNamed("Large")?.cells.size).toBe(rowCount);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(2);
  });
});
