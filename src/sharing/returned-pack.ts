import type { AttendanceCode, MeetingId, MemberId, SetNumber } from "../programme";

/** One code of a returned pack, as it stands in its cell. */
export interface PackCode {
  readonly memberId: MemberId;
  readonly meetingId: MeetingId;
  /** The name that stands in the row. */
  readonly rowName: string;
  readonly code: AttendanceCode | null;
  /** As typed, when it is no code. */
  readonly notUnderstood: string | null;
  /** "Attendance!F9" */
  readonly cell: string;
}

/** All that is taken from a returned pack. */
export interface ReturnedPack {
  readonly programmeId: string;
  readonly setNumber: SetNumber;
  readonly version: string;
  /** "" without one. */
  readonly seal: string;
  /** IDs of the members it was made for; null in a pack from before packs said that. */
  readonly sentFor: readonly string[] | null;
  /** Meeting IDs as they head the tracker's columns, from left to right. */
  readonly headings: readonly string[];
  /** Cells with something in them; blank says nothing, and takes nothing back. */
  readonly codes: readonly PackCode[];
  /** Columns that somebody added to the tracker; left aside. */
  readonly leftAside: readonly string[];
}

/** Where a returned pack is not as it would be made now. It is listed, and nothing more comes of it. */
export interface PackChange {
  /** As the sheet is called now. */
  readonly sheet: string;
  readonly what: "added" | "gone" | "changed";
  /** The first cells with something else in them, such as "C7". */
  readonly cells: readonly string[];
  /** So many further ones. */
  readonly further: number;
  /** So many entries are not there any more. */
  readonly missing: number;
}
