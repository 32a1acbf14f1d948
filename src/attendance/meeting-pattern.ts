import { defaultCycle } from "../programme";
import type { IsoDate } from "../sheet";
import { addDays, dayOf, monthOf, nthWeekday, weekdayOf, yearOf } from "./calendar-days";
import type { Ordinal, Weekday } from "./calendar-days";

/** "Every second Tuesday of the month", "the last Friday of the month". */
export interface MonthlyPattern {
  readonly kind: "monthly";
  readonly weekday: Weekday;
  readonly ordinal: Ordinal;
}

/** "Every four weeks", on the weekday of the first meeting. */
export interface WeeklyPattern {
  readonly kind: "weekly";
  /** 1 or more. */
  readonly everyWeeks: number;
}

export type MeetingPattern = MonthlyPattern | WeeklyPattern;

/** The monthly pattern a day stands for: 8 September 2026 is a second Tuesday. A fifth one means the last. */
export function patternOf(date: IsoDate): MonthlyPattern {
  const ordinal = Math.ceil(dayOf(date) / 7);
  return { kind: "monthly", weekday: weekdayOf(date), ordinal: ordinal > 4 ? "last" : (ordinal as Ordinal) };
}

/** The first day of the default cycle's pattern after the given day. */
export function nextDefaultDay(after: IsoDate): IsoDate {
  return meetingDays(defaultCycle.pattern, addDays(after, 1), []).next().value;
}

/**
 * The pattern's days from `start` on, in order and without end; those in `skipMonths` (1 to 12, which leave
 * at least one month) left out. A weekly pattern counts its weeks from `start`, skipped ones too.
 */
export function* meetingDays(
  pattern: MeetingPattern,
  start: IsoDate,
  skipMonths: readonly number[],
): Generator<IsoDate, never> {
  for (const day of pattern.kind === "monthly" ? monthlyDays(pattern, start) : weeklyDays(pattern, start)) {
    if (!skipMonths.includes(monthOf(day))) yield day;
  }
  throw new Error("A pattern of meetings has no end.");
}

function* monthlyDays({ weekday, ordinal }: MonthlyPattern, start: IsoDate): Generator<IsoDate> {
  for (let month = monthOf(start) - 1; ; month++) {
    const day = nthWeekday(yearOf(start) + Math.floor(month / 12), (month % 12) + 1, weekday, ordinal);
    if (day >= start) yield day;
  }
}

function* weeklyDays({ everyWeeks }: WeeklyPattern, start: IsoDate): Generator<IsoDate> {
  for (let day = start; ; day = addDays(day, 7 * everyWeeks)) yield day;
}
