import * as meetings from "../attendance";
import type { IsoDate } from "../programme";
import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";

/** Cancels a meeting: it counts for nobody; codes stay. @throws {Refusal} when people came to it */
export function cancelMeeting(
  content: WorkbookContent,
  options: YearOptions,
  { meetingId }: { readonly meetingId: string },
): YearChange {
  return changeTheYear(content, options, (programme) => ({
    programme: meetings.cancelMeeting(programme, meetingId),
  }));
}

/** Takes a cancellation back; apologies noted before are to be confirmed. @throws {Refusal} */
export function reinstateMeeting(
  content: WorkbookContent,
  options: YearOptions,
  { meetingId }: { readonly meetingId: string },
): YearChange {
  return changeTheYear(content, options, (programme) => ({
    programme: meetings.reinstateMeeting(programme, meetingId),
  }));
}

/**
 * Gives a meeting another day, or another time; apologies noted before are to be confirmed.
 * @throws {Refusal} for a day that is none or taken, or when people came to it
 */
export function rescheduleMeeting(
  content: WorkbookContent,
  options: YearOptions,
  request: {
    readonly meetingId: string;
    readonly date: IsoDate;
    /** Minutes since midnight. */
    readonly speakerStart?: number;
  },
): YearChange {
  return changeTheYear(content, options, (programme) => {
    const moved = meetings.rescheduleMeeting(programme, request.meetingId, request);
    const own = moved.meetings.filter(({ id }) => id === request.meetingId);
    return { programme: moved, notices: meetings.noticesOfDays(own) };
  });
}

/** Marks a meeting as held. @throws {Refusal} when it is cancelled */
export function markMeetingHeld(
  content: WorkbookContent,
  options: YearOptions,
  { meetingId }: { readonly meetingId: string },
): YearChange {
  return changeTheYear(content, options, (programme) => ({
    programme: meetings.markHeld(programme, meetingId),
  }));
}

/** Enters venue, speaker, topic, times. @throws {Refusal} for minutes that are out of range */
export function describeMeeting(
  content: WorkbookContent,
  options: YearOptions,
  { meetingId, details }: { readonly meetingId: string; readonly details: meetings.MeetingDetails },
): YearChange {
  return changeTheYear(content, options, (programme) => ({
    programme: meetings.describeMeeting(programme, meetingId, details),
  }));
}
