import * as meetings from "../attendance";
import type { IsoDate, MeetingId, SetNumber } from "../programme";
import type { Handlers } from "./handlers";

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
  | { readonly kind: "describe"; readonly meetingId: MeetingId; readonly details: meetings.MeetingDetails }
  /** Sets meet on another day, at another time or in another place than the rest. */
  | ({
      readonly kind: "own-day";
      readonly meetingId: MeetingId;
      readonly sets: readonly SetNumber[];
    } & meetings.OwnDayOptions)
  | { readonly kind: "shared-day"; readonly meetingId: MeetingId; readonly sets: readonly SetNumber[] };

/**
 * Each refuses an unknown meeting, a day that is none or taken, minutes out of range, and to cancel or move a meeting
 * that people came to.
 */
export const meetingCommands: Handlers<MeetingCommand> = {
  cancel(programme, command) {
    return { programme: meetings.cancelMeeting(programme, command.meetingId) };
  },
  reinstate(programme, command) {
    return { programme: meetings.reinstateMeeting(programme, command.meetingId) };
  },
  held(programme, command) {
    return { programme: meetings.markHeld(programme, command.meetingId) };
  },
  describe(programme, command) {
    return { programme: meetings.describeMeeting(programme, command.meetingId, command.details) };
  },
  "own-day"(programme, command) {
    const apart = command.sets.reduce(
      (all, setNumber) => meetings.meetOnOwnDay(all, { setNumber, meetingId: command.meetingId }, command),
      programme,
    );
    const ofSet = meetings.meetingOfSet(apart);
    const own = command.sets
      .slice(0, 1)
      .flatMap((setNumber) =>
        apart.meetings
          .filter(({ id }) => id === command.meetingId)
          .map((meeting) => ofSet(setNumber, meeting)),
      );
    return { programme: apart, notices: command.date ? meetings.noticesOfDays(own) : [] };
  },
  "shared-day"(programme, command) {
    return {
      programme: command.sets.reduce(
        (all, setNumber) => meetings.meetWithTheRest(all, { setNumber, meetingId: command.meetingId }),
        programme,
      ),
    };
  },
  reschedule(programme, command) {
    const moved = meetings.rescheduleMeeting(programme, command.meetingId, command);
    const own = moved.meetings.filter(({ id }) => id === command.meetingId);
    return { programme: moved, notices: meetings.noticesOfDays(own) };
  },
};
