import type { CellRange } from "../../../src/sheet";
import type { BookState } from "./book-state";
import type { CellState, SheetState } from "./sheet-state";

/**
 * Inserts (`by` > 0) or deletes (`by` < 0) whole rows at `row`: cells, heights, notes, tables, names,
 * validations, conditional formats and charts move along. Formulas' references are not adjusted.
 */
export function shiftRows(book: BookState, sheet: SheetState, row: number, by: number): void {
  const gone = (at: number): boolean => by < 0 && at >= row && at < row - by;
  const moved = (at: number): number => (at >= row ? at + by : at);
  const keys = <T>(map: Map<number, T>): void => {
    const entries = [...map]
      .filter(([at]) => !gone(at))
      .map(([at, value]): [number, T] => [moved(at), value]);
    map.clear();
    for (const [at, value] of entries) map.set(at, value);
  };
  const range = (old: CellRange): CellRange => {
    const top = gone(old.top) ? row : moved(old.top);
    const bottom = gone(old.bottom) ? row - 1 : moved(old.bottom);
    return { ...old, top, bottom };
  };
  keys<Map<number, CellState>>(sheet.cells);
  keys(sheet.rowHeights);
  const hidden = [...sheet.hiddenRows].filter((at) => !gone(at)).map(moved);
  sheet.hiddenRows.clear();
  hidden.forEach((at) => sheet.hiddenRows.add(at));
  const notes = [...sheet.notes].flatMap(([address, text]): [string, string][] => {
    const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const at = Number(number) - 1;
    return gone(at) ? [] : [[`${letters}${String(moved(at) + 1)}`, text]];
  });
  sheet.notes.clear();
  notes.forEach(([address, text]) => sheet.notes.set(address, text));
  sheet.merges = sheet.merges.map(range);
  sheet.tables.forEach((table) => (table.range = range(table.range)));
  sheet.charts.forEach((chart) => (chart.area = range(chart.area)));
  sheet.validations = sheet.validations.map((one) => ({ ...one, range: range(one.range) }));
  sheet.conditionals.forEach((one) => (one.range = range(one.range)));
  for (const name of book.names) {
    if (name.target?.sheetId !== sheet.id) continue;
    const target = range(name.target.range);
    name.target = target.bottom < target.top ? null : { sheetId: sheet.id, range: target };
  }
}
