import { rangeAddress } from "../../sheet";
import {
  styles,
  type SheetPlan,
  type StyleFormat,
  type ValidationPlan,
  type ValidationRule,
} from "../../workbook";
import type { Step } from "./step";

/** Steps for the validations that differ from what is there. */
export function validationSteps(key: string, from: SheetPlan | null, to: SheetPlan, anew: boolean): Step[] {
  const old = new Set(anew ? [] : from?.validations.map((one) => JSON.stringify(one)));
  const wanted = new Set(to.validations.map((one) => JSON.stringify(one)));
  const gone = (from?.validations ?? []).filter((one) => !wanted.has(JSON.stringify(one)));
  return [
    ...gone.map(({ range }): Step => ({
      bytes: 400,
      queue: (batch) => {
        batch.range(key, rangeAddress(range)).dataValidation.clear();
      },
    })),
    ...to.validations
      .filter((one) => !old.has(JSON.stringify(one)))
      .map((one): Step => ({
        bytes: 900 + JSON.stringify(one).length,
        queue: (batch) => {
          validate(batch.range(key, rangeAddress(one.range)).dataValidation, one);
        },
      })),
  ];
}

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

/**
 * Steps for the conditional formats. Their order is their priority, so that all are made anew when one
 * differs.
 */
export function conditionalSteps(key: string, from: SheetPlan | null, to: SheetPlan, anew: boolean): Step[] {
  const before = from?.conditionalFormats ?? [];
  if (!anew && JSON.stringify(before) === JSON.stringify(to.conditionalFormats)) return [];
  // Made anew, they may be there already: a write that is taken back may have stopped on either side.
  const there = anew && from ? [...before, ...to.conditionalFormats] : before;
  const ranges = new Set(there.map(({ range }) => rangeAddress(range)));
  return [
    ...[...ranges].map((address): Step => ({
      bytes: 400,
      queue: (batch) => {
        batch.range(key, address).conditionalFormats.clearAll();
      },
    })),
    // The last first: Excel puts each one that is added ahead of all others.
    ...to.conditionalFormats.toReversed().map(({ range, formula, style }): Step => ({
      bytes: 1_800 + formula.length,
      queue: (batch) => {
        const look: StyleFormat = styles[style];
        const added = batch.range(key, rangeAddress(range)).conditionalFormats.add("Custom");
        added.priority = 0;
        added.stopIfTrue = false;
        const { custom } = added;
        custom.rule.formula = `=${formula}`;
        if (look.bold) custom.format.font.bold = true;
        if (look.italic) custom.format.font.italic = true;
        if (look.colour !== undefined) custom.format.font.color = `#${look.colour}`;
        if (look.fill !== undefined) custom.format.fill.color = `#${look.fill}`;
      },
    })),
  ];
}
