import type { IsoDate } from "../programme";

const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Tuesday 8 September 2026". */
export function sayDate(date: IsoDate): string {
  return format.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}
