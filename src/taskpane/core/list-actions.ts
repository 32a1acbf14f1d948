import { listStrings as words } from "../strings/lists";
import { strings } from "../strings";
import type { Pane } from "./pane";
import { done, readFirst, tell, write } from "./session-actions";
import type { Message } from "./shell-slice";

/** Shows what a list of joins, moves and leavers would do to the workbook as it is now; nothing is written. */
export function previewList(pane: Pane, file: File, breakRules: boolean): Promise<boolean> {
  return pane.run(strings.work.reading, () =>
    readFirst(pane, async () => {
      const { command, preview } = await pane.dependencies.engine.call("listedChanges", [
        file.name,
        file,
        breakRules,
      ]);
      pane.set({ sets: { listed: { file: file.name, command, preview } } });
      return null;
    }),
  );
}

/** Gives the list that is shown up; nothing was written. */
export function discardList(pane: Pane): void {
  pane.set({ sets: { listed: null }, shell: { message: null } });
}

/** Writes all changes of the list that is shown: they are refused where somebody has changed the workbook since. */
export function writeList(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const { listed } = pane.state.sets;
    if (!listed) return null;
    const { plan, restoring, notices } = await pane.dependencies.engine.call("planChange", [listed.command]);
    const report = await write(pane, "change", plan, restoring);
    tell(pane, notices);
    return done(words.saved(listed.preview.moves.length), report);
  });
}

/** Makes a workbook that compares programmes. @param withOwn the open workbook is among them */
export function compareProgrammes(pane: Pane, files: readonly File[], withOwn: boolean): Promise<boolean> {
  pane.set({ reports: { made: null, unread: [] } });
  return pane.run(
    strings.work.packing,
    (signal) => {
      const compare = async (): Promise<Message | null> => {
        const chosen = files.map((bytes) => ({ file: bytes.name, bytes }));
        const own = withOwn ? pane.state.session.workbookName || words.thisWorkbook : null;
        const { made, unread } = await pane.dependencies.engine.call("compareProgrammes", [chosen, own], {
          ...{ signal, onProgress: (fraction) => pane.progress(fraction) },
        });
        pane.set({ reports: { made: made && { from: "comparison", file: made }, unread } });
        return made && done(words.compared(made.fileName));
      };
      return withOwn ? readFirst(pane, compare) : compare();
    },
    { canCancel: true },
  );
}
