import { known, rowAt, type CellContent, type CellRange, type SheetContent } from "../../sheet";
import { cellText, headerKey, headingsReadAs, lastRowSaid, tableNamed, type Table } from "../../tables";
import type { CellPlan, SheetPlan, TablePlan } from "../workbook-plan";
import { unchangedColumns, type WrittenColumn } from "./columns-written";
import { matchColumns, type Insertion, type MatchedColumns } from "./match-columns";
import { matchRows, type RowKeys } from "./match-rows";
import { relocateRange, type Relocation } from "./relocation";
import { rowKeys } from "./row-keys";
import { refuseParted } from "./refuse-parted";
import { rowsAbove } from "./rows-above";

type Row = readonly (CellPlan | null)[];

/** By the row itself, and by how it was read: most rows are those that were fitted before. */
const keysOfRow = new WeakMap<
  Row | readonly CellContent[],
  { readonly readBy: string; readonly keys: RowKeys }
>();

/** A planned sheet laid onto the one that is there, with whatever people have done to it. */
export interface FittedSheet {
  /** Cells, tables, validations and formats where they go, after the insertions. */
  readonly plan: SheetPlan;
  /** What of it, or of what was there of ours before, is on the sheet already. */
  readonly present: SheetPlan;
  readonly insertions: readonly Insertion[];
  readonly relocation: Relocation;
}

/**
 * Lays a planned sheet onto the live one: its columns are found by their headers and its rows by their
 * keys, so that columns and rows of people's own, sorting and moving are left as they are. Null when the
 * sheet has lost its table.
 * @param last the sheet as it was written last: a column of ours that is planned no longer is known by that
 * @param isNamed whether people's own formulas name a column by its header, which then stays
 * @param before the sheet as it was once: rows of it that come back go where they stood
 * @throws {Refusal} "table-columns-moved" when a column of ours stands between those that formulas take together
 */
export function fitSheet(
  plan: SheetPlan,
  content: SheetContent,
  last?: SheetPlan,
  isNamed: (header: string) => boolean = () => false,
  before?: SheetContent,
): FittedSheet | null {
  const stood = before && fitting(plan, before, { isNamed })?.places;
  return fitting(plan, content, { last, isNamed, stood, refuse: refuseParted })?.fitted() ?? null;
}

/** What a sheet is fitted by, besides the plan and what is there. */
interface FittedBy {
  readonly last?: SheetPlan | undefined;
  readonly isNamed: (header: string) => boolean;
  readonly stood?: readonly (number | null)[] | undefined;
  readonly refuse?: typeof refuseParted;
}

function fitting(
  plan: SheetPlan,
  content: SheetContent,
  { last, isNamed, stood = [], refuse }: FittedBy,
): Fitting | null {
  const [table] = plan.tables;
  const live = content.tables.find(({ name }) => name.toLowerCase() === table?.name.toLowerCase());
  const described = tableNamed(table?.name ?? "");
  if (!table || !live || !described) return null;
  const headerTexts = textsOf(rowAt(plan.rows, table.range.top), table.range);
  const header = headingsNow(described, content, headerTexts, live.range.top);
  const written =
    described.peoplesUpTo !== undefined && last
      ? unchangedColumns(last, content, live, described)
      : new Map<number, WrittenColumn>();
  const matched = matchColumns(
    headerTexts,
    header,
    live.range,
    (first, count) => isBlank(content, { ...live.range, left: first, right: first + count - 1 }),
    (column) => written.has(column) && !isNamed(cellText(header[column])),
  );
  refuse?.(plan, content, table, headerTexts, matched, live.range.top);
  const leaving = new Map([...written].filter(([column]) => matched.leaving.includes(column)));
  const columns = { written, leaving };
  return new Fitting(plan, content, described, table, live, headerTexts, matched, columns, stood);
}

