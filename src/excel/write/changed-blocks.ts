import type { CellContent, CellRange } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { holds, typedCell } from "./typed-cell";

export type Typed = string | number | boolean | null;

/** A rectangle to be written: null leaves a cell as it is. */
export interface Block {
  readonly range: CellRange;
  readonly cells: Typed[][];
}

/** One row's changed cells, by column. */
export type ChangedRow = ReadonlyMap<number, Typed>;

/** By the planned row, the row that was found to hold it: rows are replaced and never changed. */
const heldIn = new WeakMap<SheetPlan["rows"][number], readonly CellContent[]>();

/**
 * The cells that differ from what is planned, by row. A cell that is planned no longer is emptied when
 * it was planned `before`; everything else on the sheet is somebody else's and left alone.
 */
export function changedCells(
  to: Pick<SheetPlan, "rows">,
  current: readonly (readonly CellContent[])[],
  before: Pick<SheetPlan, "rows"> | null,
  always?: (formula: string) => boolean,
): Map<number, ChangedRow> {
  const changed = new Map<number, ChangedRow>();
  const rowCount = Math.max(to.rows.length, before?.rows.length ?? 0);
  for (let row = 0; row < rowCount; row += 1) {
    const [planned = [], was = [], cells = []] = [to.rows[row], before?.rows[row], current[row]];
    const isKnown = planned === was && !always;
    if (isKnown && heldIn.get(planned) === cells) continue;
    const typed = new Map<number, Typed>();
    for (let column = 0; column < Math.max(planned.length, was.length); column += 1) {
      const cell = planned[column] ?? (was[column] ? { value: null } : null);
      if (!cell) continue;
      if (holds(cells[column], cell) && !(cell.formula !== undefined && always?.(cell.formula))) continue;
      typed.set(column, typedCell(cell));
    }
    if (typed.size > 0) changed.set(row, typed);
    else if (isKnown) heldIn.set(planned, cells);
  }
  return changed;
}

/** Cells that a block may leave alone for the sake of being one block. */
const fewestIdle = 40;
/** Characters of JSON in one block, so that every request can be kept small. */
const mostCharacters = 1_000_000;

/** Gathers changed cells into few rectangles. */
export function blocksOf(changed: ReadonlyMap<number, ChangedRow>): Block[] {
  const blocks: Block[] = [];
  let open: { range: CellRange; rows: Map<number, ChangedRow>; filled: number; characters: number } | null =
    null;
  const close = (): void => {
    if (open) blocks.push(blockOf(open.range, open.rows));
    open = null;
  };
  for (const [row, typed] of [...changed].sort(([a], [b]) => a - b)) {
    const columns = [...typed.keys()];
    const characters = JSON.stringify([...typed.values()]).length;
    const span = { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
    const wider: CellRange = open
      ? {
          top: open.range.top,
          bottom: row,
          left: Math.min(open.range.left, span.left),
          right: Math.max(open.range.right, span.right),
        }
      : span;
    const filled: number = (open?.filled ?? 0) + typed.size;
    const idle = (wider.bottom - wider.top + 1) * (wider.right - wider.left + 1) - filled;
    if (open && idle <= Math.max(fewestIdle, filled) && open.characters + characters < mostCharacters) {
      open = {
        range: wider,
        rows: open.rows.set(row, typed),
        filled,
        characters: open.characters + characters,
      };
    } else {
      close();
      open = { range: span, rows: new Map([[row, typed]]), filled: typed.size, characters };
    }
  }
  close();
  return blocks;
}

function blockOf(range: CellRange, rows: ReadonlyMap<number, ChangedRow>): Block {
  const width = range.right - range.left + 1;
  const cells = Array.from({ length: range.bottom - range.top + 1 }, (_, offset) => {
    const typed = rows.get(range.top + offset);
    return Array.from({ length: width }, (__, column) => typed?.get(range.left + column) ?? null);
  });
  return { range, cells };
}
