import type { CellRange } from "../../../src/sheet";
import { plainFormat, type CellFormat, type Edge } from "./cell-format";
import type { CellState, SheetState } from "./sheet-state";

export const blank: CellState = { value: null, format: plainFormat };

export function cellAt(sheet: SheetState, row: number, column: number): CellState {
  return sheet.cells.get(row)?.get(column) ?? blank;
}

/** A cell without content and format of its own is forgotten. */
export function setCell(sheet: SheetState, row: number, column: number, cell: CellState): void {
  const isBlank = isEmpty(cell) && cell.format === plainFormat;
  let cells = sheet.cells.get(row);
  if (!cells) {
    if (isBlank) return;
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  if (isBlank) cells.delete(column);
  else cells.set(column, cell);
  if (cells.size === 0) sheet.cells.delete(row);
}

export function isEmpty(cell: CellState): boolean {
  return (cell.value === null || cell.value === "") && cell.formula === undefined && cell.error === undefined;
}

/** The smallest range around all cells with content (or also those with a format); null when there are none. */
export function usedRange(sheet: SheetState, valuesOnly: boolean, within?: CellRange): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (row >= top && row <= bottom && column >= left && column <= right) continue;
      if (valuesOnly && isEmpty(cell)) continue;
      if (within && !covers(within, row, column)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

export function covers(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of a range without the cells of another: none to four rectangles. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  if (!overlap(range, hole)) return [range];
  const { top, left, bottom, right } = range;
  const [first, last] = [Math.max(top, hole.top), Math.min(bottom, hole.bottom)];
  return [
    { top, left, bottom: first - 1, right },
    { top: first, left, bottom: last, right: hole.left - 1 },
    { top: first, left: hole.right + 1, bottom: last, right },
    { top: last + 1, left, bottom, right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Calls back for every cell of a range, blank ones included. */
export function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) visit(row, column);
  }
}

/** What is laid over a format: traits, or the line along an edge; null takes the line away. */
export type FormatChange =
  | Partial<Omit<CellFormat, "borders">>
  | { readonly edge: Edge; readonly line: { readonly style?: string; readonly colour?: string } | null };

/** Lays a change over the format of every cell of a range. Cells that look alike share a format. */
export function formatCells(sheet: SheetState, range: CellRange, change: FormatChange): void {
  const laid = overFormats(change);
  eachCell(clipped(sheet, range), (row, column) => {
    const cell = cellAt(sheet, row, column);
    const format = laid(cell.format);
    if (format !== cell.format) setCell(sheet, row, column, { ...cell, format });
  });
}

/** Whole rows and columns are formatted as far as cells are used: what lies behind looks like nothing here. */
function clipped(sheet: SheetState, range: CellRange): CellRange {
  const isWhole = range.bottom - range.top > 100_000 || range.right - range.left > 10_000;
  if (!isWhole) return range;
  const used = usedRange(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return { ...range, bottom: Math.min(range.bottom, used.bottom), right: Math.min(range.right, used.right) };
}

/** Formats that each change has made of others: the same few come up again and again. */
const made = new Map<string, WeakMap<CellFormat, CellFormat>>();

/** A change, to be laid over one format after the other. */
export function overFormats(change: FormatChange): (format: CellFormat) => CellFormat {
  const key = JSON.stringify(change);
  const known = made.get(key) ?? new WeakMap<CellFormat, CellFormat>();
  made.set(key, known);
  return (format) => {
    const found = known.get(format) ?? shared(changed(format, change));
    known.set(format, found);
    return found;
  };
}

function changed(format: CellFormat, change: FormatChange): CellFormat {
  if (!("edge" in change)) return { ...format, ...change };
  const { [change.edge]: old = { style: "Continuous", colour: "#000000" }, ...others } = format.borders;
  const borders = change.line ? { ...others, [change.edge]: { ...old, ...change.line } } : others;
  return { ...format, borders };
}

const known = new Map<string, CellFormat>([[JSON.stringify(plainFormat), plainFormat]]);

function shared(format: CellFormat): CellFormat {
  const borders = Object.fromEntries(Object.entries(format.borders).sort(([a], [b]) => (a < b ? -1 : 1)));
  const sorted = { ...format, borders };
  const key = JSON.stringify(sorted);
  const found = known.get(key);
  if (found) return found;
  known.set(key, sorted);
  return sorted;
}
