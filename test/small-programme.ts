import { planMeetings, understandCode } from "../src/attendance";
import { defaultSettings, noRecordsYet } from "../src/programme";
import type { AttendanceRecord, Member, Programme } from "../src/programme";

/** Each row is a member's codes over the meetings, one character each; a dot is not recorded. */
export function smallProgramme(rows: readonly string[], changes: Partial<Programme> = {}): Programme {
  const members = rows.map((_, index) => member(index + 1));
  const count = Math.max(1, ...rows.map((row) => row.length));
  const { meetings } = planMeetings({ firstMeeting: "2026-09-08", count });
  return {
    id: "programme",
    settings: defaultSettings,
    rosterColumns: [],
    groupings: [],
    members,
    leftOut: [],
    formerMembers: [],
    matchings: [],
    sets: [1, 2].map((number) => ({ number, name: `Set ${String(number)}` })),
    facilitators: [],
    rules: [],
    meetings,
    attendance: rows.flatMap((row, index) => records(`M00${String(index + 1)}`, row)),
    year: noRecordsYet,
    earlierSets: [],
    ...changes,
  };
}

/** Odd members are in set 1, even ones in set 2. */
export function member(number: number, changes: Partial<Member> = {}): Member {
  return {
    id: `M00${String(number)}`,
    name: `Member ${String(number)}`,
    profession: "Nurse",
    organisation: "NHS Fenwold",
    email: null,
    joined: null,
    left: null,
    groups: {},
    values: [],
    setNumber: number % 2 === 1 ? 1 : 2,
    locked: false,
    ...changes,
  };
}

/** The codes of a programme as smallProgramme takes them, for comparing. */
export function codesOf(programme: Programme): readonly string[] {
  const codes = new Map(
    programme.attendance.map(({ memberId, meetingId, code, notUnderstood }) => [
      `${memberId} ${meetingId}`,
      code ?? notUnderstood ?? ".",
    ]),
  );
  return programme.members.map((person) =>
    programme.meetings.map(({ id }) => codes.get(`${person.id} ${id}`) ?? ".").join(""),
  );
}

function records(memberId: string, row: string): AttendanceRecord[] {
  return [...row].map((typed, index) => ({
    memberId,
    meetingId: `M${String(index + 1)}`,
    ...understandCode(typed === "." ? null : typed),
  }));
}
