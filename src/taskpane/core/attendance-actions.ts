import type { AttendanceCode } from "../../programme";
import { strings } from "../strings";
import { codeOf } from "./attendance-slice";
import type { Pane } from "./pane";
import { change } from "./session-actions";

const words = strings.attendance;

/** Opens the register of a set at a meeting; one that was put there meanwhile stays, with the codes entered in it. */
export function openRegister(pane: Pane, meetingId: string, setNumber: number): Promise<void> {
  return pane.quietly(async () => {
    const before = pane.state.attendance.register;
    const view = await pane.dependencies.engine.call("register", [meetingId, setNumber]);
    const { register } = pane.state.attendance;
    const isThere = register?.view.meetingId === meetingId && register.view.setNumber === setNumber;
    if (isThere && register !== before) return;
    pane.set({ attendance: { register: view && { view, codes: {} } } });
  });
}

/** Enters a code, or takes it away; nothing is written yet. */
export function enterCode(pane: Pane, memberId: string, code: AttendanceCode | null): void {
  const { register } = pane.state.attendance;
  if (!register) return;
  const line = register.view.lines.find((each) => each.memberId === memberId);
  const isAsItWas = line?.code === code && line.notUnderstood === "";
  const others = Object.entries(register.codes).filter(([id]) => id !== memberId);
  const codes = Object.fromEntries(isAsItWas ? others : [...others, [memberId, code]]);
  pane.set({ attendance: { register: { ...register, codes } } });
}

/** Everybody without a code is present; the exceptions are entered after. */
export function allPresent(pane: Pane): void {
  for (const line of pane.state.attendance.register?.view.lines ?? []) {
    const { codes } = pane.state.attendance.register ?? { codes: {} };
    if (codeOf(codes, line) === null) enterCode(pane, line.memberId, "P");
  }
}

/** Writes what was entered; it stays entered when it cannot be written. */
export async function writeRegister(pane: Pane): Promise<boolean> {
  const { register } = pane.state.attendance;
  if (!register) return false;
  const { meetingId, setNumber } = register.view;
  const codes = Object.entries(register.codes).map(([member, code]) => ({ member, code: code ?? "" }));
  const isDone = await change(pane, { kind: "record", meetingId, codes }, words.written(codes.length));
  if (!isDone) {
    pane.set({ attendance: { register } });
    return false;
  }
  await openRegister(pane, meetingId, setNumber);
  return true;
}

/** Draws the tracker again from what is recorded. */
export function refreshTracker(pane: Pane): Promise<boolean> {
  return change(pane, { kind: "refresh" }, words.refreshed);
}
