import { allocateSets, checkRoster } from "../../src/commands";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { contentOf, rosterRows, sheetOf } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const rows = rosterRows(24);

/** The administrator's own list, with sets formed from it and a sheet more beside. */
async function withSheet(name: string, own: readonly (readonly CellScalar[])[]): Promise<WorkbookContent> {
  const { programme, certificate } = allocateSets(opened(contentOf(rows)), {
    ...{ reform: false, today: "2026-08-20" },
  });
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  const content = plannedContent(plan);
  return { ...content, sheets: [sheetOf(own, name), ...content.sheets] };
}

/** What is said of people on other sheets. */
async function said(name: string, own: readonly (readonly CellScalar[])[]) {
  const { notices } = checkRoster(opened(await withSheet(name, own)));
  return notices.map(({ problem }) => problem).filter(({ code }) => code === "not-on-roster");
}

const newcomers = [
  ["Ada New", "GP", "Trust 1", "ada@members.example"],
  ["Bert New", "Midwife", "Trust 2", "bert@members.example"],
];

describe("people on a list of the administrator's own, once the Roster counts", () => {
  it("are said when they are not on the Roster, with the first of their cells", async () => {
    const [problem] = await said("Members", [...rows, ...newcomers]);
    expect(problem?.place).toEqual({ sheet: "Members", cell: "A26" });
    const { what, remedy } = problem ? sayProblem(problem) : { what: "", remedy: "" };
    expect(what).toContain("Ada New and Bert New are on the sheet “Members”, but not on the sheet “Roster”");
    expect(remedy).toContain("below the table of the sheet “Roster”");
  });

  it("are not said while everybody is on the Roster, in whatever order and spelling", async () => {
    const turned = rows.map(([name, ...others], row) => [
      row === 0 ? String(name) : String(name).replace(/^(\w+) (\w+)$/, "$2, $1"),
      ...others,
    ]);
    expect(await said("Members", turned)).toEqual([]);
  });

  it("are not said when only the name was changed, and the email address is a member's", async () => {
    const married = rows.map((cells, row) => (row === 3 ? ["Ada Married", ...cells.slice(1)] : cells));
    expect(await said("Members", married)).toEqual([]);
  });

  it("are not said of a list of other people", async () => {
    expect(await said("Speakers", [rows[0] ?? [], ...newcomers, ...rows.slice(1, 2)])).toEqual([]);
  });
});
