import type { Command } from "../../commands";
import type { AllocationWishes, CallOptions, Draft, WorkbookLook } from "../../worker";
import { strings } from "../strings";
import { lookOver, showSizes } from "./look-over";
import type { Pane } from "./pane";
import type { Message, Written } from "./pane-state";

/** Chooses what the sets should be like; nothing is formed yet. */
export async function chooseWishes(pane: Pane, change: Partial<AllocationWishes>): Promise<void> {
  pane.set({ wishes: { ...pane.state.wishes, ...change } });
  if (change.targetSize !== undefined) await showSizes(pane);
}

/** Forms sets from the workbook as it is now and shows them; nothing is written. */
export function allocate(pane: Pane, change: Partial<AllocationWishes> = {}): Promise<boolean> {
  return showDraft(pane, (options) => {
    pane.set({ wishes: { ...pane.state.wishes, ...change } });
    return pane.surroundings.engine.call("allocate", [pane.state.wishes], options);
  });
}

/** Lists the last allocations of the workbook, whoever made them. */
export function listEarlier(pane: Pane): Promise<void> {
  return pane.quietly(async () => {
    pane.set({ earlier: await pane.surroundings.engine.call("earlierSets", []) });
  });
}

/** Shows earlier sets as they would be now; nothing is written. @param which 1 for the latest */
export function bringBack(pane: Pane, which: number): Promise<boolean> {
  return showDraft(pane, (options) => pane.surroundings.engine.call("bringBack", [which], options));
}

/** Reads the workbook as it is now and shows the sets that come of it; it can be cancelled. */
function showDraft(pane: Pane, form: (options: CallOptions) => Promise<Draft>): Promise<boolean> {
  return pane.run(
    strings.work.allocating,
    async (signal) => {
      await lookOver(pane);
      if (!pane.state.look) return pane.state.trouble;
      pane.set({ draft: await form({ signal, onProgress: (fraction) => pane.progress(fraction) }) });
      return null;
    },
    { canCancel: true },
  );
}

/** Other, equally even sets. */
export function tryAgain(pane: Pane): Promise<boolean> {
  return allocate(pane, { seed: pane.state.wishes.seed + 1, reform: true });
}

/** Back to the choices: the sets shown are given up, and nothing was written. */
export function discardDraft(pane: Pane): void {
  pane.set({ draft: null, message: null });
}

export function writeDraft(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const setCount = pane.state.draft?.sets.length ?? 0;
    const { plan, restoring } = await pane.surroundings.engine.call("planDraft", []);
    const kept = await write(pane, "allocation", plan, restoring);
    pane.set({ wishes: { ...pane.state.wishes, reform: false, evenOut: false } });
    return done(strings.sets.written(setCount, pane.workbook?.kind ?? "excel"), kept);
  });
}

/**
 * Changes sets or attendance in the workbook as it is now.
 * @param what to say when it is done; a function looks at the workbook as it is then
 */
export function change(
  pane: Pane,
  command: Command,
  what: string | ((look: WorkbookLook | null) => string),
): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    await lookOver(pane);
    if (!pane.state.look) return pane.state.trouble;
    const { plan, restoring, told } = await pane.surroundings.engine.call("planChange", [command]);
    const kept = await write(pane, "change", plan, restoring);
    pane.set({ told });
    return done(typeof what === "string" ? what : what(pane.state.look), kept);
  });
}

/** Takes back what this pane wrote last. */
export function undo(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.undoing, async () => {
    await pane.workbook?.undo();
    pane.set({ written: pane.state.written.slice(0, -1) });
    await lookOver(pane);
    return done(strings.sets.undone, []);
  });
}

/** Takes a member in hand: their best swaps, and why they are where they are. */
export async function takeInHand(pane: Pane, id: string): Promise<void> {
  pane.set({ memberInHand: { id, swaps: null, why: null }, message: null });
  const { engine } = pane.surroundings;
  await pane.run(strings.work.looking, async () => {
    const why = await engine.call("why", [id]);
    const swaps = await engine.call("swaps", [id]);
    if (pane.state.memberInHand?.id === id) pane.set({ memberInHand: { id, swaps, why } });
    return null;
  });
}

export function putDown(pane: Pane): void {
  pane.set({ memberInHand: null });
}

/** Writes a plan, and reads the workbook as it is then. @returns names of sheets that were kept as they were */
export async function write(
  pane: Pane,
  kind: Written,
  ...[plan, restoring]: Parameters<NonNullable<Pane["workbook"]>["write"]>
): Promise<readonly string[]> {
  const report = await pane.workbook?.write(plan, restoring);
  // What was chosen is on the Programme sheet now, and the roster is ours.
  pane.set({
    reading: { ...pane.state.reading, sheetName: null, columns: {} },
    written: [...pane.state.written, kind],
  });
  await lookOver(pane);
  return report?.keptSheets ?? [];
}

export function done(what: string, keptSheets: readonly string[]): Message {
  const kept = keptSheets.length === 0 ? "" : ` ${strings.keptSheets(keptSheets)}`;
  return { tone: "success", what: `${what}${kept}`, remedy: "" };
}