/** The header row that is there, with what is planned for each heading that is read as that. */
function headingsNow(
  table: Table,
  content: SheetContent,
  planned: readonly string[],
  row: number,
): readonly CellContent[] {
  const cells = rowAt(content.rows, row);
  const known = new Set(cells.map((cell) => headerKey(cellText(cell))));
  if (planned.every((header) => known.has(headerKey(header)))) return cells;
  const readAs = new Map([
    ...(table.peoplesUpTo === undefined ? headingsReadAs(content, table) : []),
    ...(table.headingsReadAs?.(content, planned) ?? []),
  ]);
  return cells.map((cell) => {
    const header = readAs.get(cellText(cell));
    return header === undefined ? cell : { value: header };
  });
}

/** One sheet while it is fitted. */
class Fitting {
  /** By planned row of the table, the row that is there, counted from the table's first; null for one that is new. */
  readonly places: readonly (number | null)[];
  readonly #plan: SheetPlan;
  readonly #content: SheetContent;
  readonly #described: Table;
  /** So many planned columns are people's own; 0 where the whole table is ours. */
  readonly #peoples: number;
  readonly #table: TablePlan;
  readonly #live: TablePlan;
  readonly #headers: readonly string[];
  /** The first place of each header, as it is compared. */
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #matched: MatchedColumns;
  /** By planned place, the column that is there before the insertions; null for one that is new. */
  readonly #liveColumns: readonly (number | null)[];
  /** How the texts of rows are found, planned and live. */
  readonly #readBy: Readonly<Record<"planned" | "live", string>>;
  /** No column is new or stands elsewhere than it is planned. */
  readonly #hasColumnsInPlace: boolean;
  /** Columns that hold what was written last and nothing else, as they are before the insertions. */
  readonly #written: ReadonlyMap<number, WrittenColumn>;
  /** Those of them that go. */
  readonly #leaving: ReadonlyMap<number, WrittenColumn>;
  /** Rows of the sheet, by planned row. */
  readonly #rows: readonly (number | null)[];
  readonly #newRows: ReadonlySet<number>;
  /** Live rows of ours that the plan has no longer. */
  readonly #emptied: readonly number[];
  readonly #bottom: number;
  readonly #insertions: readonly Insertion[];

