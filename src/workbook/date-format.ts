/** The number format (en-US) that shows a serial date, and its time when it has one. */
export function dateFormatFor(serial: number): string {
  return Number.isInteger(serial) ? "d mmm yyyy" : "d mmm yyyy hh:mm";
}
