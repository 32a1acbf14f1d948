import type { IsoDate, Programme } from "../programme";
import { isoDate } from "../sheet";
import { monthOf, yearOf } from "./calendar-days";
import { patternOf } from "./meeting-pattern";
import { planMeetings, type MeetingPlan } from "./plan-meetings";

export interface FollowOnOptions {
  readonly firstMeeting?: IsoDate;
  readonly count?: number;
}

/**
 * The cycle after this one: as many meetings, cancelled ones among them, at the same times, on the same weekday of the month, from the
 * month in which this one began, a year later or as soon as that month comes again after today.
 */
export function followOnCycle(
  { meetings, settings: { skipMonths, meetingCount } }: Pick<Programme, "meetings" | "settings">,
  { firstMeeting, count }: FollowOnOptions,
  today: IsoDate,
): MeetingPlan {
  const [first] = meetings.toSorted((a, b) => a.date.localeCompare(b.date));
  const times = first && {
    speakerStart: first.speakerStart,
    speakerMinutes: first.speakerMinutes,
    sessionMinutes: first.sessionMinutes,
  };
  const total = count ?? (meetings.length || meetingCount);
  if (firstMeeting !== undefined || !first) {
    return planMeetings({ ...times, firstMeeting: firstMeeting ?? today, count: total, skipMonths });
  }
  const month = monthOf(first.date);
  let year = yearOf(first.date) + 1;
  while (isoDate(year, month + 1, 0) < today) year++;
  return planMeetings({
    ...times,
    firstMeeting: later(isoDate(year, month, 1), today),
    pattern: patternOf(first.date),
    count: total,
    skipMonths,
  });
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
