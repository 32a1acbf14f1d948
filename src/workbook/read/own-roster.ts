import type { RosterReading } from "../../roster";
import { blankCell, type SheetContent } from "../../sheet";
import { cellText, headerKey, headersOf, rosterTable } from "../../tables";

/**
 * The Roster sheet as the administrator's own roster again: the columns that are computed on every run
 * ("Counted as: ...") are blanked, so that the reader takes them for nothing.
 */
export function withoutComputedColumns(sheet: SheetContent): SheetContent {
  const headerRow = rosterHeaderRow(sheet);
  const computed = new Set<number>();
  sheet.rows[headerRow]?.forEach((cell, column) => {
    if (rosterTable.isOpen?.(cellText(cell))) computed.add(column);
  });
  const rows = sheet.rows.map((cells, row) =>
    row < headerRow ? [] : cells.map((cell, column) => (computed.has(column) ? blankCell : cell)),
  );
  return { ...sheet, rows };
}

/**
 * The reading without the columns that the product adds (Member ID, Set, Locked): each member holds what
 * stood in them, and the plan draws them anew.
 */
export function withoutAddedColumns(reading: RosterReading): RosterReading {
  const added = new Set(headersOf(rosterTable).map(headerKey));
  const kept = reading.columns.map(({ header }) => !added.has(headerKey(header)));
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, column) => kept[column]);
  return {
    ...reading,
    columns: keep(reading.columns),
    columnPlaces: keep(reading.columnPlaces),
    members: reading.members.map((member) => ({ ...member, values: keep(member.values) })),
    leftOut: reading.leftOut.map((row) => ({ ...row, values: keep(row.values) })),
  };
}

function rosterHeaderRow(sheet: SheetContent): number {
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === rosterTable.name.toLowerCase());
  if (table) return table.range.top;
  const id = headerKey(rosterTable.columns.memberId.header);
  return Math.max(
    0,
    sheet.rows.findIndex((cells) => cells.some((cell) => headerKey(cellText(cell)) === id)),
  );
}
