import { Refusal } from "../programme";
import type { IsoDate, Meeting, Notice } from "../programme";
import { dayOf, isRealDay, monthOf, monthsBetween } from "./calendar-days";
import { monthlyDays, patternOf } from "./meeting-pattern";
import { dayNote, noticesOfDays } from "./notable-days";

/** Most meetings a cycle can have. */
export const mostMeetings = 60;
/** Fewest meetings of a programme that runs for at least 8 months. */
const fewestMeetings = 8;

/** When the external speaker starts and for how long everything lasts, until the administrator says otherwise. */
export const defaultTimes = { speakerStart: 14 * 60, speakerMinutes: 60, sessionMinutes: 90 } as const;

/** A cycle to be planned: the first meeting shows the pattern, a second Tuesday meaning every second Tuesday. */
export interface MeetingRequest {
  readonly firstMeeting: IsoDate;
  /** 1 to 60. */
  readonly count: number;
  /** Months without a meeting, 1 to 12; August when not given. */
  readonly skipMonths?: readonly number[];
  /** Minutes since midnight. */
  readonly speakerStart?: number;
  readonly speakerMinutes?: number;
  readonly sessionMinutes?: number;
}

/** The meetings of a cycle in the order of their dates, and what is worth saying about them. */
export interface MeetingPlan {
  readonly meetings: readonly Meeting[];
  /** Calendar months from the first meeting to the last: September to May is 8. */
  readonly monthsElapsed: number;
  readonly notices: readonly Notice[];
}

/**
 * Plans a monthly cycle. A bank holiday of England, and the days of 18 December to 4 January, are flagged
 * in the meeting's note and a notice, and the meeting keeps its day.
 * @throws {Refusal} for a date that is none, a count outside 1 to 60, months that leave none.
 */
export function planMeetings(request: MeetingRequest): MeetingPlan {
  const { firstMeeting, count, skipMonths = [8] } = request;
  checkRequest(request);
  const notices: Notice[] = [];
  if (dayOf(firstMeeting) > 28) {
    notices.push({
      severity: "information",
      problem: { code: "fifth-weekday-means-last", details: { date: firstMeeting } },
    });
  }
  if (skipMonths.includes(monthOf(firstMeeting))) {
    notices.push({
      severity: "information",
      problem: { code: "first-meeting-in-skipped-month", details: { date: firstMeeting } },
    });
  }
  const later = take(monthlyDays(patternOf(firstMeeting), firstMeeting, skipMonths), count - 1);
  const meetings = [firstMeeting, ...later].map((date, index) => plannedMeeting(index + 1, date, request));
  return finished(meetings, notices);
}

/** What an extended cycle goes on with. */
export interface ExtensionWishes {
  readonly skipMonths?: readonly number[];
  /** Meeting IDs that attendance was ever recorded under, so that none is given twice. */
  readonly usedIds?: Iterable<string>;
}

/**
 * Keeps every meeting as it is and adds later ones until there are `count`, cancelled ones included: in the
 * pattern of the first meeting that was not moved, at the times and venue of the last. Takes none away.
 * @param existing at least one meeting
 * @throws {Refusal} for a count above 60, or months that leave none.
 */
export function extendMeetings(
  existing: readonly Meeting[],
  count: number,
  { skipMonths = [8], usedIds = [] }: ExtensionWishes = {},
): MeetingPlan {
  const last = [...existing].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
  if (!last) throw new Error("There is no meeting to go on from; plan the cycle instead.");
  if (existing.length === count) return finished(existing, []);
  if (existing.length > count) {
    const details = { asked: count, kept: existing.length };
    return finished(existing, [{ severity: "attention", problem: { code: "more-meetings-kept", details } }]);
  }
  checkRequest({ firstMeeting: last.date, count, skipMonths });
  const regular = existing.find(({ status }) => status !== "Moved") ?? last;
  const days = take(monthlyDays(patternOf(regular.date), last.date, skipMonths), count - existing.length);
  const next = nextIdNumber([...existing.map(({ id }) => id), ...usedIds]);
  const added = days.map((date, index) => ({
    ...plannedMeeting(next + index, date, last),
    venue: last.venue,
  }));
  return finished([...existing, ...added], []);
}

function checkRequest({ firstMeeting, count, skipMonths = [] }: MeetingRequest): void {
  if (!isRealDay(firstMeeting)) {
    throw new Refusal({ code: "date-not-understood", details: { typed: firstMeeting } });
  }
  if (!Number.isInteger(count) || count < 1 || count > mostMeetings) {
    throw new Refusal({
      code: "meeting-count-out-of-range",
      details: { typed: count, most: mostMeetings },
    });
  }
  const strange = skipMonths.find((month) => !Number.isInteger(month) || month < 1 || month > 12);
  if (strange !== undefined) {
    throw new Refusal({ code: "month-not-understood", details: { typed: strange } });
  }
  if (new Set(skipMonths).size === 12) throw new Refusal({ code: "every-month-skipped", details: {} });
}

function plannedMeeting(
  number: number,
  date: IsoDate,
  times: Pick<MeetingRequest, "speakerStart" | "speakerMinutes" | "sessionMinutes">,
): Meeting {
  return {
    id: `M${String(number)}`,
    date,
    venue: "",
    speaker: "",
    topic: "",
    speakerStart: times.speakerStart ?? defaultTimes.speakerStart,
    speakerMinutes: times.speakerMinutes ?? defaultTimes.speakerMinutes,
    sessionMinutes: times.sessionMinutes ?? defaultTimes.sessionMinutes,
    status: "Planned",
    note: dayNote(date),
  };
}

/** One more than the highest number of an ID like "M12". */
function nextIdNumber(ids: readonly string[]): number {
  return 1 + Math.max(0, ...ids.map((id) => Number(/^M(\d{1,6})$/.exec(id)?.[1] ?? 0)));
}

function finished(meetings: readonly Meeting[], soFar: readonly Notice[]): MeetingPlan {
  const dates = meetings.map(({ date }) => date).sort();
  const notices = [...soFar, ...noticesOfDays(meetings)];
  if (meetings.length < fewestMeetings) {
    const details = { count: meetings.length, fewest: fewestMeetings };
    notices.push({ severity: "attention", problem: { code: "few-meetings", details } });
  }
  return { meetings, monthsElapsed: monthsBetween(dates[0] ?? "", dates.at(-1) ?? ""), notices };
}

function take(days: Generator<IsoDate, never>, count: number): IsoDate[] {
  return Array.from({ length: count }, () => days.next().value);
}
