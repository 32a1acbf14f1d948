import type { ChosenFile, ReadingWishes } from "../../worker";
import { strings } from "../strings";
import type { Pane } from "./pane";
import { rosterSlice } from "./roster-slice";
import { done, readAgain, readWorkbook } from "./session-actions";

export function openRosterFile(pane: Pane, name: string, chosen: ChosenFile): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    pane.open(await pane.dependencies.openFile(name, chosen));
    await readWorkbook(pane);
    return null;
  });
}

/** The sample roster: a new sheet in Excel, a file otherwise. */
export function loadSample(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.sample, async () => {
    const bytes = await pane.dependencies.sample();
    if (!bytes) return { tone: "refusal", what: strings.sampleMissing, remedy: strings.sampleMissingRemedy };
    const sample = await pane.dependencies.openFile(strings.sampleName, bytes);
    const { workbook } = pane;
    if (workbook?.kind === "excel") {
      const [sheet] = (await sample.read()).sheets;
      await workbook.addSheet(strings.sampleSheet, sheet?.rows ?? []);
      pane.set({ roster: rosterSlice.first });
    } else pane.open(sample);
    await readWorkbook(pane);
    return null;
  });
}

/** Reads the roster in another way: another sheet, other columns, other answers. */
export function chooseReadingOptions(pane: Pane, change: Partial<ReadingWishes>): Promise<boolean> {
  pane.set({ roster: { options: { ...pane.state.roster.options, ...change } } });
  return readAgain(pane);
}

/** Writes the proposals that were ticked to the roster, and nothing else. @param cells theirs, "C7" */
export function clean(pane: Pane, cells: readonly string[]): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const edits = await pane.dependencies.engine.call("cleaning", [cells]);
    await pane.workbook?.writeCells(edits);
    pane.set({ session: { written: [...pane.state.session.written, "cleaning"] } });
    await readWorkbook(pane);
    return done(strings.roster.cleaned(edits.length));
  });
}
