import type {
  CalendarEntry,
  DismissedNotice,
  IsoDate,
  PackRecords,
  RoomBooking,
  UnsavedMove,
} from "../programme";
import type { SetLink } from "./book-rooms";
import type { FacilitatorCommand } from "./change-facilitators";
import type { MeetingCommand } from "./change-meetings";
import type { MemberCommand } from "./change-members";
import type { SetCommand } from "./change-sets";
import type { VisitCommand } from "./change-visits";
import type { RuleCommand } from "./change-rules";
import type { SeveralMembers } from "./listed-changes";
import type { AddMeetings, PlanCycle } from "./plan-cycle";
import type { RecordAttendance } from "./record-attendance";

/** Everything an administrator does to a programme in the course of a year, as a value. Members by ID or name. */
export type Command =
  /** Several, one after the other: all of them, or none. */
  | SeveralMembers
  | MemberCommand
  | SetCommand
  | VisitCommand
  | FacilitatorCommand
  | RuleCommand
  | MeetingCommand
  | RecordAttendance
  | PlanCycle
  | AddMeetings
  /** A booking replaces the one for the same set and meeting; a blank room removes it. */
  | { readonly kind: "rooms"; readonly rooms: readonly RoomBooking[] }
  | SetLink
  /** Stores what the calendar files just issued said, so that the next ones can tell a change. */
  | { readonly kind: "keep-calendars"; readonly entries: readonly CalendarEntry[] }
  /** Stores the key of the packs' seals and which packs were just made. */
  | { readonly kind: "keep-packs"; readonly packs: PackRecords }
  /** Stores what was moved on the board and not saved, instead of what was stored before. */
  | { readonly kind: "keep-moves"; readonly moves: readonly UnsavedMove[] }
  /** Notes the day on which members were written to: by Member ID or name, or everyone on the chase list. */
  | { readonly kind: "written-to"; readonly members: readonly string[] | "all"; readonly on: IsoDate }
  /** Notices that need not be shown again as long as they say the same; `keys` are shown again. */
  | { readonly kind: "dismiss"; readonly notices: readonly DismissedNotice[] }
  | { readonly kind: "show-again"; readonly keys: readonly string[] | "all" }
  /** Changes nothing but what people changed by hand: history brought up to date, deleted sheets drawn again. */
  | { readonly kind: "refresh" };

/** What a command depends on beside the programme. */
export interface CommandContext {
  /** The day on which the command is given. */
  readonly today: IsoDate;
  /** Minutes since midnight; missing where the same command is to write the same workbook again. */
  readonly now?: number;
}
