import { blankCell, type CellContent, type CellRange, type CellScalar } from "../../sheet";
import { showsDate } from "./date-format";

/** What Excel says of the cells of one rectangle, each an array of rows. */
export interface RangeAnswer {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Without, what is an error and what a date is not told. */
  readonly valueTypes?: readonly (readonly string[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
}

/** Rows from A1 on, blanks at the end of rows trimmed. */
export function rowsOf(answers: readonly RangeAnswer[]): CellContent[][] {
  const rows: CellContent[][] = [];
  for (const answer of answers) {
    answer.values.forEach((values, rowOffset) => {
      const row = answer.top + rowOffset;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      values.forEach((_, columnOffset) => {
        const cell = cellOf(answer, rowOffset, columnOffset);
        if (cell === blankCell) return;
        while (cells.length < answer.left + columnOffset) cells.push(blankCell);
        cells[answer.left + columnOffset] = cell;
      });
    });
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function cellOf(answer: RangeAnswer, row: number, column: number): CellContent {
  const value = scalar(answer.values[row]?.[column]);
  const typed = answer.formulas[row]?.[column];
  // Text that begins with "=" is its own formula to Excel; a real formula's value is something else.
  const isFormula = typeof typed === "string" && typed.startsWith("=") && typed !== value;
  const formula = isFormula ? { formula: typed.slice(1) } : {};
  switch (answer.valueTypes?.[row]?.[column]) {
    case "Error":
      return { value: null, error: String(value), ...formula };
    case "Empty":
      return isFormula ? { value: null, ...formula } : blankCell;
    case "Double": {
      const isDate = showsDate(String(answer.numberFormats?.[row]?.[column] ?? ""));
      return { value, ...formula, ...(isDate && { isDate }) };
    }
    default:
      return value === "" && !isFormula ? blankCell : { value, ...formula };
  }
}

function scalar(value: unknown): CellScalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The whole of `range` in blocks of at most `cells` cells, a row at least. */
export function blocksOf(range: CellRange, cells: number): CellRange[] {
  const height = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const blocks: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return blocks;
}
