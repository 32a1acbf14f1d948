import {
  Refusal,
  type ColumnRole,
  type Member,
  type Notice,
  type RosterColumn,
  attention,
  information,
} from "../programme";
import { cellAddress, known, type SheetContent } from "../sheet";
import { assignColumns, type SheetColumn } from "./assign-columns";
import { RoleColumns } from "./candidates";
import { readDataRows, type DataRow } from "./data-rows";
import { findDuplicates } from "./find-duplicates";
import { findHeaderRow } from "./header-row";
import { readMembers } from "./read-members";
import { proposeCleaning } from "./propose-cleaning";
import type { RosterOptions, RosterReading } from "./roster-reading";
import { leftOutRow, separatePeople } from "./separate-people";

const mostRows = 50_000;

/**
 * Reads a roster: which columns it has, who is a member, what each is counted as, and everything the
 * administrator should look at. Nothing typed is changed; every row below the headers that is not blank is a
 * member or left out with its reason.
 * @throws {Refusal} "no-roster-found", "roster-too-long", "columns-missing", "column-not-found", "column-chosen-twice",
 *   "sensitive-column-chosen", "same-email"
 */
export function readRoster(sheet: SheetContent, options: RosterOptions): RosterReading {
  const header = findHeaderRow(sheet, options.columns);
  if (!header) {
    throw new Refusal({ code: "no-roster-found", details: { sheets: [{ sheet: sheet.name, headers: [] }] } });
  }
  const assigned = assignColumns(sheet, header, options.columns ?? {});
  const ignored = assigned.columns.filter(({ role }) => role === "sensitive");
  const columns = new RoleColumns(
    sheet.name,
    assigned.columns.filter(({ role }) => role !== "sensitive"),
    header.row,
  );
  const { rows, notices: rowNotices } = readDataRows(sheet, header.row, assigned.columns);
  if (rows.length > mostRows) {
    const details = { count: rows.length, limit: mostRows };
    throw new Refusal({ code: "roster-too-long", details, place: { sheet: sheet.name } });
  }
  const { people, leftOut } = separatePeople(rows, columns, options.hiddenRows === "leave-out");
  const found = findDuplicates(people, columns, options);
  const candidates = people.filter((person) => !found.leftOut.has(person));
  for (const [{ source }, detail] of found.leftOut) {
    leftOut.push(leftOutRow(source, columns, "duplicate", detail));
  }
  leftOut.sort((a, b) => a.row - b.row);
  const read = readMembers(candidates, columns, options);
  const hidden = rows.filter(({ isHidden }) => isHidden);
  return {
    sheet: sheet.name,
    headerRow: header.row,
    columns: columns.columns.map((column, index) =>
      rosterColumn(column, index, read.members, read.roles, rows),
    ),
    placeOf: new Map(columns.columns.map(({ header: name, position }) => [name, position])),
    groupings: read.groupings,
    members: read.members,
    rowOf: new Map(read.members.map(({ id }, index) => [id, known(candidates[index]).source.row + 1])),
    leftOut,
    matchings: read.matchings,
    proposals: proposeCleaning(
      candidates.map(({ source }) => source),
      columns,
      read.matchings,
    ),
    duplicates: found.duplicates,
    notices: [
      ...headerNotices(sheet, header.row),
      ...assigned.notices,
      ...ignoredNotices(ignored, sheet.name, header.row),
      ...rowNotices,
      ...hiddenNotices(hidden, options, sheet.name),
      ...found.notices,
      ...read.notices,
    ],
    hiddenRowCount: hidden.length,
  };
}

function rosterColumn(
  { header, role }: SheetColumn,
  index: number,
  members: readonly Member[],
  roles: { readonly set: ColumnRole },
  rows: readonly DataRow[],
): RosterColumn {
  const cells = rows.flatMap(({ cells: inRow }) => inRow[index] ?? []);
  const numbers = cells.filter(({ value }) => typeof value === "number");
  const dates = numbers.filter(({ isDate }) => isDate === true);
  const isRead = (role === "joined" || role === "left") && members.some((member) => member[role] !== null);
  return {
    header,
    role: role === "set" ? roles.set : role,
    isDate: numbers.length > 0 && (isRead || dates.length * 2 >= numbers.length),
  };
}

function headerNotices({ name, rows }: SheetContent, headerRow: number): Notice[] {
  const above = rows.slice(0, headerRow).filter((cells) => cells.some(({ value }) => value !== null)).length;
  if (above === 0) return [];
  const row = headerRow + 1;
  return [
    information({
      code: "header-row-below-others",
      details: { row, above },
      place: { sheet: name, cell: `${String(row)}:${String(row)}` },
    }),
  ];
}

function ignoredNotices(ignored: readonly SheetColumn[], sheet: string, headerRow: number): Notice[] {
  const [first] = ignored;
  if (!first) return [];
  const headers = ignored.map(({ header }) => header);
  return [
    attention({
      code: "sensitive-columns-ignored",
      details: { headers },
      place: { sheet, cell: cellAddress(headerRow, first.position) },
    }),
  ];
}

function hiddenNotices(hidden: readonly DataRow[], { hiddenRows }: RosterOptions, sheet: string): Notice[] {
  const [first] = hidden;
  if (!first) return [];
  const row = String(first.row + 1);
  const code = hiddenRows === "leave-out" ? "hidden-rows-left-out" : "hidden-rows-included";
  return [attention({ code, details: { count: hidden.length }, place: { sheet, cell: `${row}:${row}` } })];
}
