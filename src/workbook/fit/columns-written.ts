import { rowAt, type CellContent, type SheetContent, type TableContent } from "../../sheet";
import { cellText, headerKey, tableNamed, type Table } from "../../tables";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** A column of the sheet as we wrote it, by the sheet's rows. */
export interface WrittenColumn {
  readonly cells: ReadonlyMap<number, CellPlan>;
  /** In characters; undefined when it was not ours to set. */
  readonly width: number | undefined;
}

/**
 * Columns that hold what was written into them last and nothing else, by their place on the sheet; of people's own list
 * those of ours, and those of joining and leaving days. One into which somebody typed something else is not among them.
 * @param last the sheet as it was written last
 * @param isNew whether a column with this header was made by that write, so that it is ours wherever it stands
 */
export function unchangedColumns(
  last: SheetPlan,
  content: SheetContent,
  live: TableContent,
  { columns, keys, peoplesUpTo }: Table,
  isNew: (header: string) => boolean = () => false,
): Map<number, WrittenColumn> {
  const table = last.tables.find(({ name }) => name.toLowerCase() === live.name.toLowerCase());
  const found = new Map<number, WrittenColumn>();
  if (!table) return found;
  const headersThen = rowAt(last.rows, table.range.top).map((cell) => headerKey(String(cell?.value ?? "")));
  const headersNow = rowAt(content.rows, live.range.top).map((cell) => headerKey(cellText(cell)));
  const idKey = headerKey(columns[peoplesUpTo ?? keys[0]?.[0] ?? ""]?.header ?? "");
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
    const isPeoples =
      peoplesUpTo !== undefined && then <= idThen && !isNew(cellText(content.rows[live.range.top]?.[column]));
    if (isPeoples && !last.rows.some((cells) => cells[then]?.style === "date")) continue;
    const cells = new Map<number, CellPlan>();
    let isOurs = true;
    for (
      let row = peoplesUpTo === undefined ? 0 : Math.max(0, live.range.top - rowsAbove);
      row <= live.range.bottom;
      row += 1
    ) {
      const planned = last.rows[rowThen(row) ?? -1]?.[then] ?? null;
      const cell = content.rows[row]?.[column];
      const isBlank = isBlankCell(cell);
      const isInTable = row >= live.range.top;
      const isSame =
        holdsWritten(cell, planned) && !(peoplesUpTo !== undefined && planned?.formula !== undefined);
      if (isInTable && !isBlank && !isSame) isOurs = false;
      if (planned && (isInTable || isBlank || (isSame && peoplesUpTo === undefined))) cells.set(row, planned);
    }
    if (isOurs) found.set(column, { cells, width: last.columnWidths[then] });
  }
  return found;
}

/**
 * Columns that a write has put into a sheet's table, by their place on the sheet, the last first: they hold what it wrote
 * there, and nobody anything besides.
 * @param wrote the sheet as it was written
 * @param before what the table's columns were headed before
 * @param isNamed whether people's own formulas name a column by its header, which then stays
 */
export function columnsAdded(
  wrote: SheetPlan,
  before: ReadonlySet<string>,
  content: SheetContent,
  isNamed: (header: string) => boolean,
): number[] {
  const [table] = wrote.tables;
  const live = content.tables.find(({ name }) => name.toLowerCase() === table?.name.toLowerCase());
  const described = tableNamed(table?.name ?? "");
  if (!table || !live || !described) return [];
  const isNew = (header: string): boolean => !before.has(header);
  return [...unchangedColumns(wrote, content, live, described, isNew)]
    .filter(([column, { cells }]) => {
      const header = cellText(content.rows[live.range.top]?.[column]);
      if (!isNew(header) || isNamed(header)) return false;
      return content.rows.every((row, at) => {
        const isInTable = live.range.top <= at && at <= live.range.bottom;
        return isInTable || isBlankCell(row[column]) || holdsWritten(row[column], cells.get(at) ?? null);
      });
    })
    .map(([column]) => column)
    .sort((a, b) => b - a);
}

/** Rows above the headers of people's own list that are drawn along with a column. */
const rowsAbove = 2;

/** What a formula comes to is not compared: it says what other cells hold. */
function holdsWritten(cell: CellContent | undefined, planned: CellPlan | null): boolean {
  if (planned === null || (cell?.formula === undefined) !== (planned.formula === undefined)) return false;
  return (
    planned.formula !== undefined ||
    (cell?.error === undefined && (cell?.value ?? "") === (planned.value ?? ""))
  );
}

function isBlankCell(cell: CellContent | undefined): boolean {
  return cellText(cell) === "" && cell?.error === undefined && cell?.formula === undefined;
}
