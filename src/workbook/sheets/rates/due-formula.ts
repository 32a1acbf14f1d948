import { quotedSheetName } from "../../../sheet";
import { attendanceTable, columnOf } from "../../../tables";
import type { MeetingId, Programme } from "../../../programme";
import type { Drawing } from "../../draw/drawing";
import { formerWord } from "../attendance-codes";
import { aboveCell } from "../attendance-sheet";

/**
 * 1 for each row of the tracker to which a meeting is due, as an array: not cancelled, joined by then, not
 * left, still on the roster.
 *
 * @param status and `date`: expressions for the meeting's; `day` where sets have it on days of their own
 */
export function dueFormula(
  { dated }: Pick<Drawing, "dated">,
  { status, date, day = date }: { readonly status: string; readonly date: string; readonly day?: string },
): string {
  const of = (header: "memberId" | "set" | "joined" | "left"): string => columnOf(attendanceTable, header);
  return [
    `(${date}>0)`,
    `(${status}<>"Cancelled")`,
    `(${of("set")}<>"${formerWord}")`,
    // The row that Excel wants of a table with nobody in it.
    `(${of("memberId")}<>"")`,
    ...(dated.includes("joined") ? [`(${of("joined")}<=${day})`] : []),
    ...(dated.includes("left") ? [`((${of("left")}=0)+(${of("left")}>=${day})>0)`] : []),
  ].join("*");
}

interface Recorded extends Pick<Drawing, "dated" | "trackerName"> {
  readonly programme: Pick<Programme, "meetings">;
}

/** True for a meeting that is recorded: apologies noted beforehand count once it is. */
export function isRecorded(tracker: Recorded, meetingId: MeetingId): string {
  return `ISNUMBER(${onTracker("came", tracker, meetingId)})`;
}

/** What the tracker says above a meeting's column. */
export function onTracker(
  what: Parameters<typeof aboveCell>[0],
  { programme, dated, trackerName }: Recorded,
  meetingId: MeetingId,
): string {
  return `${quotedSheetName(trackerName)}!${aboveCell(what, programme, dated, meetingId)}`;
}
