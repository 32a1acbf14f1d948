import type { LiveWorkbook } from "../../src/excel/read/live-workbook";
import { isNamedByPeople } from "../../src/excel/write/named-by-people";

function workbookWith(formula: string): LiveWorkbook {
  const rows = [[{ value: 1, formula }]];
  const content = { name: "Budget", hidden: false, rows, merges: [], hiddenRows: [], tables: [] };
  return {
    sheets: [{ id: "1", visibility: "Visible", isProtected: false, chartNames: [], content }],
    ...{ names: [], tables: [], structureProtected: false, readOnly: false, isFrom1904: false },
  };
}

describe("a column that people's formulas name", () => {
  // Excel writes an apostrophe before each of these, in structured references only.
  it.each([
    ["Grade [old]", "COUNTA(LS_Roster[Grade '[old']])"],
    ["Grade [old]", "LS_Roster[[#This Row],[Grade '[old']]]"],
    ["Ward's bay #2", "LS_Roster[@[Ward''s bay '#2]]"],
    ["Counted as Gender", "COUNTA(LS_Roster[counted as gender])"],
  ])("is known by its header %s in %s", (header, formula) => {
    expect(isNamedByPeople(header, workbookWith(formula), new Map())).toBe(true);
  });

  it("is no other that is called nearly so", () => {
    const workbook = workbookWith("COUNTA(LS_Roster[Grade '[older']])");
    expect(isNamedByPeople("Grade [old]", workbook, new Map())).toBe(false);
  });
});
