import type { IsoDate } from "../sheet";
import { dayOf, monthOf, nthWeekday, weekdayOf, yearOf } from "./calendar-days";
import type { Ordinal, Weekday } from "./calendar-days";

/** "Every second Tuesday of the month." */
export interface MonthlyPattern {
  readonly weekday: Weekday;
  readonly ordinal: Ordinal;
}

/** The monthly pattern a day stands for: 8 September 2026 is a second Tuesday. A fifth one means the last. */
export function patternOf(date: IsoDate): MonthlyPattern {
  const ordinal = Math.ceil(dayOf(date) / 7);
  return { weekday: weekdayOf(date), ordinal: ordinal > 4 ? "last" : (ordinal as Ordinal) };
}

/**
 * The pattern's days in the months after that of `after`, in order and without end. `skipMonths` are 1 to
 * 12 and leave at least one month.
 */
export function* monthlyDays(
  pattern: MonthlyPattern,
  after: IsoDate,
  skipMonths: readonly number[],
): Generator<IsoDate, never> {
  for (let month = monthOf(after); ; month++) {
    const [year, monthOfYear] = [yearOf(after) + Math.floor(month / 12), (month % 12) + 1];
    if (skipMonths.includes(monthOfYear)) continue;
    yield nthWeekday(year, monthOfYear, pattern.weekday, pattern.ordinal);
  }
}
