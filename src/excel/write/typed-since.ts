import { beforeInsertions, type Insertion, type SheetPlan } from "../../workbook";
import type { LiveWorkbook } from "../read/live-workbook";
import { changedCells } from "./changed-blocks";
import type { WorkbookChanges } from "./plan-changes";

/** Cells that people typed into, by the ID of their sheet: "row column" as they are numbered there now. */
export type TypedSince = ReadonlyMap<string, ReadonlySet<string>>;

/** What an undo goes by, besides the plan that it writes. */
export interface Undoing {
  /** Cells that are left as they are, although something else is planned there. */
  readonly typed: TypedSince;
  /** The workbook before the write that is undone: rows that come back go where they stood. */
  readonly before: LiveWorkbook | null;
}

/**
 * What people typed on our sheets since a plan was written: whatever writing the same plan again would
 * write over. So it is found wherever they have sorted, inserted and renamed, and what Excel itself
 * changes in formulas does not count.
 * @param changes the changes that would make the workbook as that plan again
 */
export function typedSince(changes: WorkbookChanges): TypedSince {
  return new Map(
    changes.edited.map(({ live, from, to, current, insertions }) => {
      const typed = new Set<string>();
      for (const [row, columns] of changedCells(to, current, from)) {
        for (const column of columns.keys()) {
          const { value = null, formula, error } = current[row]?.[column] ?? {};
          const isBlank = value === null && formula === undefined && error === undefined;
          const isOurs = formula !== undefined && to.rows[row]?.[column]?.formula !== undefined;
          const place = placeBefore(row, column, insertions);
          if (!isBlank && !isOurs && place !== null) typed.add(place);
        }
      }
      return [live.id, typed];
    }),
  );
}

/** A sheet's plan that says nothing about cells that people typed into: they are left alone then. */
export function withoutTyped(
  plan: SheetPlan,
  typed: ReadonlySet<string>,
  insertions: readonly Insertion[],
): SheetPlan {
  return {
    ...plan,
    rows: plan.rows.map((cells, row) =>
      cells.map((cell, column) =>
        cell && typed.has(placeBefore(row, column, insertions) ?? "") ? null : cell,
      ),
    ),
  };
}

/** Null for a cell that is only inserted. */
function placeBefore(row: number, column: number, insertions: readonly Insertion[]): string | null {
  const range = { top: row, left: column, bottom: row, right: column };
  const before = insertions.length === 0 ? range : beforeInsertions(range, insertions);
  return before && `${String(before.top)} ${String(before.left)}`;
}
