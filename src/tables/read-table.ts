import {
  cellAt,
  rowAt,
  cellAddress,
  columnLetters,
  known,
  type CellContent,
  type CellRange,
  type SheetContent,
} from "../sheet";
import { Refusal, type Place } from "../programme";
import { renamedColumns } from "./renamed-headings";
import { headerKey, headerOf, headersOf, type Column, type Columns, type IdOf, type Table } from "./table";

export interface TableReading<C extends Columns = Columns> {
  /** The sheet's name. */
  readonly sheet: string;
  readonly rows: readonly TableRow<C>[];
  /** Every header in its place, as typed. */
  readonly headers: readonly string[];
  /** "Sheet!C: Header" for each column with content that is none of the known ones. */
  readonly ownColumns: readonly string[];
  /** Columns of ours under headings that people gave them. */
  readonly mended: readonly MendedHeading[];
  /** The table's last row, as Excel numbers it. */
  readonly lastRow: number;
  /** The cell of a header, as typed or as ours; the table's first where there is none. */
  readonly placeOf: (header: string) => Place;
  /** What stands above a header, the nearest first. */
  readonly cellsAbove: (header: string) => readonly CellContent[];
  /** Rows of the sheet beneath the table that hold anything in its columns. */
  readonly rowsBeneath: () => readonly TableRow<C>[];
  /** The rows that say something (`saidIn`), and those directly beneath, which Excel need not have made longer for. */
  readonly rowsSaid: () => readonly TableRow<C>[];
}

/** A heading that somebody gave to one of our columns. */
export interface MendedHeading {
  readonly heading: string;
  /** Ours. */
  readonly header: string;
  readonly cell: string;
}

type ValueOf<Of> = Of extends Column<infer Value> ? Value : never;

/** One row of a table: its cells by column, or by header where columns are of an open number. */
export class TableRow<C extends Columns = Columns> {
  readonly #at: TablePlaces<C>;
  readonly #row: number;
  readonly #cells: readonly CellContent[];

  constructor(at: TablePlaces<C>, row: number, cells: readonly CellContent[]) {
    this.#at = at;
    this.#row = row;
    this.#cells = cells;
  }

  /** On the sheet, as Excel numbers it. */
  get number(): number {
    return this.#row + 1;
  }

  /** What the cell of a column holds, as its kind reads it. @throws {Refusal} where that cannot be understood */
  value<Id extends IdOf<C>>(id: Id): ValueOf<C[Id]> {
    const column = this.#at.columns[id];
    return column?.read(this.under(column.header), () => this.place(id), column.header) as ValueOf<C[Id]>;
  }

