import {
  fieldsOf,
  idOf,
  listed,
  lists,
  type FieldKind,
  type FieldValues,
  type IsoDate,
  type Listed,
  type ListName,
  type Member,
  type MemberId,
  type Place,
} from "../programme";
import { serialOfDate, type SheetContent } from "../sheet";
import { readTable, type TableReading, type TableRow } from "./read-table";
import { whoseRow } from "./whose-row";
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
  const saidIn = Object.keys(described.columns).filter((id) => id in lists[list] || id === "name");
  return { ...table(described), list, saidIn };
}

/** Whom and what the rows of lists may name. */
export interface Listable {
  readonly members: readonly Member[];
  /** Of people who are members no longer. */
  readonly formerIds: readonly MemberId[];
}

/** How each kind of field is read from its row; null where it is blank. */
type FieldReaders = {
  readonly [Kind in FieldKind]: (row: TableRow, column: string) => FieldValues[Kind] | null;
};

function readersFor({ members, formerIds }: Listable): FieldReaders {
  const former = new Map(formerIds.map((id) => [id.toLowerCase(), id]));
  return {
    member: whoseRow(members, (typed) => former.get(typed.toLowerCase()) ?? null),
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

/** A list as read from its sheet. */
export interface ListReading {
  readonly rows: Listed<ListName>[];
  /** Where a field of one of `rows` stands. */
  readonly placeOf: (row: Listed<ListName>, field: string) => Place | undefined;
  readonly table: TableReading;
}

/**
 * Reads a list from its sheet, with the rows that are typed directly beneath its table. Where nothing is typed in any
 * field of a row, it is left.
 * @throws {Refusal} at a member, day or set that cannot be understood, or at one, a meeting or a name that is missing
 */
export function readList(sheet: SheetContent, ofList: ListTable, listable: Listable): ListReading {
  const { list } = ofList;
  const reading = readTable(sheet, ofList);
  const readers = readersFor(listable);
  const rowOf = new Map<Listed<ListName>, TableRow>();
  for (const row of reading.rowsSaid()) {
    const read = listed(list, (field, kind) => {
      const value = readers[kind](row, field);
      if (value !== null || kind === "dayOrNone") return value;
      throw row.lacks(field);
    });
    rowOf.set(read, row);
  }
  return { rows: [...rowOf.keys()], placeOf: (row, field) => rowOf.get(row)?.place(field), table: reading };
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
