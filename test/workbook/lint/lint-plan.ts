import type { WorkbookPlan } from "../../../src/workbook/workbook-plan";
import type { Finding } from "./finding";
import { lintCharts } from "./lint-charts";
import { lintFormulas } from "./lint-formulas";
import { lintLooks } from "./lint-looks";
import { lintNames } from "./lint-names";
import { lintPrint } from "./lint-print";
import { lintTables } from "./lint-tables";
import { lintValidations } from "./lint-validations";

/**
 * What other programs' checks miss: names and headers that Excel would repair, formulas it would not
 * understand, lists it would cut, charts without words, text that cannot be read, on screen or in print. Empty for a good plan.
 */
export function lintPlan(plan: WorkbookPlan): Finding[] {
  return [lintNames, lintTables, lintFormulas, lintValidations, lintCharts, lintLooks, lintPrint].flatMap(
    (lint) => lint(plan),
  );
}
