import { rangeAddress, type CellRange } from "../../sheet";
import { beforeInsertions } from "../../workbook";
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

/**
 * Queues a look at the validations of all cells whose validation may be changed: in Excel nothing else
 * tells what they were. Cells of one range that have several are left out: a paste took the place of
 * what this add-in had set there, and setting it anew loses nothing.
 */
export function queueValidations(
  context: Excel.RequestContext,
  edited: readonly EditedSheet[],
): () => ValidationThere[] {
  const { worksheets } = context.workbook;
  const asked = edited.flatMap((sheet) =>
    rangesOf(sheet).map((range) => {
      const cells = worksheets.getItem(sheet.live.id).getRange(rangeAddress(range)).untrack();
      const validation = cells.dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      return { sheetId: sheet.live.id, range, validation };
    }),
  );
  return () =>
    asked.flatMap(({ sheetId, range, validation }): ValidationThere[] => {
      const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
      if (type === "Inconsistent" || type === "MixedCriteria") return [];
      const isNone = type === "None";
      return [{ sheetId, range, rule: isNone ? null : rule, prompt, errorAlert, ignoreBlanks }];
    });
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
