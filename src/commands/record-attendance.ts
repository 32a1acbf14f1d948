import { codesOf, recordAllPresent, recordCodes, seatAt, understandCode } from "../attendance";
import {
  type AttendanceCode,
  type SetNumber,
  everySet,
  isPresent,
  type MeetingId,
  type Member,
  type MemberId,
  type Notice,
  type Programme,
  Refusal,
  attention,
} from "../programme";
import type { Changed, Handlers } from "./handlers";
import type { CommandContext } from "./command";
import { memberFinder } from "./find-member";

/** One code as typed: "P", "late", "a"; "" takes back what was recorded. */
export interface TypedCode {
  /** A Member ID or a name. */
  readonly member: string;
  readonly code: string;
}

/** What is known of one meeting; for a day to come, apologies noted beforehand. */
export interface RecordAttendance {
  readonly kind: "record";
  readonly meetingId: MeetingId;
  /** Everybody of these sets of whom nothing is recorded yet was present; "every-set" for all sets. */
  readonly allPresent?: "every-set" | readonly SetNumber[];
  /** The exceptions, or single codes. */
  readonly codes?: readonly TypedCode[];
  /** Members whose apology, given for an earlier day of this meeting, still holds: IDs or names. */
  readonly confirmed?: readonly string[];
}

export const attendanceCommands: Handlers<RecordAttendance> = { record: recordAttendance };

/**
 * Records attendance at one meeting: first all present, then the exceptions.
 * @throws {Refusal} for an unknown member, meeting or set, a code that is none, a cancelled meeting
 */
function recordAttendance(
  programme: Programme,
  { meetingId, allPresent = [], codes = [], confirmed = [] }: RecordAttendance,
  context: CommandContext,
): Changed {
  const sets = allPresent === "every-set" ? everySet(programme).map(({ number }) => number) : allPresent;
  const memberOf = memberFinder(programme.members);
  const present = recordAllPresent(programme, meetingId, sets);
  const typed = codes.map(({ member, code }) => understood(programme, meetingId, memberOf(member), code));
  const entered = recordCodes(present, meetingId, new Map(typed));
  const again = confirmed.map((member) => waiting(entered, meetingId, memberOf(member)));
  const recorded = recordCodes(entered, meetingId, new Map(again));
  return { programme: recorded, notices: beforeTheDay(programme, recorded, meetingId, context) };
}

/** @throws {Refusal} "code-not-understood" */
function understood(
  { settings }: Programme,
  meeting: MeetingId,
  { id, name: member }: Member,
  typed: string,
): readonly [MemberId, AttendanceCode | null] {
  const { code, notUnderstood } = understandCode(typed, settings);
  if (notUnderstood === null) return [id, code];
  throw new Refusal({
    code: "code-not-understood",
    details: { typed: notUnderstood, member, meeting, codes: codesOf(settings), isRefused: true },
  });
}

/** Recording the apology again is what confirms it. @throws {Refusal} "no-apology-noted" */
function waiting(
  { year }: Programme,
  meetingId: MeetingId,
  { id, name }: Member,
): readonly [MemberId, AttendanceCode] {
  const isWaiting = year.apologiesToReconfirm.some(
    (apology) => apology.memberId === id && apology.meetingId === meetingId,
  );
  if (!isWaiting) throw new Refusal({ code: "no-apology-noted", details: { name, meetingId } });
  return [id, "A"];
}

/** A slip of the meeting's number shows by its day: nobody has been present at a day to come. */
export function beforeTheDay(
  before: Programme,
  after: Programme,
  meetingId: MeetingId,
  { today }: CommandContext,
): Notice[] {
  const meeting = after.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return [];
  const known = new Set(before.attendance);
  const members = new Map(after.members.map((member) => [member.id, member]));
  const seat = seatAt(after);
  const early = after.attendance
    .filter((record) => record.meetingId === meetingId && !known.has(record))
    .filter(({ code }) => isPresent(code) || code === "U")
    .map(({ memberId }) => {
      const member = members.get(memberId);
      return (member && seat(member, meeting)?.meeting.date) ?? meeting.date;
    })
    .filter((date) => date > today);
  const [date] = early.toSorted();
  if (date === undefined) return [];
  const details = { meetingId, date };
  return [attention({ code: "present-before-the-day", details })];
}
