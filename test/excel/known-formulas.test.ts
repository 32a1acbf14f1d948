import { knownFormulas } from "../../src/excel/read/known-formulas";
import type { CellContent } from "../../src/sheet";

/** Typed, typed, two columns of long formulas, typed. */
function rowsOf(count: number): CellContent[][] {
  const formula = "x".repeat(300);
  return Array.from({ length: count }, () => [
    { value: "A" },
    { value: 1 },
    { value: 0, formula },
    { value: 0, formula },
    { value: "P" },
  ]);
}

describe("formulas that need not be asked for again", () => {
  it("are those of columns that they fill, where they are most of an answer", () => {
    expect(knownFormulas(rowsOf(600))?.strips).toMatchObject([
      { left: 0, right: 1, isKnown: false },
      { left: 2, right: 3, isKnown: true },
      { left: 4, right: 4, isKnown: false },
    ]);
  });

  it("are none on a sheet of few rows", () => {
    expect(knownFormulas(rowsOf(60))).toBeNull();
  });
});
