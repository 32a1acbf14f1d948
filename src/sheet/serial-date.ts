/** A calendar day, "2026-09-08". Compares as text in the order of time. Other text is read by `isoDateOf`. */
export type IsoDate = `${number}-${number}-${number}`;

/** The day of a meeting whose day is still to be set: after every day there is, and the last that Excel knows. */
export const dayToBeSet: IsoDate = "9999-12-31";
export const toBeSet = "date to be set";

const millisecondsPerDay = 86_400_000;
/** Serial 0 of the 1900 system as Excel counts after its fictitious 29 February 1900. */
const epoch = Date.UTC(1899, 11, 30);

export function serialOfDate(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / millisecondsPerDay);
}

/** The day of a serial number, its time of day dropped. Exact from 1 March 1900 on. */
export function dateOfSerial(serial: number): IsoDate {
  return dayInUtc(new Date(epoch + Math.floor(serial) * millisecondsPerDay));
}

/** Month and day from 1; what is over carries: day 0 is the last of the month before. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  // `Date.UTC` takes the years to 99 for those of the twentieth century.
  return dayInUtc(new Date(new Date(0).setUTCFullYear(year, month - 1, day)));
}

/** The day, if the calendar has it: 29 February 2027 is none, nor is a day with a part that is no number. */
export function calendarDay(year: number, month: number, day: number): IsoDate | null {
  if (Number.isNaN(year + month + day)) return null;
  const date = isoDate(year, month, day);
  return Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day ? date : null;
}

/** Text in this form as a day that the calendar has; null for any other. */
export function isoDateOf(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = calendarDay(Number(year), Number(month), Number(day));
  return date === text ? date : null;
}

/** Days are counted in UTC throughout, so that no change of the clocks can move one. */
function dayInUtc(moment: Date): IsoDate {
  return moment.toISOString().slice(0, 10) as IsoDate;
}

/** Excel's serial fraction for minutes since midnight: 0.5 for 720. */
export function serialOfMinutes(minutes: number): number {
  return minutes / 1440;
}

/** Minutes since midnight of a serial number's fraction, to the nearest minute. */
export function minutesOfSerial(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 1440) % 1440;
}
