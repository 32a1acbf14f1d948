import type { AttendanceCode } from "../../programme";
import type { RegisterLine, RegisterView } from "../../worker";
import type { Slice } from "./store";

/** A register being filled in, before it is written. */
export interface RegisterDraft {
  readonly view: RegisterView;
  /** By member ID, what was changed here; null takes a code away. */
  readonly codes: Readonly<Record<string, AttendanceCode | null>>;
}

/** What stands for a member: what was entered here goes before what the workbook says. */
export function codeOf(
  codes: RegisterDraft["codes"],
  { memberId, code }: RegisterLine,
): AttendanceCode | null {
  return codes[memberId] ?? (memberId in codes ? null : code);
}

export interface AttendanceState {
  readonly register: RegisterDraft | null;
}

export const attendanceSlice: Slice<AttendanceState> = {
  first: { register: null },
  resets: { read: ["register"] },
};
