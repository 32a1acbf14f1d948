import type { MeetingId, MemberId } from "./ids";
/**
 * Attendance of one member at one meeting: present, late and joined remotely (both count as present), apologies, no
 * apology, not due (not yet joined, left, or the meeting was cancelled). No code means not recorded, never absent.
 */
export type AttendanceCode = "P" | "L" | "R" | "A" | "U" | "–";

/** Whether somebody was there: present, late, or joined remotely. */
export function isPresent(code: AttendanceCode | null | undefined): code is "P" | "L" | "R" {
  return code === "P" || code === "L" || code === "R";
}

/**
 * What stands in the tracker, per member and meeting. `codes` are understood; `notUnderstood` keeps what
 * was typed and is no code, so that it is shown again and never lost.
 */
export interface AttendanceRecord {
  readonly memberId: MemberId;
  readonly meetingId: MeetingId;
  readonly code: AttendanceCode | null;
  /** What was typed, when it is no code. */
  readonly notUnderstood: string | null;
}
