import {
  isPresent,
  type IsoDate,
  type Meeting,
  type Member,
  type MeetingId,
  type SetNumber,
} from "../programme";
import { dayToBeSet } from "../sheet";
import { isDue } from "./is-due";
import { datesApart, meetingOfSet } from "./own-days";
import { recordedFor, recordedMeetings, type Recording } from "./recorded-meetings";
import { codesByMeeting } from "./register-counts";

/** By the ID of each recorded meeting, how many people came: P and L as recorded, former members included. */
export function cameTo(programme: Recording): ReadonlyMap<string, number> {
  const came = new Map([...recordedMeetings(programme)].map((id) => [id, 0]));
  for (const { meetingId, code } of programme.attendance) {
    const count = came.get(meetingId);
    if (count !== undefined && isPresent(code)) came.set(meetingId, count + 1);
  }
  return came;
}

/** How many of a set came on a day of its own; null while that is not recorded. */
export interface CameApart {
  readonly setNumber: SetNumber;
  readonly meetingId: MeetingId;
  readonly came: number | null;
}

/** For each set and meeting on a day of its own: members of the set now, wherever they were. */
export function cameApart(programme: Recording): readonly CameApart[] {
  const isRecorded = recordedFor(programme);
  const codes = codesByMeeting(programme);
  return datesApart(programme.year).map(({ setNumber, meetingId }) => {
    const ofMeeting = codes.get(meetingId);
    const present = programme.members.filter(
      (member) => member.setNumber === setNumber && isPresent(ofMeeting?.get(member.id) ?? null),
    );
    return { setNumber, meetingId, came: isRecorded(setNumber, meetingId) ? present.length : null };
  });
}

/** The day of the last recorded meeting; null before the first. */
export function heldUpTo(programme: Recording): IsoDate | null {
  return lastDay(programme.meetings, recordedMeetings(programme));
}

function lastDay(meetings: readonly Meeting[], recorded: ReadonlySet<string>): IsoDate | null {
  const days = meetings
    .filter(({ id, date }) => recorded.has(id) && date !== dayToBeSet)
    .map(({ date }) => date);
  return days.sort().at(-1) ?? null;
}

/** The first meeting after all that took place, for a set or as most have it; null when the cycle is over. */
export function meetingAfterHeld(programme: Recording, setNumber: SetNumber | null = null): Meeting | null {
  const [isRecorded, ofSet] = [recordedFor(programme), meetingOfSet(programme)];
  const meetings = programme.meetings.map((meeting) => ofSet(setNumber, meeting));
  const recorded = new Set(meetings.filter(({ id }) => isRecorded(setNumber, id)).map(({ id }) => id));
  const last = lastDay(meetings, recorded) ?? "";
  const toCome = meetings.filter(
    ({ id, date, status }) => status !== "Cancelled" && status !== "Held" && date > last && !recorded.has(id),
  );
  const date = toCome.map((meeting) => meeting.date).sort()[0];
  return toCome.findLast((meeting) => meeting.date === date) ?? null;
}

/** Whether a member is awaited at a meeting, by what was noted beforehand. */
export type Awaited = "expected" | "not expected" | "not due";

export function awaitedAt(
  programme: Pick<Recording, "attendance" | "year">,
  meeting: Meeting,
): (member: Member) => Awaited {
  const codes = codesByMeeting(programme).get(meeting.id);
  const ofSet = meetingOfSet(programme);
  return (member) => {
    const code = codes?.get(member.id) ?? null;
    if (!isDue(member, ofSet(member.setNumber, meeting)) || code === "–") return "not due";
    return code === "A" || code === "U" ? "not expected" : "expected";
  };
}

/** By meeting ID, to how many members it is due; those noted as not due left aside. */
export function dueAt(programme: Recording): ReadonlyMap<string, number> {
  const codes = codesByMeeting(programme);
  const ofSet = meetingOfSet(programme);
  return new Map(
    programme.meetings.map((meeting) => {
      const own = codes.get(meeting.id);
      const due = programme.members.filter(
        (member) => isDue(member, ofSet(member.setNumber, meeting)) && own?.get(member.id) !== "–",
      );
      return [meeting.id, due.length];
    }),
  );
}
