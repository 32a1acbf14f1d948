import { strings } from "../strings";
import { lookOver } from "./look-over";
import type { Pane } from "./pane";

/** Writes the proposals that were ticked to the roster, and nothing else. @param cells theirs, "C7" */
export function clean(pane: Pane, cells: readonly string[]): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const edits = await pane.surroundings.engine.call("cleaning", [cells]);
    await pane.workbook?.writeCells(edits);
    pane.set({ written: [...pane.state.written, "cleaning"] });
    await lookOver(pane);
    return { tone: "success", what: strings.roster.cleaned(edits.length), remedy: "" };
  });
}