  /** The cell's text without surrounding spaces; "" when blank, or when the table has no such column. */
  text(id: IdOf<C>): string {
    return cellText(this.under(headerOf(this.#at, id)));
  }

  place(id: IdOf<C>): Place {
    return this.placeUnder(headerOf(this.#at, id));
  }

  /** What to throw where the row counts for nothing without what this column should hold. */
  lacks(id: IdOf<C>): Refusal {
    const details = { header: headerOf(this.#at, id) };
    return new Refusal({ code: "needed-cell-blank", details, place: this.place(id) });
  }

  under(header: string): CellContent {
    return cellAt(this.#cells, this.#at.columnUnder(header) ?? -1);
  }

  placeUnder(header: string): Place {
    return { sheet: this.#at.sheet, cell: cellAddress(this.#row, this.#at.columnUnder(header) ?? 0) };
  }
}

interface TablePlaces<C extends Columns> {
  readonly sheet: string;
  readonly columns: C;
  readonly columnUnder: (header: string) => number | undefined;
}

/**
 * Reads one of our tables from its sheet, wherever its columns have been moved. The Excel table of that
 * name gives the range; where a program has dropped it, the header row is found by its texts and the
 * rows end at the first blank one.
 * @param isOpen tells the columns of an open number, when the table itself cannot
 * @throws {Refusal} "sheet-unreadable" when required headers are gone.
 */
export function readTable<C extends Columns>(
  sheet: SheetContent,
  table: Table<C>,
  isOpen = table.isOpen,
): TableReading<C> {
  const range = tableRange(sheet, table);
  const headerRow = rowAt(sheet.rows, range.top);
  const places = new Map<string, number>();
  const headers: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const header = cellText(headerRow[column]);
    headers.push(header);
    if (header === "") continue;
    const place = places.get(headerKey(header)) ?? column;
    places.set(headerKey(header), place);
    // Most are asked for as they are typed, a thousand times each.
    places.set(header, place);
  }
  const renamed = renamedColumns(sheet, table, range, headers);
  const mended = [...renamed].flatMap(([column, { header, headerBefore }]): MendedHeading[] => {
    places.set(header, column);
    places.set(headerKey(header), column);
    const heading = cellText(headerRow[column]);
    return heading === headerBefore ? [] : [{ heading, header, cell: cellAddress(range.top, column) }];
  });
  const columnUnder = (header: string): number | undefined =>
    places.get(header) ?? places.get(headerKey(header));
  const missing = Object.values(table.columns)
    .filter(({ isRequired, header }) => isRequired && columnUnder(header) === undefined)
    .map(({ header }) => header);
  if (missing.length > 0) {
    throw new Refusal({
      code: "sheet-unreadable",
      details: { sheet: sheet.name, missing },
      place: { sheet: sheet.name, cell: cellAddress(range.top, range.left) },
    });
  }

  const at = { sheet: sheet.name, columns: table.columns, columnUnder };
  /** The header row, pasted once more: it is nobody's. */
  const repeatsHeaders = (cells: readonly CellContent[]): boolean => {
    const texts = headers.map((_, place) => cellText(cells[range.left + place]));
    const filled = texts.filter((text) => text !== "").length;
    return filled > 1 && texts.every((text, place) => text === "" || text === headers[place]);
  };
  const rowsBetween = (first: number, last: number): TableRow<C>[] => {
    const rows: TableRow<C>[] = [];
    for (let row = first; row <= last; row++) {
      const cells = rowAt(sheet.rows, row);
      if (isBlankBetween(cells, range.left, range.right) || repeatsHeaders(cells)) continue;
      rows.push(new TableRow(at, row, cells));
    }
    return rows;
  };
  const rows = rowsBetween(range.top + 1, range.bottom);
  const rowsBeneath = (): TableRow<C>[] => rowsBetween(range.bottom + 1, sheet.rows.length - 1);
  const saysSomething = (row: TableRow<C>): boolean =>
    (table.saidIn ?? []).some(
      (id) => row.text(id) !== "" || row.under(headerOf(table, id)).error !== undefined,
    );
  const rowsSaid = (): TableRow<C>[] => {
    const beneath = rowsBeneath().filter(saysSomething);
    return [
      ...rows.filter(saysSomething),
      ...beneath.filter(({ number }, place) => number === range.bottom + 2 + place),
    ];
  };
  const known = new Set(headersOf(table).map(headerKey));
  const ownColumns = headers.flatMap((header, index) => {
    const column = range.left + index;
    const ours = known.has(headerKey(header)) || isOpen?.(header) === true || renamed.has(column);
    const used = rows.length > 0 && hasContent(sheet, column, range);
    return ours || !used ? [] : [`${sheet.name}!${columnLetters(column)}${header ? ` (${header})` : ""}`];
  });
  const placeOf = (header: string): Place => {
    return { sheet: sheet.name, cell: cellAddress(range.top, columnUnder(header) ?? range.left) };
  };
  const cellsAbove = (header: string): CellContent[] => {
    const column = columnUnder(header) ?? range.left;
    return sheet.rows
      .slice(0, range.top)
      .flatMap((cells) => cells[column] ?? [])
      .reverse();
  };
  return {
    sheet: sheet.name,
    rows,
    headers,
    ownColumns,
    mended,
    placeOf,
    cellsAbove,
    rowsBeneath,
    rowsSaid,
    lastRow: range.bottom + 1,
  };
}

/** The last row of a table, from 0, with those directly beneath that say something. */
export function lastRowSaid(sheet: SheetContent, table: Table): number {
  const { rowsSaid, lastRow } = readTable(sheet, table);
  return Math.max(lastRow, ...rowsSaid().map(({ number }) => number)) - 1;
}

/** Headings that people gave to columns of a table, with ours that they are read as. */
export function headingsReadAs(sheet: SheetContent, table: Table): ReadonlyMap<string, string> {
  const range = tableRange(sheet, table);
  const headers = rowAt(sheet.rows, range.top)
    .slice(range.left, range.right + 1)
    .map(cellText);
  return new Map(
    [...renamedColumns(sheet, table, range, headers)].map(([column, { header }]) => [
      known(headers[column - range.left]),
      header,
    ]),
  );
}

/** A cell's value as trimmed text; "" when blank. */
export function cellText(cell: CellContent | undefined): string {
  const value = cell?.value ?? null;
  return value === null ? "" : String(value).trim();
}

function tableRange(sheet: SheetContent, table: Table): CellRange {
  const there = sheet.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  return there?.range ?? rangeByHeaders(sheet, table);
}

/**
 * The header row is the one with most of the headers looked for, among the sheet's first forty rows. The rows end at
 * the first blank one, or at the last that has what identifies it, and more: somebody may have left rows blank between.
 */
function rangeByHeaders(sheet: SheetContent, table: Table): CellRange {
  const wanted = new Set(headersOf(table).map(headerKey));
  let [top, best] = [0, 0];
  for (let row = 0; row < Math.min(40, sheet.rows.length); row++) {
    const found = new Set(rowAt(sheet.rows, row).map((cell) => headerKey(cellText(cell))));
    const matches = [...wanted].filter((header) => found.has(header)).length;
    if (matches > best) [top, best] = [row, matches];
  }
  const header = rowAt(sheet.rows, top);
  const left = Math.max(
    0,
    header.findIndex((cell) => wanted.has(headerKey(cellText(cell)))),
  );
  let right = left;
  while (cellText(header[right + 1]) !== "") right++;
  let bottom = top;
  while (!isBlankBetween(rowAt(sheet.rows, bottom + 1), left, right)) bottom++;
  const keyHeader = table.columns[table.keys[0]?.[0] ?? ""]?.header ?? "";
  const key = header.findIndex((cell) => headerKey(cellText(cell)) === headerKey(keyHeader));
  for (let row = sheet.rows.length - 1; key >= 0 && row > bottom; row--) {
    const filled = rowAt(sheet.rows, row)
      .slice(left, right + 1)
      .filter((cell) => cellText(cell) !== "");
    if (filled.length > 1 && cellText(sheet.rows[row]?.[key]) !== "") bottom = row;
  }
  return { top, left, bottom, right };
}

function isBlankBetween(cells: readonly CellContent[], left: number, right: number): boolean {
  return cells.slice(left, right + 1).every((cell) => cellText(cell) === "" && !cell.error);
}

function hasContent(sheet: SheetContent, column: number, range: CellRange): boolean {
  return sheet.rows.slice(range.top, range.bottom + 1).some((cells) => cellText(cells[column]) !== "");
}
