import type { CellContent, SheetContent, TableContent } from "../../sheet";
import { cellText, headerKey, type Table } from "../../tables";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** A column of the sheet as we wrote it, by the sheet's rows. */
export interface WrittenColumn {
  readonly cells: ReadonlyMap<number, CellPlan>;
  /** In characters; undefined when it was not ours to set. */
  readonly width: number | undefined;
}

/**
 * Columns of people's own list that hold what was written into them last and nothing else, by their place on the
 * sheet: those of ours, and those of joining and leaving days. One into which somebody typed something else is
 * not among them.
 * @param last the sheet as it was written last
 */
export function columnsAsWritten(
  last: SheetPlan,
  content: SheetContent,
  live: TableContent,
  { columns, peoplesUpTo }: Table,
): Map<number, WrittenColumn> {
  const table = last.tables.find(({ name }) => name.toLowerCase() === live.name.toLowerCase());
  const found = new Map<number, WrittenColumn>();
  if (!table) return found;
  const headersThen = (last.rows[table.range.top] ?? []).map((cell) => headerKey(String(cell?.value ?? "")));
  const headersNow = (content.rows[live.range.top] ?? []).map((cell) => headerKey(cellText(cell)));
  const idKey = headerKey(columns[peoplesUpTo ?? ""]?.header ?? "");
  const [idThen, idNow] = [headersThen.indexOf(idKey), headersNow.indexOf(idKey)];
  if (idThen < 0 || idNow < 0) return found;
  const rowOfMember = new Map(last.rows.map((cells, row) => [String(cells[idThen]?.value ?? ""), row]));
  const rowThen = (row: number): number | undefined =>
    row <= live.range.top
      ? row - live.range.top + table.range.top
      : rowOfMember.get(cellText(content.rows[row]?.[idNow]));
  for (let column = live.range.left; column <= live.range.right; column += 1) {
    const then = headersThen.indexOf(headersNow[column] ?? "");
    if (headersNow[column] === "" || then < 0) continue;
    if (then <= idThen && !last.rows.some((cells) => cells[then]?.style === "date")) continue;
    const cells = new Map<number, CellPlan>();
    let isOurs = true;
    for (let row = Math.max(0, live.range.top - rowsAbove); row <= live.range.bottom; row += 1) {
      const planned = last.rows[rowThen(row) ?? -1]?.[then] ?? null;
      const cell = content.rows[row]?.[column];
      const isBlank = isBlankCell(cell);
      const isInTable = row >= live.range.top;
      if (isInTable && !isBlank && !holdsWritten(cell, planned)) isOurs = false;
      if (planned && (isInTable || isBlank)) cells.set(row, planned);
    }
    if (isOurs) found.set(column, { cells, width: last.columnWidths[then] });
  }
  return found;
}

/** Rows above the headers that are drawn along with a column. */
const rowsAbove = 2;

function holdsWritten(cell: CellContent | undefined, planned: CellPlan | null): boolean {
  return (
    planned !== null &&
    cell?.formula === undefined &&
    cell?.error === undefined &&
    (cell?.value ?? "") === (planned.value ?? "")
  );
}

function isBlankCell(cell: CellContent | undefined): boolean {
  return cellText(cell) === "" && cell?.error === undefined && cell?.formula === undefined;
}
