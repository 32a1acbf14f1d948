import type { ColumnRole } from "../programme";
import { rowAt, cleaned, matchingForm, type CellContent, type CellRange, type SheetContent } from "../sheet";
import { recogniseHeader } from "./recognise-header";
import { isSensitiveHeader } from "./sensitive-header";

/** Header rows are looked for in rows 1 to 10, and where an Excel table starts. */
const rowsSearched = 10;

/** A row as the headers of a roster. */
export interface HeaderRow {
  /** Zero-based. */
  readonly row: number;
  /** One text per column, as typed but for odd spaces; empty where there is none. */
  readonly headers: readonly string[];
  /** The roles found by synonym. */
  readonly roles: ReadonlySet<ColumnRole>;
  readonly score: number;
}

const weights: Partial<Record<ColumnRole, number>> = { name: 4, profession: 4, organisation: 4, email: 2 };

/**
 * The likeliest header row of a sheet: the one whose cells name most of what a roster has. A name in two
 * columns counts as one, chosen headers count most. Null when no cell of any row names anything.
 */
export function findHeaderRow(
  sheet: SheetContent,
  chosen: Partial<Record<ColumnRole, string>> = {},
): HeaderRow | null {
  const rows = new Set(Array.from({ length: Math.min(rowsSearched, sheet.rows.length) }, (_, row) => row));
  for (const { range } of sheet.tables) if (range.top < sheet.rows.length) rows.add(range.top);
  const wanted = new Set(Object.values(chosen).map(matchingForm));
  let best: HeaderRow | null = null;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const candidate = headerRowAt(sheet, row, wanted);
    if (candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best;
}

/** Whether a row heads a roster: someone's name, and what they are or where they work. */
export function headsRoster({ roles }: HeaderRow): boolean {
  const named = roles.has("name") || roles.has("forename") || roles.has("surname");
  return named && (roles.has("profession") || roles.has("organisation"));
}

function headerRowAt(sheet: SheetContent, row: number, wanted: ReadonlySet<string>): HeaderRow {
  const headers = headersAt(sheet, row);
  const roles = new Set<ColumnRole>();
  let chosenFound = 0;
  for (const header of headers) {
    if (header === "") continue;
    if (wanted.has(matchingForm(header))) chosenFound += 1;
    const role = isSensitiveHeader(header) ? "sensitive" : recogniseHeader(header)?.role;
    if (role) roles.add(role);
  }
  if (roles.has("forename") || roles.has("surname")) roles.add("name");
  const score = [...roles].reduce((sum, role) => sum + (weights[role] ?? 1), 20 * chosenFound);
  return { row, headers, roles, score };
}

/**
 * The headers in a row. Where headers fill two rows, a blank cell takes the header from the row above: of a
 * merge that reaches down, or beside others that head their columns there.
 */
function headersAt(sheet: SheetContent, row: number): string[] {
  const own = rowAt(sheet.rows, row).map(headerText);
  const above = rowAt(sheet.rows, row - 1).map(headerText);
  const width = Math.max(own.length, above.length);
  const merges = sheet.merges.filter(({ top, bottom }) => top <= row && bottom >= row - 1);
  const ownRoles = own.filter((text) => recogniseHeader(text) !== null).length;
  const hasUpperRow = ownRoles >= 2 && above.filter((text) => text !== "").length >= 2;
  return Array.from({ length: width }, (_, column) => {
    const text = own[column] ?? "";
    if (text !== "") return text;
    const merge = merges.find((range) => range.left === column && covers(range, row, column));
    if (merge) return headerText(sheet.rows[merge.top]?.[merge.left]);
    const upper = above[column] ?? "";
    const spans = merges.some((range) => covers(range, row - 1, column) && range.left < range.right);
    return hasUpperRow && !spans && recogniseHeader(upper) !== null ? upper : "";
  });
}

function covers({ top, bottom, left, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function headerText(cell: CellContent | undefined): string {
  return cell?.value === null || cell?.value === undefined ? "" : cleaned(String(cell.value));
}
