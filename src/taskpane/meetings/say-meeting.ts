import type { Meeting } from "../../programme";
import { clockTime, spokenDate } from "../../sheet";

/** "M3, Tuesday 10 November 2026, 14:00" */
export function sayMeeting({ id, date, speakerStart }: Meeting): string {
  return `${id}, ${spokenDate(date)}, ${clockTime(speakerStart)}`;
}

/** Minutes since midnight of "14:00"; null for anything else. */
export function minutesOf(time: string): number | null {
  const parts = /^(\d{2}):(\d{2})/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
