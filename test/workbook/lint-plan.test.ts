import { allocateSets } from "../../src/commands";
import { planWorkbook, type SheetPlan, type WorkbookPlan } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { lintPlan } from "./lint/lint-plan";

const { programme: formed, certificate } = allocateSets(opened(contentOf(rosterRows(24))), {
  reform: false,
  today: "2026-08-20",
  meetings: { firstMeeting: "2026-09-08" },
});
// Charts are drawn once there is something in them.
const attendance = formed.meetings.slice(0, 2).flatMap(({ id: meetingId }) =>
  formed.members.map(({ id: memberId }) => ({
    memberId,
    meetingId,
    code: "P" as const,
    notUnderstood: null,
  })),
);
const programme = { ...formed, attendance };
const good = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });

function withSheet(key: string, change: (sheet: SheetPlan) => Partial<SheetPlan>): WorkbookPlan {
  return {
    ...good,
    sheets: good.sheets.map((sheet) => (sheet.key === key ? { ...sheet, ...change(sheet) } : sheet)),
  };
}

function withCell(key: string, row: number, column: number, cell: object): WorkbookPlan {
  return withSheet(key, ({ rows }) => ({
    rows: rows.map((cells, at) =>
      at === row
        ? cells.map((each, index) => (index === column && each ? { ...each, ...cell } : each))
        : cells,
    ),
  }));
}

function headerRowOf(key: string): number {
  return good.sheets.find((sheet) => sheet.key === key)?.tables[0]?.range.top ?? 0;
}

const headerRow = headerRowOf("rules");

describe("the lint over a plan", () => {
  it("finds nothing in a plan of ours", () => {
    expect(lintPlan(good)).toEqual([]);
  });

  const broken: readonly (readonly [string, WorkbookPlan, RegExp])[] = [
    [
      "a sheet's name of 32 characters",
      withSheet("rules", () => ({ name: "R".repeat(32) })),
      /longer than 31/,
    ],
    ["a forbidden character", withSheet("rules", () => ({ name: "Rules?" })), /forbids/],
    ["an apostrophe at the end", withSheet("rules", () => ({ name: "Rules'" })), /apostrophe/],
    ["the name History", withSheet("rules", () => ({ name: "history" })), /kept by Excel/],
    ["two sheets of one name", withSheet("rules", () => ({ name: "ROSTER" })), /two sheets/],
    [
      "a table named like a cell",
      withSheet("rules", ({ tables }) => ({ tables: tables.map((table) => ({ ...table, name: "Set1" })) })),
      /reads as a cell/,
    ],
    [
      "two tables of one name",
      withSheet("rules", ({ tables }) => ({
        tables: tables.map((table) => ({ ...table, name: "ls_roster" })),
      })),
      /there twice/,
    ],
    [
      "a table without the column by which its rows are found again",
      withCell("facilitators", headerRowOf("facilitators"), 3, { value: "Set number" }),
      /no column "Set"/,
    ],
    ["a header twice", withCell("rules", headerRow, 1, { value: "Rule" }), /there twice: Rule/],
    [
      "a header that is a number",
      withCell("rules", headerRow, 1, { value: 3 }),
      /cell and column would differ/,
    ],
    ["a blank header", withCell("rules", headerRow, 1, { value: " " }), /is blank/],
    [
      "a long validation list",
      withSheet("rules", ({ validations }) => ({
        validations: validations.map((each) => ({
          ...each,
          rule: {
            kind: "choices" as const,
            values: Array.from({ length: 60 }, (_, i) => `Choice ${String(i)}`),
          },
        })),
      })),
      /too long to be kept/,
    ],
    [
      "a formula without a value",
      withCell("rules", headerRow + 1, 0, { formula: "1+1", value: null }),
      /no value/,
    ],
    [
      "a text of 256 characters within a formula",
      withCell("rules", headerRow + 1, 0, { formula: `IF(A1,"${"x".repeat(256)}","")`, value: "" }),
      /a text in it is longer than 255/,
    ],
    [
      "a function newer than Excel 2016",
      withCell("rules", headerRow + 1, 0, { formula: 'TEXTJOIN(",",TRUE,A1)', value: "x" }),
      /newer than Excel 2016/,
    ],
    [
      "a column that is not there",
      withCell("rules", headerRow + 1, 0, { formula: "COUNTIFS(LS_Roster[Sett],1)", value: 0 }),
      /no column LS_Roster\[Sett\]/,
    ],
    [
      "a chart without words",
      withSheet("rates", ({ charts }) => ({ charts: charts.map((chart) => ({ ...chart, altText: "" })) })),
      /no text for those who do not see it/,
    ],
    [
      "charts over each other",
      withSheet("rates", ({ charts }) => ({
        charts: charts.map((chart) => ({ ...chart, area: charts[0]?.area ?? chart.area })),
      })),
      /lies over/,
    ],
    [
      "a chart over text",
      withSheet("rates", ({ charts }) => ({
        charts: charts.map((chart) => ({ ...chart, area: { ...chart.area, left: 0 } })),
      })),
      /lies over this cell/,
    ],
    [
      "print that is too small",
      withSheet("meetings", ({ columnWidths }) => ({ columnWidths: columnWidths.map((width) => 2 * width) })),
      /prints at 4\.\d points/,
    ],
    [
      "columns beyond the page",
      withSheet("meetings", ({ print }) => ({ print: { ...print, scale: 100 } })),
      /wider than its page/,
    ],
    [
      "text cut off by its neighbour",
      withSheet("meetings", ({ columnWidths }) => ({ columnWidths: columnWidths.map(() => 1) })),
      /cut off/,
    ],
  ];
  it.each(broken)("finds %s", (_, plan, what) => {
    expect(lintPlan(plan).map((finding) => finding.what)).toContainEqual(expect.stringMatching(what));
  });
});
