import { quotedSheetName } from "../../sheet";
import { relocateFormula, type Relocation, type SheetPlan, type ValidationPlan } from "../../workbook";

/** A text in quotation marks, or a sheet before "!". */
const mention = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!/gu;

/** New names of sheets by old ones, in small letters. */
export type Renames = ReadonlyMap<string, string>;

/** A formula that names sheets by their new names. The plan quotes every sheet's name. */
function renamed(formula: string, renames: Renames): string {
  return formula.replace(mention, (whole, sheet: string | undefined) => {
    const name = sheet === undefined ? undefined : renames.get(sheet.replaceAll("''", "'").toLowerCase());
    return name === undefined ? whole : `${quotedSheetName(name)}!`;
  });
}

/** Whether a formula names one of these sheets, which are in small letters. */
export function mentionsSheet(formula: string, names: ReadonlySet<string>): boolean {
  for (const [, sheet] of formula.matchAll(mention)) {
    if (sheet !== undefined && names.has(sheet.replaceAll("''", "'").toLowerCase())) return true;
  }
  return false;
}

/** A sheet's plan with every address where the sheets have it now. */
export function relocateInSheet(
  plan: SheetPlan,
  own: Relocation,
  of: (sheet: string) => Relocation,
): SheetPlan {
  return withFormulas(plan, (formula) => relocateFormula(formula, own, of));
}

/** A sheet's plan with every mention of a renamed sheet following. Its own name stays. */
export function renameInSheet(plan: SheetPlan, renames: Renames): SheetPlan {
  if (renames.size === 0) return plan;
  return withFormulas(plan, (formula) => renamed(formula, renames));
}

function withFormulas(plan: SheetPlan, change: (formula: string) => string): SheetPlan {
  return {
    ...plan,
    rows: plan.rows.map((row) =>
      row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: change(cell.formula) })),
    ),
    validations: plan.validations.map((validation) => changedValidation(validation, change)),
    conditionalFormats: plan.conditionalFormats.map((one) => ({ ...one, formula: change(one.formula) })),
  };
}

function changedValidation(validation: ValidationPlan, change: (formula: string) => string): ValidationPlan {
  const { rule } = validation;
  if (rule.kind !== "list") return validation;
  return { ...validation, rule: { ...rule, source: change(rule.source) } };
}
