import { attention, type Notice } from "../programme";
import {
  cellAt,
  rowAt,
  known,
  cellAddress,
  rangeAddress,
  type CellContent,
  type CellRange,
  type SheetContent,
} from "../sheet";
import type { SheetColumn } from "./assign-columns";
import { someCells } from "./some-cells";

/** A row below the headers that is not blank. */
export interface DataRow {
  /** Zero-based. */
  readonly row: number;
  /** One per kept column; a cell within a merge down the column holds the merge's content. */
  readonly cells: readonly CellContent[];
  /** Filled cells of the row itself, merges and ignored columns apart. */
  readonly filled: number;
  /** Starts a merge across columns: a heading. */
  readonly isAcross: boolean;
  readonly isHidden: boolean;
}

/** Columns in which a merge over several rows does not mean that every row has its content. */
const personal = new Set(["id", "name", "forename", "surname", "email"]);

/** The rows below the headers that hold anything, with what merges down a column say of them. */
export function readDataRows(
  sheet: SheetContent,
  headerRow: number,
  columns: readonly SheetColumn[],
): { rows: DataRow[]; notices: Notice[] } {
  const kept = columns.filter(({ role }) => role !== "sensitive");
  const hidden = new Set(sheet.hiddenRows);
  const merges = sheet.merges.filter(({ top }) => top > headerRow);
  const across = new Set(merges.filter(({ left, right }) => left < right).map(({ top }) => top));
  const fills = mergeFills(sheet, merges, kept);
  const usedMerges = new Set<CellRange>();
  const rows: DataRow[] = [];
  const errors: string[] = [];
  let errorCount = 0;
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1) {
    const own = rowAt(sheet.rows, row);
    if (own.every(isBlank)) continue;
    let filled = 0;
    const cells = kept.map(({ position }) => {
      const cell = cellAt(own, position);
      if (cell.error !== undefined) {
        errorCount += 1;
        if (errors.length < 100) errors.push(cellAddress(row, position));
      }
      if (!isBlank(cell)) {
        filled += 1;
        return cell;
      }
      const fill = fills.get(position)?.get(row);
      if (!fill) return cell;
      usedMerges.add(fill.merge);
      return fill.cell;
    });
    rows.push({ row, cells, filled, isAcross: across.has(row), isHidden: hidden.has(row) });
  }
  const place = { sheet: sheet.name };
  const notices: Notice[] = [];
  if (usedMerges.size > 0) {
    const ranges = [...usedMerges].map(rangeAddress);
    notices.push(
      attention({
        code: "merged-cells-filled",
        details: { ranges: ranges.slice(0, 12), count: ranges.length },
        place: { ...place, cell: known(ranges[0]) },
      }),
    );
  }
  if (errorCount > 0) {
    notices.push(
      attention({
        code: "error-cells",
        details: someCells(errors, errorCount),
        place: { ...place, cell: known(errors[0]) },
      }),
    );
  }
  return { rows, notices };
}

/** Whether a cell holds nothing that can be seen. */
export function isBlank({ value, error }: CellContent): boolean {
  if (error !== undefined) return false;
  return value === null || (typeof value === "string" && !/[^\s\p{Cc}\p{Cf}]/u.test(value));
}

interface Fill {
  readonly cell: CellContent;
  readonly merge: CellRange;
}

/** By column, then by row: what a merge down the column puts there. Overlapping merges are not real ones. */
function mergeFills(
  sheet: SheetContent,
  merges: readonly CellRange[],
  columns: readonly SheetColumn[],
): ReadonlyMap<number, ReadonlyMap<number, Fill>> {
  const fills = new Map<number, Map<number, Fill>>();
  for (const { position, role } of columns) {
    if (personal.has(role)) continue;
    const down = merges
      .filter(({ left, right, top, bottom }) => left === position && right === position && top < bottom)
      .sort((a, b) => a.top - b.top);
    let filledTo = -1;
    const rows = new Map<number, Fill>();
    for (const merge of down) {
      const cell = sheet.rows[merge.top]?.[position];
      if (merge.top <= filledTo || !cell || isBlank(cell) || cell.error !== undefined) continue;
      filledTo = Math.min(merge.bottom, sheet.rows.length - 1);
      for (let row = merge.top + 1; row <= filledTo; row += 1) rows.set(row, { cell, merge });
    }
    if (rows.size > 0) fills.set(position, rows);
  }
  return fills;
}
