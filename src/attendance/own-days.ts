import type { Meeting, OwnDay, YearRecords, MeetingId, SetNumber } from "../programme";
import { alphabetical } from "../words";

/** Who meets on a day of their own. */
interface Apart {
  readonly year: Pick<YearRecords, "ownDays">;
}

/** A meeting as a set has it: on the day, at the time and at the place of its own, where it has them. */
export type MeetingOfSet = (setNumber: SetNumber | null, meeting: Meeting) => Meeting;

export function meetingOfSet({ year }: Apart): MeetingOfSet {
  if (year.ownDays.length === 0) return (_, meeting) => meeting;
  const own = new Map(year.ownDays.map((each) => [keyOf(each.setNumber, each.meetingId), each]));
  return (setNumber, meeting) => {
    const apart = setNumber === null ? undefined : own.get(keyOf(setNumber, meeting.id));
    return apart ? apartFrom(meeting, apart) : meeting;
  };
}

/** Whether a set meets on another day than the rest, so that it is recorded by itself. */
export function hasOwnDate({ year }: Apart): (setNumber: SetNumber, meetingId: MeetingId) => boolean {
  const own = new Set(datesApart(year).map((each) => keyOf(each.setNumber, each.meetingId)));
  if (own.size === 0) return () => false;
  return (setNumber, meetingId) => own.has(keyOf(setNumber, meetingId));
}

/** The days of their own that sets have; not those of which only the time or the place is. */
export function datesApart({ ownDays }: Apart["year"]): (OwnDay & { readonly date: string })[] {
  return ownDays.flatMap((each) => (each.date === null ? [] : [{ ...each, date: each.date }]));
}

function keyOf(setNumber: SetNumber, meetingId: MeetingId): string {
  return `${String(setNumber)} ${meetingId}`;
}

/** On another day, or before the speaker, the set meets without the speaker. */
function apartFrom(meeting: Meeting, own: OwnDay): Meeting {
  const start = own.start ?? meeting.speakerStart + meeting.speakerMinutes;
  const date = own.date ?? meeting.date;
  const hearsSpeaker = date === meeting.date && start >= meeting.speakerStart;
  return {
    ...meeting,
    ...{ date, venue: own.venue || meeting.venue, sessionMinutes: own.minutes ?? meeting.sessionMinutes },
    ...(hearsSpeaker
      ? { speakerMinutes: start - meeting.speakerStart }
      : { speaker: "", topic: "", speakerStart: start, speakerMinutes: 0 }),
  };
}

/** By meeting, then by set: in whatever order they were entered, they are the same. */
export function inOrderOfMeetings(ownDays: readonly OwnDay[]): readonly OwnDay[] {
  return ownDays.toSorted((a, b) => alphabetical(a.meetingId, b.meetingId) || a.setNumber - b.setNumber);
}
