import {
  lockMember,
  moveMember,
  recordAttendance,
  refreshTracker,
  swapMembers,
  type YearChange,
  type YearOptions,
} from "../actions";
import type { AttendanceCode, IsoDate } from "../programme";
import type { WorkbookContent } from "../workbook";

/** What an administrator does to sets and attendance from the pane. Members by their IDs. */
export type ProgrammeChange =
  | { readonly kind: "move"; readonly member: string; readonly to: number; readonly on: IsoDate }
  | { readonly kind: "swap"; readonly first: string; readonly second: string; readonly on: IsoDate }
  | { readonly kind: "lock"; readonly member: string; readonly locked: boolean }
  | {
      readonly kind: "record";
      readonly meetingId: string;
      /** Null takes a code away. */
      readonly codes: readonly { readonly member: string; readonly code: AttendanceCode | null }[];
    }
  /** Draws every sheet from what the workbook holds: deleted ones come back, the tracker is up to date. */
  | { readonly kind: "refresh" };

/** @throws {Refusal} as the actions do; nothing is changed then */
export function changeWorkbook(
  content: WorkbookContent,
  options: YearOptions,
  change: ProgrammeChange,
): YearChange {
  switch (change.kind) {
    case "move":
      return moveMember(content, options, change);
    case "swap":
      return swapMembers(content, options, change);
    case "lock":
      return lockMember(content, options, change);
    case "record":
      return recordAttendance(content, options, {
        meetingId: change.meetingId,
        codes: change.codes.map(({ member, code }) => ({ member, code: code ?? "" })),
      });
    case "refresh":
      return refreshTracker(content, options);
  }
}
