import type { CycleRequest } from "../../commands";
import { strings } from "../strings";
import { attendanceStrings } from "../strings/attendance";
import type { Pane } from "./pane";
import { change } from "./session-actions";

const words = attendanceStrings.meetings;

/** Shows the cycle as it would be; nothing is written. */
export function previewCycle(pane: Pane, request: CycleRequest): Promise<boolean> {
  return pane.run(strings.work.looking, async () => {
    discardCycle(pane);
    const preview = await pane.dependencies.engine.call("previewCycle", [request]);
    pane.set({ meetings: { cycle: { request, preview } } });
    return null;
  });
}

/** Gives the cycle that is shown up; nothing was written. */
export function discardCycle(pane: Pane): void {
  pane.set({ meetings: { cycle: null } });
}

/** Writes the cycle that is shown; it stays shown when it cannot be written. */
export async function writeCycle(pane: Pane): Promise<boolean> {
  const { cycle } = pane.state.meetings;
  if (!cycle) return false;
  const what = words.planned(cycle.preview.meetings.length);
  const isDone = await change(pane, { kind: "plan", cycle: cycle.request }, what);
  if (isDone) discardCycle(pane);
  return isDone;
}
