import type { BookState } from "../excel-host/model/book-state";

const scaffold = /^~LS|^LS_being|^LS_inserting/;

/** Whether a sheet or name is there only while a write is under way. */
export function isScaffold({ name }: { readonly name: string }): boolean {
  return scaffold.test(name);
}

/** What a write has left behind of that. */
export function scaffolding({ sheets, names }: BookState): string[] {
  return [...sheets, ...names].filter(isScaffold).map(({ name }) => name);
}
