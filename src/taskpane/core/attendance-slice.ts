import { type MemberId, idOf, type AttendanceCode, type MeetingId, type SetNumber } from "../../programme";
import type { RegisterLine, RegisterView } from "../../worker";
import type { Slice } from "./store";

/** By member ID, what was entered and not saved yet; null takes a code away. */
export type EnteredCodes = Readonly<Record<string, AttendanceCode | null>>;

export interface AttendanceState {
  /** The register that is shown, as the workbook has it. */
  readonly register: RegisterView | null;
  /** By meeting ID. Kept until saved or discarded, whatever else is looked at. */
  readonly entered: Readonly<Record<string, EnteredCodes>>;
  /** The register that was chosen last; null for the next meeting's first set. */
  readonly place: { readonly meetingId: MeetingId; readonly setNumber: SetNumber } | null;
}

export const attendanceSlice: Slice<AttendanceState> = {
  first: { register: null, entered: {}, place: null },
  resets: { read: ["register"], opened: ["register", "entered", "place"] },
};

const nothing: EnteredCodes = {};

/** What was entered at a meeting, for members of every set. */
export function enteredAt({ entered }: AttendanceState, meetingId: MeetingId | undefined): EnteredCodes {
  return entered[meetingId ?? ""] ?? nothing;
}

/** What stands for a member: what was entered here goes before what the workbook says. */
export function codeOf(codes: EnteredCodes, { memberId, code }: RegisterLine): AttendanceCode | null {
  return codes[memberId] ?? (memberId in codes ? null : code);
}

/** The codes that were entered for the lines of a register. */
export function enteredIn(
  state: AttendanceState,
): { readonly member: MemberId; readonly code: AttendanceCode | null }[] {
  const { register } = state;
  const codes = enteredAt(state, register?.meetingId);
  return (register?.lines ?? []).flatMap(({ memberId: member }) =>
    member in codes ? [{ member, code: codes[member] ?? null }] : [],
  );
}

/** Meetings with codes that are not saved, and how many of them. */
export function unsaved({
  entered,
}: AttendanceState): { readonly meetingId: MeetingId; readonly count: number }[] {
  return Object.entries(entered)
    .map(([meetingId, codes]) => ({ meetingId: idOf.meeting(meetingId), count: Object.keys(codes).length }))
    .filter(({ count }) => count > 0);
}
