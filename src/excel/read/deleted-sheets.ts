import type { DeletedSheet } from "../../workbook";
import { ourSheets, type LiveWorkbook } from "./live-workbook";

/**
 * Our sheets that somebody deleted, as they were seen last. Where none of ours is left, they were all taken
 * away on purpose, by another pane's undo perhaps: then there is nothing to be built again.
 * @param known those that were deleted before
 */
export function deletedSheets(
  known: readonly DeletedSheet[],
  before: LiveWorkbook | null,
  now: LiveWorkbook,
): DeletedSheet[] {
  const there = new Set([...ourSheets(now.names).values()].map(({ key }) => key));
  if (!before || there.size === 0) return [];
  const ours = ourSheets(before.names);
  const gone = before.sheets.flatMap(({ id, content }): DeletedSheet[] => {
    const key = ours.get(id)?.key;
    return key && !now.sheets.some((sheet) => sheet.id === id) ? [{ key, content }] : [];
  });
  const again = new Set(gone.map(({ key }) => key));
  return [...known.filter(({ key }) => !again.has(key)), ...gone].filter(({ key }) => !there.has(key));
}
