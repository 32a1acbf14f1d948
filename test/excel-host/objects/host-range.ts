import { quotedSheetName, rangeAddress, type CellRange } from "../../../src/sheet";
import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, eachCell, formatCells, overlap, setCell, usedRange } from "../model/cells";
import { enterCell } from "../model/enter-cell";
import { HostError } from "../model/host-error";
import { fromR1C1 } from "../model/r1c1-formula";
import type { CellState } from "../model/sheet-state";
import { plainFormat } from "../model/cell-format";
import { HostConditionalFormats } from "./host-conditional-formats";
import { HostDataValidation } from "./host-data-validation";
import { HostRangeAreas } from "./host-range-areas";
import { HostRangeFormat } from "./host-range-format";
import { HostWorksheet } from "./host-worksheet";
import { growTables, nameColumns } from "../model/table-columns";
import { height, lastColumn, lastRow, mostCells, rangeOf, sameRange, width, type OnRange } from "./place";
import { shiftCells } from "../model/shift-cells";

/** Excel.Range over the cells of one sheet. */
export class HostRange extends HostObject {
  readonly state: OnRange;

  constructor(state: OnRange) {
    super();
    this.state = state;
  }

  get address(): string {
    const { name } = this.state.sheet;
    const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : quotedSheetName(name);
    return `${plain}!${rangeAddress(this.state.range)}`;
  }

  get rowIndex(): number {
    return this.state.range.top;
  }

  get columnIndex(): number {
    return this.state.range.left;
  }

  get rowCount(): number {
    return height(this.state.range);
  }

