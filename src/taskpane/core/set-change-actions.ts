import { setChangeStrings as words } from "../strings/set-changes";
import { strings } from "../strings";
import type { Pane } from "./pane";
import { done, readFirst, tell, write } from "./session-actions";
import type { SetChange, SetCommand } from "./sets-slice";

/** Opens the page on which a change of whole sets is chosen. */
export function startSetChange(pane: Pane, change: SetChange): void {
  pane.set({ sets: { change, changePreview: null, selectedMember: null }, shell: { message: null } });
}

/** Back to the board; nothing was written. */
export function leaveSetChange(pane: Pane): void {
  pane.set({ sets: { change: null, changePreview: null }, shell: { message: null } });
}

/** What is shown must be what was chosen. */
export function discardSetPreview(pane: Pane): void {
  if (pane.state.sets.changePreview) pane.set({ sets: { changePreview: null } });
}

/** Shows what a change of sets would do to the workbook as it is now; nothing is written. */
export function previewSetChange(pane: Pane, command: SetCommand): Promise<boolean> {
  return pane.run(strings.work.looking, () =>
    readFirst(pane, async () => {
      const preview = await pane.dependencies.engine.call("previewChange", [command]);
      pane.set({ sets: { changePreview: { command, preview } } });
      return null;
    }),
  );
}

/** Writes what is shown: it is refused where somebody has changed the workbook since. */
export function writeSetChange(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const { changePreview, change } = pane.state.sets;
    if (!changePreview) return null;
    const { command, preview } = changePreview;
    const name = pane.state.session.view?.sets.find(({ number }) => number === change?.set)?.name ?? "";
    const { plan, restoring, notices } = await pane.dependencies.engine.call("planChange", [command]);
    const report = await write(pane, "change", plan, restoring);
    pane.set({ sets: { change: null } });
    tell(pane, notices);
    return done(words.done[command.kind](name, preview.moves.length), report);
  });
}
