import type { RosterReading } from "../../roster";
import { blankCell, cellAddress, type SheetContent } from "../../sheet";
import { notGiven, type SetPlace } from "../../programme";
import {
  cellText,
  countedAsPrefix,
  headerKey,
  headersOf,
  rosterHeaderRow,
  rosterHeadings,
  rosterTable,
  type MendedHeading,
} from "../../tables";

/**
 * The Roster sheet as the administrator's own roster again: the columns that are computed on every run
 * ("Counted as: ...") are blanked, so that the reader takes them for nothing.
 */
export function withoutComputedColumns(sheet: SheetContent): SheetContent {
  const headerRow = rosterHeaderRow(sheet, rosterTable);
  const computed = new Set<number>();
  sheet.rows[headerRow]?.forEach((cell, column) => {
    if (rosterTable.isOpen?.(cellText(cell))) computed.add(column);
  });
  const rows = sheet.rows.map((cells, row) =>
    row < headerRow ? [] : cells.map((cell, column) => (computed.has(column) ? blankCell : cell)),
  );
  return { ...sheet, rows };
}

/** What the Roster says under "Counted as" a grouping of columns, without what was not given. */
export function textsCountedAs(sheet: SheetContent, label: string): string[] {
  const headerRow = rosterHeaderRow(sheet, rosterTable);
  const headers = sheet.rows[headerRow]?.map(cellText) ?? [];
  const column = headers.indexOf(`${countedAsPrefix}${label}`);
  if (column < 0) return [];
  const texts = sheet.rows.slice(headerRow + 1).map((cells) => cellText(cells[column]));
  return texts.filter((text) => text !== "" && text !== notGiven);
}

/**
 * The Roster with our headers where somebody gave our columns other headings.
 * @param known the sets of members when they were last written
 */
export function withOurHeadings(
  sheet: SheetContent,
  known: readonly SetPlace[],
): {
  readonly sheet: SheetContent;
  readonly mended: readonly MendedHeading[];
} {
  const readAs = rosterHeadings(sheet, rosterTable, known);
  if (readAs.size === 0) return { sheet, mended: [] };
  const top = rosterHeaderRow(sheet, rosterTable);
  const mended: MendedHeading[] = [];
  const rows = sheet.rows.map((cells, row) =>
    row !== top
      ? cells
      : cells.map((cell, column) => {
          const heading = cellText(cell);
          const header = readAs.get(heading);
          if (header === undefined) return cell;
          mended.push({ heading, header, cell: cellAddress(row, column) });
          return { value: header };
        }),
  );
  return { sheet: { ...sheet, rows }, mended };
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
    members: reading.members.map((member) => ({ ...member, values: keep(member.values) })),
    leftOut: reading.leftOut.map((row) => ({ ...row, values: keep(row.values) })),
  };
}
