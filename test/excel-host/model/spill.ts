import { rangeOfAddress, replaceCells } from "./adjust-references";
import type { CellRange } from "../../../src/sheet";
import type { BookState } from "./book-state";
import { cellAt, isEmpty, setCell } from "./cells";
import type { SheetState } from "./sheet-state";

/** The cells that a formula fills, its own included; null where nothing spills from it. */
export function spillOf(sheet: SheetState, row: number, column: number): CellRange | null {
  return sheet.spills.find(({ top, left }) => top === row && left === column) ?? null;
}

/** The cell whose formula fills another. */
export function spillParentOf(sheet: SheetState, row: number, column: number): CellRange | null {
  const found = sheet.spills.find(
    (spill) => row >= spill.top && row <= spill.bottom && column >= spill.left && column <= spill.right,
  );
  return found ? { top: found.top, left: found.left, bottom: found.top, right: found.left } : null;
}

/**
 * A formula that is nothing but several cells fills as many, "=A4:D4" ("Handle dynamic arrays and spilling using the
 * Excel JavaScript API"). Where one of them holds something, it shows #SPILL! instead.
 */
export function spill(book: BookState, sheet: SheetState, row: number, column: number): void {
  sheet.spills = sheet.spills.filter(({ top, left }) => top !== row || left !== column);
  const { formula, format } = cellAt(sheet, row, column);
  const source = formula === undefined ? null : wholeRange(formula, book, sheet);
  if (!source || formula === undefined) return;
  const { top, left, bottom, right } = source.range;
  const area = { top: row, left: column, bottom: row + bottom - top, right: column + right - left };
  if (area.bottom === row && area.right === column) return;
  const cells: [number, number][] = [];
  for (let at = row; at <= area.bottom; at += 1)
    for (let to = column; to <= area.right; to += 1) cells.push([at, to]);
  const isFree = cells.every(([at, to]) => (at === row && to === column) || isEmpty(cellAt(sheet, at, to)));
  if (!isFree) {
    setCell(sheet, row, column, { value: null, error: "#SPILL!", formula, format });
    return;
  }
  for (const [at, to] of cells) {
    const { value } = cellAt(source.sheet, top + at - row, left + to - column);
    const there = cellAt(sheet, at, to);
    setCell(sheet, at, to, { ...there, value, ...(at === row && to === column && { formula }) });
  }
  sheet.spills.push(area);
}

function wholeRange(
  formula: string,
  book: BookState,
  own: SheetState,
): { readonly sheet: SheetState; readonly range: CellRange } | null {
  let found: { readonly sheet: SheetState; readonly range: CellRange } | null = null;
  const rest = replaceCells(formula.trim(), own.name, ({ sheet: name, address }) => {
    const [sheet, range] = [book.sheetNamed(name), rangeOfAddress(address)];
    if (sheet && range) found = { sheet, range };
    return "#REF!";
  });
  return /^(?:.*!)?#REF!$/.test(rest) ? found : null;
}