  constructor(
    plan: SheetPlan,
    content: SheetContent,
    described: Table,
    table: TablePlan,
    live: TablePlan,
    headers: readonly string[],
    matched: MatchedColumns,
    { written, leaving }: Record<"written" | "leaving", ReadonlyMap<number, WrittenColumn>>,
    stood: readonly (number | null)[],
  ) {
    this.#plan = plan;
    this.#content = content;
    this.#described = described;
    this.#table = table;
    this.#live = live;
    this.#headers = headers;
    this.#placeOf = new Map(headers.map((header, place) => [headerKey(header), place] as const).reverse());
    this.#matched = matched;
    this.#written = written;
    this.#leaving = leaving;
    const { range } = table;
    const first = live.range.top + 1;
    const { columns, peoplesUpTo } = described;
    const isPeoples = peoplesUpTo !== undefined;
    this.#peoples = isPeoples ? placeOf(known(columns[peoplesUpTo]).header, headers) : 0;
    this.#liveColumns = headers.map((_, place) =>
      matched.added.has(place) ? null : this.#beforeInsertions(matched.columns[place] ?? 0),
    );
    const readBy = [table.name, this.#peoples, headers];
    this.#readBy = {
      planned: JSON.stringify([...readBy, range.left]),
      live: JSON.stringify([...readBy, this.#liveColumns]),
    };
    this.#hasColumnsInPlace =
      matched.added.size === 0 && matched.columns.every((column, place) => column === range.left + place);
    const keys = span(range.top + 1, range.bottom).map((row) => this.#plannedKeys(row));
    const end = isPeoples
      ? this.#lastTyped(keys)
      : described.saidIn
        ? lastRowSaid(content, described)
        : described.takesInBeneath
          ? this.#lastTakenIn(keys)
          : live.range.bottom;
    const { rows, unmatched, beneath } = matchRows(
      keys,
      span(first, end).map((row) => this.#liveKeys(row)),
      !isPeoples,
      stood,
    );
    this.places = rows;
    const emptied = isPeoples ? [] : unmatched;
    const staying = [...rows.filter((place) => place !== null), ...(isPeoples ? unmatched : [])];
    const kept = this.#hasOthers(emptied) ? end - first : Math.max(0, ...staying);
    const taken = new Set(beneath.values());
    let last = kept;
    const next = (): number => {
      do last += 1;
      while (taken.has(last));
      return last;
    };
    const places = rows.map((place, index) => place ?? beneath.get(index) ?? next());
    this.#newRows = new Set(places.filter((_, index) => rows[index] === null).map((place) => first + place));
    this.#emptied = emptied.map((place) => first + place).filter((row) => !this.#newRows.has(row));
    this.#bottom = first + Math.max(last, ...taken);
    const added = this.#bottom - end;
    const below = { ...live.range, top: end + 1, bottom: this.#bottom };
    const isInWay = added > 0 && !isBlank(content, { ...below, left: 0, right: widest(content) });
    this.#insertions = [
      ...matched.insertions,
      ...(isInWay ? [{ along: "rows" as const, before: end + 1, count: added }] : []),
    ];
    const above = rowsAbove(plan.rows.slice(0, range.top), content.rows.slice(0, live.range.top));
    this.#rows = [
      ...above,
      live.range.top,
      ...places.map((place) => first + place),
      ...span(range.bottom + 1, plan.rows.length - 1).map((row) => row - range.bottom + this.#bottom),
    ];
  }

  fitted(): FittedSheet {
    const plan = this.#plan;
    const range = { ...this.#live.range, bottom: this.#bottom, right: this.#matched.right };
    const body = this.#relocation();
    const planned: (CellPlan | null)[][] = [];
    const present: (CellPlan | null)[][] = [];
    const asPlanned = new Map<number, Row>();
    plan.rows.forEach((cells, row) => {
      const now = this.#rows[row] ?? null;
      if (now === null) return;
      if (this.#isAsPlanned(row, now)) {
        asPlanned.set(now, cells);
        return;
      }
      cells.forEach((cell, column) => {
        if (!cell) return;
        const to = this.#columnOf(cell, row, column);
        const isNew = this.#newRows.has(now) || this.#isNewColumn(row, column);
        if (!isNew && this.#isPeoplesOwn(row, column)) {
          const typed = this.#content.rows[now]?.[this.#beforeInsertions(to)];
          if (!isDay(typed, cell)) return;
          const isThere = (typed?.value ?? "") === (cell.value ?? "");
          const before: CellPlan = { value: typed?.value ?? null, style: typed?.isDate ? "date" : "body" };
          put(planned, now, to, cell);
          put(present, now, to, isThere ? cell : before);
          return;
        }
        put(planned, now, to, cell);
        if (!isNew) put(present, now, to, cell);
      });
    });
    for (const row of this.#emptied) {
      this.#matched.columns.forEach((column, place) => {
        if (!this.#matched.added.has(place)) put(present, row, column, { value: null, style: "body" });
      });
    }
    for (const [column, { cells }] of this.#leaving) {
      for (const [row, cell] of cells) put(present, row, this.#afterInsertions(column), cell);
    }
    for (const [row, column, day] of this.#daysTakenBack()) {
      put(planned, row, column, { value: null, style: "body" });
      put(present, row, column, day);
    }
    for (const [row, column, cell] of this.#leftAbove()) {
      put(planned, row, column, { value: null, style: "body" });
      put(present, row, column, cell);
    }
    const tables = [{ name: this.#table.name, range }];
    const common = {
      ...plan,
      rowHeights: new Map(
        [...plan.rowHeights].flatMap(([row, height]): [number, number][] => {
          const now = this.#rows[row] ?? null;
          return now !== null && this.#newRows.has(now) ? [[now, height]] : [];
        }),
      ),
      columnWidths: this.#widths(),
      charts: [],
      validations: plan.validations.map((one) => ({ ...one, range: this.#area(one.range) })),
      conditionalFormats: plan.conditionalFormats.map((one) => ({ ...one, range: this.#area(one.range) })),
    };
    return {
      plan: { ...common, rows: laidOver(asPlanned, planned), tables },
      present: {
        ...common,
        ...this.#rulesThere(common),
        rows: laidOver(asPlanned, present),
        rowHeights: new Map(),
        columnWidths: this.#widthsLeaving(),
        tables: [{ name: this.#table.name, range: this.#rangeAfterInsertions() }],
      },
      insertions: this.#insertions,
      relocation: body,
    };
  }

  /**
   * Joining and leaving days in a column that the plan has not yet: it is from before the first of them. The
   * column stays, among people's own.
   */
  #daysTakenBack(): [row: number, column: number, day: CellPlan][] {
    return [...this.#written].flatMap(([before, { cells }]) => {
      const column = this.#afterInsertions(before);
      if (!this.#matched.others.some((other) => other.column === column)) return [];
      return [...cells]
        .filter(([row, { style }]) => style === "date" && this.#content.rows[row]?.[before]?.isDate === true)
        .map(([row, day]): [number, number, CellPlan] => [row, column, day]);
    });
  }

  /**
   * What we wrote above a column that is people's own now: Excel inserts a column into a table alone, and what
   * stands above the table keeps its place.
   */
  #leftAbove(): [row: number, column: number, cell: CellPlan][] {
    return this.#plan.rows.slice(0, this.#table.range.top).flatMap((cells, row) => {
      const now = this.#rows[row] ?? null;
      const ours = new Set(cells.flatMap((cell) => (cell?.style === "above" ? (cell.formula ?? []) : [])));
      if (now === null || ours.size === 0) return [];
      return this.#matched.others.flatMap(({ column }): [number, number, CellPlan][] => {
        const typed = this.#content.rows[now]?.[this.#beforeInsertions(column)];
        const formula = typed?.formula;
        if (formula === undefined || !ours.has(formula)) return [];
        return [[now, column, { value: typed?.value ?? null, formula, style: "above" }]];
      });
    });
  }

  /** Rules that reach to the end of the table as it is. */
  #rulesThere({
    validations,
    conditionalFormats,
  }: Pick<SheetPlan, "validations" | "conditionalFormats">): Pick<
    SheetPlan,
    "validations" | "conditionalFormats"
  > {
    const { bottom } = this.#live.range;
    const cut = <Rule extends { readonly range: CellRange }>(rule: Rule): Rule =>
      rule.range.bottom === this.#bottom && rule.range.top <= bottom
        ? { ...rule, range: { ...rule.range, bottom } }
        : rule;
    return { validations: validations.map(cut), conditionalFormats: conditionalFormats.map(cut) };
  }

  /** The live table's own range as Excel has it once the insertions are made. */
  #rangeAfterInsertions(): CellRange {
    const { top, left, bottom, right } = this.#live.range;
    const within = this.#matched.insertions
      .filter(({ before }) => before <= right)
      .reduce((sum, { count }) => sum + count, 0);
    return { top, left, bottom, right: right + within };
  }

  #relocation(): Relocation {
    const { range } = this.#table;
    return {
      row: (row) =>
        // A formula over all rows of the table goes on doing so, whatever order they are in now.
        row === range.top + 1
          ? this.#live.range.top + 1
          : row === range.bottom
            ? this.#bottom
            : (this.#rows[row] ?? row),
      column: (column) => this.#tableColumn(column),
    };
  }

  /** Validations and formats cover whole columns of the body, or the single row they are planned for. */
  #area(range: CellRange): CellRange {
    const { range: planned } = this.#table;
    const isWholeBody = range.top === planned.top + 1 && range.bottom >= planned.bottom;
    if (isWholeBody) {
      const body = relocateRange({ ...range, bottom: planned.bottom }, this.#relocation());
      const room = range.bottom - planned.bottom;
      // Rows that people added use up the room, so that its end stays where it is.
      return room === 0
        ? body
        : { ...body, bottom: Math.max(body.bottom, range.bottom + body.top - range.top) };
    }
    const row = (each: number): number => this.#rows[each] ?? each;
    return {
      top: row(range.top),
      bottom: row(range.bottom),
      left: this.#tableColumn(range.left),
      right: this.#tableColumn(range.right),
    };
  }

  #columnOf({ style }: CellPlan, row: number, column: number): number {
    const isAboveTable = row < this.#table.range.top && style !== "above" && style !== "aboveLabel";
    return isAboveTable ? column : this.#tableColumn(column);
  }

  #tableColumn(column: number): number {
    return this.#matched.columns[column - this.#table.range.left] ?? column;
  }

  #isNewColumn(row: number, column: number): boolean {
    return row >= this.#table.range.top - 2 && this.#matched.added.has(column - this.#table.range.left);
  }

  /** What the administrator brought along stands as they typed it. */
  #isPeoplesOwn(row: number, column: number): boolean {
    const { top, left } = this.#table.range;
    return row > top && column < left + this.#peoples;
  }

  /** Whether all cells of a planned row go where they are planned in it, wherever the row is. */
  #isAsPlanned(row: number, now: number): boolean {
    return (
      this.#hasColumnsInPlace && !this.#newRows.has(now) && !this.#isPeoplesOwn(row, this.#table.range.left)
    );
  }

  #widths(): number[] {
    const widths: number[] = [];
    for (const place of this.#matched.added) {
      const width = this.#plan.columnWidths[this.#table.range.left + place];
      const column = this.#matched.columns[place];
      if (width !== undefined && column !== undefined) widths[column] = width;
    }
    return widths;
  }

