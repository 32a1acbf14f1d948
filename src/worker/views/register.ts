import { ownSetAt, seatAt } from "../../attendance";
import type { AttendanceCode, MeetingId, MemberId, Programme, SetNumber } from "../../programme";

export interface RegisterLine {
  readonly memberId: MemberId;
  readonly name: string;
  readonly code: AttendanceCode | null;
  /** What stands in the tracker and is no code; empty mostly. */
  readonly notUnderstood: string;
}

/** A set at a meeting: everybody who was in it on the day, or visits it, and to whom the meeting is due. */
export interface RegisterView {
  readonly meetingId: MeetingId;
  readonly setNumber: SetNumber;
  readonly lines: readonly RegisterLine[];
  /** Those among them whose apology was given for an earlier day of this meeting. */
  readonly inDoubt: readonly { readonly id: MemberId; readonly name: string }[];
}

/** Null when there is no such meeting. */
export function registerView(
  programme: Programme,
  meetingId: MeetingId,
  setNumber: SetNumber,
): RegisterView | null {
  const meeting = programme.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return null;
  const [ownSet, seat] = [ownSetAt(programme), seatAt(programme)];
  const records = new Map(
    programme.attendance
      .filter((record) => record.meetingId === meetingId)
      .map((record) => [record.memberId, record]),
  );
  const here = programme.members.filter((member) => seat(member, meeting)?.setNumber === setNumber);
  const inDoubt = new Set(
    programme.year.apologiesToReconfirm.flatMap((each) =>
      each.meetingId === meetingId ? each.memberId : [],
    ),
  );
  return {
    ...{ meetingId, setNumber },
    inDoubt: here.filter(({ id }) => inDoubt.has(id)).map(({ id, name }) => ({ id, name })),
    lines: here
      .map((member) => ({ ...member, isVisitor: ownSet(member, meeting) !== setNumber }))
      .map(({ id, name, isVisitor }) => ({
        ...{ memberId: id, name: isVisitor ? `${name} (visitor)` : name },
        code: records.get(id)?.code ?? null,
        notUnderstood: records.get(id)?.notUnderstood ?? "",
      })),
  };
}
