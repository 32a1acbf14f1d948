import { cellAddress, columnLetters, parseRange, type CellRange } from "../../../src/sheet";
import type { BookState } from "./book-state";
import type { SheetState } from "./sheet-state";

/** A text, or cells: with a sheet before them, "$A$1", "A1:B2", "A:B" or "1:2". */
const cells =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.\\$[#@])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.([!])/gu;

/** The cells that a formula names, with the sheet they are on. */
export interface NamedCells {
  readonly sheet: string;
  /** As it is written: "$A$1:B2". */
  readonly address: string;
}

/** Every address of cells in a formula; `replace` answers what stands in its place, or null for the same. */
export function replaceCells(
  formula: string,
  ownSheet: string,
  replace: (named: NamedCells) => string | null,
): string {
  return formula.replace(cells, (whole, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined) return whole;
    const sheet = prefix?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? ownSheet;
    const replaced = replace({ sheet, address });
    if (replaced === null) return whole;
    return prefix === undefined ? replaced : `${prefix}!${replaced}`;
  });
}

/** What "B2:$C$5" covers; null for whole rows and columns. */
export function rangeOfAddress(address: string): CellRange | null {
  return parseRange(address.replaceAll("$", ""));
}

/**
 * "When you insert or delete cells, formulas are adjusted" (Microsoft's "Insert or delete cells, rows, and columns"):
 * in every sheet, in rules and checks as well.
 * @param moved where cells are now; null when they are gone
 */
export function adjustReferences(
  book: BookState,
  target: SheetState,
  moved: (range: CellRange) => CellRange | null,
): void {
  // A formula elsewhere that does not name the sheet names none of its cells.
  const name = target.name.toLowerCase();
  const spelling = name.replaceAll("'", "''");
  const change = (formula: string, own: SheetState): string => {
    if (own !== target && !formula.toLowerCase().includes(spelling)) return formula;
    return replaceCells(formula, own.name, ({ sheet, address }) => {
      if (sheet.toLowerCase() !== name) return null;
      const range = rangeOfAddress(address);
      if (!range) return null;
      const now = moved(range);
      return now ? spelt(address, now) : "#REF!";
    });
  };
  for (const sheet of book.sheets) {
    for (const row of sheet.cells.values()) {
      for (const [column, cell] of row) {
        if (cell.formula === undefined) continue;
        const formula = change(cell.formula, sheet);
        if (formula === cell.formula) continue;
        row.set(column, { ...cell, formula });
        book.outdate(sheet);
      }
    }
    for (const rule of sheet.conditionals) rule.formula = change(rule.formula, sheet);
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: JSON.parse(JSON.stringify(validation.rule), (_, value: unknown) =>
        typeof value === "string" && value.startsWith("=") ? `=${change(value.slice(1), sheet)}` : value,
      ) as Excel.DataValidationRule,
    }));
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        for (const part of [series.values, series.categories]) {
          if (part?.sheetId === target.id) part.range = moved(part.range) ?? part.range;
        }
      }
    }
  }
}

/** An address for other cells, with the dollar signs where they were. */
function spelt(before: string, { top, left, bottom, right }: CellRange): string {
  const corners = before.split(":");
  const corner = (text: string | undefined, row: number, column: number): string => {
    const [, absoluteColumn = "", absoluteRow = ""] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(text ?? "") ?? [];
    return `${absoluteColumn}${columnLetters(column)}${absoluteRow}${String(row + 1)}`;
  };
  if (corners.length === 1) {
    return /\$/.test(before) ? corner(before, top, left) : cellAddress(top, left);
  }
  return `${corner(corners[0], top, left)}:${corner(corners[1], bottom, right)}`;
}
