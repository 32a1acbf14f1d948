import {
  everySet,
  Refusal,
  type EndedVisit,
  type IsoDate,
  type Member,
  type Programme,
  type Visit,
  type MeetingId,
  type MemberId,
  type SetNumber,
} from "../programme";
import { isDue } from "./is-due";
import { findMeeting, findMember, findSet } from "./find-in-programme";
import { roomOf } from "./rooms";
import { meetingOfSet } from "./own-days";
import { lastMove } from "./set-history";
import { ownSetAt, visitKey } from "./table-at";

/**
 * Lets a member be with another set at one meeting. Another visit of theirs at that meeting is replaced.
 * @throws {Refusal} for an unknown member, meeting or set, a meeting that is cancelled or not due to them, or their own set
 */
export function visitSet(programme: Programme, visit: Visit): Programme {
  const member = findMember(programme, visit.memberId);
  const meeting = findMeeting(programme, visit.meetingId);
  findSet(programme, visit.setNumber);
  const { id: meetingId, date } = meeting;
  if (meeting.status === "Cancelled") {
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId, date } });
  }
  const own = ownSetAt(programme)(member, meeting);
  if (own === null || !isDue(member, meetingOfSet(programme)(visit.setNumber, meeting))) {
    throw new Refusal({ code: "visitor-not-due", details: { name: member.name, meetingId } });
  }
  if (own === visit.setNumber) {
    throw new Refusal({ code: "already-in-set", details: { name: member.name, set: own } });
  }
  const others = programme.year.visits.filter((known) => visitKey(known) !== visitKey(visit));
  return withVisits(programme, [...others, visit]);
}

/** @throws {Refusal} for an unknown member or meeting, or one that is no visit of theirs */
export function endVisit(programme: Programme, memberId: MemberId, meetingId: MeetingId): Programme {
  const { name } = findMember(programme, memberId);
  findMeeting(programme, meetingId);
  const left = programme.year.visits.filter((known) => visitKey(known) !== visitKey({ memberId, meetingId }));
  if (left.length === programme.year.visits.length) {
    throw new Refusal({ code: "no-such-visit", details: { name, meetingId } });
  }
  return withVisits(programme, left);
}

/**
 * Lets two sets meet as one: everybody of one set to whom the meeting is due visits the other, in its room.
 * @throws {Refusal} as `visitSet` does, or where nobody of the set is due
 */
export function meetTogether(
  programme: Programme,
  {
    guest,
    host,
    meetingId,
  }: { readonly guest: SetNumber; readonly host: SetNumber; readonly meetingId: MeetingId },
): Programme {
  findSet(programme, guest);
  const guests = membersAt(programme, guest, meetingId);
  if (guests.length === 0) throw new Refusal({ code: "nobody-to-visit", details: { set: guest, meetingId } });
  const visiting = guests.reduce(
    (all, { id: memberId }) => visitSet(all, { memberId, meetingId, setNumber: host }),
    programme,
  );
  const room = roomOf(programme, meetingId, host);
  if (!room) return visiting;
  const { year } = visiting;
  const others = year.rooms.filter((each) => each.setNumber !== guest || each.meetingId !== meetingId);
  const shared = { ...room, meetingId, setNumber: guest };
  return { ...visiting, year: { ...year, rooms: [...others, shared] } };
}

/** Takes `meetTogether` back, its room as well. @throws {Refusal} where nobody of the set visits another then */
export function meetApart(programme: Programme, guest: SetNumber, meetingId: MeetingId): Programme {
  findSet(programme, guest);
  const guests = new Set(membersAt(programme, guest, meetingId).map(({ id }) => id));
  const isOfGuest = (visit: Visit): boolean => visit.meetingId === meetingId && guests.has(visit.memberId);
  const ended = programme.year.visits.filter(isOfGuest);
  const [first] = ended;
  if (!first) throw new Refusal({ code: "nobody-to-visit", details: { set: guest, meetingId } });
  const host = roomOf(programme, meetingId, first.setNumber);
  const { year } = programme;
  const rooms = year.rooms.filter(
    (each) => each.setNumber !== guest || each.meetingId !== meetingId || each.room !== host?.room,
  );
  const visits = year.visits.filter((visit) => !isOfGuest(visit));
  return { ...programme, year: { ...year, rooms, visits } };
}

/** Without the visits that cannot be. One at a meeting that is not there waits for its meeting. */
export function withoutPointlessVisits(programme: Programme): Programme {
  const { visits } = programme.year;
  if (visits.length === 0) return programme;
  const reason = againstVisit(programme);
  const kept = visits.filter((visit) => reason(visit) === null);
  return kept.length === visits.length ? programme : withVisits(programme, kept);
}

/** Visits that a programme had, and that cannot be any more, with why. */
export function endedVisits(before: Programme, now: Programme): EndedVisit[] {
  const there = new Set(now.year.visits.map((visit) => JSON.stringify(visit)));
  const gone = before.year.visits.filter((visit) => !there.has(JSON.stringify(visit)));
  if (gone.length === 0) return [];
  const reason = againstVisit(now);
  const names = new Map([...now.formerMembers, ...now.members].map(({ id, name }) => [id, name]));
  return gone.flatMap((visit) => {
    const because = reason(visit);
    const { memberId, meetingId, setNumber } = visit;
    return because === null ? [] : [{ name: names.get(memberId) ?? memberId, meetingId, setNumber, because }];
  });
}

/** Why a visit cannot be; null where it can. */
function againstVisit(programme: Programme): (visit: Visit) => EndedVisit["because"] | null {
  const members = new Map(programme.members.map((member) => [member.id, member]));
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const sets = new Set(everySet(programme).map(({ number }) => number));
  const [ofSet, ownSet] = [meetingOfSet(programme), ownSetAt(programme)];
  const lastDay = (id: MemberId): IsoDate | null => {
    const member = members.get(id);
    if (member) return member.left;
    const last = lastMove(programme.year.moves.filter(({ memberId }) => memberId === id));
    return last?.to === null ? last.on : null;
  };
  return ({ memberId, meetingId, setNumber }) => {
    const [member, meeting] = [members.get(memberId), meetings.get(meetingId)];
    if (!meeting) return null;
    if (programme.sets.length > 0 && !sets.has(setNumber)) return "set-gone";
    const left = lastDay(memberId);
    if (left !== null && ofSet(setNumber, meeting).date > left) return "left";
    return member && ownSet(member, meeting) === setNumber ? "own-set" : null;
  };
}

function membersAt(programme: Programme, setNumber: SetNumber, meetingId: MeetingId): Member[] {
  const meeting = findMeeting(programme, meetingId);
  const ownSet = ownSetAt(programme);
  const own = meetingOfSet(programme)(setNumber, meeting);
  return programme.members.filter((member) => ownSet(member, meeting) === setNumber && isDue(member, own));
}

function withVisits(programme: Programme, visits: readonly Visit[]): Programme {
  return { ...programme, year: { ...programme.year, visits } };
}
