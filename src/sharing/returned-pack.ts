import type { AttendanceCode } from "../programme";

/** One code of a returned pack, as it stands in its cell. */
export interface PackCode {
  readonly memberId: string;
  readonly meetingId: string;
  readonly code: AttendanceCode | null;
  /** As typed, when it is no code. */
  readonly notUnderstood: string | null;
  /** "Attendance!F9" */
  readonly cell: string;
}

/** All that is taken from a returned pack. */
export interface ReturnedPack {
  readonly programmeId: string;
  readonly setNumber: number;
  readonly version: string;
  /** Cells with something in them; blank says nothing, and takes nothing back. */
  readonly codes: readonly PackCode[];
  /** Columns that somebody added to the tracker; left aside. */
  readonly leftAside: readonly string[];
}
