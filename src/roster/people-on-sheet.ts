import { emailForm, nameForm, Refusal } from "../programme";
import type { SheetContent } from "../sheet";
import { assignColumns, type SheetColumn } from "./assign-columns";
import { RoleColumns } from "./candidates";
import { readDataRows } from "./data-rows";
import { findHeaderRow, headsRoster } from "./header-row";
import type { RosterOptions } from "./roster-reading";
import { separatePeople } from "./separate-people";

/** Somebody who stands on a sheet. */
export interface PersonOnSheet {
  /** As typed. */
  readonly name: string;
  /** The same for two spellings of one name. */
  readonly form: string;
  /** The same for two spellings of one email address; null without one. */
  readonly email: string | null;
  /** A1 address of the name. */
  readonly cell: string;
}

/** Who stands on a sheet that looks like a roster; nobody where it looks like anything else. */
export function peopleOnSheet(
  sheet: SheetContent,
  chosen: NonNullable<RosterOptions["columns"]>,
): PersonOnSheet[] {
  const header = findHeaderRow(sheet, chosen);
  if (!header || (!headsRoster(header) && Object.keys(chosen).length === 0)) return [];
  const assigned = columnsOf(() => assignColumns(sheet, header, chosen).columns);
  const columns = new RoleColumns(
    sheet.name,
    assigned.filter(({ role }) => role !== "sensitive"),
    header.row,
  );
  const { people } = separatePeople(readDataRows(sheet, header.row, assigned).rows, columns, false);
  return people.map(({ source, name, email }) => ({
    name,
    form: nameForm(name),
    email: emailForm(email),
    cell: columns.address(source, columns.nameRole),
  }));
}

/** A sheet without the columns of a roster is another kind of sheet, which is nothing to complain of. */
function columnsOf(assign: () => SheetColumn[]): SheetColumn[] {
  try {
    return assign();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return [];
  }
}
