import { cellAddress, type CellScalar } from "../sheet";
import type { WorkbookContent } from "./workbook";

/** One cell of an administrator's own sheet to be written otherwise, with their consent. */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What must still stand there. */
  readonly was: CellScalar;
  readonly value: CellScalar;
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
      const rows = sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          const value = values.get(cellAddress(row, column));
          return value === undefined ? cell : { value };
        }),
      );
      return { ...sheet, rows };
    }),
  };
}
