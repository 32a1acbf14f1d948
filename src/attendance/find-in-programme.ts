import { type MeetingId, type MemberId, numberingOf, Refusal, type SetNumber } from "../programme";
import type { LearningSet, Meeting, Member, Programme } from "../programme";

/** @throws {Refusal} when there is no such member. */
export function findMember(programme: Programme, memberId: MemberId): Member {
  const member = programme.members.find(({ id }) => id === memberId);
  if (!member) throw new Refusal({ code: "unknown-member", details: { typed: memberId } });
  return member;
}

/** @throws {Refusal} when there is no such meeting. */
export function findMeeting(programme: Programme, meetingId: MeetingId): Meeting {
  const meeting = programme.meetings.find(({ id }) => id === meetingId);
  if (!meeting) {
    const known = programme.meetings.map(({ id }) => id);
    throw new Refusal({ code: "unknown-meeting", details: { typed: meetingId, known } });
  }
  return meeting;
}

/** @throws {Refusal} when there is no such open set. */
export function findSet(programme: Programme, setNumber: SetNumber): LearningSet {
  const set = programme.sets.find(({ number }) => number === setNumber);
  if (!set) {
    throw new Refusal({
      code: "unknown-set",
      details: { typed: setNumber, ...numberingOf(programme.sets) },
    });
  }
  return set;
}
