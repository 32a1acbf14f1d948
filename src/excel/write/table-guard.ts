import { cellAddress } from "../../sheet";
import type { Change } from "./changes";
import type { EditedSheet, WorkbookChanges } from "./plan-changes";

/** Tables that are made wider or narrower, with the cell that ends them as they were seen. */
function guarded({
  edited,
}: Pick<WorkbookChanges, "edited">): { sheet: string; name: string; cell: string }[] {
  return edited.flatMap(({ live: { id, content }, from, to }: EditedSheet) =>
    to.tables.flatMap(({ name, range }) => {
      const drawn = from.tables.find((table) => table.name === name)?.range;
      const seen = content.tables.find((table) => table.name.toLowerCase() === name.toLowerCase())?.range;
      if (!drawn || !seen || drawn.right === range.right) return [];
      return [{ sheet: id, name, cell: cellAddress(seen.bottom, seen.right) }];
    }),
  );
}

/** Whether a table is made wider or narrower. */
export function changesWidths(changes: Pick<WorkbookChanges, "edited">): boolean {
  return guarded(changes).length > 0;
}

/**
 * What stops the request that it begins when a table does not end where it was seen to: somebody has put a column or
 * row into it, and what is planned for its edge would fall on theirs.
 */
export function guarding(changes: Pick<WorkbookChanges, "edited">): Change[] {
  return guarded(changes).map((end) => ({ kind: "table-end", ...end }));
}
