import type { IsoDate, Meeting, MeetingId, Programme, SetNumber } from "../programme";
import { registerCounts } from "./register-counts";

/** The next meeting to come, today's included; null when the cycle is over. */
export function nextMeeting({ meetings }: Programme, today: IsoDate): Meeting | null {
  const toCome = meetings.filter(
    ({ date, status }) => date >= today && status !== "Cancelled" && status !== "Held",
  );
  return [...toCome].sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

/** How many of a set are expected at a meeting. */
export interface Expected {
  readonly setNumber: SetNumber;
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
  const meetings = programme.meetings.filter(({ id }) => id === meetingId);
  return registerCounts({ ...programme, meetings }).map(({ setNumber, due, apologies, noApology }) => {
    const expected = due - apologies - noApology;
    const belowQuorum = expected < programme.settings.quorum;
    return { setNumber, due, apologies, expected, belowQuorum };
  });
}
