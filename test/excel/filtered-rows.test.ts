import { rangeAddress } from "../../src/sheet";
import { sheetChanges } from "../../src/excel/write/cell-changes";
import type { CellPlan } from "../../src/workbook";

describe("rows of which a filter hides some", () => {
  const days = [1, 2, 3, 4, 5].map((day): CellPlan[] => [{ value: 46_000 + day, style: "date" }]);
  const rangesOf = (hidden: readonly number[]): Record<string, string[]> => {
    const { cells } = sheetChanges({
      ...{ key: "Mine", from: { rows: [], tables: [] }, to: { rows: days, tables: [] }, current: [] },
      hidden: new Set(hidden),
    });
    const ranges: Record<string, string[]> = {};
    for (const change of cells)
      if ("range" in change) (ranges[change.kind] ??= []).push(rangeAddress(change.range));
    return ranges;
  };

  it("get their days and the formats that make them days one by one, and no range goes across one", () => {
    expect(rangesOf([])).toEqual({ "number-format": ["A1:A5"], cells: ["A1:A5"] });
    expect(rangesOf([2])["number-format"]).toEqual(["A1:A2", "A3", "A4:A5"]);
    expect(rangesOf([0, 4])["number-format"]).toEqual(["A1", "A2:A4", "A5"]);
    expect(rangesOf([2]).cells?.toSorted()).toEqual(["A1:A2", "A3", "A4:A5"]);
  });
});
