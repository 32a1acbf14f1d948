import { columnLetters, type CellRange } from "../../../src/sheet";
import { adjustReferences } from "./adjust-references";
import type { BookState } from "./book-state";
import { cellAt, setCell } from "./cells";
import { HostError } from "./host-error";
import type { CellState, SheetState } from "./sheet-state";

/** The last row and column of a sheet, from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export type Along = "rows" | "columns";

/** What becomes of places when some are inserted (`by` > 0) or deleted (`by` < 0) at `start`. */
class Shift {
  readonly #start: number;
  readonly #by: number;

  constructor(start: number, by: number) {
    this.#start = start;
    this.#by = by;
  }

  gone(at: number): boolean {
    return this.#by < 0 && at >= this.#start && at < this.#start - this.#by;
  }

  moved(at: number): number {
    return at >= this.#start ? at + this.#by : at;
  }

  keys<Value>(map: Map<number, Value>): void {
    const entries = [...map]
      .filter(([at]) => !this.gone(at))
      .map(([at, value]): [number, Value] => [this.moved(at), value]);
    map.clear();
    for (const [at, value] of entries) map.set(at, value);
  }

  span(first: number, last: number): [number, number] {
    return [
      this.gone(first) ? this.#start : this.moved(first),
      this.gone(last) ? this.#start - 1 : this.moved(last),
    ];
  }
}

/**
 * Inserts (`by` > 0) or deletes (`by` < 0) rows or columns at `start`, whole ones or those of a strip: cells, tables,
 * names, validations, conditional formats and charts move along, and so do the references of formulas.
 * @param strip the columns whose rows move, or the rows whose columns do; null for all
 * @throws {HostError}
 */
export function shiftCells(
  book: BookState,
  sheet: SheetState,
  along: Along,
  { start, by, strip }: { readonly start: number; readonly by: number; readonly strip: Strip | null },
): void {
  const shift = new Shift(start, by);
  checkShift(sheet, along, { start, by, strip });
  const isWithin = (old: CellRange): boolean =>
    strip === null ||
    (along === "rows"
      ? old.left >= strip.first && old.right <= strip.last
      : old.top >= strip.first && old.bottom <= strip.last);
  const range = (old: CellRange): CellRange => {
    if (!isWithin(old)) return old;
    if (along === "rows") {
      const [top, bottom] = shift.span(old.top, old.bottom);
      return { ...old, top, bottom };
    }
    const [left, right] = shift.span(old.left, old.right);
    return { ...old, left, right };
  };
  const present = (old: CellRange): CellRange | null => {
    const now = range(old);
    return now.bottom < now.top || now.right < now.left ? null : now;
  };
  if (strip !== null) shiftStrip(sheet, along, shift, strip);
  else if (along === "rows") {
    shift.keys<Map<number, CellState>>(sheet.cells);
    shift.keys(sheet.rowHeights);
    const hidden = [...sheet.hiddenRows].filter((at) => !shift.gone(at)).map((at) => shift.moved(at));
    sheet.hiddenRows.clear();
    hidden.forEach((at) => sheet.hiddenRows.add(at));
  } else {
    for (const cells of sheet.cells.values()) shift.keys(cells);
    shift.keys(sheet.columnWidths);
  }
  if (by > 0) inheritFormats(sheet, along, { start, by, strip });
  if (strip === null) shiftNotes(sheet, along, shift);
  sheet.merges = sheet.merges.map(range);
  sheet.tables.forEach((table) => (table.range = range(table.range)));
  if (strip === null) sheet.charts.forEach((chart) => (chart.area = range(chart.area)));
  sheet.validations = sheet.validations.flatMap((one) => {
    const now = present(one.range);
    return now ? [{ ...one, range: now }] : [];
  });
  sheet.conditionals = sheet.conditionals.filter((one) => {
    const now = present(one.range);
    if (now) one.range = now;
    return now !== null;
  });
  for (const name of book.names) {
    if (name.target?.sheetId !== sheet.id) continue;
    const target = present(name.target.range);
    name.target = target && { sheetId: sheet.id, range: target };
  }
  book.outdate(sheet);
  adjustReferences(book, sheet, present);
}