  get columnCount(): number {
    return width(this.state.range);
  }

  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }

  get values(): unknown[][] {
    return this.#each(({ value, error }) => error ?? value ?? "");
  }

  set values(values: unknown) {
    this.#enter(values);
  }

  get formulas(): unknown[][] {
    return this.#each(({ value, error, formula }) =>
      formula === undefined ? (error ?? value ?? "") : `=${formula}`,
    );
  }

  set formulas(formulas: unknown) {
    this.#enter(formulas);
  }

  get formulasR1C1(): unknown[][] {
    throw new HostError("ApiNotFound", "The emulated Excel takes formulas in R1C1 notation and gives none.");
  }

  set formulasR1C1(formulas: unknown) {
    this.#enter(formulas, fromR1C1);
  }

  get valueTypes(): Excel.RangeValueType[][] {
    return this.#each(({ value, error }) => {
      const type =
        error !== undefined
          ? "Error"
          : value === null || value === ""
            ? "Empty"
            : typeof value === "number"
              ? "Double"
              : typeof value === "boolean"
                ? "Boolean"
                : "String";
      return type as Excel.RangeValueType;
    });
  }

  get numberFormat(): string[][] {
    return this.#each(({ format }) => format.numberFormat);
  }

  set numberFormat(formats: unknown) {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    this.#spread(formats, (row, column, numberFormat) => {
      const range = { top: row, left: column, bottom: row, right: column };
      formatCells(sheet, range, (format) => ({ ...format, numberFormat: String(numberFormat) }));
    });
  }

  get rowHidden(): boolean | null {
    const { sheet, range } = this.state;
    let hidden = 0;
    for (let row = range.top; row <= range.bottom; row += 1) if (sheet.hiddenRows.has(row)) hidden += 1;
    return hidden === 0 ? false : hidden === this.rowCount ? true : null;
  }

  set rowHidden(hidden: boolean) {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    for (let row = range.top; row <= range.bottom; row += 1) {
      if (hidden) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
    }
  }

  get format(): HostRangeFormat {
    return new HostRangeFormat({ ...this.state, areas: [this.state.range] });
  }

  get dataValidation(): HostDataValidation {
    return new HostDataValidation(this.state);
  }

  get conditionalFormats(): HostConditionalFormats {
    return new HostConditionalFormats(this.state);
  }

  get worksheet(): HostWorksheet {
    return new HostWorksheet(this.state);
  }

  getCell(row: number, column: number): HostRange {
    const { top, left } = this.state.range;
    return this.#other({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }

  getRow(row: number): HostRange {
    const { top, left, right } = this.state.range;
    return this.#other({ top: top + row, left, bottom: top + row, right });
  }

  getLastCell(): HostRange {
    const { bottom, right } = this.state.range;
    return this.#other({ top: bottom, left: right, bottom, right });
  }

  getIntersection(other: HostRange | string): HostRange {
    const a = this.state.range;
    const b = typeof other === "string" ? rangeOf(other) : other.state.range;
    if (!overlap(a, b)) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
    return this.#other({
      top: Math.max(a.top, b.top),
      left: Math.max(a.left, b.left),
      bottom: Math.min(a.bottom, b.bottom),
      right: Math.min(a.right, b.right),
    });
  }

  getBoundingRect(other: HostRange | string): HostRange {
    const a = this.state.range;
    const b = typeof other === "string" ? rangeOf(other) : other.state.range;
    return this.#other({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostRange | null {
    const used = usedRange(this.state.sheet, valuesOnly, this.state.range);
    return used && this.#other(used);
  }

  getMergedAreasOrNullObject(): HostRangeAreas | null {
    const { sheet, range } = this.state;
    const areas = sheet.merges.filter((merge) => merge.top <= range.bottom && merge.left <= range.right);
    return areas.length > 0 ? new HostRangeAreas({ ...this.state, areas }) : null;
  }

  getRowProperties(wanted: Excel.RowPropertiesLoadOptions): Excel.RowProperties[] {
    const { sheet, range } = this.state;
    const unknown = Object.keys(wanted).find((name) => name !== "rowHidden");
    if (unknown) throw new HostError("ApiNotFound", `Row property ${unknown} is not known.`);
    return Array.from({ length: this.rowCount }, (_, index) => ({
      rowHidden: sheet.hiddenRows.has(range.top + index),
    }));
  }

  merge(): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    sheet.merges = [...sheet.merges.filter((merge) => !sameRange(merge, range)), range];
  }

  clear(applyTo: Excel.ClearApplyTo | "All" | "Formats" | "Contents" = "All"): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    for (const [row, cells] of [...sheet.cells]) {
      if (row < range.top || row > range.bottom) continue;
      for (const [column, cell] of [...cells]) {
        if (column < range.left || column > range.right) continue;
        const format = applyTo === "Contents" ? cell.format : plainFormat;
        setCell(sheet, row, column, applyTo === "Formats" ? { ...cell, format } : { value: null, format });
      }
    }
    if (applyTo !== "Contents") {
      sheet.conditionals = sheet.conditionals.filter((one) => !sameRange(one.range, range));
    }
    book.changed(sheet, rangeAddress(range));
  }

  /** Formats only, of one row to rows as wide that are in the same conditional formats. */
  copyFrom(
    source: HostRange | Excel.RangeAreas | string,
    copyType?: Excel.RangeCopyType | "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths",
  ): void {
    const { book, sheet, range } = this.state;
    if (
      !(source instanceof HostRange) ||
      copyType !== "Formats" ||
      source.rowCount !== 1 ||
      source.columnCount !== this.columnCount ||
      source.state.sheet !== sheet
    ) {
      throw new HostError(
        "ApiNotFound",
        "The emulated Excel copies the formats of a row to other rows of its sheet.",
      );
    }
    const isOneSided = ({ range: other }: { readonly range: CellRange }): boolean =>
      overlap(other, source.state.range) !== overlap(other, range) ||
      (overlap(other, range) && (other.top > range.top || other.bottom < range.bottom));
    if (sheet.conditionals.some(isOneSided)) {
      throw new HostError("ApiNotFound", "The emulated Excel copies no conditional formats.");
    }
    book.checkContent(sheet);
    eachCell(range, (row, column) => {
      const like = cellAt(sheet, source.state.range.top, source.state.range.left + column - range.left);
      setCell(sheet, row, column, { ...cellAt(sheet, row, column), format: like.format });
    });
    book.changed(sheet, rangeAddress(range));
  }

  insert(shift: Excel.InsertShiftDirection | "Down" | "Right"): HostRange {
    this.#shift(shift === "Down" ? "rows" : "columns", 1);
    return this.#other(this.state.range);
  }

  delete(shift: Excel.DeleteShiftDirection | "Up" | "Left"): void {
    this.#shift(shift === "Up" ? "rows" : "columns", -1);
  }

  select(): void {
    const { book, sheet, range } = this.state;
    book.activate(sheet);
    book.selection = range;
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) {
      throw new HostError(
        "InvalidArgument",
        "The array does not have the range's number of rows and columns.",
      );
    }
  }

  _KeepReference(): void {
    this.state.book.keptReferences.set(this.referenceId, this);
  }

  get referenceId(): string {
    return `${this.state.sheet.id}!${rangeAddress(this.state.range)}`;
  }

  #other(range: CellRange): HostRange {
    return new HostRange({ ...this.state, range });
  }

  #shift(along: "rows" | "columns", direction: 1 | -1): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const isWhole =
      along === "rows"
        ? range.left === 0 && range.right === lastColumn
        : range.top === 0 && range.bottom === lastRow;
    if (!isWhole)
      throw new HostError("ApiNotFound", "The emulated Excel shifts whole rows and columns only.");
    const [start, count] = along === "rows" ? [range.top, this.rowCount] : [range.left, this.columnCount];
    shiftCells(book, sheet, along, start, direction * count);
    for (const table of sheet.tables) nameColumns(this.state, table.range);
    book.changed(sheet, rangeAddress(range));
  }

  #each<T>(take: (cell: CellState) => T): T[][] {
    const { sheet, range } = this.state;
    if (this.cellCount > mostCells) throw new HostError("RangeExceedsLimit", "The range has too many cells.");
    const rows: T[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells: T[] = [];
      for (let column = range.left; column <= range.right; column += 1) {
        cells.push(take(cellAt(sheet, row, column)));
      }
      rows.push(cells);
    }
    return rows;
  }

  #enter(values: unknown, read: typeof fromR1C1 = (formula) => formula): void {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    this.#spread(values, (row, column, value) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      enterCell(book, sheet, row, column, isFormula ? read(value, row, column) : value);
    });
    if (book.growsTables) growTables(sheet, this.state.range);
    for (const table of sheet.tables) keepHeadersText(this.state, table.range);
    book.changed(sheet, rangeAddress(this.state.range));
  }

  /** One value for all cells, or an array of exactly the range's shape; null leaves a cell as it is. */
  #spread(values: unknown, put: (row: number, column: number, value: unknown) => void): void {
    const { range } = this.state;
    if (!Array.isArray(values)) {
      eachCell(range, (row, column) => {
        put(row, column, values);
      });
      return;
    }
    const rows = values as unknown[];
    const columns = rows.map((row) => (Array.isArray(row) ? row.length : -1));
    if (rows.length !== this.rowCount || columns.some((count) => count !== this.columnCount)) {
      throw new HostError(
        "InvalidArgument",
        "The array does not have the range's number of rows and columns.",
      );
    }
    rows.forEach((row, rowOffset) => {
      (row as unknown[]).forEach((value, columnOffset) => {
        if (value !== null) put(range.top + rowOffset, range.left + columnOffset, value);
      });
    });
  }
}

/** A table's header cells are text, always. */
function keepHeadersText({ sheet }: OnRange, range: CellRange): void {
  for (let column = range.left; column <= range.right; column += 1) {
    const cell = cellAt(sheet, range.top, column);
    if (typeof cell.value === "number" || typeof cell.value === "boolean") {
      setCell(sheet, range.top, column, { ...cell, value: String(cell.value) });
    }
  }
}

/** `rowHidden` is null for rows that differ, which the types do not say and the documentation does. */
export const rangeMirrors: Mirrors<Omit<HostRange, "rowHidden">, Excel.Range> = true;
