import { anchorName, fixedKeys, isTypedOn, keyOfAnchor, sheetOf, type SheetKey } from "../../tables";
import { mostSetsInView, setKey, sheetNamesOf } from "../draw/drawing";
import { safeSheetName } from "../draw/sheet-names";
import type { DeletedSheet, NameContent, WorkbookContent } from "../workbook";
import { findOurSheet } from "./find-our-sheet";
import type { OpenedWorkbook } from "./open-workbook";

/** A sheet of ours that is not there, and is built again by whatever is written next. */
export interface MissingSheet {
  readonly name: string;
  /** What people had typed on it is not known any more: it will be empty. */
  readonly isLost: boolean;
}

/**
 * The workbook with the sheets that somebody deleted, as they were: nothing that was typed on them is lost
 * as long as it is known.
 */
export function withDeletedSheets(content: WorkbookContent): WorkbookContent {
  const { deleted = [], ...rest } = content;
  const back = deleted.filter(({ key }) => holdsItsOwn(key) && !findOurSheet(content, key));
  if (back.length === 0) return rest;
  const taken = new Set(content.sheets.map(({ name }) => name.toLowerCase()));
  const named = back.map(({ key, content: sheet }): DeletedSheet => {
    return { key, content: { ...sheet, name: safeSheetName(sheet.name, "Learning Sets", taken) } };
  });
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    sheets: [...content.sheets, ...named.map(({ content: sheet }) => sheet)],
    names: [
      ...content.names,
      ...named.map(({ key, content: { name } }): NameContent => ({
        name: anchorName(key),
        sheet: name,
        range,
      })),
    ],
  };
}

/** Whether a sheet holds anything that stands nowhere else: the name of a set is that of its sheet. */
function holdsItsOwn(key: SheetKey): boolean {
  return key.startsWith("set-") || (isTypedOn(key) && sheetOf(key)?.isThere !== "while-needed");
}

/** Which of our sheets are not in the workbook, in the order of their tabs. */
export function missingSheets(
  content: WorkbookContent,
  { programme, origin: { kind, setSheets } }: OpenedWorkbook,
): MissingSheet[] {
  if (kind === "roster" || !content.names.some(({ name }) => keyOfAnchor(name))) return [];
  const { sets } = programme;
  const hasSetSheets = setSheets === true || sets.length <= mostSetsInView;
  const known = new Map(content.deleted?.map((each) => [each.key, each.content.name]));
  const expected = new Set([
    ...(hasSetSheets ? sets.map(({ number }) => setKey(number)) : []),
    ...fixedKeys.filter((key) => sheetOf(key)?.isThere === "always"),
    ...[...known.keys()].filter((key) => isTypedOn(key) && holdsItsOwn(key)),
  ]);
  const names = sheetNamesOf(programme);
  return [...expected]
    .filter((key) => !findOurSheet(content, key))
    .map((key) => ({
      name: known.get(key) ?? names.get(key) ?? key,
      isLost: isTypedOn(key) && !known.has(key),
    }));
}
