import type { AttendanceCode } from "../../programme";
import { strings } from "../strings";
import { change } from "./form-sets";
import type { Pane } from "./pane";

/** Opens the register of a set at a meeting; one that was put there meanwhile stays, with the codes entered in it. */
export function openRegister(pane: Pane, meetingId: string, setNumber: number): Promise<void> {
  return pane.quietly(async () => {
    const before = pane.state.register;
    const view = await pane.surroundings.engine.call("register", [meetingId, setNumber]);
    const { register } = pane.state;
    const isThere = register?.view.meetingId === meetingId && register.view.setNumber === setNumber;
    if (isThere && register !== before) return;
    pane.set({ register: view && { view, codes: {} } });
  });
}

/** Enters a code, or takes it away; nothing is written yet. */
export function enterCode(pane: Pane, memberId: string, code: AttendanceCode | null): void {
  const { register } = pane.state;
  if (!register) return;
  const line = register.view.lines.find((each) => each.memberId === memberId);
  const isAsItWas = line?.code === code && line.notUnderstood === "";
  const others = Object.entries(register.codes).filter(([id]) => id !== memberId);
  const codes = Object.fromEntries(isAsItWas ? others : [...others, [memberId, code]]);
  pane.set({ register: { ...register, codes } });
}

/** Everybody without a code is present; the exceptions are entered after. */
export function allPresent(pane: Pane): void {
  const lines = pane.state.register?.view.lines ?? [];
  for (const { memberId, code } of lines) {
    const entered = pane.state.register?.codes[memberId];
    if ((entered === undefined ? code : entered) === null) enterCode(pane, memberId, "P");
  }
}

/** Writes what was entered; it stays entered when it cannot be written. */
export async function writeRegister(pane: Pane): Promise<boolean> {
  const { register } = pane.state;
  if (!register) return false;
  const { meetingId, setNumber } = register.view;
  const codes = Object.entries(register.codes).map(([member, code]) => ({ member, code: code ?? "" }));
  const command = { kind: "record", meetingId, codes } as const;
  const isDone = await change(pane, command, strings.attendance.written(codes.length));
  if (!isDone) {
    pane.set({ register });
    return false;
  }
  await openRegister(pane, meetingId, setNumber);
  return true;
}
