import type { MeetingOnDay, MeetingProblems } from "../programme";
import { paneSentences } from "./pane-sentences";
import { spokenDate as sayDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { saySetsThere } from "./say-sets-there";
import type { SentencesFor } from "./sentences";
import { listOf, plural } from "../words";

export const meetingSentences: SentencesFor<keyof MeetingProblems> = {
  "meeting-count-out-of-range": ({ typed, most }) => ({
    what: `A cycle cannot have ${String(typed)} meetings.`,
    remedy: `Give a whole number from 1 to ${String(most)}.`,
  }),
  "minutes-out-of-range": ({ typed, most }) => ({
    what: `${String(typed)} minutes are not possible.`,
    remedy: `Give a whole number of minutes from 0 to ${String(most)}.`,
  }),
  "month-not-understood": ({ typed }) => ({
    what: `${String(typed)} is not a month.`,
    remedy: "Give the months to skip as numbers from 1 to 12: 8 is August.",
  }),
  "every-month-skipped": () => ({
    what: "Every month of the year is skipped, so no month is left for a meeting.",
    remedy: "Skip fewer months.",
  }),
  "pattern-not-understood": ({ typed }) => ({
    what: `“${typed}” is not a pattern of meetings.`,
    remedy: "Write it like “second Tuesday”, “last Friday”, “every 4 weeks” or “fortnightly”.",
  }),
  "cycle-too-long": ({ until, most }) => ({
    what: `There would be more than ${String(most)} meetings by ${sayDate(until)}.`,
    remedy: "Choose an earlier last day or a wider pattern.",
  }),
  "no-meeting-until": ({ until }) => ({
    what: `The pattern has no meeting by ${sayDate(until)}.`,
    remedy: "Choose a later last day, or an earlier first one.",
  }),
  "few-meetings": ({ count, fewest }) => ({
    what: `The cycle has ${plural(count, "one meeting", `${String(count)} meetings`)}. Action Learning Sets meet monthly for at least ${String(fewest)} months.`,
    remedy: `Plan ${String(fewest)} meetings or more, or continue with fewer.`,
  }),
  "meetings-on-bank-holidays": ({ meetings }) => ({
    what: `${sayMeetings(meetings)} ${plural(meetings.length, "falls on a bank holiday", "fall on bank holidays")} in England.`,
    remedy: daysKept(meetings.length),
  }),
  "meetings-over-christmas": ({ meetings }) => ({
    what: `${sayMeetings(meetings)} ${plural(meetings.length, "falls", "fall")} between 18 December and 4 January, when many people are away.`,
    remedy: daysKept(meetings.length),
  }),
  "fifth-weekday-means-last": ({ date }) => ({
    what: `The first meeting, ${sayDate(date)}, is the fifth such weekday of its month. Most months have only four. The later meetings are on the last one of each month.`,
    remedy: "If you meant another pattern, start on one of the first 28 days of a month.",
  }),
  "first-meeting-in-skipped-month": ({ date }) => ({
    what: `The first meeting, ${sayDate(date)}, is in a month that the cycle skips. It was kept.`,
    remedy: "If you did not mean that, change its date on the Meetings sheet.",
  }),
  "more-meetings-kept": ({ asked, kept }) => ({
    what: `${sayCount(asked, "meeting")} ${plural(asked, "was", "were")} asked for and there are already ${String(kept)}. All were kept, with their attendance.`,
    remedy: "To drop a meeting, set its status to Cancelled on the Meetings sheet.",
  }),
  "meetings-kept": ({ asked, kept }) => ({
    what: `The workbook already has meetings, the first on ${sayDate(kept)}. They were not planned again from ${sayDate(asked)}.`,
    remedy: "To move a meeting, change its date on the Meetings sheet.",
  }),
  "unknown-member": ({ typed }) => ({
    what: `Nobody on the roster has the name or Member ID “${typed}”.`,
    remedy: {
      commandLine:
        "Write the name as on the Roster, or the Member ID. In a command, put a name in quotation marks.",
      pane: "Look up the name or the Member ID on the Roster sheet.",
    },
  }),
  "unknown-meeting": ({ typed, known }) => ({
    what: `There is no meeting “${typed}”.`,
    remedy: known.length === 0 ? "Plan the meetings first." : `Choose ${listOf(known, "disjunction")}.`,
  }),
  "unknown-set": ({ typed, ...numbering }) => ({
    what:
      numbering.setCount !== 1 && numbering.closed === undefined
        ? `There is no set ${String(typed)}.`
        : `There is no ${numbering.closed?.includes(typed) === true ? "open " : ""}set ${String(typed)}; ${saySetsThere(numbering)}.`,
    remedy:
      numbering.setCount === 0
        ? "Form the sets first."
        : numbering.setCount > 1 && numbering.closed === undefined
          ? `Give a number from 1 to ${String(numbering.setCount)}.`
          : "Give the number of an existing set.",
  }),
  "last-set": ({ set }) => ({
    what: `Set ${String(set)} is the only open set, so it cannot close.`,
    remedy: "Add a set first, or form all sets again.",
  }),
  "set-too-small-to-split": ({ set, members }) => ({
    what: `Set ${String(set)} has ${sayCount(members, "member")} who ${plural(members, "has", "have")} not left, so it cannot be split.`,
    remedy: "A set needs at least two members to be split.",
  }),
  "visitor-not-due": ({ name, meetingId }) => ({
    what: `${name} is not expected at ${meetingId}, so they cannot visit another set then.`,
    remedy: "Choose a meeting after they joined and before they leave.",
  }),
  "no-such-visit": ({ name, meetingId }) => ({
    what: `${name} does not visit another set at ${meetingId}.`,
    remedy: "The Visits sheet lists every visit.",
  }),
  "nobody-to-visit": ({ set, meetingId }) => ({
    what: `Nobody in set ${String(set)} can visit another set at ${meetingId}: nobody is expected, or all of them already visit one.`,
    remedy: "Choose another set or another meeting.",
  }),
  "not-a-link": ({ typed }) => ({
    what: `“${typed}” is not a web address.`,
    remedy: "Copy the whole link of the online meeting. It starts with https://.",
  }),
  "member-left": ({ name, on }) => ({
    what: `${name} left the programme on ${sayDate(on)}.`,
    remedy: "If they have come back, clear that date on the Roster sheet first.",
  }),
  "already-in-set": ({ name, set }) => ({
    what: `${name} is already in set ${String(set)}.`,
    remedy: "Choose another set, or leave them where they are.",
  }),
  "move-before-last": ({ name, on, last, joined }) =>
    joined !== null && joined > on
      ? {
          what: `${name} cannot change on ${sayDate(on)}, because they joined later, on ${sayDate(joined)}.`,
          remedy:
            "Give a day on or after that. If they joined earlier, first correct the joining day on the Roster and their first day on the Moves sheet.",
        }
      : {
          what: `${name} cannot change on ${sayDate(on)}, because their last change was later, on ${sayDate(last)}.`,
          remedy: `Give a day on or after that. If ${sayDate(last)} is wrong, correct it on the Moves sheet first.`,
        },
  "meeting-cancelled": ({ meetingId, date }) => ({
    what: `Meeting ${meetingId} on ${sayDate(date)} is cancelled, so it counts for nobody.`,
    remedy: "If it takes place after all, reinstate it or give it another day.",
  }),
  "meeting-was-held": ({ meetingId, date, present }) => ({
    what: `Meeting ${meetingId} on ${sayDate(date)} was held: ${plural(present, "one member is", `${String(present)} members are`)} recorded as present.`,
    remedy: "If that was a mistake, correct the attendance first.",
  }),
  "swap-without-set": ({ name }) => ({
    what: `${name} has no set yet, so a swap is not possible.`,
    remedy: "Give them a set first.",
  }),
  "cycle-has-begun": paneSentences["cycle-has-begun"],
  "present-before-the-day": ({ meetingId, date }) => ({
    what: `${meetingId} is still to come (${sayDate(date)}), but codes other than apologies are recorded for it.`,
    remedy: "Check that it is the right meeting.",
  }),
  "no-apology-noted": ({ name, meetingId }) => ({
    what: `No apology of ${name} for ${meetingId} is waiting to be confirmed.`,
    remedy: "To note one, record the code A.",
  }),
  "meeting-day-taken": ({ date, meetingId }) => ({
    what: `Meeting ${meetingId} is already on ${sayDate(date)}.`,
    remedy: "Choose another day.",
  }),
};

function daysKept(count: number): string {
  return plural(
    count,
    "The day was kept. To change it, use the Meetings sheet.",
    "The days were kept. To change one, use the Meetings sheet.",
  );
}

/** "M4 (Monday 31 August 2026, Summer bank holiday) and M9 (...)". */
function sayMeetings(meetings: readonly MeetingOnDay[]): string {
  const said = meetings.map(
    ({ meetingId, date, day }) => `${meetingId} (${sayDate(date)}${day === "" ? "" : `, ${day}`})`,
  );
  return sayList(said);
}
