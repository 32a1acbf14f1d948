import { isPresent, type IsoDate, type Meeting, type Member, type Programme } from "../programme";
import { dayToBeSet } from "../sheet";
import { isDue } from "./attendance-rates";
import { recordedMeetings } from "./recorded-meetings";
import { codesByMeeting } from "./register-counts";

/** By the ID of each recorded meeting, how many people came: P and L as recorded, former members included. */
export function cameTo(programme: Pick<Programme, "meetings" | "attendance">): ReadonlyMap<string, number> {
  const came = new Map([...recordedMeetings(programme)].map((id) => [id, 0]));
  for (const { meetingId, code } of programme.attendance) {
    const count = came.get(meetingId);
    if (count !== undefined && isPresent(code)) came.set(meetingId, count + 1);
  }
  return came;
}

/** The day of the last recorded meeting; null before the first. */
export function heldUpTo(programme: Pick<Programme, "meetings" | "attendance">): IsoDate | null {
  const recorded = recordedMeetings(programme);
  const days = programme.meetings
    .filter(({ id, date }) => recorded.has(id) && date !== dayToBeSet)
    .map(({ date }) => date);
  return days.sort().at(-1) ?? null;
}

/** The first meeting after all that took place; null when the cycle is over. */
export function meetingAfterHeld(programme: Pick<Programme, "meetings" | "attendance">): Meeting | null {
  const last = heldUpTo(programme) ?? "";
  const recorded = recordedMeetings(programme);
  const toCome = programme.meetings.filter(
    ({ id, date, status }) => status !== "Cancelled" && status !== "Held" && date > last && !recorded.has(id),
  );
  const date = toCome.map((meeting) => meeting.date).sort()[0];
  return toCome.findLast((meeting) => meeting.date === date) ?? null;
}

/** Whether a member is awaited at a meeting, by what was noted beforehand. */
export type Awaited = "expected" | "not expected" | "not due";

/** Who is awaited at a meeting. */
export function awaitedAt(
  programme: Pick<Programme, "attendance">,
  meeting: Meeting,
): (member: Member) => Awaited {
  const codes = codesByMeeting(programme).get(meeting.id);
  return (member) => {
    const code = codes?.get(member.id) ?? null;
    if (!isDue(member, meeting) || code === "–") return "not due";
    return code === "A" || code === "U" ? "not expected" : "expected";
  };
}

/** By meeting ID, to how many members it is due; those noted as not due left aside. */
export function dueAt(
  programme: Pick<Programme, "members" | "meetings" | "attendance">,
): ReadonlyMap<string, number> {
  const codes = codesByMeeting(programme);
  return new Map(
    programme.meetings.map((meeting) => {
      const own = codes.get(meeting.id);
      const due = programme.members.filter((member) => isDue(member, meeting) && own?.get(member.id) !== "–");
      return [meeting.id, due.length];
    }),
  );
}
