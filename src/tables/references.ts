import { headerOf, type Columns, type IdOf, type Table } from "./table";

/** `LS_Roster[Set]`: all rows of a table's column. */
export function columnOf<C extends Columns>(table: Table<C>, id: IdOf<C>): string {
  return columnHeaded(table, headerOf(table, id));
}

/** The same for a column of an open number, such as a meeting's. */
export function columnHeaded({ name }: Pick<Table, "name">, header: string): string {
  return `${name}[${escapedHeader(header)}]`;
}

/** `LS_Roster[[#This Row],[Set]]`: the form that files hold; `[@Set]` is only how a person types it. */
export function thisRow<C extends Columns>(table: Table<C>, id: IdOf<C>): string {
  return `${table.name}[[#This Row],[${escapedHeader(headerOf(table, id))}]]`;
}

/** `LS_Attendance[[#This Row],[M1]:[M9]]`: neighbouring columns of the formula's own row, by their headers. */
export function thisRowBetween({ name }: Pick<Table, "name">, first: string, last: string): string {
  return `${name}[[#This Row],[${escapedHeader(first)}]:[${escapedHeader(last)}]]`;
}

/** In a column's name, an apostrophe goes before each character that means something there. */
function escapedHeader(header: string): string {
  return header.replace(/['#@[\]]/g, "'$&");
}

/**
 * What MATCH is to look for, so that it finds just that: its "exact" mode takes * and ? for wildcards
 * and ~ for their escape.
 *
 * @param lookup an expression, the same for many rows
 * @param texts every text it can stand for
 */
export function literalLookup(lookup: string, texts: Iterable<string>): string {
  for (const text of texts) {
    if (/[*?~]/.test(text)) {
      return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${lookup},"~","~~"),"*","~*"),"?","~?")`;
    }
  }
  return lookup;
}
