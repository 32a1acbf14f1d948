/** A calendar day, "2026-09-08". Compares as text in the order of time. */
export type IsoDate = string;

/** The day of a meeting whose day is still to be set: after every day there is, and the last that Excel knows. */
export const dayToBeSet: IsoDate = "9999-12-31";
export const toBeSet = "date to be set";

const millisecondsPerDay = 86_400_000;
/** Serial 0 of the 1900 system as Excel counts after its fictitious 29 February 1900. */
const epoch = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day. */
export function serialOfDate(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / millisecondsPerDay);
}

/** The day of a serial number, its time of day dropped. Exact from 1 March 1900 on. */
export function dateOfSerial(serial: number): IsoDate {
  return new Date(epoch + Math.floor(serial) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Excel's serial fraction for minutes since midnight: 0.5 for 720. */
export function serialOfMinutes(minutes: number): number {
  return minutes / 1440;
}

/** Minutes since midnight of a serial number's fraction, to the nearest minute. */
export function minutesOfSerial(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 1440) % 1440;
}
