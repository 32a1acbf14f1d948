import { moveMember, recordCode } from "../attendance";
import { Refusal, type AttendanceCode, type IsoDate, type Programme } from "../programme";

/** What an administrator does to sets and attendance from the pane. */
export type ProgrammeChange =
  | { readonly kind: "move"; readonly memberId: string; readonly to: number; readonly on: IsoDate }
  | { readonly kind: "swap"; readonly a: string; readonly b: string; readonly on: IsoDate }
  | { readonly kind: "lock"; readonly memberId: string; readonly locked: boolean }
  | {
      readonly kind: "record";
      readonly meetingId: string;
      readonly codes: readonly { readonly memberId: string; readonly code: AttendanceCode | null }[];
    }
  /** Draws every sheet from what the workbook holds: deleted ones come back, the tracker is up to date. */
  | { readonly kind: "refresh" };

/** @throws {Refusal} as the changes of src/attendance do; nothing is changed then */
export function changeProgramme(programme: Programme, change: ProgrammeChange): Programme {
  switch (change.kind) {
    case "move":
      return moveMember(programme, change.memberId, change.to, change.on);
    case "swap": {
      const [a, b] = [setOf(programme, change.a), setOf(programme, change.b)];
      return moveMember(moveMember(programme, change.a, b, change.on), change.b, a, change.on);
    }
    case "lock":
      return {
        ...programme,
        members: programme.members.map((member) =>
          member.id === change.memberId ? { ...member, locked: change.locked } : member,
        ),
      };
    case "record":
      return change.codes.reduce(
        (recorded, { memberId, code }) => recordCode(recorded, memberId, change.meetingId, code),
        programme,
      );
    case "refresh":
      return programme;
  }
}

function setOf({ members }: Programme, id: string): number {
  const set = members.find((member) => member.id === id)?.setNumber;
  if (set === undefined || set === null)
    throw new Refusal({ code: "member-unknown", details: { typed: id } });
  return set;
}
