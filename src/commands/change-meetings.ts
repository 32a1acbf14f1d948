import * as meetings from "../attendance";
import type { IsoDate, MeetingId, Programme } from "../programme";
import type { Changed } from "./apply";

/** What is done to one meeting of the cycle. */
export type MeetingCommand =
  /** A cancelled meeting counts for nobody; codes stay. Reinstated, its apologies are to be confirmed. */
  | { readonly kind: "cancel" | "reinstate" | "held"; readonly meetingId: MeetingId }
  | {
      readonly kind: "reschedule";
      readonly meetingId: MeetingId;
      readonly date: IsoDate;
      /** Minutes since midnight. */
      readonly speakerStart?: number;
    }
  | { readonly kind: "describe"; readonly meetingId: MeetingId; readonly details: meetings.MeetingDetails };

/**
 * @throws {Refusal} for an unknown meeting, a day that is none or taken, minutes out of range, or a meeting
 *   that people came to and that is to be cancelled or moved
 */
export function changeMeeting(programme: Programme, command: MeetingCommand): Changed {
  const { meetingId } = command;
  switch (command.kind) {
    case "cancel":
      return { programme: meetings.cancelMeeting(programme, meetingId) };
    case "reinstate":
      return { programme: meetings.reinstateMeeting(programme, meetingId) };
    case "held":
      return { programme: meetings.markHeld(programme, meetingId) };
    case "describe":
      return { programme: meetings.describeMeeting(programme, meetingId, command.details) };
    case "reschedule": {
      const moved = meetings.rescheduleMeeting(programme, meetingId, command);
      const own = moved.meetings.filter(({ id }) => id === meetingId);
      return { programme: moved, notices: meetings.noticesOfDays(own) };
    }
  }
}
