/** What a cell can hold, in any workbook. Dates are Excel serial numbers (1900 system). */
export type CellScalar = string | number | boolean | null;

/** One cell as it was read, whatever the workbook: bytes of a file or Excel itself. */
export interface CellContent {
  /** The value, or a formula's last value; null when blank or an error. */
  readonly value: CellScalar;
  /** The error shown in the cell ("#N/A", "#REF!" ...), when it holds one. */
  readonly error?: string;
  /** The formula in en-US notation, without the leading "=". */
  readonly formula?: string;
  /** The number is a date or time: its format shows one. */
  readonly isDate?: true;
}

export const blankCell: CellContent = { value: null };

/** A row of the sheet, zero-based: empty outside those that hold something. */
export function rowAt<Cell>(rows: readonly (readonly Cell[])[], row: number): readonly Cell[] {
  return rows[row] ?? [];
}

/** A cell of a row, zero-based: blank outside those that hold something. */
export function cellAt(cells: readonly CellContent[], column: number): CellContent {
  return cells[column] ?? blankCell;
}

/** A value of a row of the roster, by its column: null where the row ends before it, or there is no such column. */
export function valueAt(values: readonly CellScalar[], column: number): CellScalar {
  return values[column] ?? null;
}

/** Zero-based, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableContent {
  readonly name: string;
  /** Header row included. */
  readonly range: CellRange;
}

/** One sheet as it was read. */
export interface SheetContent {
  readonly name: string;
  readonly hidden: boolean;
  /** From A1, trailing blank rows and columns trimmed; rows may be of unequal length. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly CellRange[];
  /** Zero-based numbers of the rows that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  readonly tables: readonly TableContent[];
}
