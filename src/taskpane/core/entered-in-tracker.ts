import type { CodeAsTyped } from "../../commands";
import type { AttendanceState } from "./attendance-slice";
import type { Pane } from "./pane";
import { select } from "./selectors";

type Entered = AttendanceState["entered"];

const typing = new WeakSet<Pane>();

/**
 * Types what was entered into the tracker at once, where Excel would load the page anew for a ribbon button and
 * nothing else would keep it: the workbook does, never the device. What cannot be typed stays entered.
 */
export async function typeIntoTracker(pane: Pane): Promise<void> {
  if (!select.losesPage(pane.state) || typing.has(pane)) return;
  typing.add(pane);
  try {
    await pane.behind(async () => {
      // More may be entered while Excel answers: that goes the next time round.
      for (let asked: Entered | null = null; asked !== pane.state.attendance.entered;) {
        asked = pane.state.attendance.entered;
        await typeOnce(pane, asked);
      }
    });
  } finally {
    typing.delete(pane);
  }
}

async function typeOnce(pane: Pane, entered: Entered): Promise<void> {
  const { workbook } = pane;
  if (!workbook) return;
  const codes = await pane.dependencies.engine.call("codesAsTyped", [entered]);
  if (codes.length === 0) return;
  const edits = codes.flatMap(({ edit }) => (edit.was === edit.value ? [] : [edit]));
  if (edits.length === 0) {
    pane.set({ attendance: { entered: without(pane.state.attendance.entered, codes) } });
    return;
  }
  await workbook.writeCells(edits);
  pane.set({ session: { written: [...pane.state.session.written, "register"] } });
  await takeAsRecorded(pane, codes);
}

/** Reads the workbook without taking the register away from whoever types in it. */
async function takeAsRecorded(pane: Pane, typed: readonly CodeAsTyped[]): Promise<void> {
  const { workbook, dependencies } = pane;
  if (!workbook) return;
  const content = await workbook.read();
  const view = await dependencies.engine.call("open", [content, pane.state.roster.options]);
  const open = pane.state.attendance.register;
  const register = open && (await dependencies.engine.call("register", [open.meetingId, open.setNumber]));
  pane.show(content, {
    session: { view, trouble: null, troubleHeaders: [], hasSameAddress: false },
    attendance: { register, entered: without(pane.state.attendance.entered, typed) },
  });
}

/** What was entered besides what was typed: a code that was entered anew meanwhile stays. */
function without(entered: Entered, typed: readonly CodeAsTyped[]): Entered {
  const left = new Map(Object.entries(entered));
  for (const { meetingId, memberId, edit } of typed) {
    const codes = left.get(meetingId);
    if (!codes || codes[memberId] !== edit.value) continue;
    left.set(meetingId, Object.fromEntries(Object.entries(codes).filter(([id]) => id !== memberId)));
  }
  return Object.fromEntries(left);
}
