import { Refusal } from "../programme";
import type { Ordinal, Weekday } from "./calendar-days";
import type { MeetingPattern } from "./meeting-pattern";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const ordinals: Readonly<Record<string, Ordinal>> = {
  ...{ first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4 },
  ...{ last: "last", fifth: "last", "5th": "last" },
};

/** Most weeks from one meeting to the next: half a year. */
const mostWeeks = 26;

/**
 * Reads "second Tuesday", "last Friday of the month", "every 4 weeks", "weekly" or "fortnightly". A fifth
 * weekday, which most months lack, means the last.
 * @throws {Refusal} for anything else.
 */
export function understandPattern(typed: string): MeetingPattern {
  const words = typed.trim().toLowerCase().replace(/\s+/g, " ");
  if (words === "weekly" || words === "every week") return { kind: "weekly", everyWeeks: 1 };
  if (words === "fortnightly") return { kind: "weekly", everyWeeks: 2 };
  const weekly = /^every (\d{1,2}) weeks?$/.exec(words);
  if (weekly) {
    const everyWeeks = Number(weekly[1]);
    if (everyWeeks >= 1 && everyWeeks <= mostWeeks) return { kind: "weekly", everyWeeks };
  }
  const monthly = /^(?:every )?(\w+) ([a-z]+)(?: of (?:the|each|every) month)?$/.exec(words);
  const ordinal = ordinals[monthly?.[1] ?? ""];
  const weekday = weekdays.findIndex((name) => name === monthly?.[2] || name.slice(0, 3) === monthly?.[2]);
  if (ordinal !== undefined && weekday >= 0) return { kind: "monthly", ordinal, weekday: weekday as Weekday };
  throw new Refusal({ code: "pattern-not-understood", details: { typed } });
}
