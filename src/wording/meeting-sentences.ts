import type { MeetingOnDay, MeetingProblems } from "../programme";
import { sayDate } from "./say-date";
import type { SentencesFor } from "./sentences";

export const meetingSentences: SentencesFor<keyof MeetingProblems> = {
  "date-not-understood": ({ typed }) => ({
    what: `“${typed}” is not a date of the calendar.`,
    remedy: "Write the day as year-month-day, like 2026-09-08.",
  }),
  "meeting-count-out-of-range": ({ typed, most }) => ({
    what: `A cycle cannot have ${String(typed)} meetings.`,
    remedy: `Give a whole number from 1 to ${String(most)}.`,
  }),
  "month-not-understood": ({ typed }) => ({
    what: `${String(typed)} is not a month.`,
    remedy: "Give the months to skip as numbers from 1 to 12: 8 is August.",
  }),
  "every-month-skipped": () => ({
    what: "Every month of the year is to be skipped, so there is no month left for a meeting.",
    remedy: "Skip fewer months.",
  }),
  "pattern-not-understood": ({ typed }) => ({
    what: `“${typed}” is not a pattern of meetings.`,
    remedy: "Write it like “second Tuesday”, “last Friday”, “every 4 weeks” or “fortnightly”.",
  }),
  "cycle-too-long": ({ until, most }) => ({
    what: `Until ${sayDate(until)} there would be more than ${String(most)} meetings.`,
    remedy: "Choose an earlier last day or a wider pattern.",
  }),
  "no-meeting-until": ({ until }) => ({
    what: `The pattern has no meeting by ${sayDate(until)}.`,
    remedy: "Choose a later last day, or an earlier first one.",
  }),
  "few-meetings": ({ count, fewest }) => ({
    what: `The cycle has ${count === 1 ? "one meeting" : `${String(count)} meetings`}. Action Learning Sets meet monthly for at least ${String(fewest)} months.`,
    remedy: `Plan ${String(fewest)} meetings or more, if that is what you want; nothing stops you from going on.`,
  }),
  "meetings-on-bank-holidays": ({ meetings }) => ({
    what: `${sayMeetings(meetings)} ${meetings.length === 1 ? "falls on a bank holiday" : "fall on bank holidays"} in England.`,
    remedy: "The day was kept: change it on the Meetings sheet if you want another.",
  }),
  "meetings-over-christmas": ({ meetings }) => ({
    what: `${sayMeetings(meetings)} ${meetings.length === 1 ? "falls" : "fall"} between 18 December and 4 January, when many people are away.`,
    remedy: "The day was kept: change it on the Meetings sheet if you want another.",
  }),
  "fifth-weekday-means-last": ({ date }) => ({
    what: `The first meeting, ${sayDate(date)}, is a fifth one of its month, which most months do not have. The later meetings are on the last one of each month.`,
    remedy: "If you meant another pattern, start on a day of the first four weeks.",
  }),
  "first-meeting-in-skipped-month": ({ date }) => ({
    what: `The first meeting, ${sayDate(date)}, is in a month that is otherwise skipped. It was kept.`,
    remedy: "Change its date on the Meetings sheet if that was not meant.",
  }),
  "more-meetings-kept": ({ asked, kept }) => ({
    what: `${String(asked)} meetings were asked for and there are already ${String(kept)}. All were kept, with their attendance.`,
    remedy: "To do without a meeting, set its status to Cancelled on the Meetings sheet.",
  }),
  "meetings-kept": ({ asked, kept }) => ({
    what: `The workbook already has its meetings, the first on ${sayDate(kept)}; they were not planned anew from ${sayDate(asked)}.`,
    remedy: "To move a meeting, change its date on the Meetings sheet.",
  }),
};

/** "M4 (Monday 31 August 2026, Summer bank holiday) and M9 (...)". */
function sayMeetings(meetings: readonly MeetingOnDay[]): string {
  const said = meetings.map(
    ({ meetingId, date, day }) => `${meetingId} (${sayDate(date)}${day === "" ? "" : `, ${day}`})`,
  );
  return new Intl.ListFormat("en-GB").format(said);
}
