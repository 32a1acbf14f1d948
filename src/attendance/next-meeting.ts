import type { IsoDate, Meeting, Programme, MeetingId, SetNumber } from "../programme";
import { meetingOfSet } from "./own-days";
import { registerCounts } from "./register-counts";

/** The day of the cycle's first meeting; null when nothing is planned. */
export function firstMeetingDay({ meetings }: Pick<Programme, "meetings">): IsoDate | null {
  return meetings.map(({ date }) => date).sort()[0] ?? null;
}

/** The next meeting to come, for a set or as most have it, today's included; null when the cycle is over. */
export function nextMeeting(
  { meetings, year }: Pick<Programme, "meetings" | "year">,
  today: IsoDate,
  setNumber: SetNumber | null = null,
): Meeting | null {
  const ofSet = meetingOfSet({ year });
  const toCome = meetings
    .map((meeting) => ofSet(setNumber, meeting))
    .filter(({ date, status }) => date >= today && status !== "Cancelled" && status !== "Held");
  return toCome.sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

/** How many of a set are expected at a meeting. */
export interface Expected {
  readonly setNumber: SetNumber;
  /** The set's own, where it has one. */
  readonly date: IsoDate;
  readonly due: number;
  /** Noted beforehand. */
  readonly apologies: number;
  /** due - apologies */
  readonly expected: number;
  /** Fewer than the quorum of the settings: worth a look before the day. */
  readonly belowQuorum: boolean;
}

/** Who is expected at a meeting that is not cancelled, by set; empty for any other. */
export function expectedAt(programme: Programme, meetingId: MeetingId): readonly Expected[] {
  const counts = registerCounts(programme).filter(({ meeting }) => meeting.id === meetingId);
  return counts.map(({ meeting, setNumber, due, apologies, noApology }) => {
    const expected = due - apologies - noApology;
    const belowQuorum = expected < programme.settings.quorum;
    return { setNumber, date: meeting.date, due, apologies, expected, belowQuorum };
  });
}
