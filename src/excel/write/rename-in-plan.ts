import { quotedSheetName } from "../../sheet";
import {
  inPlace,
  relocateFormula,
  type CellPlan,
  type Relocation,
  type SheetPlan,
  type ValidationPlan,
} from "../../workbook";

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

/**
 * A sheet's plan with every address where the sheets have it now: the same plan where none of its addresses moves.
 * @param others names of the sheets in which something moved
 */
export function relocateInSheet(
  plan: SheetPlan,
  own: Relocation,
  of: (sheet: string) => Relocation,
  others: readonly string[],
): SheetPlan {
  const mentions = others.flatMap((name) => [`${quotedSheetName(name)}!`, `${name}!`]);
  // Of thousands of formulas few name such a sheet, and looking for addresses takes most of a write's time.
  const stays = (formula: string): boolean =>
    own === inPlace && !mentions.some((mention) => formula.includes(mention));
  // Rows of a table have the same formula, which says "this row".
  const relocated = new Map<string, string>();
  return withFormulas(plan, (formula) => {
    if (stays(formula)) return formula;
    const known = relocated.get(formula) ?? relocateFormula(formula, own, of);
    relocated.set(formula, known);
    return known;
  });
}

/** A sheet's plan with every mention of a renamed sheet following. Its own name stays. */
export function renameInSheet(plan: SheetPlan, renames: Renames): SheetPlan {
  if (renames.size === 0) return plan;
  return withFormulas(plan, (formula) => renamed(formula, renames));
}

function withFormulas(plan: SheetPlan, changeOne: (formula: string) => string): SheetPlan {
  let changes = 0;
  const change = (formula: string): string => {
    const changed = changeOne(formula);
    if (changed !== formula) changes += 1;
    return changed;
  };
  const changedCell = (cell: CellPlan | null): CellPlan | null => {
    if (cell?.formula === undefined) return cell;
    const formula = change(cell.formula);
    return formula === cell.formula ? cell : { ...cell, formula };
  };
  const changed = {
    ...plan,
    rows: plan.rows.map((row) => row.map(changedCell)),
    validations: plan.validations.map((validation) => changedValidation(validation, change)),
    conditionalFormats: plan.conditionalFormats.map((one) => ({ ...one, formula: change(one.formula) })),
  };
  return changes === 0 ? plan : changed;
}

function changedValidation(validation: ValidationPlan, change: (formula: string) => string): ValidationPlan {
  const { rule } = validation;
  if (rule.kind !== "list") return validation;
  return { ...validation, rule: { ...rule, source: change(rule.source) } };
}
