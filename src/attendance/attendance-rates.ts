import {
  isPresent,
  type AttendanceCode,
  type Meeting,
  type Member,
  type Programme,
  type MeetingId,
  type SetNumber,
} from "../programme";
import { remembering } from "../sheet";
import { isDue } from "./is-due";
import { meetingOfSet } from "./own-days";
import { recordedFor, type Recording } from "./recorded-meetings";

/** Attendance counted over some members and meetings. */
export interface Tally {
  /** Present, late and joined remotely. */
  readonly present: number;
  /** These, apologies and no apology: everything recorded that was due. */
  readonly recorded: number;
  /** present / recorded; null while nothing is recorded. */
  readonly rate: number | null;
  readonly apologies: number;
}

/** Every rate of meetings and sets; `memberFigures` has those of members. Where nothing is recorded, the tally is empty. */
export interface AttendanceRates {
  /** By meeting ID; a cancelled meeting counts for nobody. */
  readonly meetings: ReadonlyMap<string, Tally>;
  /** By set number: the codes of the members who are in the set now. */
  readonly sets: ReadonlyMap<number, Tally>;
  /** By set number and meeting ID: the same codes, of one meeting. */
  readonly setsByMeeting: ReadonlyMap<string, Tally>;
  readonly whole: Tally;
}

/** (present + apologies) / recorded: who came or said that they would not; null while nothing is recorded. */
export function accountedRate({ present, recorded, apologies }: Omit<Tally, "rate">): number | null {
  return recorded === 0 ? null : (present + apologies) / recorded;
}

/** The key of a set and a meeting in `AttendanceRates.setsByMeeting`. */
export function setAtMeeting(setNumber: SetNumber, meetingId: MeetingId): string {
  return `${String(setNumber)} ${meetingId}`;
}

/** Rate = (P+L+R) / (P+L+R+A+U), for each meeting and set and for the whole programme. */
export function attendanceRates({
  members,
  meetings,
  attendance,
  sets,
  year: { ownDays, visits },
}: Recording & Pick<Programme, "sets">): AttendanceRates {
  return ratesOf({ members, meetings, attendance, sets, year: { ownDays, visits } });
}

const ratesOf = remembering((programme: Recording & Pick<Programme, "sets">): AttendanceRates => {
  const meetings = new Map(programme.meetings.map(({ id }) => [id, new Count()]));
  const sets = new Map(programme.sets.map(({ number }) => [number, new Count()]));
  const setsByMeeting = new Map<string, Count>();
  const whole = new Count();
  for (const { member, meeting, code } of countedCodes(programme)) {
    meetings.get(meeting.id)?.add(code);
    if (member.setNumber !== null) {
      sets.get(member.setNumber)?.add(code);
      const key = setAtMeeting(member.setNumber, meeting.id);
      const count = setsByMeeting.get(key) ?? new Count();
      setsByMeeting.set(key, count);
      count.add(code);
    }
    whole.add(code);
  }
  return {
    meetings: tallies(meetings),
    sets: tallies(sets),
    setsByMeeting: tallies(setsByMeeting),
    whole: whole.tally(),
  };
});

/** One recorded code that counts, with whom and what it is about. */
export interface CountedCode {
  readonly member: Member;
  /** As the member's set has it. */
  readonly meeting: Meeting;
  readonly code: Exclude<AttendanceCode, "–">;
}

/**
 * The records that count: a code other than "not due", of a member, at a recorded meeting that was due to
 * them, on the day of the set that they are in now. Apologies noted beforehand are no misses yet.
 */
export function countedCodes({
  members,
  meetings,
  attendance,
  year: { ownDays, visits },
}: Recording): readonly CountedCode[] {
  return codesOf({ members, meetings, attendance, year: { ownDays, visits } });
}

/** Rates, figures and letters count the same codes. */
const codesOf = remembering((programme: Recording): readonly CountedCode[] => {
  const members = new Map(programme.members.map((member) => [member.id, member]));
  const [isRecorded, ofSet] = [recordedFor(programme), meetingOfSet(programme)];
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const counted: CountedCode[] = [];
  for (const { memberId, meetingId, code } of programme.attendance) {
    if (code === null || code === "–") continue;
    const member = members.get(memberId);
    const shared = meetings.get(meetingId);
    if (!member || !shared || !isRecorded(member.setNumber, meetingId)) continue;
    const meeting = ofSet(member.setNumber, shared);
    if (isDue(member, meeting)) counted.push({ member, meeting, code });
  }
  return counted;
});

class Count {
  private present = 0;
  private recorded = 0;
  private apologies = 0;

  add(code: CountedCode["code"]): void {
    this.recorded++;
    if (isPresent(code)) this.present++;
    if (code === "A") this.apologies++;
  }

  tally(): Tally {
    const { present, recorded, apologies } = this;
    return { present, recorded, apologies, rate: recorded === 0 ? null : present / recorded };
  }
}

function tallies<Key>(counts: ReadonlyMap<Key, Count>): ReadonlyMap<Key, Tally> {
  return new Map([...counts].map(([key, count]) => [key, count.tally()]));
}
