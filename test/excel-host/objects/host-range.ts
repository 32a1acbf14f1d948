import { quotedSheetName, rangeAddress, type CellRange } from "../../../src/sheet";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, eachCell, overFormats, overlap, setCell } from "../model/cells";
import { enterCell } from "../model/enter-cell";
import { HostError } from "../model/host-error";
import { fromR1C1 } from "../model/r1c1-formula";
import type { CellDetails, CellState, SheetState } from "../model/sheet-state";
import { spill } from "../model/spill";
import { plainFormat } from "../model/cell-format";
import { HostConditionalFormats } from "./host-conditional-formats";
import { HostDataValidation } from "./host-data-validation";
import { HostRangeAreas } from "./host-range-areas";
import { HostRangeData } from "./host-range-data";
import { HostRangeFormat } from "./host-range-format";
import { HostWorksheet } from "./host-worksheet";
import { fillColumns, growTables, nameColumns } from "../model/table-columns";
import { lastColumn, lastRow, mostCells, sameRange, type OnRange } from "./place";
import { shiftCells } from "../model/shift-cells";

/** Excel.Range over the cells of one sheet. */
export class HostRange extends HostRangeData {
  get address(): string {
    const { name } = this.state.sheet;
    const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : quotedSheetName(name);
    return `${plain}!${rangeAddress(this.state.range)}`;
  }

  get values(): unknown[][] {
    return this._each(({ value, error }) => error ?? value ?? "");
  }

  set values(values: unknown) {
    this.#enter(values);
  }