/** The first and the last column, or row, that a shift goes over. */
export interface Strip {
  readonly first: number;
  readonly last: number;
}

interface Shifting {
  readonly start: number;
  readonly by: number;
  readonly strip: Strip | null;
}

/** Excel.ErrorCodes: nonBlankCellOffSheet, insertDeleteConflict, filteredRangeConflict. @throws {HostError} */
function checkShift(sheet: SheetState, along: Along, { start, by, strip }: Shifting): void {
  const last = along === "rows" ? lastRow : lastColumn;
  if (by > 0) {
    for (const [row, cells] of sheet.cells) {
      for (const column of cells.keys()) {
        const [at, across] = along === "rows" ? [row, column] : [column, row];
        const isShifted = at >= start && (strip === null || (across >= strip.first && across <= strip.last));
        if (isShifted && at + by > last) {
          throw new HostError("NonBlankCellOffSheet", "A cell that is not blank would leave the sheet.");
        }
      }
    }
  }
  if (strip === null) return;
  for (const { range, kind } of [
    ...sheet.tables.map(({ range }) => ({ range, kind: "table" })),
    ...sheet.merges.map((range) => ({ range, kind: "merge" })),
  ]) {
    const [first, end, behind] =
      along === "rows" ? [range.left, range.right, range.bottom] : [range.top, range.bottom, range.right];
    const isMet = behind >= start && first <= strip.last && end >= strip.first;
    if (isMet && (first < strip.first || end > strip.last)) {
      throw new HostError("InsertDeleteConflict", `The cells of a ${kind} would part.`);
    }
  }
  const filtered = sheet.filter?.range;
  if (filtered && sheet.hiddenRows.size > 0 && filtered.bottom >= start && filtered.top <= start) {
    throw new HostError("FilteredRangeConflict", "The cells are part of a filtered range.");
  }
}

function shiftStrip(sheet: SheetState, along: Along, shift: Shift, { first, last }: Strip): void {
  if (along === "columns") {
    for (let row = first; row <= last; row += 1) {
      const cells = sheet.cells.get(row);
      if (cells) shift.keys(cells);
    }
    return;
  }
  for (let column = first; column <= last; column += 1) {
    const found = new Map<number, CellState>();
    for (const [row, cells] of sheet.cells) {
      const cell = cells.get(column);
      if (cell) found.set(row, cell);
      cells.delete(column);
    }
    shift.keys(found);
    for (const [row, cell] of found) setCell(sheet, row, column, cell);
  }
}

/** VBA-Docs, Range.Insert: CopyOrigin is xlFormatFromLeftOrAbove unless it is said otherwise. */
function inheritFormats(sheet: SheetState, along: Along, { start, by, strip }: Shifting): void {
  if (start === 0) return;
  const before = start - 1;
  const across =
    along === "rows"
      ? [...(sheet.cells.get(before)?.keys() ?? [])]
      : [...sheet.cells].filter(([, cells]) => cells.has(before)).map(([row]) => row);
  for (const at of across) {
    if (strip !== null && (at < strip.first || at > strip.last)) continue;
    const { format } = along === "rows" ? cellAt(sheet, before, at) : cellAt(sheet, at, before);
    for (let index = start; index < start + by; index += 1) {
      const [row, column] = along === "rows" ? [index, at] : [at, index];
      setCell(sheet, row, column, { value: null, format });
    }
  }
  if (strip !== null) return;
  const sizes = along === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const size = sizes.get(before);
  if (size !== undefined) for (let index = start; index < start + by; index += 1) sizes.set(index, size);
}

function shiftNotes(sheet: SheetState, along: Along, shift: Shift): void {
  const notes = [...sheet.notes].flatMap(([address, text]): [string, string][] => {
    const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = Number(number) - 1;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const at = along === "rows" ? row : column;
    if (shift.gone(at)) return [];
    const moved =
      along === "rows"
        ? `${letters}${String(shift.moved(row) + 1)}`
        : `${columnLetters(shift.moved(column))}${number}`;
    return [[moved, text]];
  });
  sheet.notes.clear();
  notes.forEach(([address, text]) => sheet.notes.set(address, text));
}
