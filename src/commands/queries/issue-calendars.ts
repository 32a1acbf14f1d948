import { calendarFiles, type Calendars } from "../../sharing";
import type { OpenedWorkbook } from "../../workbook";
import { asOfToday } from "../apply";
import type { CommandContext } from "../command";

/**
 * Calendar files of the whole cycle. Their entries are to be kept with the command "keep-calendars", or the
 * next files could not tell what has changed.
 * @param issuedAt the moment of issue
 */
export function issueCalendars(
  { programme }: OpenedWorkbook,
  issuedAt: Date,
  context: CommandContext,
): Calendars {
  return calendarFiles(asOfToday(programme, context), issuedAt);
}
