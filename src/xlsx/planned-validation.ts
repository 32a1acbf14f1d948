import type { DataValidation } from "hucre";
import { rangeAddress } from "../sheet";
import type { ValidationPlan, ValidationRule } from "../workbook";

/** One planned validation in the library's words. */
export function plannedValidation(plan: ValidationPlan): DataValidation {
  return {
    ...plannedRule(plan.rule),
    range: rangeAddress(plan.range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: plan.promptTitle,
    inputMessage: plan.prompt,
    errorTitle: plan.errorTitle,
    errorMessage: plan.error,
    errorStyle: plan.severity,
  };
}

function plannedRule(rule: ValidationRule): Pick<DataValidation, "type"> & Partial<DataValidation> {
  switch (rule.kind) {
    case "list":
      return { type: "list", formula1: rule.source };
    case "choices":
      return { type: "list", values: [...rule.values] };
    case "whole":
      return {
        type: "whole",
        operator: "between",
        formula1: String(rule.minimum),
        formula2: String(rule.maximum),
      };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: String(rule.minimum) };
  }
}
