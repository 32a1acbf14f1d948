import { cellAddress } from "../../sheet";
import type { EditedSheet, WorkbookChanges } from "./plan-changes";
import type { Step } from "./step";

/** Tables that are made wider or narrower, with the cell that ends them as they were seen. */
function guarded({ edited }: Pick<WorkbookChanges, "edited">): { id: string; name: string; end: string }[] {
  return edited.flatMap(({ live: { id, content }, from, to }: EditedSheet) =>
    to.tables.flatMap(({ name, range }) => {
      const drawn = from.tables.find((table) => table.name === name)?.range;
      const seen = content.tables.find((table) => table.name.toLowerCase() === name.toLowerCase())?.range;
      if (!drawn || !seen || drawn.right === range.right) return [];
      return [{ id, name, end: cellAddress(seen.bottom, seen.right) }];
    }),
  );
}

/** Whether a table is made wider or narrower. */
export function changesWidths(changes: Pick<WorkbookChanges, "edited">): boolean {
  return guarded(changes).length > 0;
}

/**
 * Steps that change nothing, and stop the request they begin when a table does not end where it was seen to:
 * somebody has put a column or row into it, and what is planned for its edge would fall on theirs.
 */
export function guardingSteps(changes: Pick<WorkbookChanges, "edited">): Step[] {
  return guarded(changes).map(({ id, name, end }) => ({
    bytes: 900,
    queue(batch) {
      batch
        .table(id, name)
        .getRange()
        .untrack()
        .getLastCell()
        .untrack()
        .getIntersection(end)
        .untrack()
        .load("address");
    },
  }));
}
