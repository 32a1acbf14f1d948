import { quotedSheetName } from "../../sheet";
import type { CellPlan, SheetPlan, ValidationPlan } from "../../workbook";

/** A text in quotation marks, a sheet before "!", or a table before "[". */
const mention = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\[)/gu;

/** New names by old ones, in small letters. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** A formula that names sheets and tables by their new names. The plan quotes every sheet's name. */
function renamed(formula: string, { sheets, tables }: Renames): string {
  return formula.replace(mention, (whole, sheet: string | undefined, table: string | undefined) => {
    if (sheet !== undefined) {
      const name = sheets.get(sheet.replaceAll("''", "'").toLowerCase());
      return name === undefined ? whole : `${quotedSheetName(name)}!`;
    }
    return table === undefined ? whole : (tables.get(table.toLowerCase()) ?? whole);
  });
}

/** Whether a formula names one of these. */
export function mentions(formula: string, names: Renames): boolean {
  return renamed(formula, names) !== formula;
}

/** A sheet's plan with every mention of a renamed sheet or table following. Its own name stays. */
export function renameInSheet(plan: SheetPlan, renames: Renames): SheetPlan {
  if (renames.sheets.size === 0 && renames.tables.size === 0) return plan;
  return {
    ...plan,
    rows: plan.rows.map((row) => row.map((cell) => renamedCell(cell, renames))),
    tables: plan.tables.map((table) => ({
      ...table,
      name: renames.tables.get(table.name.toLowerCase()) ?? table.name,
    })),
    validations: plan.validations.map((validation) => renamedValidation(validation, renames)),
    conditionalFormats: plan.conditionalFormats.map((one) => ({
      ...one,
      formula: renamed(one.formula, renames),
    })),
  };
}

function renamedCell(cell: CellPlan | null, renames: Renames): CellPlan | null {
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: renamed(cell.formula, renames) };
}

function renamedValidation(validation: ValidationPlan, renames: Renames): ValidationPlan {
  const { rule } = validation;
  if (rule.kind !== "list") return validation;
  return { ...validation, rule: { ...rule, source: renamed(rule.source, renames) } };
}
