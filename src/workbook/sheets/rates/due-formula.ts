import { quotedSheetName } from "../../../sheet";
import { attendanceTable, columnOf } from "../../../tables";
import type { Drawing } from "../../draw/drawing";
import { formerWord } from "../attendance-codes";
import { cameCell } from "../attendance-sheet";

/**
 * 1 for each row of the tracker to which a meeting is due, as an array: not cancelled, joined by then, not
 * left, still on the roster.
 *
 * @param status and `date`: expressions for the meeting's
 */
export function dueFormula({ programme }: Drawing, status: string, date: string): string {
  const of = (header: "set" | "joined" | "left"): string => columnOf(attendanceTable, header);
  const has = (role: "joined" | "left"): boolean => programme.members.some((member) => member[role] !== null);
  return [
    `(${status}<>"Cancelled")`,
    `(${of("set")}<>"${formerWord}")`,
    ...(has("joined") ? [`(${of("joined")}<=${date})`] : []),
    ...(has("left") ? [`((${of("left")}=0)+(${of("left")}>=${date})>0)`] : []),
  ].join("*");
}

/** True for a meeting that is recorded: apologies noted beforehand count once it is. */
export function isRecorded({ programme, sheetNames }: Drawing, meetingId: string): string {
  return `ISNUMBER(${quotedSheetName(sheetNames.get("attendance") ?? "")}!${cameCell(programme, meetingId)})`;
}
