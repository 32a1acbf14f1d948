import type { CellRange } from "../../../src/sheet";
import { cellAt, setCell } from "./cells";
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
