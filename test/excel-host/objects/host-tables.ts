import type { CellRange } from "../../../src/sheet";
import { alsoKeeps } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { overlap } from "../model/cells";
import { nameColumns } from "../model/table-columns";
import { dropColumns, followRename, headerTexts } from "../model/formula-references";
import { HostError } from "../model/host-error";
import { shiftCells } from "../model/shift-cells";
import type { SheetState, TableState } from "../model/sheet-state";
import { HostAutoFilter } from "./host-auto-filter";
import { HostRange } from "./host-range";
import { bodyOf, HostTableColumns, HostTableRows, HostTableSort, type OnTable } from "./host-table-parts";
import { HostWorksheet } from "./host-worksheet";
import { rangeOf, type OnSheet } from "./place";

/** Excel.Table. */
export class HostTable extends HostObject {
  readonly state: OnTable;

  constructor(state: OnTable) {
    super();
    this.state = state;
  }

  override get _Id(): string {
    return this.state.table.id;
  }

  get id(): string {
    return this.state.table.id;
  }

  get name(): string {
    return this.state.table.name;
  }

  set name(name: string) {
    const { book, table, sheet } = this.state;
    book.checkContent(sheet);
    if (name === table.name) return;
    const before = table.name;
    book.checkName(name);
    table.name = name;
    followRename(book, "table", before, name);
  }

  get style(): string {
    return this.state.table.style;
  }

  set style(style: string) {
    this.state.book.checkContent(this.state.sheet);
    this.state.table.style = style;
  }

  get worksheet(): HostWorksheet {
    return new HostWorksheet(this.state);
  }

  getRange(): HostRange {
    return new HostRange({ ...this.state, range: this.state.table.range });
  }

  getHeaderRowRange(): HostRange {
    const { range } = this.state.table;
    return new HostRange({ ...this.state, range: { ...range, bottom: range.top } });
  }

  getDataBodyRange(): HostRange {
    return new HostRange({ ...this.state, range: bodyOf(this.state.table) });
  }

  get rows(): HostTableRows {
    return new HostTableRows(this.state);
  }

  get columns(): HostTableColumns {
    return new HostTableColumns(this.state);
  }

  get sort(): HostTableSort {
    return new HostTableSort(this.state);
  }

  get autoFilter(): HostAutoFilter {
    return new HostAutoFilter(this.state);
  }

  clearFilters(): void {
    new HostAutoFilter(this.state).clearCriteria();
  }

  reapplyFilters(): void {
    new HostAutoFilter(this.state).reapply();
  }

  convertToRange(): HostRange {
    const range = this.getRange();
    this.delete();
    return range;
  }

  resize(newRange: HostRange | string): void {
    const { book, sheet, table } = this.state;
    book.checkContent(sheet);
    const range = typeof newRange === "string" ? rangeOf(newRange) : newRange.state.range;
    if (range.top !== table.range.top || !overlap(range, table.range)) {
      throw new HostError("InvalidArgument", "A table keeps its header row where it is.");
    }
    checkRoom(this.state, range, table);
    const headers = headerTexts(sheet, table.range);
    table.range = range;
    nameColumns(this.state, range);
    const left = headerTexts(sheet, range);
    dropColumns(book, table.name, new Set([...headers].filter((header) => !left.has(header))));
  }

  delete(): void {
    const { book, sheet, table } = this.state;
    book.checkContent(sheet);
    sheet.tables = sheet.tables.filter((other) => other !== table);
    followRename(book, "table", table.name, "#REF!");
  }
}

/** Excel.TableCollection, of a sheet or of the whole workbook. */
export class HostTableCollection extends HostCollection {
  readonly state: Pick<OnSheet, "book"> & Partial<OnSheet>;

  constructor(state: Pick<OnSheet, "book"> & Partial<OnSheet>) {
    super();
    this.state = state;
  }

  get items(): HostTable[] {
    const { book, sheet: only } = this.state;
    return book
      .tables()
      .filter(({ sheet }) => !only || sheet === only)
      .map(({ sheet, table }) => new HostTable({ book, sheet, table }));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): HostTable {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `There is no table ${String(index)}.`);
    return found;
  }

  add(address: HostRange | string, hasHeaders: boolean): HostTable {
    const { book } = this.state;
    const sheet = typeof address === "string" ? this.#sheetOf(address) : address.state.sheet;
    book.checkContent(sheet);
    let range = typeof address === "string" ? rangeOf(address) : address.state.range;
    if (!hasHeaders) {
      // Excel puts a row of headers of its own above, and what is there makes room.
      const strip = { first: range.left, last: range.right };
      shiftCells(book, sheet, "rows", { start: range.top, by: 1, strip });
      range = { ...range, bottom: range.bottom + 1 };
    }
    checkRoom({ book, sheet }, range, null);
    let number = 1;
    const taken = (name: string): boolean => book.tables().some(({ table }) => table.name === name);
    while (taken(`Table${String(number)}`)) number += 1;
    const table = { id: book.newId(), name: `Table${String(number)}`, range, style: "TableStyleMedium2" };
    sheet.tables.push(table);
    nameColumns({ sheet }, range);
    return new HostTable({ book, sheet, table });
  }

  /** "If the address does not contain a sheet name, the currently-active sheet is used" (TableCollection.add). */
  #sheetOf(address: string): SheetState {
    const { book, sheet: own } = this.state;
    const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(address) ?? [];
    const named = quoted?.replaceAll("''", "'") ?? plain;
    const implied = book.addressesAreOfActiveSheet ? undefined : own;
    const found =
      named === undefined ? (implied ?? book.sheetById(book.activeSheetId)) : book.sheetNamed(named);
    if (!found) throw new HostError("ItemNotFound", "There is no such sheet.");
    return found;
  }

  getItem(key: string): HostTable {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", `There is no table "${key}".`);
    return found;
  }

  getItemOrNullObject(key: string): HostTable | null {
    const same = key.toLowerCase();
    return this.items.find(({ id, name }) => id === key || name.toLowerCase() === same) ?? null;
  }
}

function checkRoom({ sheet }: OnSheet, range: CellRange, itself: TableState | null): void {
  const crossed = sheet.tables.some((other) => other !== itself && overlap(other.range, range));
  if (crossed || sheet.merges.some((merge) => overlap(merge, range))) {
    // Excel.ErrorCodes.mergedRangeConflict.
    throw new HostError("MergedRangeConflict", "A table can overlap neither another table nor merged cells.");
  }
}

alsoKeeps<HostTable, Excel.Interfaces.TableData>(HostTable, ({ state }) => state.table, {
  first: {
    ...{ showTotals: false, showHeaders: true, showBandedRows: true, showBandedColumns: false },
    ...{ showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false },
  },
});

export const tableMirrors: Mirrors<HostTable, Excel.Table> = true;
export const tablesMirrors: Mirrors<HostTableCollection, Excel.TableCollection> = true;
