import type { CellContent, SheetContent } from "../sheet";
import { cellText } from "./read-table";
import { headerKey, headersOf, type Table } from "./table";

/** Where the headers of the Roster stand: its table's first row, or the first with one of our headers. */
export function rosterHeaderRow(sheet: SheetContent, roster: Table): number {
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === roster.name.toLowerCase());
  if (table) return table.range.top;
  const ours = new Set(headersOf(roster).map(headerKey));
  const row = sheet.rows.findIndex((cells) => cells.some((cell) => ours.has(headerKey(cellText(cell)))));
  return Math.max(0, row);
}

const setNumber = /^(?:set\s*)?[1-9]\d{0,3}$/i;
const yes = /^y(es)?$/i;

/**
 * Headings that people gave to the columns Set and Locked, with ours that they are read as: a column of set numbers
 * beside the Member ID or the locks, and a column of nothing but Yes beside the sets. Anything else is not guessed.
 */
export function rosterHeadings(
  sheet: SheetContent,
  roster: Table & { readonly columns: Record<"memberId" | "set" | "locked", { readonly header: string }> },
): ReadonlyMap<string, string> {
  const top = rosterHeaderRow(sheet, roster);
  const headers = (sheet.rows[top] ?? []).map(cellText);
  const { memberId, set, locked } = roster.columns;
  const placeOf = (header: string): number =>
    headers.findIndex((each) => headerKey(each) === headerKey(header));
  const isStrange = (column: number): boolean => {
    const header = headers[column] ?? "";
    return header !== "" && !isOurs(header, roster);
  };
  const holds = (column: number, pattern: RegExp): boolean => {
    const texts = typed(sheet, top, column).map(cellText);
    return texts.every((text) => pattern.test(text));
  };
  const found = new Map<string, string>();
  const [idAt, lockedAt] = [placeOf(memberId.header), placeOf(locked.header)];
  let setAt = placeOf(set.header);
  if (setAt < 0) {
    const beside = [idAt < 0 ? -1 : idAt + 1, lockedAt - 1].filter((column) => column >= 0);
    setAt =
      beside.find(
        (column) => isStrange(column) && holds(column, setNumber) && typed(sheet, top, column).length > 0,
      ) ?? -1;
    if (setAt >= 0) found.set(headers[setAt] ?? "", set.header);
  }
  if (lockedAt < 0 && setAt >= 0 && isStrange(setAt + 1) && holds(setAt + 1, yes)) {
    found.set(headers[setAt + 1] ?? "", locked.header);
  }
  return found;
}

function isOurs(header: string, roster: Table): boolean {
  const key = headerKey(header);
  return headersOf(roster).some((each) => headerKey(each) === key) || roster.isOpen?.(header) === true;
}

/** What stands under a header. */
function typed({ rows, tables }: SheetContent, top: number, column: number): CellContent[] {
  const bottom = tables.find(({ range }) => range.top === top)?.range.bottom ?? rows.length - 1;
  return rows.slice(top + 1, bottom + 1).flatMap((cells) => {
    const cell = cells[column];
    return cell && cellText(cell) !== "" ? [cell] : [];
  });
}
