import { type MeetingId, idOf, defaultCycle, Refusal, attention, information } from "../programme";
import type { IsoDate, Meeting, Notice } from "../programme";
import { dayToBeSet } from "../sheet";
import { addDays, dayOf, isRealDay, monthOf, monthsBetween } from "./calendar-days";
import { meetingDays, patternOf } from "./meeting-pattern";
import type { MeetingPattern } from "./meeting-pattern";
import { dayNote, noticesOfDays } from "./notable-days";

export const mostMeetings = 60;
/** Fewest meetings of a programme that runs for at least 8 months. */
const fewestMeetings = 8;

/** Those of the default cycle when not given. */
export interface MeetingTimes {
  /** Minutes since midnight. */
  readonly speakerStart?: number;
  readonly speakerMinutes?: number;
  readonly sessionMinutes?: number;
}

/** A cycle to be planned, up to a number of meetings (1 to 60) or a last day. */
export type MeetingRequest = MeetingTimes & {
  /**
   * Without a pattern, the first meeting, which shows it: a second Tuesday means every second Tuesday.
   * With one, the day from which it is followed.
   */
  readonly firstMeeting: IsoDate;
  readonly pattern?: MeetingPattern;
  /** Months without a meeting, 1 to 12; those of the default cycle when not given. */
  readonly skipMonths?: readonly number[];
} & (
    { readonly count: number; readonly until?: never } | { readonly count?: never; readonly until: IsoDate }
  );

/** The meetings of a cycle in the order of their dates, and what is worth saying about them. */
export interface MeetingPlan {
  readonly meetings: readonly Meeting[];
  readonly notices: readonly Notice[];
}

/**
 * Plans a cycle; a preview until it is written. A bank holiday of England, and the days of 18 December to
 * 4 January, are flagged in the meeting's note and a notice, and the meeting keeps its day.
 * @throws {Refusal} for a date that is none, fewer than 1 or more than 60 meetings, months that leave none.
 */
export function planMeetings(request: MeetingRequest): MeetingPlan {
  const { firstMeeting, pattern, skipMonths = defaultCycle.skipMonths } = request;
  checkDay(firstMeeting);
  checkMonths(skipMonths);
  if (pattern) {
    const days = boundedDays(meetingDays(pattern, firstMeeting, skipMonths), request);
    return plannedOn(days, request, []);
  }
  const later = meetingDays(patternOf(firstMeeting), addDays(firstMeeting, 1), skipMonths);
  const days = boundedDays(startingWith(firstMeeting, later), request);
  return plannedOn(days, request, noticesOfStart(firstMeeting, skipMonths));
}

/** Plans a cycle on chosen days, in any order. @throws {Refusal} as planMeetings does. */
export function planChosenMeetings(chosen: readonly IsoDate[], times: MeetingTimes = {}): MeetingPlan {
  chosen.forEach(checkDay);
  const days = [...new Set(chosen)].sort();
  checkCount(days.length);
  return plannedOn(days, times, []);
}

export function checkDay(typed: string): void {
  if (!isRealDay(typed)) throw new Refusal({ code: "not-a-date", details: { typed } });
}

export function checkCount(typed: number): void {
  if (Number.isInteger(typed) && typed >= 1 && typed <= mostMeetings) return;
  throw new Refusal({ code: "meeting-count-out-of-range", details: { typed, most: mostMeetings } });
}

export function checkMonths(skipMonths: readonly number[]): void {
  const strange = skipMonths.find((month) => !Number.isInteger(month) || month < 1 || month > 12);
  if (strange !== undefined) {
    throw new Refusal({ code: "month-not-understood", details: { typed: strange } });
  }
  if (new Set(skipMonths).size === 12) throw new Refusal({ code: "every-month-skipped", details: {} });
}

export function plannedMeeting(id: MeetingId, date: IsoDate, times: MeetingTimes): Meeting {
  return {
    id,
    date,
    venue: "",
    speaker: "",
    topic: "",
    speakerStart: times.speakerStart ?? defaultCycle.speakerStart,
    speakerMinutes: times.speakerMinutes ?? defaultCycle.speakerMinutes,
    sessionMinutes: times.sessionMinutes ?? defaultCycle.sessionMinutes,
    status: "Planned",
    note: dayNote(date),
  };
}

/** The plan of these meetings, with the notices that any cycle is owed added to those given. */
export function finishedPlan(meetings: readonly Meeting[], soFar: readonly Notice[]): MeetingPlan {
  return { meetings, notices: [...soFar, ...cycleNotices(meetings)] };
}

/** Calendar months from the first meeting to the last: September to May is 8. */
export function monthsElapsed(meetings: readonly Meeting[]): number {
  const dates = meetings
    .map(({ date }) => date)
    .filter((date) => date !== dayToBeSet)
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? 0 : monthsBetween(first, last);
}

/** What any cycle is owed: a word on bank holidays, the days over Christmas, and too few meetings that are on. */
function cycleNotices(meetings: readonly Meeting[]): Notice[] {
  const notices = [...noticesOfDays(meetings)];
  const count = meetings.filter(({ status }) => status !== "Cancelled").length;
  if (count < fewestMeetings) {
    const details = { count, fewest: fewestMeetings };
    notices.push(attention({ code: "few-meetings", details }));
  }
  return notices;
}

function plannedOn(days: readonly IsoDate[], times: MeetingTimes, notices: readonly Notice[]): MeetingPlan {
  const meetings = days.map((date, index) =>
    plannedMeeting(idOf.meeting(`M${String(index + 1)}`), date, times),
  );
  return finishedPlan(meetings, notices);
}

function* startingWith(first: IsoDate, later: Generator<IsoDate, never>): Generator<IsoDate, never> {
  yield first;
  return yield* later;
}

function boundedDays(days: Generator<IsoDate, never>, { count, until }: MeetingRequest): IsoDate[] {
  if (until === undefined) {
    checkCount(count);
    return Array.from({ length: count }, () => days.next().value);
  }
  checkDay(until);
  const taken: IsoDate[] = [];
  for (let day = days.next().value; day <= until; day = days.next().value) {
    if (taken.length === mostMeetings) {
      throw new Refusal({ code: "cycle-too-long", details: { until, most: mostMeetings } });
    }
    taken.push(day);
  }
  if (taken.length === 0) throw new Refusal({ code: "no-meeting-until", details: { until } });
  return taken;
}

function noticesOfStart(date: IsoDate, skipMonths: readonly number[]): Notice[] {
  const notices: Notice[] = [];
  if (dayOf(date) > 28) {
    notices.push(information({ code: "fifth-weekday-means-last", details: { date } }));
  }
  if (skipMonths.includes(monthOf(date))) {
    notices.push(information({ code: "first-meeting-in-skipped-month", details: { date } }));
  }
  return notices;
}
