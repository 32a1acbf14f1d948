import type { CellScalar } from "../../../src/sheet";
import type { SheetPlan, WorkbookPlan } from "../../../src/workbook";
import type { FormulaValues } from "../model/book-state";

/**
 * What the emulated Excel shows for the formulas of a plan: the values the plan itself gives them. The
 * host calculates nothing; that the values are right is LibreOffice's to judge.
 */
export function plannedValues(plan: WorkbookPlan): FormulaValues {
  const known = made.get(plan) ?? valuesOf(plan);
  made.set(plan, known);
  return known;
}

const made = new WeakMap<WorkbookPlan, FormulaValues>();

function valuesOf(plan: WorkbookPlan): FormulaValues {
  const places = new Map(plan.sheets.map(({ name, rows }) => [name, rows]));
  const elsewhere = new Map<string, CellScalar>();
  const planned = (formula: string): CellScalar => {
    const planner = plan.sheets.findLast((each) => valuesByFormula(each).has(formula));
    return (planner && valuesByFormula(planner).get(formula)) ?? 0;
  };
  return (formula, sheet, row, column) => {
    const here = places.get(sheet.name)?.[row]?.[column];
    if (here?.formula === formula) return here.value;
    const value = elsewhere.get(formula) ?? planned(formula);
    elsewhere.set(formula, value);
    return value;
  };
}

/** A sheet that is the same in the next plan is the same object. */
const bySheet = new WeakMap<SheetPlan, ReadonlyMap<string, CellScalar>>();

function valuesByFormula(sheet: SheetPlan): ReadonlyMap<string, CellScalar> {
  const values = bySheet.get(sheet) ?? new Map(sheet.rows.flatMap(formulasIn));
  bySheet.set(sheet, values);
  return values;
}

function formulasIn(cells: SheetPlan["rows"][number]): [string, CellScalar][] {
  return cells.flatMap((cell) => (cell?.formula === undefined ? [] : [[cell.formula, cell.value]]));
}
