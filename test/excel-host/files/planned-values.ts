import type { CellScalar } from "../../../src/sheet";
import type { WorkbookPlan } from "../../../src/workbook";
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
  let known: ReadonlyMap<string, CellScalar> | null = null;
  const places = new Map(plan.sheets.map(({ name, rows }) => [name, rows]));
  return (formula, sheet, row, column) => {
    const planned = places.get(sheet.name)?.[row]?.[column];
    if (planned?.formula === formula) return planned.value;
    known ??= valuesByFormula(plan);
    return known.get(formula) ?? 0;
  };
}

function valuesByFormula({ sheets }: WorkbookPlan): ReadonlyMap<string, CellScalar> {
  return new Map(
    sheets.flatMap(({ rows }) =>
      rows.flatMap((cells) =>
        cells.flatMap((cell): [string, CellScalar][] =>
          cell?.formula === undefined ? [] : [[cell.formula, cell.value]],
        ),
      ),
    ),
  );
}
