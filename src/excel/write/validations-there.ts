import { rangeAddress, type CellRange } from "../../sheet";
import { beforeInsertions } from "../../workbook";
import type { Requests } from "../requests";
import type { EditedSheet } from "./plan-changes";
import type { Step } from "./step";

/** The validation that some cells had before a write. */
export interface ValidationThere {
  readonly sheetId: string;
  readonly range: CellRange;
  /** Null for cells without one. */
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Ranges whose cells do not all have the same validation: each is to be asked for row by row. */
export interface ValidationsLookedAt {
  readonly there: readonly ValidationThere[];
  readonly mixed: readonly SheetRange[];
}

export interface SheetRange {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Queues a look at the validations of cells: in Excel nothing else tells what they are. */
export function queueValidations(
  context: Excel.RequestContext,
  ranges: readonly SheetRange[],
): () => ValidationsLookedAt {
  const { worksheets } = context.workbook;
  const asked = ranges.map(({ sheetId, range }) => {
    const cells = worksheets.getItem(sheetId).getRange(rangeAddress(range)).untrack();
    const validation = cells.dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    return { sheetId, range, validation };
  });
  const isMixed = ({ type }: Excel.DataValidation): boolean =>
    type === "Inconsistent" || type === "MixedCriteria";
  return () => ({
    there: asked.flatMap(({ sheetId, range, validation }): ValidationThere[] => {
      if (isMixed(validation)) return [];
      const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
      return [{ sheetId, range, rule: type === "None" ? null : rule, prompt, errorAlert, ignoreBlanks }];
    }),
    mixed: asked.flatMap(({ sheetId, range, validation }) =>
      isMixed(validation) ? [{ sheetId, range }] : [],
    ),
  });
}

/**
 * Looks at mixed ranges row by row. A row that is mixed itself is left out: somebody pasted over what
 * this add-in had set there, and to set it anew loses nothing they typed.
 */
export async function lookRowByRow(
  requests: Requests,
  mixed: readonly SheetRange[],
): Promise<readonly ValidationThere[]> {
  if (mixed.length === 0) return [];
  const rows = mixed.flatMap(({ sheetId, range }) =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, index) => {
      const row = range.top + index;
      return { sheetId, range: { ...range, top: row, bottom: row } };
    }),
  );
  const { there } = await requests.send((context) => queueValidations(context, rows));
  return there;
}

/** All cells whose validation may be changed by writing some sheets, where they are before that. */
export function validatedRanges(edited: readonly EditedSheet[]): SheetRange[] {
  return edited.flatMap((sheet) => rangesOf(sheet).map((range) => ({ sheetId: sheet.live.id, range })));
}

/** The cells of every rule, before the insertions: those within the table and those below it apart. */
function rangesOf({ from, to, insertions, live, touchesValidations }: EditedSheet): CellRange[] {
  if (!touchesValidations) return [];
  const end = Math.max(...live.content.tables.map(({ range }) => range.bottom));
  const parts = [...from.validations, ...to.validations].flatMap(({ range }): CellRange[] => {
    const before = beforeInsertions(range, insertions);
    if (!before) return [];
    return [
      { ...before, bottom: Math.min(before.bottom, end) },
      { ...before, top: Math.max(before.top, end + 1) },
    ].filter(({ top, bottom }) => top <= bottom);
  });
  return [...new Map(parts.map((part) => [rangeAddress(part), part])).values()];
}

/** Steps that bring them back. The insertions must have been taken back before. */
export function validationsBack(there: readonly ValidationThere[]): Step[] {
  return there.map(({ sheetId, range, rule, prompt, errorAlert, ignoreBlanks }): Step => ({
    bytes: 1_200 + JSON.stringify([rule, prompt, errorAlert]).length,
    queue({ sheet }) {
      const { dataValidation } = sheet(sheetId).getRange(rangeAddress(range)).untrack();
      if (rule === null) {
        dataValidation.clear();
        return;
      }
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = ignoreBlanks;
      dataValidation.prompt = prompt;
      dataValidation.errorAlert = errorAlert;
    },
  }));
}
