import { Refusal } from "../../programme";
import type { ReadingWishes } from "../../worker";
import { strings } from "../strings";
import type { Pane } from "./pane";
import { firstReading, firstWishes, type Message, type Situation } from "./pane-state";

/** Finds out where the pane is; in Excel, takes up the workbook that is open there. */
export async function start(pane: Pane): Promise<void> {
  const situation = await pane.surroundings.situation((late) => {
    // Whoever works with a file by now is left to it.
    if (pane.state.situation.kind === "office-missing") void arrive(pane, late);
  });
  await arrive(pane, situation);
}

async function arrive(pane: Pane, situation: Situation): Promise<void> {
  pane.set({ situation });
  if (situation.kind !== "excel") return;
  await pane.run(strings.work.reading, async () => {
    pane.takeUp(await pane.surroundings.openExcel());
    await lookOver(pane);
    return null;
  });
}

/** Goes on without Excel: files are opened and saved instead. */
export function workWithFiles(pane: Pane): void {
  pane.set({ situation: { kind: "browser" } });
}

export function openRosterFile(pane: Pane, name: string, bytes: Uint8Array): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    const workbook = await pane.surroundings.openFile(name, bytes);
    pane.set({ reading: firstReading, wishes: firstWishes });
    pane.takeUp(workbook);
    await lookOver(pane);
    return null;
  });
}

/** The sample roster: a new sheet in Excel, a file otherwise. */
export function loadSample(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.sample, async () => {
    const bytes = await pane.surroundings.sample();
    if (!bytes) return { tone: "refusal", what: strings.sampleMissing, remedy: strings.sampleMissingRemedy };
    const sample = await pane.surroundings.openFile(strings.sampleName, bytes);
    const workbook = pane.workbook;
    if (workbook?.kind !== "excel") {
      pane.set({ reading: firstReading, wishes: firstWishes });
      pane.takeUp(sample);
    } else {
      const [sheet] = (await sample.read()).sheets;
      await workbook.addSheet(strings.sampleSheet, sheet?.rows ?? []);
      pane.set({ reading: { ...firstReading } });
    }
    await lookOver(pane);
    return null;
  });
}

/** Reads the roster in another way: another sheet, other columns, other answers. */
export function chooseReading(pane: Pane, change: Partial<ReadingWishes>): Promise<boolean> {
  pane.set({ reading: { ...pane.state.reading, ...change } });
  return lookAgain(pane);
}

/** Reads the workbook as it is now; what was shown of it before, and sets not written yet, are given up. */
export function lookAgain(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    await lookOver(pane);
    return pane.state.isEmpty ? { tone: "information", what: strings.stillEmpty, remedy: "" } : null;
  });
}

/**
 * Reads the workbook and shows what is found, or why nothing can be.
 * @returns what to say when it cannot be used, which is no failure of whatever was done before
 */
export async function lookOver(pane: Pane): Promise<Message | null> {
  const content = await pane.readAgain();
  // Taking the answer in and handing it to the engine are two turns: of thousands of rows each takes a while.
  await new Promise((resolve) => setTimeout(resolve));
  const isEmpty = content.sheets.every(({ rows }) => rows.length === 0);
  pane.set({
    changes: [],
    draft: null,
    earlier: null,
    memberInHand: null,
    register: null,
    cycle: null,
    isEmpty,
  });
  try {
    const look = await pane.surroundings.engine.call("look", [content, pane.state.reading]);
    const { targetSize, balance, seed } = look.settings;
    const isFirst = pane.state.look === null;
    pane.set({
      ...{ look, trouble: null, troubleHeaders: [], hasSameAddress: false },
      ...(isFirst && { wishes: { ...firstWishes, targetSize, balance, seed } }),
    });
    await showSizes(pane);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const trouble = await pane.surroundings.say(thrown.problem);
    pane.set({
      ...{ look: null, trouble, troubleHeaders: headersOf(thrown), sizes: null },
      hasSameAddress: thrown.problem.code === "same-email",
    });
  }
  return null;
}

/** What the target size gives; nothing below four members. */
export async function showSizes(pane: Pane): Promise<void> {
  try {
    pane.set({ sizes: await pane.surroundings.engine.call("sizes", [pane.state.wishes.targetSize]) });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    pane.set({ sizes: null });
  }
}

/** The headers a refusal names, so that the right ones can be chosen. */
function headersOf({ problem }: Refusal): readonly string[] {
  switch (problem.code) {
    case "columns-missing":
    case "column-not-found":
      return problem.details.headers;
    case "no-roster-found":
      return problem.details.sheets.flatMap(({ headers }) => headers);
    default:
      return [];
  }
}
