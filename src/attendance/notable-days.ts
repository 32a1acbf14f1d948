import type { IsoDate, Meeting, MeetingOnDay, Notice } from "../programme";
import { bankHolidayOn } from "./bank-holidays";

/** What a meeting's note says of its day: a bank holiday by name, the days over Christmas, or nothing. */
export function dayNote(date: IsoDate): string {
  const holiday = bankHolidayOn(date);
  if (holiday) return `Bank holiday: ${holiday.name}`;
  return isOverChristmas(date) ? "Between 18 December and 4 January" : "";
}

/** Notices for the meetings of these that fall on bank holidays or over Christmas; cancelled ones aside. */
export function noticesOfDays(meetings: readonly Meeting[]): readonly Notice[] {
  const onHolidays: MeetingOnDay[] = [];
  const overChristmas: MeetingOnDay[] = [];
  for (const { id: meetingId, date, status } of meetings) {
    if (status === "Cancelled") continue;
    const holiday = bankHolidayOn(date);
    if (holiday) onHolidays.push({ meetingId, date, day: holiday.name });
    else if (isOverChristmas(date)) overChristmas.push({ meetingId, date, day: "" });
  }
  const notices: Notice[] = [];
  if (onHolidays.length > 0) {
    const details = { meetings: onHolidays };
    notices.push({ severity: "attention", problem: { code: "meetings-on-bank-holidays", details } });
  }
  if (overChristmas.length > 0) {
    const details = { meetings: overChristmas };
    notices.push({ severity: "attention", problem: { code: "meetings-over-christmas", details } });
  }
  return notices;
}

/** 18 December to 4 January, when clinics and diaries are at their tightest. */
function isOverChristmas(date: IsoDate): boolean {
  const monthAndDay = date.slice(5);
  return monthAndDay >= "12-18" || monthAndDay <= "01-04";
}
