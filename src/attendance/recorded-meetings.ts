import {
  isPresent,
  type AttendanceRecord,
  type IsoDate,
  type Meeting,
  type Programme,
  type YearRecords,
  type MeetingId,
  type MemberId,
  type SetNumber,
} from "../programme";
import { remembering } from "../sheet";
import { hasOwnDate, meetingOfSet } from "./own-days";
import { visitKey } from "./table-at";

/** What says which meetings are recorded. */
export interface Recording extends Pick<Programme, "members" | "meetings" | "attendance"> {
  readonly year: Pick<YearRecords, "ownDays" | "visits">;
}

/** Whether a meeting is recorded for a set; null for people without one. */
export type RecordedFor = (setNumber: SetNumber | null, meetingId: MeetingId) => boolean;

/**
 * The IDs of the meetings that are recorded: marked as held, or with a code that nobody can know before the
 * day, which is present, late or no apology, whoever's it is. A meeting with apologies alone has yet to come,
 * however many were noted beforehand; so has a cancelled one. Nothing is asked of the clock, so that a sheet's
 * formulas say the same on any day. Sets that meet on a day of their own tell nothing of the others' day.
 */
export function recordedMeetings(programme: Recording): ReadonlySet<string> {
  return recordedBySet(programme).shared;
}

/** The same for each set: one with a day of its own is recorded when its own members are. */
export function recordedFor(programme: Recording): RecordedFor {
  const { shared, own } = recordedBySet(programme);
  const isApart = hasOwnDate(programme);
  return (setNumber, meetingId) =>
    setNumber !== null && isApart(setNumber, meetingId)
      ? own.has(ownKey(setNumber, meetingId))
      : shared.has(meetingId);
}

interface RecordedBySet {
  readonly shared: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

function recordedBySet({
  members,
  meetings,
  attendance,
  year: { ownDays, visits },
}: Recording): RecordedBySet {
  return remembered({ members, meetings, attendance, year: { ownDays, visits } });
}

/** Asked once for every set. */
const remembered = remembering(foundRecorded);

function foundRecorded({ members, meetings, attendance, year }: Recording): RecordedBySet {
  const apart = year.ownDays.filter(({ date }) => date !== null);
  const known = new Set<string>();
  for (const { meetingId, code } of attendance) if (isTelling(code)) known.add(meetingId);
  const isRecorded = ({ status }: Meeting, isTold: boolean): boolean =>
    status !== "Cancelled" && (status === "Held" || isTold);
  if (apart.length === 0) {
    const recorded = meetings.filter((meeting) => isRecorded(meeting, known.has(meeting.id)));
    return { shared: new Set(recorded.map(({ id }) => id)), own: new Set() };
  }
  const isApart = hasOwnDate({ year });
  const setOf = new Map(members.map(({ id, setNumber }) => [id, setNumber]));
  const visiting = new Set(year.visits.map(visitKey));
  const onSeveralDays = new Set(apart.map(({ meetingId }) => meetingId));
  const toldOf = new Set<string>();
  const toldOfRest = new Set<string>();
  for (const { memberId, meetingId, code } of attendance) {
    if (!onSeveralDays.has(meetingId) || !isTelling(code)) continue;
    if (visiting.size > 0 && visiting.has(visitKey({ memberId, meetingId }))) continue;
    const setNumber = setOf.get(memberId) ?? null;
    if (setNumber !== null && isApart(setNumber, meetingId)) toldOf.add(ownKey(setNumber, meetingId));
    else toldOfRest.add(meetingId);
  }
  const hasRest = (meetingId: MeetingId): boolean =>
    members.some(({ setNumber }) => setNumber !== null && !isApart(setNumber, meetingId));
  const isOnOneDay = ({ id }: Meeting): boolean => !onSeveralDays.has(id);
  const shared = meetings.filter((meeting) =>
    isRecorded(
      meeting,
      isOnOneDay(meeting) || !hasRest(meeting.id) ? known.has(meeting.id) : toldOfRest.has(meeting.id),
    ),
  );
  const own = apart.flatMap(({ setNumber, meetingId }) => {
    const key = ownKey(setNumber, meetingId);
    const meeting = meetings.find(({ id }) => id === meetingId);
    return meeting && isRecorded(meeting, toldOf.has(key)) ? [key] : [];
  });
  return { shared: new Set(shared.map(({ id }) => id)), own: new Set(own) };
}

function ownKey(setNumber: SetNumber | null, meetingId: MeetingId): string {
  return `${String(setNumber)} ${meetingId}`;
}

/** What nobody can know before the day. */
function isTelling(code: AttendanceRecord["code"]): boolean {
  return isPresent(code) || code === "U";
}

/**
 * Recorded meetings whose day is to come, or to be set, each once for every day that it is on: their codes count, and
 * that is said wherever they do.
 */
export function recordedInAdvance(programme: Recording, today: IsoDate): readonly Meeting[] {
  const isRecorded = recordedFor(programme);
  const ofSet = meetingOfSet(programme);
  const sets = [null, ...new Set(programme.year.ownDays.map(({ setNumber }) => setNumber))];
  const isCoded = codedFor(programme);
  return programme.meetings.flatMap((meeting) => {
    const early = sets
      .filter((setNumber) => isRecorded(setNumber, meeting.id) && isCoded(setNumber, meeting.id))
      .map((setNumber) => ofSet(setNumber, meeting))
      .filter(({ date }) => date > today);
    return early.filter(({ date }, at) => early.findIndex((each) => each.date === date) === at);
  });
}

/** Whether anything is recorded of those who meet on a set's day, or on the day of all: a mark of "Held" is no code. */
function codedFor(programme: Recording): RecordedFor {
  const isApart = hasOwnDate(programme);
  const setOf = new Map(programme.members.map(({ id, setNumber }) => [id, setNumber]));
  const coded = new Set(
    programme.attendance.flatMap(({ memberId, meetingId, code }) => {
      const setNumber = setOf.get(memberId) ?? null;
      const day = setNumber !== null && isApart(setNumber, meetingId) ? setNumber : null;
      return code === null || code === "–" ? [] : [ownKey(day, meetingId)];
    }),
  );
  return (setNumber, meetingId) =>
    coded.has(ownKey(setNumber !== null && isApart(setNumber, meetingId) ? setNumber : null, meetingId));
}

/** The programme without what was recorded in advance: what can be said to somebody of the days that are over. */
export function withoutAdvance<Of extends Recording>(programme: Of, today: IsoDate): Of {
  const early = new Set(recordedInAdvance(programme, today).map(({ id }) => id));
  if (early.size === 0) return programme;
  const setOf = new Map(programme.members.map(({ id, setNumber }) => [id, setNumber]));
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const ofSet = meetingOfSet(programme);
  const isOver = (memberId: MemberId, meetingId: MeetingId): boolean => {
    const meeting = meetings.get(meetingId);
    return !meeting || ofSet(setOf.get(memberId) ?? null, meeting).date <= today;
  };
  return {
    ...programme,
    attendance: programme.attendance.filter(
      ({ memberId, meetingId }) => !early.has(meetingId) || isOver(memberId, meetingId),
    ),
  };
}
