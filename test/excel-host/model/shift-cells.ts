import type { CellRange } from "../../../src/sheet";
import { columnLetters } from "../../../src/sheet";
import type { BookState } from "./book-state";
import type { CellState, SheetState } from "./sheet-state";

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
 * Inserts (`by` > 0) or deletes (`by` < 0) whole rows or columns at `start`: cells, sizes, notes, tables,
 * names, validations, conditional formats and charts move along. Formulas' references are not adjusted.
 */
export function shiftCells(
  book: BookState,
  sheet: SheetState,
  along: Along,
  start: number,
  by: number,
): void {
  const shift = new Shift(start, by);
  const range = (old: CellRange): CellRange => {
    if (along === "rows") {
      const [top, bottom] = shift.span(old.top, old.bottom);
      return { ...old, top, bottom };
    }
    const [left, right] = shift.span(old.left, old.right);
    return { ...old, left, right };
  };
  if (along === "rows") {
    shift.keys<Map<number, CellState>>(sheet.cells);
    shift.keys(sheet.rowHeights);
    const hidden = [...sheet.hiddenRows].filter((at) => !shift.gone(at)).map((at) => shift.moved(at));
    sheet.hiddenRows.clear();
    hidden.forEach((at) => sheet.hiddenRows.add(at));
  } else {
    for (const cells of sheet.cells.values()) shift.keys(cells);
    shift.keys(sheet.columnWidths);
  }
  shiftNotes(sheet, along, shift);
  sheet.merges = sheet.merges.map(range);
  sheet.tables.forEach((table) => (table.range = range(table.range)));
  sheet.charts.forEach((chart) => (chart.area = range(chart.area)));
  sheet.validations = sheet.validations.map((one) => ({ ...one, range: range(one.range) }));
  sheet.conditionals.forEach((one) => (one.range = range(one.range)));
  for (const name of book.names) {
    if (name.target?.sheetId !== sheet.id) continue;
    const target = range(name.target.range);
    const isGone = target.bottom < target.top || target.right < target.left;
    name.target = isGone ? null : { sheetId: sheet.id, range: target };
  }
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
