import type { SetPlace } from "../programme";
import { known, rowAt, type CellContent, type SheetContent } from "../sheet";
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

const setNumber = /^(?:set\s*)?([1-9]\d{0,3})$/i;
const yes = /^y(es)?$/i;
/** As the product makes them. */
const memberIdForm = /^m\d{3,}$/i;

/**
 * Headings that people gave to the columns Member ID, Set and Locked, with ours that they are read as: a column of
 * nothing but Member IDs; a column of set numbers beside the Member ID or the locks, or with the sets that are known;
 * and a column of nothing but Yes beside the sets. Anything else is not guessed.
 * @param placesThen the sets of members when they were last written
 */
export function rosterHeadings(
  sheet: SheetContent,
  roster: Table & { readonly columns: Record<"memberId" | "set" | "locked", { readonly header: string }> },
  placesThen: readonly SetPlace[] = [],
): ReadonlyMap<string, string> {
  const top = rosterHeaderRow(sheet, roster);
  const headers = rowAt(sheet.rows, top).map(cellText);
  const { memberId, set, locked } = roster.columns;
  const placeOf = (header: string): number =>
    headers.findIndex((each) => headerKey(each) === headerKey(header));
  const isStrange = (column: number): boolean => {
    const header = headers[column];
    return header !== undefined && header !== "" && !isOurs(header, roster);
  };
  const strange = [...headers.keys()].filter(isStrange);
  const holds = (column: number, pattern: RegExp): boolean =>
    typed(sheet, top, column).every((cell) => pattern.test(cellText(cell)));
  const isFilled = (column: number): boolean => typed(sheet, top, column).length > 0;
  const found = new Map<string, string>();
  const [given, lockedAt] = [placeOf(memberId.header), placeOf(locked.header)];
  const ids = given >= 0 ? [] : strange.filter((column) => isFilled(column) && holds(column, memberIdForm));
  const idAt = given >= 0 ? given : ids.length === 1 ? known(ids[0]) : -1;
  if (given < 0 && idAt >= 0) found.set(known(headers[idAt]), memberId.header);
  let setAt = placeOf(set.header);
  if (setAt < 0) {
    const sets = strange.filter((column) => isFilled(column) && holds(column, setNumber));
    const isBeside = (column: number): boolean =>
      (idAt >= 0 && column === idAt + 1) || column === lockedAt - 1;
    const asKnown = sets.filter((column) => areSetsKnown(sheet, top, { column, idAt, placesThen }));
    setAt = sets.find(isBeside) ?? (asKnown.length === 1 ? known(asKnown[0]) : -1);
    if (setAt >= 0) found.set(known(headers[setAt]), set.header);
  }
  if (lockedAt < 0 && setAt >= 0 && isStrange(setAt + 1) && holds(setAt + 1, yes)) {
    found.set(known(headers[setAt + 1]), locked.header);
  }
  return found;
}

/** Whether most members have the set in a column that they are known to have been in. */
function areSetsKnown(
  sheet: SheetContent,
  top: number,
  {
    column,
    idAt,
    placesThen,
  }: { readonly column: number; readonly idAt: number; readonly placesThen: readonly SetPlace[] },
): boolean {
  const sets = new Map(placesThen.map(({ memberId, setNumber: number }) => [memberId.toLowerCase(), number]));
  const rows = sheet.rows
    .slice(top + 1)
    .flatMap((cells) => (sets.get(cellText(cells[idAt]).toLowerCase()) === undefined ? [] : [cells]));
  const same = rows.filter(
    (cells) =>
      Number(setNumber.exec(cellText(cells[column]))?.[1]) === sets.get(cellText(cells[idAt]).toLowerCase()),
  );
  return new Set(sets.values()).size > 1 && 5 * same.length >= 4 * Math.max(1, rows.length);
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
