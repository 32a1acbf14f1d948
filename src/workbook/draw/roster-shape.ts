import type { ColumnRole, Grouping, Programme, RosterColumn } from "../../programme";
import { known, absoluteAddress, quotedSheetName } from "../../sheet";
import { columnHeaded, countedAsPrefix, headersOf, rosterTable } from "../../tables";
import { tableHeaders } from "./table-headers";

/** Rows above the roster's headers: the title band and a line of help. */
export const rosterHeaderRow = 3;

/** One column of the administrator's that is drawn on the Roster sheet. */
export interface OwnColumn {
  readonly header: string;
  /** Its place in `Member.values`. */
  readonly source: number;
  readonly column: RosterColumn;
}

/** How the Roster sheet is laid out: the administrator's columns, then ours. */
export interface RosterShape {
  readonly own: readonly OwnColumn[];
  /** By the grouping's key: the column that holds what a member is counted as. */
  readonly countedAs: ReadonlyMap<string, string>;
  /** Cells of each column of a member's own, for formulas: "LS_Roster[Full name]". */
  readonly ownCells: ReadonlyMap<ColumnRole, { readonly cells: string; readonly source: number }>;
}

/**
 * The incoming columns of a set and a lock are ours from now on and not repeated, and so is an ID column
 * that is headed like ours; one headed otherwise ("Staff number") stays beside the Member ID.
 */
export function rosterShape({
  rosterColumns,
  groupings,
  members,
}: Pick<Programme, "rosterColumns" | "groupings" | "members">): RosterShape {
  const counted = countedHeaders(groupings);
  const ours = [...headersOf(rosterTable), ...counted.values()];
  const kept = rosterColumns
    .map((column, source) => ({ column, source }))
    .filter(({ column }) => !isOurs(column));
  const headers = tableHeaders(
    kept.map(({ column }) => column.header),
    ours,
  );
  const own = kept.map((each, index) => ({ ...each, header: known(headers[index]) }));
  return {
    own,
    countedAs: counted,
    // The first column of a role is the one that counts.
    ownCells: new Map(
      own
        .map(({ header, source, column }, at) => {
          const place = { cells: ownCells(header, at, members.length), source };
          return [column.role, place] as const;
        })
        .reverse(),
    ),
  };
}

function isOurs({ header, role }: RosterColumn): boolean {
  if (role === "set" || role === "locked") return true;
  const text = header.replace(/\s+/g, " ").trim().toLowerCase();
  return headersOf(rosterTable).some((ours) => ours.toLowerCase() === text);
}

/** The column by its name; by its cells where the name has characters that formulas trip over. */
function ownCells(header: string, column: number, members: number): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(header)) return columnHeaded(rosterTable, header);
  const last = rosterHeaderRow + Math.max(1, members);
  const range = `${absoluteAddress(rosterHeaderRow + 1, column)}:${absoluteAddress(last, column)}`;
  return `${quotedSheetName("Roster")}!${range}`;
}

/** By the key of each grouping: how the column is headed that says what members are counted as. */
export function countedHeaders(groupings: readonly Pick<Grouping, "key" | "label">[]): Map<string, string> {
  const plain = groupings.map(({ label }) => {
    const words = label
      .replace(/[^\p{L}\p{N} ]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
    return `${countedAsPrefix}${words === "" ? "group" : words}`;
  });
  const unique = tableHeaders(plain, []);
  return new Map(groupings.map(({ key }, index) => [key, known(unique[index])]));
}
