import type { CellRange } from "../../../src/sheet";
import { isEmpty, overlap } from "./cells";
import type { SheetState } from "./sheet-state";

/** Cells whose text is, or holds, what is searched for, row by row. */
export class FoundCells {
  readonly cells: readonly CellRange[];

  constructor(
    sheet: SheetState,
    within: CellRange,
    text: string,
    {
      completeMatch = false,
      matchCase = false,
    }: { readonly completeMatch?: boolean; readonly matchCase?: boolean },
  ) {
    const spelt = (typed: string): string => (matchCase ? typed : typed.toLowerCase());
    const wanted = spelt(text);
    const found: CellRange[] = [];
    for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
      for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
        const at = { top: row, left: column, bottom: row, right: column };
        if (isEmpty(cell) || !overlap(within, at)) continue;
        const held = spelt(cell.error ?? String(cell.value));
        if (completeMatch ? held === wanted : held.includes(wanted)) found.push(at);
      }
    }
    this.cells = found;
  }
}
