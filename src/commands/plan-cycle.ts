import {
  addMeetingsOn,
  extendMeetings,
  nextDefaultDay,
  planChosenMeetings,
  planMeetings,
  understandPattern,
  type MeetingPattern,
  type MeetingPlan,
  type MeetingTimes,
} from "../attendance";
import { Refusal, type IsoDate, type Programme, type Settings } from "../programme";
import type { Changed, Handlers } from "./handlers";
import type { CommandContext } from "./command";

/** A cycle as it is asked for: in a pattern up to a number (1 to 60) or a last day, or on chosen days. */
export type CycleRequest = MeetingTimes &
  (
    | { readonly days: readonly IsoDate[] }
    | ({
        /** The first meeting, or the day from which a pattern is followed. */
        readonly firstMeeting: IsoDate;
        /** "second Tuesday"; empty for the one that the first meeting shows. */
        readonly pattern: string;
        /** Months without a meeting, 1 to 12; the programme's when not given, which keeps those given. */
        readonly skipMonths?: readonly number[];
      } & (
        | { /** The programme's when not given. */ readonly count?: number; readonly until?: never }
        | { readonly until: IsoDate; readonly count?: never }
      ))
  );

export interface PlanCycle {
  readonly kind: "plan";
  readonly cycle: CycleRequest;
}

/** What is done to the cycle as a whole. */
export const cycleCommands: Handlers<PlanCycle | AddMeetings> = {
  plan: planCycle,
  "add-meetings": addMeetings,
};

/**
 * Plans the cycle from the beginning. Venue, speaker and topic typed for a meeting stay with its ID.
 * @throws {Refusal} "cycle-has-begun" once attendance is recorded, for a pattern that is none, and as
 *   `planMeetings` does
 */
function planCycle(programme: Programme, { cycle }: PlanCycle): Changed {
  const settings = "days" in cycle ? programme.settings : withMonths(programme.settings, cycle);
  const plan = cyclePlan(cycle, settings);
  refuseBegun(programme);
  const typed = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const meetings = plan.meetings.map((meeting) => {
    const { venue = "", speaker = "", topic = "" } = typed.get(meeting.id) ?? {};
    return { ...meeting, venue, speaker, topic };
  });
  const chosen = { ...settings, meetingCount: meetings.length };
  // Days of their own were for meetings that are no more.
  const year = { ...programme.year, ownDays: [] };
  return { programme: { ...programme, settings: chosen, meetings, year }, notices: plan.notices };
}

function withMonths(
  settings: Settings,
  { skipMonths = settings.skipMonths }: { readonly skipMonths?: readonly number[] },
): Settings {
  return { ...settings, skipMonths: [...new Set(skipMonths)].sort((a, b) => a - b) };
}

function cyclePlan(cycle: CycleRequest, { skipMonths, meetingCount }: Settings): MeetingPlan {
  if ("days" in cycle) return planChosenMeetings(cycle.days, cycle);
  const { pattern, until, count = meetingCount, ...request } = cycle;
  const common = {
    ...{ ...request, skipMonths },
    ...(pattern.trim() !== "" && { pattern: understandPattern(pattern) }),
  };
  return planMeetings(until === undefined ? { ...common, count } : { ...common, until });
}

/** Further meetings: so many more in a pattern, or on chosen days. */
export type AddMeetings = { readonly kind: "add-meetings" } & (
  | { readonly count: number; readonly pattern?: MeetingPattern; readonly skipMonths?: readonly number[] }
  | { readonly days: readonly IsoDate[] }
);

/**
 * Adds meetings to the cycle; those there are stay as they are. Plans a cycle where there is none.
 * @throws {Refusal} as `extendMeetings` and `addMeetingsOn` do
 */
function addMeetings(programme: Programme, request: AddMeetings, { today }: CommandContext): Changed {
  const settings = "days" in request ? programme.settings : withMonths(programme.settings, request);
  const { meetings, notices } = extendedCycle({ ...programme, settings }, request, today);
  return { programme: { ...programme, settings, meetings }, notices };
}

function extendedCycle(
  { meetings, attendance, settings: { skipMonths } }: Programme,
  request: AddMeetings,
  today: IsoDate,
): MeetingPlan {
  const usedIds = attendance.map(({ meetingId }) => meetingId);
  if ("days" in request) {
    return meetings.length === 0
      ? planChosenMeetings(request.days)
      : addMeetingsOn(meetings, request.days, usedIds);
  }
  if (meetings.length === 0) {
    return planMeetings({
      ...request,
      skipMonths,
      firstMeeting: request.pattern ? today : nextDefaultDay(today),
    });
  }
  return extendMeetings(meetings, meetings.length + request.count, { ...request, skipMonths, usedIds });
}

function refuseBegun({ meetings, attendance }: Programme): void {
  const recorded = new Set(attendance.map(({ meetingId }) => meetingId));
  const begun = meetings.find(({ id, status }) => recorded.has(id) || status === "Held");
  if (begun) {
    throw new Refusal({ code: "cycle-has-begun", details: { meetingId: begun.id, date: begun.date } });
  }
}
