import type { CellRange } from "../../../src/sheet";
import { cellAt, isEmpty, overlap, setCell } from "./cells";
import { movedFormula } from "./copy-cells";
import type { SheetState } from "./sheet-state";

/** Header cells become unique texts: "Column1" where one is blank, a number behind a repeated one. */
export function nameColumns({ sheet }: { readonly sheet: SheetState }, range: CellRange): void {
  const used = new Set<string>();
  for (let column = range.left; column <= range.right; column += 1) {
    const cell = cellAt(sheet, range.top, column);
    const typed = cell.value === null ? `Column${String(column - range.left + 1)}` : String(cell.value);
    let name = typed;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${typed}${String(number)}`;
    used.add(name.toLowerCase());
    if (name !== cell.value) setCell(sheet, range.top, column, { value: name, format: cell.format });
  }
}

/**
 * AutoCorrect's "Include new rows and columns in table": what is entered right below a table or right beside it becomes
 * part of it, for programs as for people (office-js issue 6745).
 */
export function growTables(sheet: SheetState, entered: CellRange): void {
  for (const table of sheet.tables) {
    const { top, left } = table.range;
    let { bottom, right } = table.range;
    const within = (row: number, column: number): boolean =>
      entered.top <= row && row <= entered.bottom && entered.left <= column && column <= entered.right;
    const columns = (): number[] => Array.from({ length: right - left + 1 }, (_, index) => left + index);
    const rows = (): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    const isNextRow = (): boolean =>
      columns().some(
        (column) => within(bottom + 1, column) && cellAt(sheet, bottom + 1, column).value !== null,
      );
    const isNextColumn = (): boolean =>
      rows().some((row) => within(row, right + 1) && cellAt(sheet, row, right + 1).value !== null);
    const isFree = (range: CellRange): boolean =>
      sheet.tables.every((other) => other === table || !overlap(other.range, range));
    while (isNextRow() && isFree({ top, left, bottom: bottom + 1, right })) bottom += 1;
    while (isNextColumn() && isFree({ top, left, bottom, right: right + 1 })) right += 1;
    if (bottom === table.range.bottom && right === table.range.right) continue;
    table.range = { top, left, bottom, right };
    nameColumns({ sheet }, table.range);
  }
}

/**
 * AutoCorrect's "Fill formulas in tables to create calculated columns": a formula that is entered in a column of a
 * table whose other cells are blank is in all of them.
 */
export function fillColumns(sheet: SheetState, entered: CellRange): void {
  for (const { range } of sheet.tables) {
    for (
      let column = Math.max(range.left, entered.left);
      column <= Math.min(range.right, entered.right);
      column += 1
    ) {
      const rows = Array.from({ length: range.bottom - range.top }, (_, index) => range.top + 1 + index);
      const isEntered = (row: number): boolean => row >= entered.top && row <= entered.bottom;
      const first = rows.find((row) => isEntered(row) && cellAt(sheet, row, column).formula !== undefined);
      const others = rows.filter((row) => !isEntered(row));
      if (first === undefined || !others.every((row) => isEmpty(cellAt(sheet, row, column)))) continue;
      const { formula = "", value } = cellAt(sheet, first, column);
      for (const row of others) {
        const { format } = cellAt(sheet, row, column);
        setCell(sheet, row, column, {
          value,
          format,
          formula: movedFormula(formula, sheet.name, row - first, 0),
        });
      }
    }
  }
}
