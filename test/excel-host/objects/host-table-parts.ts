import type { CellRange } from "../../../src/sheet";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, setCell } from "../model/cells";
import { filterRows } from "../model/filter-rows";
import { HostError } from "../model/host-error";
import { shiftCells } from "../model/shift-cells";
import { sortRows } from "../model/sort-rows";
import type { TableState } from "../model/sheet-state";
import { nameColumns } from "../model/table-columns";
import { HostRange } from "./host-range";
import type { OnSheet } from "./place";

export interface OnTable extends OnSheet {
  readonly table: TableState;
}

/** The rows below the header. A table without any has one that is blank. */
export function bodyOf({ range }: TableState): CellRange {
  return { ...range, top: range.top + 1, bottom: Math.max(range.bottom, range.top + 1) };
}

/** Excel.TableRowCollection. */
export class HostTableRows extends HostCollection {
  readonly state: OnTable;

  constructor(state: OnTable) {
    super();
    this.state = state;
  }

  get items(): HostTableRow[] {
    const { top, bottom } = bodyOf(this.state.table);
    return Array.from({ length: bottom - top + 1 }, (_, index) => new HostTableRow(this.state, index));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): HostTableRow {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `The table has no row ${String(index)}.`);
    return found;
  }

  /** At the end unless it is said where; what stands below the table makes room. */
  add(index: number | null | undefined, values?: unknown): HostTableRow {
    const { book, sheet, table } = this.state;
    book.checkContent(sheet);
    const body = bodyOf(table);
    const rows = Array.isArray(values) ? (values as unknown[]) : [[values ?? ""]];
    const isBlank =
      table.range.bottom === table.range.top || (this.count === 1 && isBlankRow(this.state, body.top));
    const at = index === null || index === undefined || index < 0 ? this.count - (isBlank ? 1 : 0) : index;
    const missing = isBlank ? rows.length - 1 : rows.length;
    const strip = { first: body.left, last: body.right };
    if (missing > 0) {
      shiftCells(book, sheet, "rows", { start: body.top + at + (isBlank ? 1 : 0), by: missing, strip });
    }
    table.range = { ...table.range, bottom: body.bottom + missing };
    const range = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
    if (Array.isArray(values)) new HostRange({ book, sheet, range }).values = values;
    return new HostTableRow(this.state, at);
  }

  deleteRowsAt(index: number, count = 1): void {
    for (let each = 0; each < count; each += 1) this.getItemAt(index).delete();
  }
}

function isBlankRow({ sheet, table: { range } }: OnTable, row: number): boolean {
  for (let column = range.left; column <= range.right; column += 1) {
    if (cellAt(sheet, row, column).value !== null) return false;
  }
  return true;
}

/** Excel.TableRow. */
export class HostTableRow extends HostObject {
  readonly state: OnTable & { readonly at: number };

  constructor(state: OnTable, at: number) {
    super();
    this.state = { ...state, at };
  }

  get index(): number {
    return this.state.at;
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): HostRange {
    const body = bodyOf(this.state.table);
    const row = body.top + this.state.at;
    return new HostRange({ ...this.state, range: { ...body, top: row, bottom: row } });
  }

  delete(): void {
    const { book, sheet, table } = this.state;
    const { state } = this.getRange();
    const strip = { first: state.range.left, last: state.range.right };
    shiftCells(book, sheet, "rows", { start: state.range.top, by: -1, strip });
    if (table.range.bottom < table.range.top) table.range = { ...table.range, bottom: table.range.top };
  }
}

/** Excel.TableColumnCollection. */
export class HostTableColumns extends HostCollection {
  readonly state: OnTable;

  constructor(state: OnTable) {
    super();
    this.state = state;
  }

  get items(): HostTableColumn[] {
    const { left, right } = this.state.table.range;
    return Array.from({ length: right - left + 1 }, (_, index) => new HostTableColumn(this.state, index));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: number | string): HostTableColumn {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", `The table has no column "${String(key)}".`);
    return found;
  }

  getItemOrNullObject(key: number | string): HostTableColumn | null {
    const same = String(key).toLowerCase();
    return this.items.find(({ id, name }) => id === key || name.toLowerCase() === same) ?? null;
  }

