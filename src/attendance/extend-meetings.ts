import { idOf, defaultCycle, Refusal, type IsoDate, type Meeting, attention } from "../programme";
import { dayToBeSet, isoDate } from "../sheet";
import { addDays, daysInMonth, monthOf, yearOf } from "./calendar-days";
import { inOrderOfDays } from "./in-order-of-days";
import { meetingDays, patternOf } from "./meeting-pattern";
import type { MeetingPattern } from "./meeting-pattern";
import { checkCount, checkDay, checkMonths, finishedPlan, plannedMeeting } from "./plan-meetings";
import type { MeetingPlan } from "./plan-meetings";

/** What an extended cycle goes on with. */
export interface ExtensionOptions {
  /** The monthly pattern of the first meeting that was not moved, when not given. */
  readonly pattern?: MeetingPattern;
  /** Months without a meeting, 1 to 12; those of the default cycle when not given. */
  readonly skipMonths?: readonly number[];
  /** Meeting IDs that attendance was ever recorded under, so that none is given twice. */
  readonly usedIds?: Iterable<string>;
}

/**
 * Keeps every meeting as it is and adds later ones until there are `count`, cancelled ones included, at the
 * times and venue of the last. Takes none away.
 * @param existing at least one meeting
 * @throws {Refusal} for a count above 60, or months that leave none.
 */
export function extendMeetings(
  existing: readonly Meeting[],
  count: number,
  { pattern, skipMonths = defaultCycle.skipMonths, usedIds = [] }: ExtensionOptions = {},
): MeetingPlan {
  const last = lastDated(existing);
  if (!last) throw new Error("There is no meeting to go on from; plan the cycle instead.");
  if (existing.length === count) return finishedPlan(existing, []);
  if (existing.length > count) {
    const details = { asked: count, kept: existing.length };
    const notice = attention({ code: "more-meetings-kept", details });
    return finishedPlan(existing, [notice]);
  }
  checkCount(count);
  checkDay(last.date);
  checkMonths(skipMonths);
  const regular = existing.find(({ status, date }) => status !== "Moved" && date !== dayToBeSet) ?? last;
  const goingOn = pattern ?? patternOf(regular.date);
  const days = meetingDays(goingOn, startAfter(last.date, goingOn), skipMonths);
  const next = nextIdNumber([...existing.map(({ id }) => id), ...usedIds]);
  const added = Array.from({ length: count - existing.length }, (_, index) => ({
    ...plannedMeeting(idOf.meeting(`M${String(next + index)}`), days.next().value, last),
    venue: last.venue,
  }));
  return finishedPlan([...existing, ...added], []);
}

/**
 * Adds a meeting on each of some chosen days, at the times and venue of the last one there is.
 * @param existing at least one meeting
 * @throws {Refusal} for a day that is none or taken, or more than 60 meetings.
 */
export function addMeetingsOn(
  existing: readonly Meeting[],
  chosen: readonly IsoDate[],
  usedIds: Iterable<string> = [],
): MeetingPlan {
  const last = lastDated(existing);
  if (!last) throw new Error("There is no meeting to go on from; plan the cycle instead.");
  chosen.forEach(checkDay);
  const days = [...new Set(chosen)].sort();
  checkCount(existing.length + days.length);
  const taken = existing.find(({ date, status }) => status !== "Cancelled" && days.includes(date));
  if (taken) {
    throw new Refusal({ code: "meeting-day-taken", details: { date: taken.date, meetingId: taken.id } });
  }
  const next = nextIdNumber([...existing.map(({ id }) => id), ...usedIds]);
  const added = days.map((date, index) => ({
    ...plannedMeeting(idOf.meeting(`M${String(next + index)}`), date, last),
    venue: last.venue,
  }));
  return finishedPlan([...existing, ...added], []);
}

/** The meeting that others follow: the last one whose day is set. */
function lastDated(existing: readonly Meeting[]): Meeting | undefined {
  const dated = existing.filter(({ date }) => date !== dayToBeSet);
  return inOrderOfDays(dated.length > 0 ? dated : existing).at(-1);
}

/** A monthly cycle goes on in the next month, so that a meeting moved forward is not held twice. */
function startAfter(date: IsoDate, pattern: MeetingPattern): IsoDate {
  if (pattern.kind === "weekly") return addDays(date, 7 * pattern.everyWeeks);
  return addDays(isoDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date))), 1);
}

/** One more than the highest number of an ID like "M12". */
function nextIdNumber(ids: readonly string[]): number {
  return 1 + Math.max(0, ...ids.map((id) => Number(/^M(\d{1,6})$/.exec(id)?.[1] ?? 0)));
}
