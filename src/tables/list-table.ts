import {
  fieldsOf,
  idOf,
  listed,
  type FieldKind,
  type FieldValues,
  type IsoDate,
  type Listed,
  type ListName,
  type Member,
} from "../programme";
import { serialOfDate, type SheetContent } from "../sheet";
import { idsByName } from "./ids-by-name";
import { readTable, type TableReading, type TableRow } from "./read-table";
import { table, type Column, type Columns, type IdOf, type Table, type WrittenCell } from "./table";

/** A table with a row for each record of a list. */
export type ListTable<List extends ListName = ListName, C extends Columns = Columns> = Table<C> & {
  readonly list: List;
};

/** Lets the compiler find out the columns' names, and whether each field of the list has one of its name. */
export function listTable<
  List extends ListName,
  C extends Columns & Readonly<Record<keyof Listed<List>, Column>>,
>(
  list: List,
  described: Omit<Table<C>, "list"> & { readonly keys: readonly (readonly IdOf<C>[])[] },
): ListTable<List, C> {
  return { ...table(described), list };
}

/** How each kind of field is read from its row; null where nothing is. */
type FieldReaders = {
  readonly [Kind in FieldKind]: (row: TableRow, column: string) => FieldValues[Kind] | null;
};

/** A member is found by ID, or by name in the column of the IDs or in one of the names. */
function readersFor(members: readonly Member[]): FieldReaders {
  const idByName = idsByName(members);
  const ids = new Set<string>(members.map(({ id }) => id));
  return {
    member: (row, column) => {
      const typed = row.text(column) || row.text("name");
      return ids.has(typed) ? idOf.member(typed) : idByName(typed);
    },
    meeting: (row, column) => idOf.meeting(row.text(column).toUpperCase()) || null,
    set: (row, column) => row.value(column) as FieldValues["set"] | null,
    day: (row, column) => row.value(column) as FieldValues["day"] | null,
    dayOrNone: (row, column) => row.value(column) as FieldValues["dayOrNone"],
    facilitator: (row, column) => idOf.facilitator(row.text(column).toUpperCase()),
    facilitatorName: (row, column) => row.text(column) || null,
    organisation: (row, column) => row.text(column),
    text: (row, column) => row.text(column),
  };
}

/**
 * Reads a list from its sheet. A row that lacks a member, a meeting, a set, a day or a name says nothing yet and is left.
 * @throws {Refusal} at a day or set that cannot be understood
 */
export function readList(
  sheet: SheetContent,
  ofList: ListTable,
  members: readonly Member[],
): { rows: Listed<ListName>[]; table: TableReading } {
  const { list } = ofList;
  const reading = readTable(sheet, ofList);
  const readers = readersFor(members);
  const rows = reading.rows.flatMap((row): Listed<ListName>[] => {
    const gaps = new Set<FieldKind>();
    const read = listed(list, (field, kind) => {
      const value = readers[kind](row, field);
      if (value === null) gaps.add(kind);
      return value;
    });
    gaps.delete("dayOrNone");
    return gaps.size === 0 ? [read] : [];
  });
  return { rows, table: reading };
}

/** The cells of a record's fields, by their columns. */
export function listRow<List extends ListName>(
  list: List,
  row: Listed<List>,
): Readonly<Record<keyof Listed<List> & string, WrittenCell>> {
  const cells = fieldsOf(list, row).map(({ field, kind, value }): [string, WrittenCell] => {
    if (value === null || value === "") return [field, null];
    return [field, kind === "day" || kind === "dayOrNone" ? serialOfDate(value as IsoDate) : value];
  });
  return Object.fromEntries(cells) as Readonly<Record<keyof Listed<List> & string, WrittenCell>>;
}
