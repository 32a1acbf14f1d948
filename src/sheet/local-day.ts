import { isoDate, type IsoDate } from "./serial-date";

/** The calendar day of a moment where the administrator is, not in Greenwich. */
export function localDay(moment: Date): IsoDate {
  return isoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