  getItemAt(index: number): HostTableColumn {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `The table has no column ${String(index)}.`);
    return found;
  }

  add(index?: number | null, values?: unknown, name?: string): HostTableColumn {
    const { book, sheet, table } = this.state;
    book.checkContent(sheet);
    const at = index === null || index === undefined || index < 0 ? this.count : index;
    const { range } = table;
    const strip = { first: range.top, last: range.bottom };
    if (at < this.count) shiftCells(book, sheet, "columns", { start: range.left + at, by: 1, strip });
    table.range = { ...range, right: range.right + 1 };
    const column = range.left + at;
    const rows = Array.isArray(values) ? (values as unknown[]) : [];
    if (rows.length > 0) {
      const filled = { top: range.top, bottom: range.top + rows.length - 1, left: column, right: column };
      new HostRange({ book, sheet, range: filled }).values = rows;
    }
    if (name !== undefined)
      setCell(sheet, range.top, column, { ...cellAt(sheet, range.top, column), value: name });
    nameColumns(this.state, table.range);
    return new HostTableColumn(this.state, at);
  }
}

/** Excel.TableColumn. */
export class HostTableColumn extends HostObject {
  readonly state: OnTable & { readonly at: number };

  constructor(state: OnTable, at: number) {
    super();
    this.state = { ...state, at };
  }

  override get _Id(): string {
    return String(this.id);
  }

  get id(): number {
    return this.state.at + 1;
  }

  get index(): number {
    return this.state.at;
  }

  get name(): string {
    const { sheet, table } = this.state;
    return String(cellAt(sheet, table.range.top, table.range.left + this.state.at).value ?? "");
  }

  set name(name: string) {
    this.getHeaderRowRange().values = name;
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): HostFilter {
    return new HostFilter(this.state);
  }

  getRange(): HostRange {
    const { table, at } = this.state;
    const column = table.range.left + at;
    return new HostRange({ ...this.state, range: { ...table.range, left: column, right: column } });
  }

  getDataBodyRange(): HostRange {
    const { left, right } = this.getRange().state.range;
    return new HostRange({ ...this.state, range: { ...bodyOf(this.state.table), left, right } });
  }

  getHeaderRowRange(): HostRange {
    const { range } = this.getRange().state;
    return new HostRange({ ...this.state, range: { ...range, bottom: range.top } });
  }

  delete(): void {
    const { book, sheet, table, at } = this.state;
    const strip = { first: table.range.top, last: table.range.bottom };
    shiftCells(book, sheet, "columns", { start: table.range.left + at, by: -1, strip });
  }
}

/** Excel.Filter of a table's column. */
export class HostFilter extends HostObject {
  readonly state: OnTable & { readonly at: number };

  constructor(state: OnTable & { readonly at: number }) {
    super();
    this.state = state;
  }

  get criteria(): Excel.FilterCriteria | null {
    return this.state.sheet.filter?.criteria[this.state.at] ?? null;
  }

  apply(criteria: Excel.FilterCriteria): void {
    const { sheet, table, at } = this.state;
    sheet.filter = { range: table.range, criteria: { ...sheet.filter?.criteria, [at]: criteria } };
    filterRows(sheet, sheet.filter);
  }

  applyValuesFilter(values: Excel.FilterCriteria["values"]): void {
    this.apply({ filterOn: "Values", ...(values && { values }) });
  }

  applyCustomFilter(criterion1: string): void {
    this.apply({ filterOn: "Custom", criterion1 });
  }

  applyTopItemsFilter(count: number): void {
    this.apply({ filterOn: "TopItems", criterion1: String(count) });
  }

  clear(): void {
    const { sheet, at } = this.state;
    if (!sheet.filter) return;
    sheet.filter.criteria = Object.fromEntries(
      Object.entries(sheet.filter.criteria).filter(([column]) => Number(column) !== at),
    );
    filterRows(sheet, sheet.filter);
  }
}

/** Excel.TableSort. */
export class HostTableSort extends HostObject {
  readonly state: OnTable;

  constructor(state: OnTable) {
    super();
    this.state = state;
  }

  apply(fields: readonly Excel.SortField[]): void {
    sortRows({ ...this.state, range: bodyOf(this.state.table) }, fields, false);
  }

  clear(): void {
    // The arrows on the headers go; the rows stay as they are.
  }

  reapply(): void {
    // Sorted rows stay sorted here: nothing changes them meanwhile.
  }
}

export const tableRowMirrors: Mirrors<HostTableRow, Excel.TableRow> = true;
export const tableColumnMirrors: Mirrors<HostTableColumn, Excel.TableColumn> = true;
