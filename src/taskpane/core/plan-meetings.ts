import type { CycleRequest } from "../../commands";
import { strings } from "../strings";
import { change } from "./form-sets";
import type { Pane } from "./pane";

/** Shows the cycle as it would be; nothing is written. */
export function previewCycle(pane: Pane, wish: CycleRequest): Promise<boolean> {
  return pane.run(strings.work.looking, async () => {
    pane.set({ cycle: null });
    pane.set({ cycle: { wish, preview: await pane.surroundings.engine.call("previewCycle", [wish]) } });
    return null;
  });
}

/** Gives the cycle that is shown up; nothing was written. */
export function discardCycle(pane: Pane): void {
  pane.set({ cycle: null });
}

/** Writes the cycle that is shown; it stays shown when it cannot be written. */
export async function writeCycle(pane: Pane): Promise<boolean> {
  const { cycle } = pane.state;
  if (!cycle) return false;
  const what = strings.attendance.meetings.planned(cycle.preview.meetings.length);
  const isDone = await change(pane, { kind: "plan", cycle: cycle.wish }, what);
  if (!isDone) pane.set({ cycle });
  return isDone;
}
