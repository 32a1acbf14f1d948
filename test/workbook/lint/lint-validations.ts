import type { ValidationPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingAt, type Finding } from "./finding";

/** Excel's limits, in characters. */
const [longestList, longestTitle, longestPrompt, longestError] = [255, 32, 255, 225] as const;

/** Validations: lists that Excel can hold, words within its limits. */
export function lintValidations({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) =>
    sheet.validations.flatMap((validation) =>
      faultsOf(validation).map((what) => findingAt(sheet, validation.range.top, validation.range.left, what)),
    ),
  );
}

function faultsOf({ rule, promptTitle, prompt, errorTitle, error }: ValidationPlan): string[] {
  const faults: string[] = [];
  if (rule.kind === "choices") {
    if (rule.values.join(",").length > longestList) faults.push("the list is too long to be kept as text");
    if (rule.values.some((value) => /[,"]/.test(value)))
      faults.push("a choice holds a comma or quotation mark");
    if (rule.values.length === 0) faults.push("the list is empty");
  }
  const tooLong = [
    [promptTitle, longestTitle, "prompt's title"],
    [prompt, longestPrompt, "prompt"],
    [errorTitle, longestTitle, "error's title"],
    [error, longestError, "error"],
  ] as const;
  for (const [text, limit, words] of tooLong) {
    if (text.length > limit) faults.push(`the ${words} is longer than ${String(limit)} characters`);
    if (text === "") faults.push(`the ${words} is empty`);
  }
  return faults;
}
