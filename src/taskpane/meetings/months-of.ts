import type { Meeting } from "../../programme";
import { isoDate, type IsoDate } from "../../sheet";
import { dayIn } from "../../words";

/** A month of a cycle, Monday first. */
export interface Month {
  /** Its first day. */
  readonly first: IsoDate;
  /** "October 2026" */
  readonly name: string;
  /** How many days of the week before its first day. */
  readonly blank: number;
  readonly days: readonly IsoDate[];
  readonly meetings: readonly Meeting[];
}

/** Longer than any cycle that is looked at as a whole; of a longer one, only months with meetings are shown. */
const mostMonths = 24;

const style = { month: "long", year: "numeric" } as const;

/** The months from the first meeting to the last, with their meetings. */
export function monthsOf(meetings: readonly Meeting[]): readonly Month[] {
  const keys = meetings.map(({ date }) => date.slice(0, 7)).sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let key = first; key <= last && all.length <= mostMonths; key = after(key)) all.push(key);
  return (all.length > mostMonths ? [...new Set(keys)] : all).map((key) => {
    const day = new Date(`${key}-01T00:00:00Z`);
    const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    return {
      first: isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, 1),
      name: dayIn(style, day),
      blank: (day.getUTCDay() + 6) % 7,
      days: Array.from({ length }, (_, index) =>
        isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, index + 1),
      ),
      meetings: meetings
        .filter(({ date }) => date.startsWith(key))
        .sort((a, b) => a.date.localeCompare(b.date)),
    };
  });
}

function after(key: string): string {
  const [year = 0, month = 0] = key.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}
