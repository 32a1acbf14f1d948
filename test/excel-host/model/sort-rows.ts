import { rangeAddress, type CellRange } from "../../../src/sheet";
import type { BookState } from "./book-state";
import { cellAt, setCell } from "./cells";
import type { CellState, SheetState } from "./sheet-state";

interface OnRange {
  readonly book: BookState;
  readonly sheet: SheetState;
  readonly range: CellRange;
}

/** Sorts the rows of a range by columns of it; numbers before texts, blanks last. */
export function sortRows(
  { book, sheet, range }: OnRange,
  fields: readonly Pick<Excel.SortField, "key" | "ascending">[],
  hasHeaders: boolean,
): void {
  book.checkContent(sheet);
  const first = range.top + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, range.bottom - first + 1) }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_, across) =>
      cellAt(sheet, first + down, range.left + across),
    ),
  );
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compared(a[key], b[key]);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      setCell(sheet, first + down, range.left + across, cell);
    });
  });
  book.changed(sheet, rangeAddress(range));
  book.happened("rows-sorted", sheet, rangeAddress(range));
}

function compared(a: CellState | undefined, b: CellState | undefined): number {
  const rank = (cell: CellState | undefined): number =>
    cell === undefined || cell.value === null ? 2 : typeof cell.value === "number" ? 0 : 1;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [left, right] = [a?.value ?? "", b?.value ?? ""];
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en-GB");
}