  #widthsLeaving(): number[] {
    const widths: number[] = [];
    for (const [column, { width }] of this.#leaving) {
      if (width !== undefined) widths[this.#afterInsertions(column)] = width;
    }
    return widths;
  }

  #afterInsertions(column: number): number {
    return this.#matched.insertions
      .filter(({ before }) => before <= column)
      .reduce((sum, { count }) => sum + count, column);
  }

  /** Whether rows that the plan has no longer hold something in columns of people's own. */
  #hasOthers(places: readonly number[]): boolean {
    const top = this.#live.range.top + 1;
    return places.some((place) =>
      this.#matched.others.some(({ column }) => {
        const before = this.#beforeInsertions(column);
        return cellText(this.#content.rows[top + place]?.[before]) !== "";
      }),
    );
  }

  #beforeInsertions(column: number): number {
    let shift = 0;
    for (const { before, count } of this.#matched.insertions) {
      if (column >= before + shift + count) shift += count;
    }
    return column - shift;
  }

  /**
   * The last row of people's own. Excel need not have made the table longer for who was typed beneath it, and
   * they belong to it all the same.
   */
  #lastTyped(planned: readonly RowKeys[]): number {
    const { bottom } = this.#live.range;
    const texts = new Set(planned.map((keys) => keys.at(-1)));
    const beneath = span(bottom + 1, this.#content.rows.length - 1);
    return Math.max(
      bottom,
      ...beneath.filter((row) => {
        const text = this.#liveKeys(row).at(-1) ?? "";
        return text !== "" && texts.has(text);
      }),
    );
  }

  /** The last of the rows directly beneath the table that are planned and have none in it yet. */
  #lastTakenIn(planned: readonly RowKeys[]): number {
    const { top, bottom } = this.#live.range;
    const { rows } = matchRows(
      planned,
      span(top + 1, bottom).map((row) => this.#liveKeys(row)),
    );
    const waiting = planned.filter((_, place) => rows[place] === null);
    const isWaitedFor = (row: number): boolean => {
      const own = this.#liveKeys(row);
      return waiting.some((keys) => keys.slice(0, -1).some((key, rank) => key !== "" && key === own[rank]));
    };
    let last = bottom;
    while (waiting.length > 0 && isWaitedFor(last + 1)) last += 1;
    return last;
  }

  #plannedKeys(row: number): RowKeys {
    const { left } = this.#table.range;
    return remembered(this.#plan.rows[row], this.#readBy.planned, (planned) => {
      const cells = this.#headers.map((_, place) => planned[left + place]);
      return this.#keys(
        cells.map(typedText),
        cells.map((cell) => typeof cell?.value === "number"),
      );
    });
  }

  #liveKeys(row: number): RowKeys {
    return remembered(this.#content.rows[row], this.#readBy.live, (there) => {
      const cells = this.#liveColumns.map((column) => (column === null ? undefined : there[column]));
      return this.#keys(
        cells.map((cell) => (cell?.formula === undefined ? (cell?.error ?? cellText(cell)) : "")),
        cells.map((cell) => typeof cell?.value === "number"),
      );
    });
  }

  #keys(texts: readonly string[], isNumber: readonly boolean[]): string[] {
    const text = (header: string): string => texts[this.#placeOf.get(headerKey(header)) ?? -1] ?? "";
    if (this.#described.peoplesUpTo === undefined) return rowKeys(this.#described, text, texts);
    // A row that was added by hand has none of our columns filled in yet.
    const own = texts.slice(0, this.#peoples);
    // Nor has who is placed or withdrawn by this very plan the day that it gives them.
    const words = own.map((each, place) => (isNumber[place] ? "" : each));
    return [...rowKeys(this.#described, text, own), words.join("").trim() === "" ? "" : words.join("\u0000")];
  }
}

/** Joining and leaving days are the one thing on people's own columns that the product sets, and takes back. */
function isDay(typed: CellContent | undefined, { style, value }: CellPlan): boolean {
  if (typed?.formula !== undefined || typed?.error !== undefined) return false;
  // A day among numbers is planned as a number, and is somebody's own.
  return style === "date" || (typed?.isDate === true && typeof value !== "number");
}

function placeOf(header: string, headers: readonly string[]): number {
  return headers.findIndex((each) => headerKey(each) === headerKey(header));
}

function typedText(cell: CellPlan | null | undefined): string {
  return cell?.formula === undefined ? String(cell?.value ?? "").trim() : "";
}

/** The keys of a row, made once for as long as it is read in the same way; those of a blank row where there is none. */
function remembered<Cells extends Row | readonly CellContent[]>(
  row: Cells | undefined,
  readBy: string,
  make: (row: Cells | readonly []) => RowKeys,
): RowKeys {
  if (!row) return make([]);
  const known = keysOfRow.get(row);
  if (known?.readBy === readBy) return known.keys;
  const keys = make(row);
  keysOfRow.set(row, { readBy, keys });
  return keys;
}

/** Rows that are as planned stay the same objects, by which others know them, unless something was put over them. */
function laidOver(asPlanned: ReadonlyMap<number, Row>, put: readonly Row[]): Row[] {
  const last = Math.max(put.length - 1, ...asPlanned.keys());
  return span(0, last).map((row) => {
    const [under = [], over = []] = [asPlanned.get(row), put[row]];
    if (over.length === 0) return under;
    const width = Math.max(under.length, over.length);
    return Array.from({ length: width }, (_, column) => over[column] ?? under[column] ?? null);
  });
}

function put(rows: (CellPlan | null)[][], row: number, column: number, cell: CellPlan): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function textsOf(cells: Row, { left, right }: CellRange): string[] {
  return span(left, right).map((column) => String(cells[column]?.value ?? ""));
}

function widest({ rows }: SheetContent): number {
  return rows.reduce((most, cells) => Math.max(most, cells.length - 1), 0);
}

function isBlank({ rows }: SheetContent, { top, left, bottom, right }: CellRange): boolean {
  const isEmpty = (cell: CellContent | undefined): boolean =>
    cellText(cell) === "" && cell?.error === undefined && cell?.formula === undefined;
  return rows
    .slice(top, bottom + 1)
    .every((cells) => cells.slice(left, right + 1).every((cell) => isEmpty(cell)));
}
