import type { SheetPlan, TablePlan } from "../workbook";
import { storedFormula } from "./structured-reference";
import { xmlText } from "./xml-text";

/**
 * A table's part with the formula of each column whose rows all have the same one: Excel then fills it
 * in when somebody adds a row (`calculatedColumnFormula`, ECMA-376 part 1, 18.5.1.1).
 */
export function finishTable(xml: string, sheet: SheetPlan, { name, range }: TablePlan): string {
  let column = range.left - 1;
  return xml.replace(/<tableColumn ([^>]*)\/>/g, (tag, attributes: string) => {
    column += 1;
    const formula = commonFormula(sheet, range.top + 1, range.bottom, column);
    if (formula === null) return tag;
    const stored = xmlText(storedFormula(formula, name));
    return `<tableColumn ${attributes}><calculatedColumnFormula>${stored}</calculatedColumnFormula></tableColumn>`;
  });
}

function commonFormula(sheet: SheetPlan, top: number, bottom: number, column: number): string | null {
  const formula = sheet.rows[top]?.[column]?.formula;
  if (formula === undefined) return null;
  for (let row = top + 1; row <= bottom; row += 1) {
    if (sheet.rows[row]?.[column]?.formula !== formula) return null;
  }
  return formula;
}
