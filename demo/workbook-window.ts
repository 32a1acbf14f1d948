import { cellAddress, columnLetters, type CellRange } from "../src/sheet";
import type { BookState } from "../test/excel-host/model/book-state";
import { cellAt, usedRange } from "../test/excel-host/model/cells";
import { enterCell } from "../test/excel-host/model/enter-cell";
import type { CellFormat } from "../test/excel-host/model/cell-format";
import type { SheetState } from "../test/excel-host/model/sheet-state";
import { cellText } from "./cell-text";
import { drawChart } from "./draw-chart";

/** Drawn at most: the demonstration is looked at, not worked in. */
const mostRows = 400;
const mostColumns = 60;
const pixelsPerPoint = 96 / 72;

/** The parts of the page that make the emulated Excel's window. */
export interface WindowParts {
  readonly grid: HTMLElement;
  readonly tabs: HTMLElement;
  readonly where: HTMLElement;
  readonly content: HTMLElement;
  readonly status: HTMLElement;
}

/** Shows an open workbook, and lets cells be selected and typed into as a person at Excel would. */
export class WorkbookWindow {
  readonly #parts: WindowParts;
  readonly #book: () => BookState;
  readonly #onEdit: () => void;

  /** @param onEdit called when a person changed the workbook here */
  constructor(parts: WindowParts, book: () => BookState, onEdit: () => void) {
    this.#parts = parts;
    this.#book = book;
    this.#onEdit = onEdit;
    parts.grid.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
  }

  draw(): void {
    const book = this.#book();
    // What is being typed must not be drawn away.
    if (book.editingCell) return;
    const sheet = book.sheetById(book.activeSheetId);
    this.#drawTabs(book);
    if (!sheet) return;
    const { grid } = this.#parts;
    const scrolled = { left: grid.scrollLeft, top: grid.scrollTop };
    const table = this.#table(sheet);
    grid.replaceChildren(table);
    for (const chart of sheet.charts) this.#placeChart(book, table, chart);
    grid.scrollTo(scrolled);
    this.#showSelected(sheet, book.selection);
  }

