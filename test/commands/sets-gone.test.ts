import { allocateSets, checkRoster } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

it.each(["deleted", "cleared"])(
  "a Roster whose column Set was %s is said to have lost its sets",
  async (how) => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(24))), {
      ...{ reform: false, today: "2026-08-20" },
    });
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    const content = plannedContent(plan);
    const sheets = content.sheets.map((sheet) => {
      const at = sheet.rows[sheet.tables[0]?.range.top ?? 0]?.findIndex(({ value }) => value === "Set") ?? -1;
      if (sheet.name !== "Roster" || at < 0) return sheet;
      const rows = sheet.rows.map((cells) =>
        how === "deleted"
          ? cells.filter((_, column) => column !== at)
          : cells.map((cell, column) =>
              column === at && typeof cell.value === "number" ? { value: null } : cell,
            ),
      );
      return { ...sheet, rows };
    });
    const said = (of: typeof content): string[] =>
      checkRoster(opened(of))
        .notices.filter(({ problem }) => problem.code === "sets-gone")
        .map(({ problem }) => Object.values(sayProblem(problem)).join(" "));
    expect(said(content)).toEqual([]);
    expect(said({ ...content, sheets })).toEqual([
      expect.stringContaining("Nobody on the Roster has a set any more"),
    ]);
  },
);
