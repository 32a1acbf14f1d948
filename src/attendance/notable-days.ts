import { attention, type IsoDate, type Meeting, type MeetingOnDay, type Notice } from "../programme";
import { dayToBeSet } from "../sheet";
import { bankHolidayOn } from "./bank-holidays";
import { dayIn } from "../words";

const [holidayLabel, christmasNote, separator] = [
  "Bank holiday: ",
  "Between 18 December and 4 January",
  "; ",
] as const;

/** What such notes begin with: they are read back, so they are the same in every language. */
export const dayNotes = [holidayLabel, christmasNote] as const;

/** What a meeting's note says of its day: a bank holiday by name, the days over Christmas, or nothing. */
export function dayNote(date: IsoDate): string {
  if (date === dayToBeSet) return "";
  const holiday = bankHolidayOn(date);
  if (holiday) return `${holidayLabel}${holiday.name}`;
  return isOverChristmas(date) ? christmasNote : "";
}

/**
 * The meetings with what their notes say of their days made right again, after dates were changed by hand.
 * Whatever else stands in a note is kept.
 */
export function withFreshNotes(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.map((meeting) => ({ ...meeting, note: noteFor(meeting.date, meeting.note) }));
}

/** The note of a meeting that moves to another day: "Moved from 8 Sept 2026" is added to what it said. */
export function movedNote({ date, note }: Meeting, to: IsoDate): string {
  if (date === dayToBeSet) return noteFor(to, note);
  return joined([
    noteFor(to, note),
    `Moved from ${dayIn({ dateStyle: "medium" }, new Date(`${date}T00:00:00Z`))}`,
  ]);
}

function noteFor(date: IsoDate, note: string): string {
  const own = note
    .split(separator)
    .filter((part) => !part.startsWith(holidayLabel) && part !== christmasNote);
  return joined([dayNote(date), ...own]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(separator);
}

/** Notices for the meetings of these that fall on bank holidays or over Christmas; cancelled ones aside. */
export function noticesOfDays(meetings: readonly Meeting[]): readonly Notice[] {
  const onHolidays: MeetingOnDay[] = [];
  const overChristmas: MeetingOnDay[] = [];
  for (const { id: meetingId, date, status } of meetings) {
    if (status === "Cancelled" || date === dayToBeSet) continue;
    const holiday = bankHolidayOn(date);
    if (holiday) onHolidays.push({ meetingId, date, day: holiday.name });
    else if (isOverChristmas(date)) overChristmas.push({ meetingId, date, day: "" });
  }
  const notices: Notice[] = [];
  if (onHolidays.length > 0) {
    const details = { meetings: onHolidays };
    notices.push(attention({ code: "meetings-on-bank-holidays", details }));
  }
  if (overChristmas.length > 0) {
    const details = { meetings: overChristmas };
    notices.push(attention({ code: "meetings-over-christmas", details }));
  }
  return notices;
}

/** 18 December to 4 January, when clinics and diaries are at their tightest. */
function isOverChristmas(date: IsoDate): boolean {
  const monthAndDay = date.slice(5);
  return monthAndDay >= "12-18" || monthAndDay <= "01-04";
}
