import type { ExcelWorkbook } from "../../src/excel";
import type { WorkbookPlan, WriteReport } from "../../src/workbook";
import type { Refusing } from "../excel-host/faults";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { contentOf, rosterRows } from "../workbook-content";
import { allocated, liveExcel, planOf, type LiveExcel } from "./live-programme";

let live: LiveExcel;
/** The workbook as an Excel that refuses nothing has it. */
let whole: string;
beforeAll(async () => {
  live = await liveExcel();
  await allocate(opened());
  whole = seen();
});
afterAll(() => {
  live.close();
});

function opened(): ExcelWorkbook {
  live.host.open(openContent(contentOf(rosterRows(24))));
  return live.open();
}

async function allocate(workbook: ExcelWorkbook): Promise<WriteReport> {
  const plan: WorkbookPlan = planOf(allocated(await workbook.read()));
  live.host.book.formulaValues = plannedValues(plan);
  return workbook.write(plan);
}

const seen = (): string => JSON.stringify(everything(live.host.book));

/** What every sheet holds, whatever it looks like. */
function contents(): string {
  return JSON.stringify(live.host.book.sheets.map(({ name, cells, tables }) => ({ name, cells, tables })));
}

const refusals: readonly (readonly [string, WriteReport["leftOut"], Refusing])[] = [
  ["any page setup", ["page"], (member) => (member.includes("pageLayout") ? "GeneralException" : null)],
  ["any chart", ["charts"], (member) => (/\.charts\./.test(member) ? "ApiNotFound" : null)],
  [
    "colours that follow the cells",
    ["highlights"],
    (member) => (member.includes("conditionalFormats") ? "InvalidArgument" : null),
  ],
  [
    "checks of what is typed",
    ["checks"],
    (member) => (/dataValidation\.rule$/.test(member) ? "InvalidArgument" : null),
  ],
  [
    "page setup and charts",
    ["page", "charts"],
    (member) => (/pageLayout|\.charts\./.test(member) ? "GeneralException" : null),
  ],
];

describe("an Excel that refuses", () => {
  it.each(refusals)(
    "%s gets all sets all the same, says what is missing, and has it at the next try",
    async (_, left, refusing) => {
      const workbook = opened();
      live.host.faults.refusing = refusing;
      const report = await allocate(workbook);
      live.host.faults.refusing = null;
      expect([...report.leftOut].sort()).toEqual([...left].sort());
      const names = live.host.book.sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["Overview", "Roster", "Set 1", "Set 2", "Attendance"]));
      expect(names.some((name) => name.startsWith("~LS"))).toBe(false);
      const written = contents();
      expect((await allocate(workbook)).leftOut).toEqual([]);
      expect(contents()).toEqual(written);
      expect(differences(whole, seen())).toEqual([]);
    },
  );
});
