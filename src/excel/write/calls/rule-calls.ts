import { rangeAddress } from "../../../sheet";
import { styles, type StyleFormat, type ValidationPlan, type ValidationRule } from "../../../workbook";
import type { Calls } from "./calls";

export const ruleCalls: Calls<"validation" | "no-conditional-formats" | "conditional-format"> = {
  validation: {
    bytes: ({ after }) => (after ? 900 + JSON.stringify(after).length : 400),
    queue(batch, { sheet, cells, after }) {
      const { dataValidation } = batch.range(sheet, cells);
      if (after) validate(dataValidation, after);
      else dataValidation.clear();
    },
  },
  "no-conditional-formats": {
    bytes: 400,
    queue(batch, { sheet, cells }) {
      batch.range(sheet, cells).conditionalFormats.clearAll();
    },
  },
  "conditional-format": {
    bytes: ({ after }) => 1_800 + after.formula.length,
    queue(batch, { sheet, after: { range, formula, style } }) {
      const format: StyleFormat = styles[style];
      const added = batch.range(sheet, rangeAddress(range)).conditionalFormats.add("Custom");
      added.priority = 0;
      added.stopIfTrue = false;
      const { custom } = added;
      custom.rule.formula = `=${formula}`;
      if (format.bold) custom.format.font.bold = true;
      if (format.italic) custom.format.font.italic = true;
      if (format.colour !== undefined) custom.format.font.color = `#${format.colour}`;
      if (format.fill !== undefined) custom.format.fill.color = `#${format.fill}`;
    },
  },
};

function validate(validation: Excel.DataValidation, plan: ValidationPlan): void {
  validation.rule = ruleOf(plan.rule);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title: plan.promptTitle, message: plan.prompt };
  validation.errorAlert = {
    showAlert: true,
    style: plan.severity === "stop" ? "Stop" : "Warning",
    title: plan.errorTitle,
    message: plan.error,
  };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "choices":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "whole":
      return { wholeNumber: { operator: "Between", formula1: rule.minimum, formula2: rule.maximum } };
    case "date":
      // A formula: Excel takes no bare number for a date, and reads a written one by its country.
      return { date: { operator: "GreaterThanOrEqualTo", formula1: `=${String(rule.minimum)}` } };
  }
}
