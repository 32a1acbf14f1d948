import { allocateSets } from "../../src/commands";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { contentOf, rosterRows } from "../workbook-content";
import { recalculate } from "./libreoffice";
import { opened } from "../opened";

const formed = allocateSets(opened(contentOf(rosterRows(24))), {
  reform: false,
  today: "2026-08-20",
});
const plan = planWorkbook({ ...formed, notices: [], setSheets: "auto" });

/** The plan with one cell of the Roster typed over, as an administrator would; formulas keep stale values. */
function typedOver(header: string, row: number, value: string | number | null): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.key !== "roster") return sheet;
    const top = sheet.tables[0]?.range.top ?? 0;
    const column = sheet.rows[top]?.findIndex((cell) => cell?.value === header) ?? -1;
    const rows = sheet.rows.map((cells, at) =>
      at === top + 1 + row
        ? cells.map((cell, index) => (cell && index === column ? { ...cell, value } : cell))
        : cells,
    );
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

function textOf(content: WorkbookContent | undefined, sheet: string): string {
  const rows = content?.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.flatMap((cells) => cells.map(({ value }) => String(value ?? ""))).join("\n");
}

describe("a roster that is edited after the sets were formed", () => {
  it("is said on the Overview and the set sheets, and the counts follow, with nothing run", async () => {
    const own = formed.programme.members[0]?.setNumber ?? 1;
    const other = own === 1 ? 2 : 1;
    const files = [plan, typedOver("Set", 0, other), typedOver("Full name", 3, null)];
    const [as, moved, cleared] = await recalculate(
      await Promise.all(files.map((each) => writeWorkbook(each))),
    );

    expect(textOf(as, "Overview")).not.toContain("run Allocate again");
    expect(textOf(as, "Overview")).not.toContain("look at");
    expect(textOf(as, "Set 1")).not.toContain("run Allocate again");

    expect(textOf(moved, "Overview")).toContain("look at Set");
    expect(textOf(moved, `Set ${String(own)}`)).toContain("run Allocate again");
    expect(textOf(moved, `Set ${String(other)}`)).toContain("run Allocate again");

    expect(textOf(cleared, "Overview")).toContain("has changed since the sets were formed");
  });
});
