import { cellAddress } from "../../sheet";
import type { Change } from "./changes";
import type { WorkbookChanges } from "./plan-changes";

/**
 * For each table that is made wider or narrower, what stops the request that it begins when the table does not end where
 * it was seen to: somebody has put a column or row into it, and what is planned for its edge would fall on theirs.
 */
export function guarding({ edited, contents }: Pick<WorkbookChanges, "edited" | "contents">): Change[] {
  return contents.swapping.flatMap((change): Change[] => {
    if (change.kind !== "table" || !change.before || change.before.right === change.after.right) return [];
    const { sheet, name } = change;
    const { tables } = edited.find(({ live }) => live.id === sheet)?.live.content ?? { tables: [] };
    const seen = tables.find((table) => table.name.toLowerCase() === name.toLowerCase())?.range;
    return seen ? [{ kind: "table-end", sheet, name, cell: cellAddress(seen.bottom, seen.right) }] : [];
  });
}
