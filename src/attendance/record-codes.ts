import { everySet, type MeetingId, type MemberId, Refusal, type SetNumber } from "../programme";
import type { AttendanceCode, AttendanceRecord, Programme } from "../programme";
import { findMeeting, findMember, findSet } from "./find-in-programme";
import { inOrderOfRoster } from "./in-order-of-roster";
import { seatAt } from "./table-at";

/**
 * Records members' attendance at one meeting, or takes it back (null). An apology noted before the day
 * is recorded the same way, and recording one again confirms it after a change of date.
 * @throws {Refusal} for an unknown member or meeting, or a cancelled meeting.
 */
export function recordCodes(
  programme: Programme,
  meetingId: MeetingId,
  codes: ReadonlyMap<MemberId, AttendanceCode | null>,
): Programme {
  for (const memberId of codes.keys()) findMember(programme, memberId);
  refuseCancelled(programme, meetingId);
  return withCodes(programme, meetingId, codes);
}

/**
 * Records everybody of some sets as present of whom nothing is recorded yet: those who were in the set on the
 * day, or visited it, and to whom the meeting was due. Apologies noted beforehand stay; the exceptions are entered after.
 * @throws {Refusal} for an unknown set or meeting, or a cancelled meeting.
 */
export function recordAllPresent(
  programme: Programme,
  meetingId: MeetingId,
  setNumbers: readonly SetNumber[],
): Programme {
  const ever = new Set(everySet(programme).map(({ number }) => number));
  for (const setNumber of setNumbers) if (!ever.has(setNumber)) findSet(programme, setNumber);
  const sets: ReadonlySet<number | null> = new Set(setNumbers);
  const meeting = refuseCancelled(programme, meetingId);
  if (sets.size === 0) return programme;
  const seat = seatAt(programme);
  const entered = new Set(
    programme.attendance
      .filter((record) => record.meetingId === meetingId)
      .filter(({ code, notUnderstood }) => code !== null || notUnderstood !== null)
      .map(({ memberId }) => memberId),
  );
  const present = programme.members.filter(
    (member) => !entered.has(member.id) && sets.has(seat(member, meeting)?.setNumber ?? null),
  );
  return withCodes(programme, meetingId, new Map(present.map(({ id }) => [id, "P"])));
}

function refuseCancelled(programme: Programme, meetingId: MeetingId) {
  const meeting = findMeeting(programme, meetingId);
  if (meeting.status === "Cancelled") {
    const { id, date } = meeting;
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId: id, date } });
  }
  return meeting;
}

function withCodes(
  programme: Programme,
  meetingId: MeetingId,
  codes: ReadonlyMap<MemberId, AttendanceCode | null>,
): Programme {
  if (codes.size === 0) return programme;
  const missing = new Map(codes);
  const changed = programme.attendance.map((record): AttendanceRecord => {
    const code = record.meetingId === meetingId ? codes.get(record.memberId) : undefined;
    if (code === undefined) return record;
    missing.delete(record.memberId);
    return { ...record, code, notUnderstood: null };
  });
  const added = [...missing].map(([memberId, code]) => ({ memberId, meetingId, code, notUnderstood: null }));
  const entered = [...changed, ...added].filter(
    ({ code, notUnderstood }) => (code ?? notUnderstood) !== null,
  );
  const apologiesToReconfirm = programme.year.apologiesToReconfirm.filter(
    (apology) => apology.meetingId !== meetingId || !codes.has(apology.memberId),
  );
  return {
    ...programme,
    attendance: inOrderOfRoster(entered, idsOf(programme.members), idsOf(programme.meetings)),
    year: { ...programme.year, apologiesToReconfirm },
  };
}

function idsOf<Id>(all: readonly { readonly id: Id }[]): Id[] {
  return all.map(({ id }) => id);
}
