import { Refusal } from "../../programme";
import { anchorName, sheetMark, type Formatting, type SheetPlan, type WorkbookPlan } from "../../workbook";
import { excelLocation } from "../excel-problems";
import { notLaidOut } from "./page-steps";

/** What of Excel's API formats a sheet and holds nothing that anybody needs to go on. */
const formatting: readonly (readonly [RegExp, Formatting])[] = [
  [/^(?:PageLayout|PageBreak|HeadersFooters|HeaderFooter)|\.pageLayout$/, "page"],
  [/^Chart|\.charts$/, "charts"],
  [/^(?:\w*ConditionalFormat|ConditionalRange)|\.conditionalFormats$/, "highlights"],
  [/^DataValidation|\.dataValidation$/, "checks"],
];

/** Which formatting Excel refused, when that is what stopped a write; null for everything else. */
export function refusedFormatting(thrown: unknown): Formatting | null {
  if (!(thrown instanceof Refusal) || thrown.problem.code === "workbook-changed") return null;
  const location = excelLocation(thrown.cause) ?? "";
  return formatting.find(([member]) => member.test(location))?.[1] ?? null;
}

/** The plan with the same contents and less formatting, so that no refused call costs anybody their sets. */
export function withoutFormatting(plan: WorkbookPlan, left: ReadonlySet<Formatting>): WorkbookPlan {
  if (left.size === 0) return plan;
  const sheets = plan.sheets.map((sheet) => plainer(sheet, left));
  const marks = new Map(sheets.map((sheet) => [anchorName(sheet.key), sheetMark(sheet)]));
  // The marks say what is there, so that the next write adds what is missing.
  const names = plan.names.map((name) => {
    const comment = marks.get(name.name);
    return comment === undefined ? name : { ...name, comment };
  });
  return { ...plan, sheets, names };
}

function plainer(sheet: SheetPlan, left: ReadonlySet<Formatting>): SheetPlan {
  return {
    ...sheet,
    ...(left.has("page") && { print: notLaidOut }),
    ...(left.has("charts") && { charts: [] }),
    ...(left.has("highlights") && { conditionalFormats: [] }),
    ...(left.has("checks") && { validations: [] }),
  };
}
