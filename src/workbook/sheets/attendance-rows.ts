import {
  awaitedAt,
  isDue,
  meetingAfterHeld,
  meetingOfSet,
  recordedFor,
  type MemberFigures,
} from "../../attendance";
import { type MemberId, isPresent, type AttendanceRecord, type Member } from "../../programme";
import type { CellScalar } from "../../sheet";
import { awaitedWords } from "../../tables";
import { drawnFrom } from "../draw/drawn-from";

export const attendanceSource = drawnFrom(
  ["settings", "members", "formerMembers", "meetings", "attendance"],
  ["figures", "roster", "dated", "sheetNames", "days"],
);
export type AttendanceSource = ReturnType<typeof attendanceSource>;

/** One row of the tracker: a member, or somebody with codes who is no longer on the roster. */
export interface AttendanceRow {
  readonly id: MemberId;
  readonly name: string;
  readonly member: Member | null;
  /** What stands under each meeting. */
  readonly codes: readonly CellScalar[];
  readonly present: number;
  readonly recorded: number;
  readonly apologies: number;
  readonly notUnderstood: number;
  /** Null for somebody who is no longer on the roster. */
  readonly figures: MemberFigures | null;
  /** Whether they are awaited at the next meeting; "" when there is none, or they are no longer on the roster. */
  readonly next: string;
}

const unplaced = Number.MAX_SAFE_INTEGER;
const noDates = { joined: null, left: null };

/** Members by set, within it in the roster's order; then those who left the roster. */
export function attendanceRows({ figures, ...source }: AttendanceSource): AttendanceRow[] {
  const programme = { ...source.programme, year: source.days };
  const { members, formerMembers, meetings, attendance } = programme;
  const records = recordsByMember(attendance);
  const [isRecorded, ofSet] = [recordedFor(programme), meetingOfSet(programme)];
  const next = meetingAfterHeld(programme);
  const awaited = next && awaitedAt(programme, next);
  const inOrder = members.toSorted((a, b) => (a.setNumber ?? unplaced) - (b.setNumber ?? unplaced));
  const rowOf = (id: MemberId, name: string, member: Member | null): AttendanceRow => {
    const own = records.get(id);
    const typed = meetings.map((meeting) => own?.get(meeting.id) ?? null);
    const counted = typed.map((record, index) => {
      const meeting = meetings[index];
      const set = member?.setNumber ?? null;
      const counts = meeting && isRecorded(set, meeting.id) && isDue(member ?? noDates, ofSet(set, meeting));
      return counts ? (record?.code ?? null) : null;
    });
    const present = counted.filter(isPresent).length;
    const missed = counted.filter((code) => code === "A" || code === "U").length;
    return {
      id,
      name,
      member,
      codes: typed.map((record) => record?.code ?? record?.notUnderstood ?? null),
      present,
      recorded: present + missed,
      apologies: counted.filter((code) => code === "A").length,
      notUnderstood: typed.filter((record) => typeof record?.notUnderstood === "string").length,
      figures: figures.get(id) ?? null,
      next: member && awaited ? awaitedWords[awaited(member)] : "",
    };
  };
  return [
    ...inOrder.map((member) => rowOf(member.id, member.name, member)),
    ...formerMembers.filter(({ id }) => records.has(id)).map(({ id, name }) => rowOf(id, name, null)),
  ];
}

function recordsByMember(
  attendance: readonly AttendanceRecord[],
): Map<string, Map<string, AttendanceRecord>> {
  const records = new Map<string, Map<string, AttendanceRecord>>();
  for (const record of attendance) {
    const own = records.get(record.memberId) ?? new Map<string, AttendanceRecord>();
    own.set(record.meetingId, record);
    records.set(record.memberId, own);
  }
  return records;
}
