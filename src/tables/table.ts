import { known, type CellContent, type CellScalar, type SheetContent } from "../sheet";
import type { ListName, Place } from "../programme";

/** What a column's cells look like: names of styles of the workbook. */
export type ColumnStyle =
  | ("body" | "bodyWrapped" | "centred" | "number" | "rate" | "date" | "time" | "code")
  | ("entry" | "entryNumber" | "entryDate" | "entryTime");

export type ValidationRule =
  | { readonly kind: "list"; /** "'Sheet'!$A$1:$A$5" */ readonly source: string }
  | { readonly kind: "choices"; /** At most 255 characters joined. */ readonly values: readonly string[] }
  | { readonly kind: "whole"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date"; /** Serial of the first day allowed. */ readonly minimum: number };

/** What Excel accepts in a cell, and what it says of it. */
export interface Check {
  readonly rule: ValidationRule;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
  /** "stop" refuses, "warning" lets the person insist. */
  readonly severity: "stop" | "warning";
}

/** What stands in a cell: how it looks, how it is read, what may be typed there. */
export interface CellKind<Value = unknown> {
  readonly style: ColumnStyle;
  /** @param label what the cell is called in a refusal. @throws {Refusal} where it cannot be understood */
  readonly read: (cell: CellContent, place: () => Place, label: string) => Value;
  readonly check?: (header: string, setCount: number) => Check;
}

export interface Column<Value = unknown> extends CellKind<Value> {
  readonly header: string;
  /** What it is headed in workbooks that were written before. */
  readonly headerBefore?: string;
  /** In characters; left out where the texts decide. */
  readonly width?: number;
  /** Number format in en-US notation, when not the style's own. */
  readonly format?: string;
  /** Without it the table cannot be read. */
  readonly isRequired?: true;
  /** What everything in it looks like, by which the column is known under any heading. */
  readonly form?: RegExp;
  /** Is there only while there is something to show, so that nothing is taken for it. */
  readonly comesAndGoes?: true;
}

export type Columns = Readonly<Record<string, Column>>;
export type IdOf<C extends Columns> = keyof C & string;

/** One table of ours, described for all that draw it, read it back and write it in place. */
export interface Table<C extends Columns = Columns> {
  /** Unique in the workbook, and no cell address ("Set1" is one). */
  readonly name: string;
  /** In the order in which they are drawn. A person may move them: they are found by their headers. */
  readonly columns: C;
  /**
   * The columns by which a row is found again, the surest first. A table with keys is typed on and written in
   * place; one without is drawn anew.
   */
  readonly keys: readonly (readonly string[])[];
  /** Columns of ours of an open number follow this one: meetings, what members are counted as. */
  readonly openAfter?: string;
  /** Tells the open columns by their headers. */
  readonly isOpen?: (header: string) => boolean;
  /**
   * The rows, and the columns before this one, are people's own list: they stay as typed, also rows that are not
   * planned; rows typed beneath the table belong to it; what we add is known by what was written last.
   */
  readonly peoplesUpTo?: string;
  /** Open columns that were given other headings by hand: which planned header each is read as. */
  readonly headingsReadAs?: (sheet: SheetContent, planned: readonly string[]) => ReadonlyMap<string, string>;
  /** A row that is typed directly beneath belongs to the table when it is one of the planned ones. */
  readonly takesInBeneath?: true;
  /** People add rows below: what they type there is checked as well. */
  readonly grows?: true;
  /** A row with something in one of these columns says something, also directly beneath the table. */
  readonly saidIn?: readonly string[];
  /** Its rows are the records of this list of the programme, a column for each of their fields. */
  readonly list?: ListName;
}

/** Lets the compiler find out the columns' names, and whether those that are named are there. */
export function table<C extends Columns>(
  described: Table<C> & {
    readonly keys: readonly (readonly IdOf<C>[])[];
    readonly openAfter?: IdOf<C>;
    readonly peoplesUpTo?: IdOf<C>;
    readonly saidIn?: readonly IdOf<C>[];
  },
): Table<C> {
  return described;
}

/** A cell to be written: the value alone, or with a formula that gives it, or another look than its column's. */
export type WrittenCell =
  | CellScalar
  | {
      readonly value: CellScalar;
      readonly formula?: string;
      readonly style?: ColumnStyle;
    };

/** A row to be written, by column. */
export type WrittenRow<C extends Columns> = Readonly<Record<IdOf<C>, WrittenCell>>;

/** What a column is headed by. */
export function headerOf<C extends Columns>({ columns }: Pick<Table<C>, "columns">, id: IdOf<C>): string {
  const column: Column | undefined = columns[id];
  return known(column).header;
}

/** Headers of the columns that are not of an open number. */
export function headersOf({ columns }: Table): string[] {
  return Object.values(columns).map(({ header }) => header);
}

/** Headers are compared whatever their case and spacing. */
export function headerKey(header: string): string {
  return header.replace(/\s+/g, " ").trim().toLowerCase();
}
