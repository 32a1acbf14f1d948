import {
  addMeetingsOn,
  extendMeetings,
  nextSecondTuesday,
  planChosenMeetings,
  planMeetings,
  type MeetingPattern,
  type MeetingPlan,
  type MeetingRequest,
  type MeetingTimes,
} from "../attendance";
import { Refusal, type IsoDate, type Programme } from "../programme";
import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";

/** A cycle by a pattern, or on chosen days. */
export type CycleRequest = MeetingRequest | (MeetingTimes & { readonly days: readonly IsoDate[] });

/** Calendar months from the first meeting to the last come with it. */
export interface PlannedCycle extends YearChange {
  readonly monthsElapsed: number;
}

/**
 * Plans the cycle anew; a preview until it is written. Venue, speaker and topic typed for a meeting stay
 * with its ID.
 * @throws {Refusal} "cycle-has-begun" once attendance is recorded; and as `planMeetings` does.
 */
export function planCycle(
  content: WorkbookContent,
  options: YearOptions,
  request: CycleRequest,
): PlannedCycle {
  const plan = "days" in request ? planChosenMeetings(request.days, request) : planMeetings(request);
  return withCycle(content, options, (programme) => {
    refuseBegun(programme);
    const typed = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
    const meetings = plan.meetings.map((meeting) => {
      const { venue = "", speaker = "", topic = "" } = typed.get(meeting.id) ?? {};
      return { ...meeting, venue, speaker, topic };
    });
    return { ...plan, meetings };
  });
}

/** Further meetings: so many more in a pattern, or on chosen days. */
export type FurtherMeetings =
  | { readonly count: number; readonly pattern?: MeetingPattern; readonly skipMonths?: readonly number[] }
  | { readonly days: readonly IsoDate[] };

/**
 * Adds meetings to the cycle; those there are stay as they are. Plans a cycle where there is none.
 * @throws {Refusal} as `extendMeetings` and `addMeetingsOn` do.
 */
export function addMeetings(
  content: WorkbookContent,
  options: YearOptions,
  request: FurtherMeetings,
): PlannedCycle {
  return withCycle(content, options, ({ meetings, attendance }) => {
    const usedIds = attendance.map(({ meetingId }) => meetingId);
    if ("days" in request) {
      return meetings.length === 0
        ? planChosenMeetings(request.days)
        : addMeetingsOn(meetings, request.days, usedIds);
    }
    if (meetings.length === 0) {
      const firstMeeting = request.pattern ? options.today : nextSecondTuesday(options.today);
      return planMeetings({ ...request, firstMeeting });
    }
    return extendMeetings(meetings, meetings.length + request.count, { ...request, usedIds });
  });
}

function withCycle(
  content: WorkbookContent,
  options: YearOptions,
  plan: (programme: Programme) => MeetingPlan,
): PlannedCycle {
  let monthsElapsed = 0;
  const change = changeTheYear(content, options, (programme) => {
    const planned = plan(programme);
    monthsElapsed = planned.monthsElapsed;
    return { programme: { ...programme, meetings: planned.meetings }, notices: planned.notices };
  });
  return { ...change, monthsElapsed };
}

function refuseBegun({ meetings, attendance }: Programme): void {
  const recorded = new Set(attendance.map(({ meetingId }) => meetingId));
  const begun = meetings.find(({ id, status }) => recorded.has(id) || status === "Held");
  if (begun) {
    throw new Refusal({ code: "cycle-has-begun", details: { meetingId: begun.id, date: begun.date } });
  }
}
