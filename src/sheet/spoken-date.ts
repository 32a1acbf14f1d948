import { dayToBeSet, toBeSet, type IsoDate } from "./serial-date";
import { dayIn } from "../words";

const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

/** "Tuesday 8 September 2026", or "date to be set". */
export function spokenDate(date: IsoDate): string {
  if (date === dayToBeSet) return toBeSet;
  return dayIn(style, new Date(`${date}T00:00:00Z`)).replace(",", "");
}

/** "14:00" for 840 minutes since midnight. */
export function clockTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
