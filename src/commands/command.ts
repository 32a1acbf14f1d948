import type { IsoDate } from "../programme";
import type { RoomCommand } from "./book-rooms";
import type { FacilitatorCommand } from "./change-facilitators";
import type { MeetingCommand } from "./change-meetings";
import type { MemberCommand } from "./change-members";
import type { SetCommand } from "./change-sets";
import type { VisitCommand } from "./change-visits";
import type { RuleCommand } from "./change-rules";
import type { RecordCommand } from "./keep-records";
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
  | RoomCommand
  | RecordCommand
  /** Changes nothing but what people changed by hand: history brought up to date, deleted sheets drawn again. */
  | { readonly kind: "refresh" };

/** What a command depends on beside the programme. */
export interface CommandContext {
  readonly today: IsoDate;
  /** Minutes since midnight; missing where the same command is to write the same workbook again. */
  readonly now?: number;
}
