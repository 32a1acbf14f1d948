import * as meetings from "../attendance";
import type { IsoDate, MeetingId, Programme, SetNumber } from "../programme";
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
  | { readonly kind: "describe"; readonly meetingId: MeetingId; readonly details: meetings.MeetingDetails }
  /** Sets meet on another day, at another time or in another place than the rest. */
  | ({
      readonly kind: "own-day";
      readonly meetingId: MeetingId;
      readonly sets: readonly SetNumber[];
    } & meetings.OwnWishes)
  | { readonly kind: "shared-day"; readonly meetingId: MeetingId; readonly sets: readonly SetNumber[] };

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
    case "own-day": {
      const apart = command.sets.reduce(
        (all, setNumber) => meetings.meetOnOwnDay(all, { setNumber, meetingId }, command),
        programme,
      );
      const ofSet = meetings.meetingOfSet(apart);
      const own = command.sets
        .slice(0, 1)
        .flatMap((setNumber) =>
          apart.meetings.filter(({ id }) => id === meetingId).map((meeting) => ofSet(setNumber, meeting)),
        );
      return { programme: apart, notices: command.date ? meetings.noticesOfDays(own) : [] };
    }
    case "shared-day":
      return {
        programme: command.sets.reduce(
          (all, setNumber) => meetings.meetWithTheRest(all, { setNumber, meetingId }),
          programme,
        ),
      };
    case "reschedule": {
      const moved = meetings.rescheduleMeeting(programme, meetingId, command);
      const own = moved.meetings.filter(({ id }) => id === meetingId);
      return { programme: moved, notices: meetings.noticesOfDays(own) };
    }
  }
}
