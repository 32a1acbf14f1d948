import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";

/**
 * Changes nothing but what people have changed by hand already: the history is brought up to date, deleted
 * sheets are made again, and what deserves a look on the day is said.
 * @throws {Refusal} when the workbook cannot be read
 */
export function refreshTracker(content: WorkbookContent, options: YearOptions): YearChange {
  return changeTheYear(content, options, (programme) => ({ programme }));
}
