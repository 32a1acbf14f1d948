import type { IsoDate, Programme } from "../programme";
import { dayToBeSet } from "../sheet";
import { monthsBetween } from "./calendar-days";

/** How far a programme is on its way, against the months it asks people to commit themselves for. */
export interface Commitment {
  /** Not cancelled. */
  readonly meetingsPlanned: number;
  /** Of these, the ones whose day has come. */
  readonly meetingsSoFar: number;
  /** Calendar months from the first meeting to the last, and to today; 0 before the first. */
  readonly months: number;
  readonly monthsSoFar: number;
  /** Action Learning Sets ask for at least 8. */
  readonly monthsNeeded: number;
}

export function commitment({ meetings }: Pick<Programme, "meetings">, today: IsoDate): Commitment {
  const planned = meetings.filter(({ status }) => status !== "Cancelled").map(({ date }) => date);
  const dates = planned.filter((date) => date !== dayToBeSet).sort();
  const [first = today, last = today] = [dates[0], dates.at(-1)];
  const until = today < last ? today : last;
  return {
    meetingsPlanned: planned.length,
    meetingsSoFar: dates.filter((date) => date <= today).length,
    months: monthsBetween(first, last),
    monthsSoFar: Math.max(0, monthsBetween(first, until)),
    monthsNeeded: 8,
  };
}
