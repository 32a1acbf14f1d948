import { calendarFiles, type CalendarFile } from "../sharing";
import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";

/** The .ics files, and the programme that remembers what they said. */
export interface IssuedCalendars extends YearChange {
  /** The programme's own calendar, then one for each set. */
  readonly files: readonly CalendarFile[];
}

/**
 * Makes calendar files of the whole cycle; the workbook is to be written too, or the next files could not
 * tell what has changed.
 * @param issuedAt the moment of issue
 * @throws {Refusal} when the workbook cannot be read
 */
export function issueCalendars(
  content: WorkbookContent,
  options: YearOptions,
  { issuedAt }: { readonly issuedAt: Date },
): IssuedCalendars {
  let files: readonly CalendarFile[] = [];
  const change = changeTheYear(content, options, (programme) => {
    const calendars = calendarFiles(programme, issuedAt);
    files = calendars.files;
    return { programme: { ...programme, year: { ...programme.year, calendarEntries: calendars.entries } } };
  });
  return { ...change, files };
}
