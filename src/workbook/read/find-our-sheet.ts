import type { SheetContent } from "../../sheet";
import { anchorName, tableNames } from "../layout";
import type { WorkbookContent } from "../workbook";
import type { SheetKey } from "../workbook-plan";

const tableOfSheet: Partial<Record<SheetKey, string>> = {
  roster: tableNames.roster,
  facilitators: tableNames.facilitators,
  rules: tableNames.rules,
  programme: tableNames.settings,
  meetings: tableNames.meetings,
  attendance: tableNames.attendance,
  matching: tableNames.matching,
  "left-out": tableNames.leftOut,
  "earlier-sets": tableNames.earlierSets,
  moves: tableNames.moves,
  rooms: tableNames.rooms,
  apologies: tableNames.apologies,
};

/**
 * Our sheet for `key`, whatever it is called now: by the defined name that travels with it, or by its
 * table where a program has dropped the name. Null when it was deleted. A sheet is never recognised by
 * its own name: it may be the administrator's.
 */
export function findOurSheet(content: WorkbookContent, key: SheetKey): SheetContent | null {
  const named = content.names.find(({ name }) => name.toLowerCase() === anchorName(key).toLowerCase());
  const byName = named && content.sheets.find(({ name }) => name === named.sheet);
  if (byName) return byName;
  const table = tableOfSheet[key]?.toLowerCase();
  return (
    content.sheets.find((sheet) => sheet.tables.some(({ name }) => name.toLowerCase() === table)) ?? null
  );
}

/** Names of the sheets that are not ours. */
export function foreignSheets(content: WorkbookContent): string[] {
  const ours = new Set(
    content.names.filter(({ name }) => /^LS_.*_sheet$/i.test(name)).map(({ sheet }) => sheet),
  );
  for (const sheet of content.sheets) {
    if (sheet.tables.some(({ name }) => /^LS_/i.test(name))) ours.add(sheet.name);
  }
  return content.sheets.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
}
