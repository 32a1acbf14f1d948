import type { IsoDate, Meeting } from "../../programme";
import { clockTime, spokenDate } from "../../sheet";
import { dayIn } from "../../words";

/** "M3, Tuesday 10 November 2026, 14:00" */
export function sayMeeting({ id, date, speakerStart }: Meeting): string {
  return `${id}, ${spokenDate(date)}, ${clockTime(speakerStart)}`;
}

const style = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/** "Tue 10 Nov 2026" */
export function sayShortDay(date: IsoDate): string {
  return dayIn(style, new Date(`${date}T00:00:00Z`)).replace(",", "");
}

/** "M3: Tue 10, 14:00", within a month. */
export function sayDay({ id, date, speakerStart }: Meeting): string {
  const [weekday, day] = sayShortDay(date).split(" ");
  return `${id}: ${weekday ?? ""} ${day ?? ""}, ${clockTime(speakerStart)}`;
}

/** Minutes since midnight of "14:00"; null for anything else. */
export function minutesOf(time: string): number | null {
  const parts = /^(\d{2}):(\d{2})/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
