import { datesApart, linkOf, roomOf } from "../attendance";
import type { CalendarEntry, Meeting, Programme, MeetingId } from "../programme";
import { clockTime, dayToBeSet, fingerprint } from "../sheet";

/**
 * What calendar files issued now say of each meeting, numbered on from what was last issued: the same
 * revision while nothing has changed, one more with any change, whether by an action or by hand.
 */
export function calendarEntries(programme: Programme): readonly CalendarEntry[] {
  const issued = new Map(programme.year.calendarEntries.map((entry) => [entry.meetingId, entry]));
  const apart = new Set(datesApart(programme.year).map(({ meetingId }) => meetingId));
  const dated = programme.meetings.filter(({ id, date }) => date !== dayToBeSet || apart.has(id));
  const known = new Set(dated.map(({ id }) => id));
  const current = dated.map((meeting) =>
    numberedOn(meeting.id, whatIsSaid(programme, meeting), issued.get(meeting.id)),
  );
  const vanished = programme.year.calendarEntries
    .filter(({ meetingId }) => !known.has(meetingId))
    .map((entry) => numberedOn(entry.meetingId, deleted(entry.said), entry));
  return [...current, ...vanished];
}

function numberedOn(meetingId: MeetingId, said: string, last: CalendarEntry | undefined): CalendarEntry {
  const revision = last ? last.revision + (last.said === said ? 0 : 1) : 0;
  return { meetingId, revision, said };
}

/**
 * "2026-09-08 14:00 +60 +90 | on | 3f2a..." with a fingerprint of all the words; the times are read back
 * from it, and the words need not be.
 */
function whatIsSaid(programme: Programme, meeting: Meeting): string {
  const { id, date, speakerStart, speakerMinutes, sessionMinutes, status } = meeting;
  const times = `${clockTime(speakerStart)} +${String(speakerMinutes)} +${String(sessionMinutes)}`;
  const ownDays = programme.year.ownDays.filter(({ meetingId }) => meetingId === id);
  const rooms = programme.sets.map(({ number, name }) => {
    const room = roomOf(programme, id, number)?.room ?? "";
    const link = linkOf(programme, id, number);
    const { date = null, start, minutes, venue } = ownDays.find((each) => each.setNumber === number) ?? {};
    const apart = ownDays.some((each) => each.setNumber === number)
      ? ` on ${JSON.stringify([date, start, minutes, venue])}`
      : "";
    const place = `${room === "" ? name : `${name} in ${room}`}${apart}`;
    return link === "" ? place : `${place} at ${link}`;
  });
  const { programmeName } = programme.settings;
  const words = JSON.stringify([programmeName, meeting.venue, meeting.speaker, meeting.topic, rooms]);
  const state = status === "Cancelled" ? "cancelled" : "on";
  return [`${date} ${times}`, state, fingerprint(words)].join(" | ");
}

function deleted(said: string): string {
  return `${said.split(" | ", 1).join("")} | deleted`;
}
