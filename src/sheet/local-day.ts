import type { IsoDate } from "./serial-date";

/** The calendar day of a moment where the administrator is, not in Greenwich. */
export function localDay(moment: Date): IsoDate {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0"));
  return [moment.getFullYear(), month, day].join("-");
}