  #drawTabs(book: BookState): void {
    const buttons = book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map((sheet) => {
        const button = document.createElement("button");
        button.type = "button";
        button.role = "tab";
        button.textContent = sheet.name;
        button.ariaSelected = String(sheet.id === book.activeSheetId);
        if (sheet.tabColour !== "") button.style.borderBottomColor = sheet.tabColour;
        button.addEventListener("click", () => {
          book.activate(sheet);
          this.#parts.grid.scrollTo(0, 0);
          this.draw();
        });
        return button;
      });
    this.#parts.tabs.replaceChildren(...buttons);
  }

  #table(sheet: SheetState): HTMLTableElement {
    const used = usedRange(sheet, false);
    const charted = sheet.charts.map(({ area }) => area);
    const rows = Math.min(
      mostRows,
      Math.max(30, used?.bottom ?? 0, ...charted.map(({ bottom }) => bottom)) + 4,
    );
    const columns = Math.min(
      mostColumns,
      Math.max(12, used?.right ?? 0, ...charted.map(({ right }) => right)) + 2,
    );
    const table = document.createElement("table");
    const group = document.createElement("colgroup");
    const widths = [34, ...Array.from({ length: columns }, (_, at) => columnPixels(sheet, at))];
    for (const width of widths) {
      const col = document.createElement("col");
      col.style.width = `${String(width)}px`;
      group.append(col);
    }
    table.style.width = `${String(widths.reduce((sum, width) => sum + width, 0))}px`;
    const head = document.createElement("thead");
    const letters = document.createElement("tr");
    letters.append(header(""), ...Array.from({ length: columns }, (_, at) => header(columnLetters(at))));
    head.append(letters);
    const body = document.createElement("tbody");
    for (let row = 0; row < rows; row += 1) {
      if (!sheet.hiddenRows.has(row)) body.append(this.#row(sheet, row, columns));
    }
    table.append(group, head, body);
    return table;
  }

  #row(sheet: SheetState, row: number, columns: number): HTMLTableRowElement {
    const line = document.createElement("tr");
    line.append(header(String(row + 1)));
    const height = sheet.rowHeights.get(row);
    if (height !== undefined) line.style.height = `${String(height * pixelsPerPoint)}px`;
    for (let column = 0; column < columns; column += 1) {
      const merge = sheet.merges.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      line.append(this.#cell(sheet, row, column, merge));
    }
    return line;
  }

  #cell(sheet: SheetState, row: number, column: number, merge?: CellRange): HTMLTableCellElement {
    const state = cellAt(sheet, row, column);
    const cell = document.createElement("td");
    cell.dataset["cell"] = cellAddress(row, column);
    cell.textContent = cellText(state);
    if (merge) {
      cell.colSpan = merge.right - merge.left + 1;
      cell.rowSpan = merge.bottom - merge.top + 1;
    }
    paint(cell, state.format, typeof state.value === "number");
    // Text flows over blank cells beside it, as in Excel.
    if (!state.format.wrap && typeof state.value === "string" && isBlank(sheet, row, column + 1)) {
      cell.style.overflow = "visible";
    }
    cell.addEventListener("click", () => {
      this.#select(sheet, row, column);
    });
    cell.addEventListener("dblclick", () => {
      this.#edit(sheet, row, column);
    });
    return cell;
  }

  #select(sheet: SheetState, row: number, column: number): void {
    const range = { top: row, left: column, bottom: row, right: column };
    this.#book().selection = range;
    this.#showSelected(sheet, range);
    this.#parts.grid.focus({ preventScroll: true });
  }

  #showSelected(sheet: SheetState, { top, left }: CellRange): void {
    const { grid, where, content } = this.#parts;
    grid.querySelector(".selected")?.classList.remove("selected");
    const address = cellAddress(top, left);
    const cell = grid.querySelector(`[data-cell="${address}"]`);
    cell?.classList.add("selected");
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { formula, value } = cellAt(sheet, top, left);
    where.textContent = address;
    content.textContent = formula === undefined ? String(value ?? "") : `=${formula}`;
  }

  #onKey(event: KeyboardEvent): void {
    const book = this.#book();
    const sheet = book.sheetById(book.activeSheetId);
    if (!sheet || book.editingCell) return;
    const { top, left } = book.selection;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      this.#select(sheet, Math.max(0, top + step[0]), Math.max(0, left + step[1]));
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      this.#edit(sheet, top, left);
    } else if (event.key === "Delete") {
      this.#enter(sheet, top, left, "");
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#edit(sheet, top, left, event.key);
    }
  }

  /** While a cell is being edited Excel answers no add-in; so it is here. */
  #edit(sheet: SheetState, row: number, column: number, typed?: string): void {
    const cell = this.#parts.grid.querySelector<HTMLElement>(`[data-cell="${cellAddress(row, column)}"]`);
    if (!cell) return;
    const book = this.#book();
    const { formula, value } = cellAt(sheet, row, column);
    const input = document.createElement("input");
    input.ariaLabel = `Cell ${cellAddress(row, column)}`;
    input.value = typed ?? (formula === undefined ? String(value ?? "") : `=${formula}`);
    cell.replaceChildren(input);
    book.editingCell = true;
    input.focus();
    let isOver = false;
    const finish = (keep: boolean): void => {
      if (isOver) return;
      isOver = true;
      book.editingCell = false;
      if (keep) this.#enter(sheet, row, column, input.value);
      this.draw();
      this.#parts.grid.focus({ preventScroll: true });
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Tab") finish(true);
      if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => {
      finish(true);
    });
  }

  #enter(sheet: SheetState, row: number, column: number, typed: string): void {
    const book = this.#book();
    try {
      book.checkContent(sheet);
      enterCell(book, sheet, row, column, typed);
      book.changed(sheet, cellAddress(row, column));
      this.#parts.status.textContent = "";
    } catch (error) {
      this.#parts.status.textContent = error instanceof Error ? error.message : String(error);
    }
    this.#onEdit();
    this.draw();
  }

  #placeChart(book: BookState, table: HTMLElement, chart: SheetState["charts"][number]): void {
    const corner = (row: number, column: number): HTMLElement | null =>
      table.querySelector<HTMLElement>(`[data-cell="${cellAddress(row, column)}"]`);
    const first = corner(chart.area.top, chart.area.left);
    const last = corner(chart.area.bottom, chart.area.right);
    if (!first || !last) return;
    const size = {
      width: last.offsetLeft + last.offsetWidth - first.offsetLeft,
      height: last.offsetTop + last.offsetHeight - first.offsetTop,
    };
    const picture = drawChart(book, chart, size);
    picture.style.left = `${String(first.offsetLeft)}px`;
    picture.style.top = `${String(first.offsetTop)}px`;
    this.#parts.grid.append(picture);
  }
}

function header(words: string): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.textContent = words;
  return cell;
}

function isBlank(sheet: SheetState, row: number, column: number): boolean {
  return cellText(cellAt(sheet, row, column)) === "";
}

/** 48 points is Excel's usual column. */
function columnPixels(sheet: SheetState, column: number): number {
  return (sheet.columnWidths.get(column) ?? 48) * pixelsPerPoint;
}

function paint({ style }: HTMLElement, format: CellFormat, isNumber: boolean): void {
  if (format.bold) style.fontWeight = "bold";
  if (format.italic) style.fontStyle = "italic";
  style.fontSize = `${String(format.size * pixelsPerPoint)}px`;
  style.color = format.colour;
  if (format.fill !== null) {
    style.background = format.fill;
    style.borderColor = format.fill;
  }
  if (format.wrap) style.whiteSpace = "normal";
  const side = format.horizontal.toLowerCase();
  style.textAlign = side === "general" ? (isNumber ? "right" : "left") : side;
  if (format.indent > 0) style.paddingLeft = `${String(9 * format.indent)}px`;
  style.verticalAlign = format.vertical === "Center" ? "middle" : format.vertical.toLowerCase();
}
