import type { ProposalPlace } from "../../commands";
import type { Matching } from "../../programme";
import type { Answer, ChosenFile, ReadingOptions } from "../../worker";
import type { CellEdit } from "../../workbook";
import { strings } from "../strings";
import type { Pane } from "./pane";
import type { Written } from "./session-slice";
import { rosterSlice } from "./roster-slice";
import { select } from "./selectors";
import { showFirstScreen } from "./shell-actions";
import { change, done, readAgain, readFirst, readWorkbook } from "./session-actions";

export function openRosterFile(pane: Pane, name: string, chosen: ChosenFile): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    pane.open(await pane.dependencies.openFile(name, chosen));
    await readWorkbook(pane);
    showFirstScreen(pane);
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

/** Reads the roster from one sheet, or from several together. */
export function chooseSheets(pane: Pane, sheets: readonly string[]): Promise<boolean> {
  const [sheetName = null, ...alsoSheets] = sheets;
  return chooseReadingOptions(pane, { sheetName, alsoSheets, columns: {} });
}

/** Reads the roster in another way: other columns, other answers. */
export function chooseReadingOptions(pane: Pane, change: Partial<ReadingOptions>): Promise<boolean> {
  pane.set({ roster: { options: { ...pane.state.roster.options, ...change } } });
  return readAgain(pane);
}

/**
 * Answers how typed values are counted. The first answer creates the Matching sheet; only where the workbook cannot
 * keep it yet, the pane does until sets are written.
 */
export async function answer(pane: Pane, ...given: readonly Answer[]): Promise<boolean> {
  const { options } = pane.state.roster;
  const said = given.flatMap(matchingsOf);
  const isAnew = ({ grouping, typed }: Matching): boolean =>
    !said.some((each) => each.grouping === grouping && each.typed === typed);
  const answers = [...said, ...(options.answers ?? []).filter(isAnew)];
  pane.set({ roster: { options: { ...options, answers } } });
  if (pane.state.session.view?.keepsAnswers !== true || select.isReadOnly(pane.state)) return readAgain(pane);
  const isDone = await change(pane, { kind: "refresh" }, strings.roster.answered);
  if (isDone) pane.set({ roster: { options: { ...pane.state.roster.options, answers: [] } } });
  return isDone;
}

function matchingsOf(given: Answer): Matching[] {
  const { typed } = given;
  const organisation = (value: string, countedAs: string): Matching => ({
    ...{ grouping: "organisation", typed: value, countedAs, family: "", proposal: "" },
  });
  switch (given.kind) {
    case "profession": {
      const { label: countedAs, family } = given.choice;
      return [{ grouping: "profession", typed, countedAs, family, proposal: "" }];
    }
    case "same":
      return [organisation(typed, given.as)];
    case "different":
      return [organisation(typed, typed), organisation(given.from, given.from)];
  }
}

/** Adds the people of a list of the administrator's own who are not on the Roster. @param names for what is said */
export function addToRoster(pane: Pane, sheet: string, names: readonly string[]): Promise<boolean> {
  return pane.run(strings.work.writing, () =>
    readFirst(pane, async () => {
      const edits = await pane.dependencies.engine.call("rowsToAdd", [sheet]);
      await writeCells(pane, "change", edits);
      return done(strings.addedToRoster(names));
    }),
  );
}

/** Writes the proposals that were ticked to the roster, and nothing else. */
export function clean(pane: Pane, accepted: readonly ProposalPlace[]): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const edits = await pane.dependencies.engine.call("cleaning", [
      accepted.map(({ sheet, cell }) => ({ sheet, cell })),
    ]);
    await writeCells(pane, "cleaning", edits);
    return done(strings.roster.cleaned(edits.length));
  });
}

/** Writes single cells, and reads the workbook as it is then. */
async function writeCells(pane: Pane, kind: Written, edits: readonly CellEdit[]): Promise<void> {
  await pane.workbook?.writeCells(edits);
  pane.set({ session: { written: [...pane.state.session.written, kind] } });
  await readWorkbook(pane);
}
