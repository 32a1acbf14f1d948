import { isPresent, type MeetingId, Refusal } from "../programme";
import type { IsoDate, Meeting, Programme } from "../programme";
import { dayToBeSet } from "../sheet";
import { apologiesInDoubt } from "./apologies-in-doubt";
import { findMeeting } from "./find-in-programme";
import { movedNote } from "./notable-days";
import { hasOwnDate } from "./own-days";
import { checkDay } from "./plan-meetings";

/** A meeting's new day and, where that changes too, its new time. */
export interface NewTime {
  readonly date: IsoDate;
  /** Minutes since midnight. */
  readonly speakerStart?: number;
}

/**
 * Cancels a meeting: it counts for nobody, and whatever was recorded for it stays as it is.
 * @throws {Refusal} for an unknown meeting, or one that people came to.
 */
export function cancelMeeting(programme: Programme, meetingId: MeetingId): Programme {
  refuseAttended(programme, meetingId);
  return withMeeting(programme, meetingId, { status: "Cancelled" });
}

/** Takes a cancellation back; apologies noted before it are to be confirmed again. @throws {Refusal} */
export function reinstateMeeting(programme: Programme, meetingId: MeetingId): Programme {
  const meeting = findMeeting(programme, meetingId);
  if (meeting.status !== "Cancelled") return programme;
  refuseTakenDay(programme, meeting, meeting.date);
  return apologiesInDoubt(withMeeting(programme, meetingId, { status: "Planned" }), meetingId);
}

/**
 * Moves a meeting, cancelled or not, to another day. Apologies already noted are kept and are to be
 * confirmed for the new day.
 * @throws {Refusal} for an unknown meeting, one that people came to, a day that is none or taken.
 */
export function rescheduleMeeting(programme: Programme, meetingId: MeetingId, to: NewTime): Programme {
  const meeting = refuseAttended(programme, meetingId);
  checkDay(to.date);
  refuseTakenDay(programme, meeting, to.date);
  const speakerStart = to.speakerStart ?? meeting.speakerStart;
  if (to.date === meeting.date) return withMeeting(programme, meetingId, { speakerStart });
  const note = movedNote(meeting, to.date);
  const changed = withMeeting(programme, meetingId, { date: to.date, speakerStart, status: "Moved", note });
  const isApart = hasOwnDate(programme);
  const setOf = new Map(programme.members.map(({ id, setNumber }) => [id, setNumber]));
  return apologiesInDoubt(changed, meetingId, ({ memberId }) => {
    const set = setOf.get(memberId) ?? null;
    return set === null || !isApart(set, meetingId);
  });
}

/** Marks a meeting as held. @throws {Refusal} for an unknown or cancelled meeting. */
export function markHeld(programme: Programme, meetingId: MeetingId): Programme {
  const meeting = findMeeting(programme, meetingId);
  if (meeting.status === "Cancelled") {
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId, date: meeting.date } });
  }
  return withMeeting(programme, meetingId, { status: "Held" });
}

/** Most minutes that a speaker or a session can have. */
const mostMinutes = 600;

/** What is known of a meeting beside its day, status and note; what is not given stays as it is. */
export type MeetingDetails = Partial<
  Pick<Meeting, "venue" | "speaker" | "topic" | "speakerStart" | "speakerMinutes" | "sessionMinutes">
>;

/**
 * Enters where a meeting is, who speaks about what, and how long the speaker and the sets have.
 * @throws {Refusal} for an unknown meeting, or minutes that are no whole number of 0 to 600.
 */
export function describeMeeting(
  programme: Programme,
  meetingId: MeetingId,
  details: MeetingDetails,
): Programme {
  findMeeting(programme, meetingId);
  const { speakerMinutes = 0, sessionMinutes = 0 } = details;
  const strange = [speakerMinutes, sessionMinutes].find(
    (minutes) => !Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes,
  );
  if (strange !== undefined) {
    throw new Refusal({ code: "minutes-out-of-range", details: { typed: strange, most: mostMinutes } });
  }
  const { venue, speaker, topic, ...times } = details;
  const texts = Object.entries({ venue, speaker, topic }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text.trim()]],
  );
  return withMeeting(programme, meetingId, { ...times, ...(Object.fromEntries(texts) as object) });
}

function withMeeting(programme: Programme, meetingId: MeetingId, change: Partial<Meeting>): Programme {
  const meetings = programme.meetings.map((meeting) =>
    meeting.id === meetingId ? { ...meeting, ...change } : meeting,
  );
  return { ...programme, meetings };
}

function refuseAttended(programme: Programme, meetingId: MeetingId): Meeting {
  const meeting = findMeeting(programme, meetingId);
  const present = programme.attendance.filter(
    (record) => record.meetingId === meetingId && isPresent(record.code),
  ).length;
  if (present > 0) {
    throw new Refusal({ code: "meeting-was-held", details: { meetingId, date: meeting.date, present } });
  }
  return meeting;
}

function refuseTakenDay(programme: Programme, meeting: Meeting, date: IsoDate): void {
  const other = programme.meetings.find(
    ({ id, date: taken, status }) =>
      id !== meeting.id && taken === date && date !== dayToBeSet && status !== "Cancelled",
  );
  if (other) throw new Refusal({ code: "meeting-day-taken", details: { date, meetingId: other.id } });
}
