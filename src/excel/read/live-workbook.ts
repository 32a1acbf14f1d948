import type { CellRange, SheetContent } from "../../sheet";
import { isPeoplesList, isTypedOn, keyOfAnchor, type SheetKey, type WorkbookContent } from "../../workbook";

/** A sheet as it is open in Excel now. */
export interface LiveSheet {
  /** Stays the same through renames and moves. */
  readonly id: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  readonly chartNames: readonly string[];
  readonly content: SheetContent;
}

export interface LiveTable {
  /** Stays the same through renames. */
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
}

export interface LiveName {
  readonly name: string;
  readonly comment: string;
  /** "='Set 1'!$A$1" */
  readonly formula: string;
  /** Where it points; null for what is no range of this workbook (any more). */
  readonly target: { readonly sheetId: string; readonly range: CellRange } | null;
}

/** Everything of the open workbook that the product looks at. */
export interface LiveWorkbook {
  readonly sheets: readonly LiveSheet[];
  readonly names: readonly LiveName[];
  readonly tables: readonly LiveTable[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Its days are counted from 1904, as some workbooks made on a Mac do. */
  readonly isFrom1904: boolean;
}

/** Names of sheets that exist only while something is being written; a copy that Excel has named itself. */
export const stagedSheetName = /^~LS \w+ \d+(?: old| \(\d+\))?$/;
/** The workbook-wide name that is there while something is being written; its comment says since when. */
export const writeMark = "LS_being_written";
/** Names that tell whether an insertion was made, followed by its number. */
export const witnessPrefix = "LS_inserting_";

/** What readers are shown: not the product's own scaffolding. */
export function contentOf(live: LiveWorkbook): WorkbookContent {
  const shown = shownSheets(live);
  return {
    sheets: shown.map(({ content }) => content),
    names: live.names.flatMap(({ name, comment, target }) => {
      const sheet = shown.find(({ id }) => id === target?.sheetId);
      return target && sheet
        ? [{ name, sheet: sheet.content.name, range: target.range, ...(comment !== "" && { comment }) }]
        : [];
    }),
    protection: {
      ofStructure: live.structureProtected,
      sheets: shown.filter(({ isProtected }) => isProtected).map(({ content }) => content.name),
    },
  };
}

/** Sheets that people have or are meant to have. */
export function shownSheets({ sheets }: LiveWorkbook): LiveSheet[] {
  return sheets.filter(({ content }) => !stagedSheetName.test(content.name));
}

/** Whether a write that somebody's pane did not finish has left something behind. */
export function hasScaffolding({ sheets, names }: LiveWorkbook): boolean {
  return (
    sheets.some(({ content }) => stagedSheetName.test(content.name)) ||
    names.some(({ name }) => isScaffoldingName(name))
  );
}

export function isScaffoldingName(name: string): boolean {
  return name === writeMark || name.startsWith(witnessPrefix);
}

/** What sheets are called. */
export function namesOf({ sheets }: LiveWorkbook, ids: readonly string[]): string[] {
  return sheets.filter(({ id }) => ids.includes(id)).map(({ content }) => content.name);
}

/** Whether what people type on a sheet can make a difference: once the Roster is known, only on ours. */
export function decides(ours: ReturnType<typeof ourSheets>, id: string): boolean {
  const key = ours.get(id)?.key;
  if (key !== undefined) return isTypedOn(key);
  return ![...ours.values()].some((one) => isPeoplesList(one.key));
}

/** What is there, to be asked for together with the list the next time: one request is enough then. */
export interface KnownIds {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

export function knownIds({ sheets, tables }: LiveWorkbook): KnownIds {
  return { sheets: sheets.map(({ id }) => id), tables: tables.map(({ id }) => id) };
}

/** Our sheets by their IDs: which they are, and what their names say of what was written there. */
export function ourSheets(names: readonly LiveName[]): Map<string, { key: SheetKey; mark: string }> {
  return new Map(
    names.flatMap(({ name, comment, target }) => {
      const key = keyOfAnchor(name);
      return key && target ? [[target.sheetId, { key, mark: comment }] as const] : [];
    }),
  );
}
