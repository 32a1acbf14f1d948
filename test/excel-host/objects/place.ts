import { parseRange, type CellRange } from "../../../src/sheet";
import { lastColumn, lastRow } from "../model/shift-cells";
import type { BookState } from "../model/book-state";
import { HostError } from "../model/host-error";
import type { SheetState } from "../model/sheet-state";

/** A sheet of the open workbook; every object of the host below the workbook stands on one. */
export interface OnSheet {
  readonly book: BookState;
  readonly sheet: SheetState;
}

export interface OnRange extends OnSheet {
  readonly range: CellRange;
}

export { lastColumn, lastRow };
/** Cells that one range may bring, on every platform. */
export const mostCells = 5_000_000;

/** The cells of "B2:C5", "B:C", "2:5" or "A1". @throws {HostError} */
export function rangeOf(address: string): CellRange {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  const spelt = columns
    ? `${columns[1] ?? ""}1:${columns[2] ?? ""}${String(lastRow + 1)}`
    : rows
      ? `A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`
      : local;
  const range = parseRange(spelt);
  if (!range || range.bottom > lastRow || range.right > lastColumn) {
    throw new HostError("InvalidArgument", `"${address}" is not the address of a range.`);
  }
  return range;
}

export function height({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

export function width({ left, right }: CellRange): number {
  return right - left + 1;
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
