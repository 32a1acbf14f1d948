import type { RosterReading } from "../../roster";
import { blankCell, type SheetContent } from "../../sheet";
import { rosterHeaders, tableNames } from "../layout";
import { cellText, headerKey } from "./read-table";

/**
 * The Roster sheet as the administrator's own roster again: the columns that are computed on every run
 * ("Counted as: ...") are blanked, so that the reader takes them for nothing.
 */
export function withoutComputedColumns(sheet: SheetContent): SheetContent {
  const headerRow = rosterHeaderRow(sheet);
  const computed = new Set<number>();
  sheet.rows[headerRow]?.forEach((cell, column) => {
    if (cellText(cell).startsWith(rosterHeaders.countedAsPrefix.trim())) computed.add(column);
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
  const added = new Set(
    [rosterHeaders.memberId, rosterHeaders.set, rosterHeaders.locked].map((header) => headerKey(header)),
  );
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
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === tableNames.roster.toLowerCase());
  if (table) return table.range.top;
  const id = headerKey(rosterHeaders.memberId);
  return Math.max(
    0,
    sheet.rows.findIndex((cells) => cells.some((cell) => headerKey(cellText(cell)) === id)),
  );
}
