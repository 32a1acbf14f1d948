import {
  addMeetings,
  assignRooms,
  cancelMeeting,
  describeMeeting,
  lockMember,
  markMeetingHeld,
  moveMember,
  placeJoiner,
  planCycle,
  recordAttendance,
  refreshTracker,
  reinstateMeeting,
  rescheduleMeeting,
  swapMembers,
  understandPattern,
  withdrawMember,
  type MeetingDetails,
  type MeetingTimes,
  type PlannedCycle,
  type YearChange,
  type YearOptions,
} from "../actions";
import type { AttendanceCode, IsoDate, RoomBooking } from "../programme";
import type { WorkbookContent } from "../workbook";

/** A cycle of meetings as it is typed: in a pattern up to a number or a last day, or on chosen days. */
export type CycleWish = MeetingTimes &
  (
    | { readonly days: readonly IsoDate[] }
    | ({
        /** The first meeting, or the day from which a pattern is followed. */
        readonly firstMeeting: IsoDate;
        /** "second Tuesday"; empty for the one that the first meeting shows. */
        readonly pattern: string;
        /** Months without a meeting, 1 to 12. */
        readonly skipMonths: readonly number[];
      } & (
        | { readonly count: number; readonly until?: never }
        | { readonly until: IsoDate; readonly count?: never }
      ))
  );

/** What an administrator does to sets and attendance from the pane. Members by their IDs. */
export type ProgrammeChange =
  | { readonly kind: "move"; readonly member: string; readonly to: number; readonly on: IsoDate }
  /** Gives somebody without a set the set asked for, or where they fit best; `on` is their first day. */
  | { readonly kind: "join"; readonly member: string; readonly to: number | null; readonly on: IsoDate }
  | { readonly kind: "swap"; readonly first: string; readonly second: string; readonly on: IsoDate }
  | { readonly kind: "lock"; readonly member: string; readonly locked: boolean }
  | {
      readonly kind: "record";
      readonly meetingId: string;
      /** Null takes a code away. */
      readonly codes: readonly { readonly member: string; readonly code: AttendanceCode | null }[];
    }
  /** Withdraws a member; `on` is their last day. */
  | { readonly kind: "withdraw"; readonly member: string; readonly on: IsoDate }
  | { readonly kind: "plan"; readonly cycle: CycleWish }
  | { readonly kind: "cancel" | "reinstate" | "held"; readonly meetingId: string }
  | {
      readonly kind: "reschedule";
      readonly meetingId: string;
      readonly date: IsoDate;
      /** Minutes since midnight. */
      readonly speakerStart: number;
    }
  | { readonly kind: "add-meetings"; readonly days: readonly IsoDate[] }
  | { readonly kind: "describe"; readonly meetingId: string; readonly details: MeetingDetails }
  | { readonly kind: "rooms"; readonly rooms: readonly RoomBooking[] }
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
    case "join": {
      const { member, to, on } = change;
      return placeJoiner(content, options, { member, on, ...(to !== null && { to }) });
    }
    case "lock":
      return lockMember(content, options, change);
    case "record":
      return recordAttendance(content, options, {
        meetingId: change.meetingId,
        codes: change.codes.map(({ member, code }) => ({ member, code: code ?? "" })),
      });
    case "withdraw":
      return withdrawMember(content, options, change);
    case "plan":
      return planWishedCycle(content, options, change.cycle);
    case "cancel":
      return cancelMeeting(content, options, change);
    case "reinstate":
      return reinstateMeeting(content, options, change);
    case "held":
      return markMeetingHeld(content, options, change);
    case "reschedule":
      return rescheduleMeeting(content, options, change);
    case "add-meetings":
      return addMeetings(content, options, change);
    case "describe":
      return describeMeeting(content, options, change);
    case "rooms":
      return assignRooms(content, options, change);
    case "refresh":
      return refreshTracker(content, options);
  }
}

/** @throws {Refusal} for a pattern that is none, and as `planCycle` does */
export function planWishedCycle(
  content: WorkbookContent,
  options: YearOptions,
  wish: CycleWish,
): PlannedCycle {
  if ("days" in wish) return planCycle(content, options, wish);
  const { pattern, ...cycle } = wish;
  return planCycle(content, options, {
    ...cycle,
    ...(pattern.trim() !== "" && { pattern: understandPattern(pattern) }),
  });
}
