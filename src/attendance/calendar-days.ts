import { dateOfSerial, isoDate, isoDateOf, serialOfDate, type IsoDate } from "../sheet";

/** Sunday is 0, as JavaScript counts. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Which of a month's Tuesdays: the first to the fourth, or the last. */
export type Ordinal = 1 | 2 | 3 | 4 | "last";

/** Years a programme can be in; outside them a date is taken for a slip of the hand (0206, 20226). */
const [firstYear, lastYear] = [2000, 2199];

/** True for a day of the calendar in a year of 2000 to 2199: "2027-02-29" is none. */
export function isRealDay(text: string): text is IsoDate {
  const date = isoDateOf(text);
  return date !== null && yearOf(date) >= firstYear && yearOf(date) <= lastYear;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

export function weekdayOf(date: IsoDate): Weekday {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday;
}

/** The day so many days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfSerial(serialOfDate(date) + days);
}

/** Month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The second Tuesday, or the last Friday, of a month (1 to 12). */
export function nthWeekday(year: number, month: number, weekday: Weekday, ordinal: Ordinal): IsoDate {
  if (ordinal === "last") {
    const last = isoDate(year, month, daysInMonth(year, month));
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = isoDate(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7);
}

/** Calendar months from one day to a later one, days of the month left aside: September to May is 8. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}
