import type { CellContent, CellScalar, SheetContent } from "../src/sheet";
import type { WorkbookContent } from "../src/workbook";

/** A sheet as an adapter would read it, from bare values. */
export function sheetOf(rows: readonly (readonly CellScalar[])[], name = "Members"): SheetContent {
  return {
    name,
    hidden: false,
    rows: rows.map((cells) => cells.map((value): CellContent => ({ value }))),
    merges: [],
    hiddenRows: [],
    tables: [],
  };
}

/** A workbook of someone's with one sheet. */
export function contentOf(rows: readonly (readonly CellScalar[])[], name = "Members"): WorkbookContent {
  return { sheets: [sheetOf(rows, name)], names: [] };
}

/** A header and `count` plausible members over five professions and `organisations` organisations. */
export function rosterRows(count: number, organisations = 8): CellScalar[][] {
  const professions = ["Consultant surgeon", "GP", "Staff nurse", "Midwife", "Physiotherapist"];
  const rows = Array.from({ length: count }, (_, index) => [
    `Member${String(index)} Invented`,
    professions[(index * 7 + (index % 3)) % professions.length] ?? "GP",
    `Trust ${String((index * index + index) % organisations)}`,
    `member${String(index)}@members.example`,
  ]);
  return [["Full name", "Job role", "Employer", "E-mail"], ...rows];
}

/** The same with a further column to balance by. */
export function rowsWithGender(count: number): CellScalar[][] {
  return rosterRows(count).map((cells, row) => [
    ...cells,
    row === 0 ? "Gender" : row % 3 === 0 ? "Male" : "Female",
  ]);
}
