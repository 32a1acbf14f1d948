import { cellAddress, type CellScalar } from "../../src/sheet";
import type { BookState } from "../excel-host/model/book-state";
import { cellAt, setCell } from "../excel-host/model/cells";
import { enterCell } from "../excel-host/model/enter-cell";
import { shiftCells } from "../excel-host/model/shift-cells";
import type { SheetState } from "../excel-host/model/sheet-state";
import { followHeading, followRename } from "../excel-host/model/formula-references";

/** What a person does to an open workbook with mouse and keyboard. */
export class UserHand {
  readonly #book: BookState;

  constructor(book: BookState) {
    this.#book = book;
  }

  sheet(name: string): SheetState {
    const found = this.#book.sheetNamed(name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  }

  type(sheet: string, row: number, column: number, value: CellScalar): void {
    const own = this.sheet(sheet);
    setCell(own, row, column, { value, format: cellAt(own, row, column).format });
    this.#book.changed(own, cellAddress(row, column));
  }

  /** @param formula without the leading "=" */
  typeFormula(sheet: string, row: number, column: number, formula: string): void {
    const own = this.sheet(sheet);
    enterCell(this.#book, own, row, column, `=${formula}`);
    this.#book.changed(own, cellAddress(row, column));
  }

  valueAt(sheet: string, row: number, column: number): CellScalar {
    return cellAt(this.sheet(sheet), row, column).value;
  }

  rename(sheet: string, name: string): void {
    const own = this.sheet(sheet);
    this.#book.checkSheetName(name, own);
    own.name = name;
    followRename(this.#book, "sheet", sheet, name);
    this.#book.happened("renamed", own);
  }

  delete(sheet: string): void {
    this.#book.removeSheet(this.sheet(sheet));
  }

  add(name: string): SheetState {
    return this.#book.addSheet(name);
  }

  protect(sheet: string): void {
    this.sheet(sheet).isProtected = true;
  }

  insertRows(sheet: string, before: number, count = 1): void {
    shiftCells(this.#book, this.sheet(sheet), "rows", { start: before, by: count, strip: null });
  }

  deleteRow(sheet: string, row: number): void {
    const own = this.sheet(sheet);
    shiftCells(this.#book, own, "rows", { start: row, by: -1, strip: null });
    this.#book.changed(own, `${String(row + 1)}:${String(row + 1)}`);
  }

  insertColumns(sheet: string, before: number, count = 1): void {
    shiftCells(this.#book, this.sheet(sheet), "columns", { start: before, by: count, strip: null });
  }

  /** Excel's "Table Columns to the Left": what stands above and beneath the table stays where it is. */
  insertTableColumn(sheet: string, before: number): void {
    const own = this.sheet(sheet);
    const { top = 0, bottom = 0 } = own.tables[0]?.range ?? {};
    shiftCells(this.#book, own, "columns", { start: before, by: 1, strip: { first: top, last: bottom } });
  }

  /** Types another heading over a column of a table; formulas that name it follow, as in Excel. */
  renameColumn(sheet: string, row: number, column: number, heading: string): void {
    const before = String(this.valueAt(sheet, row, column));
    this.type(sheet, row, column, heading);
    for (const { name, range } of this.sheet(sheet).tables)
      if (range.top === row) followHeading(this.#book, name, before, heading);
  }

  /** Sorts rows `first` to `last` by the texts in a column, formulas and formats along. */
  sort(sheet: string, first: number, last: number, column: number): void {
    const own = this.sheet(sheet);
    const rows = Array.from(
      { length: last - first + 1 },
      (_, index) => own.cells.get(first + index) ?? new Map(),
    );
    rows.sort((a, b) => String(b.get(column)?.value ?? "").localeCompare(String(a.get(column)?.value ?? "")));
    rows.forEach((cells, index) => own.cells.set(first + index, cells));
    this.#book.happened("rows-sorted", own);
  }

  /** Sorts one column by its texts, and leaves the others as they are. */
  sortAlone(sheet: string, first: number, last: number, column: number): void {
    const rows = Array.from({ length: last + 1 - first }, (_, index) => first + index);
    const values = rows.map((row) => this.valueAt(sheet, row, column));
    values.sort((a, b) => String(b ?? "").localeCompare(String(a ?? "")));
    values.forEach((value, index) => {
      this.type(sheet, first + index, column, value);
    });
  }

  /** Types each of two headings over the other. */
  exchangeHeadings(sheet: string, row: number, one: number, other: number): void {
    const [first, second] = [one, other].map((column) => String(this.valueAt(sheet, row, column)));
    this.renameColumn(sheet, row, one, "Between");
    this.renameColumn(sheet, row, other, first ?? "");
    this.renameColumn(sheet, row, one, second ?? "");
  }

  /** The column on a sheet under a header in a row. */
  columnOf(sheet: string, headerRow: number, header: string): number {
    for (const [column, { value }] of this.sheet(sheet).cells.get(headerRow) ?? [])
      if (value === header) return column;
    throw new Error(`${sheet} has no column ${header} in row ${String(headerRow + 1)}.`);
  }
}
