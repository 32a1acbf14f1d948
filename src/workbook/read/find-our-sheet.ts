import type { SheetContent } from "../../sheet";
import { anchorName, isOurName, keyOfAnchor, keysBeforeSets, sheetOf, type SheetKey } from "../../tables";
import type { WorkbookContent } from "../workbook";

/**
 * Our sheet for `key`, whatever it is called now: by the defined name that travels with it, or by its
 * table where a program has dropped the name. Null when it was deleted. A sheet is never recognised by
 * its own name: it may be the administrator's.
 */
export function findOurSheet(content: WorkbookContent, key: SheetKey): SheetContent | null {
  const named = content.names.find(({ name }) => name.toLowerCase() === anchorName(key).toLowerCase());
  const byName = named && content.sheets.find(({ name }) => name === named.sheet);
  if (byName) return byName;
  const table = sheetOf(key)?.table?.name.toLowerCase();
  return (
    content.sheets.find((sheet) => sheet.tables.some(({ name }) => name.toLowerCase() === table)) ?? null
  );
}

/**
 * Which of the sheets that are written before sets are there; null in a workbook with any other sheet of ours, which is
 * not written before its sets are.
 */
export function sheetsBeforeSets(content: WorkbookContent): ReadonlyMap<SheetKey, SheetContent> | null {
  const found = keysBeforeSets.flatMap((key): [SheetKey, SheetContent][] => {
    const sheet = findOurSheet(content, key);
    return sheet ? [[key, sheet]] : [];
  });
  const foreign = foreignSheets(content);
  return found.length + foreign.length === content.sheets.length ? new Map(found) : null;
}

/** Names of the sheets that are not ours. */
export function foreignSheets(content: WorkbookContent): string[] {
  const ours = new Set(content.names.filter(({ name }) => keyOfAnchor(name)).map(({ sheet }) => sheet));
  for (const sheet of content.sheets) {
    if (sheet.tables.some(({ name }) => isOurName(name))) ours.add(sheet.name);
  }
  return content.sheets.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
}
