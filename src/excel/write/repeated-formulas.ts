import type { CellRange } from "../../sheet";
import { isSameInEveryRow } from "../../workbook";
import type { ChangedRow, Typed } from "./changed-blocks";

/** Cells below each other that get the same formula. */
export interface RepeatedFormula {
  readonly range: CellRange;
  /** With its "=". */
  readonly formula: string;
}

/** Fewer are not worth a range of their own. */
const fewestRepeats = 4;

/** Takes out of the cells to be entered the columns of tables that compute the same in every row. */
export function repeatedFormulas(changed: ReadonlyMap<number, ChangedRow>): {
  readonly repeated: readonly RepeatedFormula[];
  readonly rest: Map<number, ChangedRow>;
} {
  const rest = new Map([...changed].map(([row, cells]) => [row, new Map<number, Typed>(cells)]));
  const repeated: RepeatedFormula[] = [];
  for (const [row, cells] of changed) {
    for (const [column, typed] of cells) {
      if (
        typeof typed !== "string" ||
        !typed.startsWith("=") ||
        changed.get(row - 1)?.get(column) === typed
      ) {
        continue;
      }
      let bottom = row;
      while (changed.get(bottom + 1)?.get(column) === typed) bottom += 1;
      if (bottom - row + 1 < fewestRepeats || !isSameInEveryRow(typed)) continue;
      repeated.push({ range: { top: row, bottom, left: column, right: column }, formula: typed });
      for (let each = row; each <= bottom; each += 1) rest.get(each)?.delete(column);
    }
  }
  for (const [row, cells] of rest) if (cells.size === 0) rest.delete(row);
  return { repeated, rest };
}
