import { gregorianEaster } from "date-easter";
import { isoDate, type IsoDate } from "../sheet";
import { addDays, nthWeekday, weekdayOf, yearOf } from "./calendar-days";
import { proclaimedHolidays } from "./proclaimed-holidays";
import type { BankHoliday } from "./proclaimed-holidays";

/**
 * The bank holidays of England in a year from 2000 on, in order: those of the Banking and Financial
 * Dealings Act 1971 and the common-law ones, with substitute days, and the proclaimed ones. A holiday
 * that falls at a weekend is given on its substitute day only.
 */
export function englandBankHolidays(year: number): readonly BankHoliday[] {
  const easter = gregorianEaster(year);
  const easterSunday = isoDate(easter.year, easter.month, easter.day);
  const byRule: BankHoliday[] = [
    { date: isoDate(year, 1, 1), name: "New Year's Day" },
    { date: addDays(easterSunday, -2), name: "Good Friday" },
    { date: addDays(easterSunday, 1), name: "Easter Monday" },
    { date: nthWeekday(year, 5, 1, 1), name: "Early May bank holiday" },
    { date: nthWeekday(year, 5, 1, "last"), name: "Spring bank holiday" },
    { date: nthWeekday(year, 8, 1, "last"), name: "Summer bank holiday" },
    { date: isoDate(year, 12, 25), name: "Christmas Day" },
    { date: isoDate(year, 12, 26), name: "Boxing Day" },
  ];
  const proclaimed = proclaimedHolidays.filter(({ date }) => yearOf(date) === year);
  const replaced = new Set(proclaimed.map(({ insteadOf }) => insteadOf));
  return [
    ...substituted(byRule).filter(({ date }) => !replaced.has(date)),
    ...proclaimed.map(({ date, name }) => ({ date, name })),
  ].sort((a, b) => a.date.localeCompare(b.date));
}

/** The bank holiday of England on a day, or null. */
export function bankHolidayOn(date: IsoDate): BankHoliday | null {
  return englandBankHolidays(yearOf(date)).find((holiday) => holiday.date === date) ?? null;
}

/** A holiday at a weekend moves to the next weekday that is not itself a holiday. */
function substituted(holidays: readonly BankHoliday[]): readonly BankHoliday[] {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays.map((holiday) => {
    if (!isWeekend(holiday.date)) return holiday;
    let date = holiday.date;
    while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    return { date, name: `${holiday.name} (substitute day)` };
  });
}

function isWeekend(date: IsoDate): boolean {
  return weekdayOf(date) % 6 === 0;
}
