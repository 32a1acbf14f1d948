import type { CellRange } from "../../sheet";
import { headersOf, type Column, type Columns, type IdOf, type Table } from "../../tables";
import type { WrittenCell, WrittenRow } from "../../tables";
import type { CellPlan } from "../workbook-plan";
import type { SheetCanvas } from "./sheet-canvas";

/** Draws one of our tables, with what may be typed in it. Gives its range. */
export function drawTable<C extends Columns>(
  canvas: SheetCanvas,
  table: Table<C>,
  rows: readonly WrittenRow<C>[],
  setCount = 0,
): CellRange {
  const cells = rows.map((row) => plannedRow(table, row));
  const range = canvas.table(table.name, headersOf(table), cells);
  drawChecks(canvas, table, range, setCount);
  return range;
}

/** The cells of a row, in the order of the table's columns. */
export function plannedRow<C extends Columns>(table: Table<C>, row: WrittenRow<C>): CellPlan[] {
  const columns: readonly [IdOf<C>, Column][] = Object.entries(table.columns);
  return columns.map(([id, column]) => plannedCell(row[id], column));
}

/** A cell as its column has it, unless it looks otherwise itself. */
export function plannedCell(written: WrittenCell, { style, format }: Column): CellPlan {
  const cell = typeof written === "object" && written !== null ? written : { value: written };
  return { ...cell, style: cell.style ?? style, ...(format !== undefined && { format }) };
}

/** What may be typed in the columns of a table that is drawn; neighbours that take the same share a rule. */
export function drawChecks(
  canvas: SheetCanvas,
  table: Table,
  { top, bottom, left }: CellRange,
  setCount: number,
): void {
  const rows = table.grows ? bodyWithRoom(top, bottom) : { top: top + 1, bottom };
  const columns = Object.values(table.columns);
  columns.forEach(({ header, check }, place) => {
    if (!check || columns[place - 1]?.check === check) return;
    const after = columns.findIndex((each, index) => index > place && each.check !== check);
    const last = (after < 0 ? columns.length : after) - 1;
    canvas.validate({
      range: { ...rows, left: left + place, right: left + last },
      ...check(header, setCount),
    });
  });
}

const rowsAtOnce = 50;

/**
 * The rows of a table that grows, and room below it: what is typed there is checked as well, and a row that is
 * added changes no rule.
 */
function bodyWithRoom(top: number, bottom: number): Pick<CellRange, "top" | "bottom"> {
  const rows = Math.max(1, bottom - top);
  return { top: top + 1, bottom: top + (Math.floor(rows / rowsAtOnce) + 1) * rowsAtOnce };
}

/** @param own of columns as wide as what stands in them */
export function widthsOf<C extends Columns>(
  table: Table<C>,
  own: Partial<Record<IdOf<C>, number>> = {},
): number[] {
  return Object.entries(table.columns).map(([id, { width = 0 }]) => own[id as IdOf<C>] ?? width);
}

/** The cells of a column below its header. */
export function cellsOf<C extends Columns>(
  table: Table<C>,
  { top, bottom, left }: CellRange,
  id: IdOf<C>,
): CellRange {
  const column = left + Object.keys(table.columns).indexOf(id);
  return { top: top + 1, bottom, left: column, right: column };
}