  get formulas(): unknown[][] {
    return this._each(({ value, error, formula }) =>
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
    return this._each(({ value, error }) => {
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
    return this._each(({ format }) => format.numberFormat);
  }

  set numberFormat(formats: unknown) {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    // One format in an array stands for all cells, as in Microsoft's samples of conditional formats.
    const [[only] = [], ...others] = Array.isArray(formats) ? (formats as unknown[][]) : [[formats]];
    const isOne = others.length === 0 && Array.isArray(formats) && formats[0]?.length === 1;
    this.#spread(isOne ? only : formats, (row, column, numberFormat) => {
      const cell = cellAt(sheet, row, column);
      const format = overFormats({ numberFormat: String(numberFormat) })(cell.format);
      if (format !== cell.format) setCell(sheet, row, column, { ...cell, format });
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

  getMergedAreasOrNullObject(): HostRangeAreas | null {
    const { sheet, range } = this.state;
    const areas = sheet.merges.filter((merge) => overlap(merge, range));
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

  /** Cells of a table are not merged ("Merge and unmerge cells"). */
  merge(across = false): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    if (sheet.tables.some((table) => overlap(table.range, range))) {
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
    }
    const rows = Array.from({ length: this.rowCount }, (_, index) => this.getRow(index).state.range);
    const merges = across ? rows : [range];
    sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, range)), ...merges];
  }

  unmerge(): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, range));
  }

  clear(applyTo: Excel.ClearApplyTo | "All" | "Formats" | "Contents" = "All"): void {
    if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") this.hyperlink = undefined;
    else this._clear(applyTo);
  }

  clearOrResetContents(): void {
    this.control = { type: "Empty" };
    this._clear("Contents");
  }

  protected _clear(applyTo: string): void {
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

  insert(shift: Excel.InsertShiftDirection | "Down" | "Right"): HostRange {
    this.#shift(shift === "Down" ? "rows" : "columns", 1);
    return this._at(this.state.range);
  }

  delete(shift: Excel.DeleteShiftDirection | "Up" | "Left"): void {
    this.#shift(shift === "Up" ? "rows" : "columns", -1);
  }

  get columnHidden(): boolean {
    return this.state.sheet.hiddenColumns.has(this.state.range.left);
  }

  set columnHidden(hidden: boolean) {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    for (let column = range.left; column <= range.right; column += 1) {
      if (hidden) sheet.hiddenColumns.add(column);
      else sheet.hiddenColumns.delete(column);
    }
  }

  getCellProperties(wanted: Excel.CellPropertiesLoadOptions): Excel.CellProperties[][] {
    return Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.columnCount }, (__, column) => {
        const { address, style, format } = this.getCell(row, column);
        return {
          ...(wanted.address === true && { address }),
          ...(wanted.style === true && { style }),
          ...(wanted.format && {
            format: { fill: { color: format.fill.color }, font: { color: format.font.color } },
          }),
        };
      }),
    );
  }

  setCellProperties(properties: Excel.SettableCellProperties[][]): void {
    properties.forEach((row, down) => {
      row.forEach(({ format, style, hyperlink }, across) => {
        const cell = this.getCell(down, across);
        if (style !== undefined) cell.style = style;
        if (hyperlink !== undefined) cell.hyperlink = hyperlink;
        if (format?.fill?.color !== undefined) cell.format.fill.color = format.fill.color;
        if (format?.font?.color !== undefined) cell.format.font.color = format.font.color;
        if (format?.font?.bold !== undefined) cell.format.font.bold = format.font.bold;
        if (format?.font?.italic !== undefined) cell.format.font.italic = format.font.italic;
        for (const [side, border] of Object.entries(format?.borders ?? {}) as [string, Excel.CellBorder][]) {
          const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
          if (border.style !== undefined) cell.format.borders.getItem(edge).style = border.style;
          if (border.color !== undefined) cell.format.borders.getItem(edge).color = border.color;
        }
      });
    });
  }

  group(): void {
    this.state.book.checkContent(this.state.sheet);
  }

  ungroup(): void {
    this.state.book.checkContent(this.state.sheet);
  }

  get style(): string {
    return this.#details().style ?? "Normal";
  }

  set style(style: string) {
    this.#details().style = style;
  }

  get hyperlink(): Excel.RangeHyperlink | undefined {
    return this.#details().hyperlink;
  }

  set hyperlink(link: Excel.RangeHyperlink | undefined) {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    this.#details().hyperlink = link;
    if (link?.textToDisplay !== undefined) this.values = link.textToDisplay;
  }

  /** Of ExcelApi 1.18, which the types do not have yet. */
  get control(): { readonly type: string } {
    return this.#details().control ?? { type: "Empty" };
  }

  set control(control: { readonly type: string }) {
    this.#details().control = control;
  }

  /** What is kept of a cell beside its contents and its look; lost when it moves. */
  #details(): CellDetails {
    const { sheet, range } = this.state;
    const key = `${String(range.top)} ${String(range.left)}`;
    const found = sheet.details.get(key) ?? {};
    sheet.details.set(key, found);
    return found;
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

  protected _at(range: CellRange): HostRange {
    if (range.top < 0 || range.left < 0 || range.bottom > lastRow || range.right > lastColumn) {
      throw new HostError("InvalidArgument", "The range would leave the sheet.");
    }
    return new HostRange({ ...this.state, range });
  }

  #shift(along: "rows" | "columns", direction: 1 | -1): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const strip =
      along === "rows"
        ? { first: range.left, last: range.right, isWhole: this.isEntireRow }
        : { first: range.top, last: range.bottom, isWhole: this.isEntireColumn };
    const [start, count] = along === "rows" ? [range.top, this.rowCount] : [range.left, this.columnCount];
    shiftCells(book, sheet, along, { start, by: direction * count, strip: strip.isWhole ? null : strip });
    for (const table of sheet.tables) nameColumns(this.state, table.range);
    book.changed(sheet, rangeAddress(range));
  }

  protected _each<T>(take: (cell: CellState) => T): T[][] {
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
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const shown = book.filtersDisplace ? shownRows(sheet, range) : null;
    if (shown) {
      const first = Array.isArray(values) ? [(values as unknown[])[0]] : values;
      for (const row of shown) this._at({ ...range, top: row, bottom: row }).#enter(first, read);
      return;
    }
    // One formula for thousands of cells is understood once, as long as no heading that it may name changes.
    const understood = new Set<string>();
    this.#spread(values, (row, column, value) => {
      const formula = typeof value === "string" && value.startsWith("=") ? value : null;
      const typed = formula === null ? value : read(formula, row, column);
      enterCell(book, sheet, row, column, typed, formula !== null && understood.has(formula));
      if (sheet.tables.some(({ range }) => range.top === row)) understood.clear();
      else if (formula !== null) understood.add(formula);
    });
    if (book.autoCorrects) {
      growTables(sheet, this.state.range);
      fillColumns(sheet, this.state.range);
    }
    for (const [row, column] of this.#formulas()) spill(book, sheet, row, column);
    for (const table of sheet.tables) keepHeadersText(this.state, table.range);
    book.changed(sheet, rangeAddress(this.state.range));
  }

  #formulas(): [number, number][] {
    const { sheet, range } = this.state;
    const found: [number, number][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (const [column, { formula }] of sheet.cells.get(row) ?? []) {
        const isWithin = column >= range.left && column <= range.right;
        // Most formulas call something: only one that is nothing but cells can spill here.
        if (isWithin && formula !== undefined && /^[^(]*:[^(]*$/.test(formula)) found.push([row, column]);
      }
    }
    return found;
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

/** The rows of a range that are shown; null where all are, or none is. */
function shownRows({ hiddenRows }: SheetState, { top, bottom }: CellRange): number[] | null {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const shown = rows.filter((row) => !hiddenRows.has(row));
  return shown.length === 0 || shown.length === rows.length ? null : shown;
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
export const rangeMirrors: Mirrors<
  Omit<HostRange, "rowHidden" | "control" | "hyperlink" | "clearOrResetContents">,
  Excel.Range
> = true;
