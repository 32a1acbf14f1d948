import {
  blankCell,
  cellAddress,
  columnLetters,
  type CellContent,
  type CellRange,
  type SheetContent,
} from "../../sheet";
import { Refusal, type Place } from "../../programme";

/** One row of a table, its cells by header. */
export interface TableRow {
  /** The cell under a header; blank when the table has no such column. */
  cell(header: string): CellContent;
  /** Its text without surrounding spaces; "" when blank. */
  text(header: string): string;
  place(header: string): Place;
}

export interface TableReading {
  readonly rows: readonly TableRow[];
  /** Every header in its place, as typed. */
  readonly headers: readonly string[];
  /** "Sheet!C: Header" for each column with content that is none of the known ones. */
  readonly ownColumns: readonly string[];
}

interface TableShape {
  readonly tableName: string;
  /** Headers without which the table cannot be read. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Tells further columns of ours, beyond the listed headers. */
  isOurs?(header: string): boolean;
}

/**
 * Reads one of our tables from its sheet, wherever its columns have been moved. The Excel table of that
 * name gives the range; where a program has dropped it, the header row is found by its texts and the
 * rows end at the first blank one.
 * @throws {Refusal} "sheet-unreadable" when required headers are gone.
 */
export function readTable(sheet: SheetContent, shape: TableShape): TableReading {
  const range = tableRange(sheet, shape);
  const headerRow = sheet.rows[range.top] ?? [];
  const columns = new Map<string, number>();
  const headers: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const header = cellText(headerRow[column]);
    headers.push(header);
    if (header !== "" && !columns.has(headerKey(header))) columns.set(headerKey(header), column);
  }
  const missing = shape.required.filter((header) => !columns.has(headerKey(header)));
  if (missing.length > 0) {
    throw new Refusal({
      code: "sheet-unreadable",
      details: { sheet: sheet.name, missing },
      place: { sheet: sheet.name, cell: cellAddress(range.top, range.left) },
    });
  }

  const rows: TableRow[] = [];
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const cells = sheet.rows[row] ?? [];
    if (isBlankBetween(cells, range.left, range.right)) continue;
    rows.push(tableRow(sheet.name, row, cells, columns));
  }
  const known = new Set([...shape.required, ...shape.optional].map(headerKey));
  const ownColumns = headers.flatMap((header, index) => {
    const column = range.left + index;
    const ours = known.has(headerKey(header)) || shape.isOurs?.(header) === true;
    const used = rows.length > 0 && hasContent(sheet, column, range);
    return ours || !used ? [] : [`${sheet.name}!${columnLetters(column)}${header ? ` (${header})` : ""}`];
  });
  return { rows, headers, ownColumns };
}

/** A cell's value as trimmed text; "" when blank. */
export function cellText(cell: CellContent | undefined): string {
  const value = cell?.value ?? null;
  return value === null ? "" : String(value).trim();
}

/** Headers are compared whatever their case and spacing. */
export function headerKey(header: string): string {
  return header.replace(/\s+/g, " ").trim().toLowerCase();
}

function tableRow(
  sheet: string,
  row: number,
  cells: readonly CellContent[],
  columns: ReadonlyMap<string, number>,
): TableRow {
  const cell = (header: string): CellContent => cells[columns.get(headerKey(header)) ?? -1] ?? blankCell;
  return {
    cell,
    text: (header) => cellText(cell(header)),
    place: (header) => ({ sheet, cell: cellAddress(row, columns.get(headerKey(header)) ?? 0) }),
  };
}

function tableRange(sheet: SheetContent, shape: TableShape): CellRange {
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === shape.tableName.toLowerCase());
  if (table) return table.range;
  return rangeByHeaders(sheet, shape);
}

/** The header row is the one with most of the headers looked for, among the sheet's first forty rows. */
function rangeByHeaders(sheet: SheetContent, shape: TableShape): CellRange {
  const wanted = new Set([...shape.required, ...shape.optional].map(headerKey));
  let [top, best] = [0, 0];
  for (let row = 0; row < Math.min(40, sheet.rows.length); row++) {
    const found = new Set((sheet.rows[row] ?? []).map((cell) => headerKey(cellText(cell))));
    const matches = [...wanted].filter((header) => found.has(header)).length;
    if (matches > best) [top, best] = [row, matches];
  }
  const header = sheet.rows[top] ?? [];
  const left = Math.max(
    0,
    header.findIndex((cell) => wanted.has(headerKey(cellText(cell)))),
  );
  let right = left;
  while (cellText(header[right + 1]) !== "") right++;
  let bottom = top;
  while (!isBlankBetween(sheet.rows[bottom + 1] ?? [], left, right)) bottom++;
  return { top, left, bottom, right };
}

function isBlankBetween(cells: readonly CellContent[], left: number, right: number): boolean {
  return cells.slice(left, right + 1).every((cell) => cellText(cell) === "" && !cell.error);
}

function hasContent(sheet: SheetContent, column: number, range: CellRange): boolean {
  return sheet.rows.slice(range.top, range.bottom + 1).some((cells) => cellText(cells[column]) !== "");
}
