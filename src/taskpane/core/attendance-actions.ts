import type { AttendanceCode, MeetingId, MemberId, SetNumber } from "../../programme";
import type { RegisterLine } from "../../worker";
import { attendanceStrings as words } from "../strings/attendance";
import { codeOf, enteredAt, enteredIn, type EnteredCodes } from "./attendance-slice";
import type { Pane } from "./pane";
import { typeIntoTracker } from "./entered-in-tracker";
import { select } from "./selectors";
import { change } from "./session-actions";

/** Opens the register of a set at a meeting. What was entered in it before is there again. */
export async function openRegister(pane: Pane, meetingId: MeetingId, setNumber: SetNumber): Promise<void> {
  await pane.quietly(async () => {
    const register = await pane.dependencies.engine.call("register", [meetingId, setNumber]);
    pane.set({ attendance: { register } });
    // Somebody else may have recorded the same meanwhile.
    const recorded = register?.lines.filter((line) => isRecorded(line, enteredFor(pane, meetingId)));
    if (recorded && recorded.length > 0)
      discard(
        pane,
        meetingId,
        recorded.map(({ memberId }) => memberId),
      );
  });
}

/** Chooses the register to be shown, also when this screen is shown again. */
export function chooseRegister(pane: Pane, meetingId: MeetingId, setNumber: SetNumber): void {
  pane.set({ attendance: { place: { meetingId, setNumber } } });
}

/** Enters a code, or takes it away; it is written when it is saved, or at once where the page would not keep it. */
export function enterCode(pane: Pane, memberId: MemberId, code: AttendanceCode | null): void {
  take(pane, memberId, code);
  void typeIntoTracker(pane);
}

function take(pane: Pane, memberId: MemberId, code: AttendanceCode | null): void {
  const { register } = pane.state.attendance;
  const line = register?.lines.find((each) => each.memberId === memberId);
  if (!register || !line) return;
  const codes = { ...enteredFor(pane, register.meetingId), [memberId]: code };
  // A code that is being typed may be in the tracker already, whatever the register shows.
  if (isRecorded(line, codes) && !select.losesPage(pane.state)) discard(pane, register.meetingId, [memberId]);
  else setEntered(pane, register.meetingId, codes);
}

/** Everybody without a code is present; the exceptions are entered after. */
export function allPresent(pane: Pane): void {
  const { register } = pane.state.attendance;
  if (!register) return;
  for (const line of register.lines) {
    if (codeOf(enteredFor(pane, register.meetingId), line) === null) take(pane, line.memberId, "P");
  }
  void typeIntoTracker(pane);
}

/** Discards what was entered in the register that is shown. */
export function discardRegister(pane: Pane): void {
  const { register } = pane.state.attendance;
  if (register)
    discard(
      pane,
      register.meetingId,
      register.lines.map(({ memberId }) => memberId),
    );
}

/** Writes what was entered in the register that is shown; it stays entered when it cannot be written. */
export async function writeRegister(pane: Pane): Promise<boolean> {
  const { register } = pane.state.attendance;
  if (!register) return false;
  const { meetingId, setNumber } = register;
  const entered = enteredIn(pane.state.attendance);
  const codes = entered.map(({ member, code }) => ({ member, code: code ?? "" }));
  if (!(await change(pane, { kind: "record", meetingId, codes }, words.written(codes.length)))) return false;
  discard(
    pane,
    meetingId,
    entered.map(({ member }) => member),
  );
  await openRegister(pane, meetingId, setNumber);
  return true;
}

function enteredFor(pane: Pane, meetingId: MeetingId): EnteredCodes {
  return enteredAt(pane.state.attendance, meetingId);
}

/** Whether the workbook has just the code that was entered for a member. */
function isRecorded({ memberId, code, notUnderstood }: RegisterLine, codes: EnteredCodes): boolean {
  return memberId in codes && codes[memberId] === code && notUnderstood === "";
}

/** Discards what was entered for some members at a meeting. */
export function discard(pane: Pane, meetingId: MeetingId, members: readonly string[]): void {
  const others = Object.entries(enteredFor(pane, meetingId)).filter(([id]) => !members.includes(id));
  setEntered(pane, meetingId, Object.fromEntries(others));
}

function setEntered(pane: Pane, meetingId: MeetingId, codes: EnteredCodes): void {
  pane.set({ attendance: { entered: { ...pane.state.attendance.entered, [meetingId]: codes } } });
}
