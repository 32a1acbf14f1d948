import { cellAt, rowAt, cellAddress, parseRange, type CellContent, type CellScalar } from "../sheet";
import type { WorkbookContent } from "./workbook";

/** One cell of an administrator's own sheet to be written otherwise, with their consent. */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What must still stand there. */
  readonly was: CellScalar;
  readonly value: CellScalar;
  /** The number that is written, or stood there, is a date or time. */
  readonly isDate?: true;
}

/** A workbook with cells written otherwise. */
export function withCells(content: WorkbookContent, edits: readonly CellEdit[]): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const values = new Map(
        edits.filter((edit) => edit.sheet === sheet.name).map(({ cell, value }) => [cell, value]),
      );
      if (values.size === 0) return sheet;
      const places = [...values.keys()].flatMap((cell) => parseRange(cell) ?? []);
      const height = Math.max(sheet.rows.length, ...places.map(({ bottom }) => bottom + 1));
      const rows = Array.from({ length: height }, (_, row) => {
        const cells = rowAt(sheet.rows, row);
        const inRow = places.filter(({ top }) => top === row);
        const width = Math.max(cells.length, ...inRow.map(({ right }) => right + 1));
        if (inRow.length === 0) return cells;
        return Array.from({ length: width }, (__, column): CellContent => {
          const value = values.get(cellAddress(row, column));
          return value === undefined ? cellAt(cells, column) : { value };
        });
      });
      return { ...sheet, rows };
    }),
  };
}
