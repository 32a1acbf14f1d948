import type { AllocationRequest, CallOptions, Draft } from "../../worker";
import type { DraftOffer } from "../../commands";
import { strings } from "../strings";
import { discardMoves } from "./board-actions";
import type { Pane } from "./pane";
import { done, readFirst, write } from "./session-actions";
import { showSizes } from "./show-sizes";

/** Chooses what the sets should be like; nothing is formed yet. */
export async function chooseOptions(pane: Pane, change: Partial<AllocationRequest>): Promise<void> {
  // Who forms all sets again moves as many as that takes.
  const other =
    change.reform === true ? { evenOut: false } : change.evenOut === true ? { reform: false } : {};
  setOptions(pane, { ...change, ...other });
  if (change.targetSize !== undefined) await showSizes(pane);
}

/** Reads earlier workbooks, whose people should meet others now; one of a name that is there takes its place. */
export function addEarlier(pane: Pane, files: readonly File[]): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    for (const file of files) {
      const cohort = await pane.dependencies.engine.call("earlierCohort", [file.name, file]);
      setOptions(pane, { earlier: [...withoutEarlier(pane, cohort.name), cohort] });
    }
    return null;
  });
}

/** @param name of its file */
export function removeEarlier(pane: Pane, name: string): void {
  setOptions(pane, { earlier: withoutEarlier(pane, name) });
}

function withoutEarlier(pane: Pane, name: string): AllocationRequest["earlier"] {
  return pane.state.sets.options.earlier.filter((each) => each.name !== name);
}

/** Forms sets from the workbook as it is now and shows them; nothing is written. */
export function allocate(pane: Pane, change: Partial<AllocationRequest> = {}): Promise<boolean> {
  return showDraft(pane, (options) => {
    setOptions(pane, change);
    return pane.dependencies.engine.call("allocate", [pane.state.sets.options], options);
  });
}

const mostDrafts = 5;

/** Forms several drafts and shows what tells them apart; the sets that are shown stay. */
export function findDrafts(pane: Pane): Promise<boolean> {
  return pane.run(
    strings.work.allocating,
    async (signal) => {
      const options = { signal, onProgress: (fraction: number) => pane.progress(fraction) };
      const asked = [pane.state.sets.options, mostDrafts] as const;
      pane.set({ sets: { drafts: await pane.dependencies.engine.call("drafts", [...asked], options) } });
      return null;
    },
    { canCancel: true },
  );
}

/** Shows the sets of a draft; the others can still be chosen. */
export async function showDraftOffer(pane: Pane, { seed, balance }: DraftOffer): Promise<boolean> {
  const { drafts } = pane.state.sets;
  const isDone = await allocate(pane, { seed, balance });
  if (isDone && pane.state.sets.draft) pane.set({ sets: { drafts } });
  return isDone;
}

/** Lists the last allocations of the workbook, whoever made them. */
export async function listEarlier(pane: Pane): Promise<void> {
  await pane.quietly(async () => {
    pane.set({ sets: { earlier: await pane.dependencies.engine.call("earlierSets", []) } });
  });
}

/** Shows earlier sets as they would be now; nothing is written. @param which 1 for the latest */
export function bringBack(pane: Pane, which: number): Promise<boolean> {
  return showDraft(pane, (options) => pane.dependencies.engine.call("bringBack", [which], options));
}

/** Other, equally even sets. */
export function tryAgain(pane: Pane): Promise<boolean> {
  return allocate(pane, { seed: pane.state.sets.options.seed + 1, reform: true });
}

/** Back to the choices: the sets shown are given up, and nothing was written. */
export function discardDraft(pane: Pane): void {
  pane.set({ sets: { draft: null }, shell: { message: null } });
}

export function writeDraft(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    const setCount = pane.state.sets.draft?.sets.length ?? 0;
    const { plan, restoring } = await pane.dependencies.engine.call("planDraft", []);
    const report = await write(pane, "allocation", plan, restoring);
    discardMoves(pane);
    setOptions(pane, { reform: false, evenOut: false, unevenSizes: false, ...balanceWritten(pane) });
    pane.showScreen("today");
    await pane.quietly(() => pane.workbook?.show?.({ key: "overview" }) ?? Promise.resolve());
    return done(strings.sets.written(setCount, pane.workbook?.kind ?? "excel"), report);
  });
}

/** What earlier workbooks told is on the Roster now, and balanced by its columns. */
function balanceWritten(pane: Pane): Partial<AllocationRequest> {
  const balance = pane.state.session.view?.settings.balance;
  return pane.state.sets.options.earlier.length === 0 || balance === undefined
    ? {}
    : { earlier: [], balance };
}

/** Reads the workbook as it is now and shows the sets that come of it; it can be cancelled. */
function showDraft(pane: Pane, form: (options: CallOptions) => Promise<Draft>): Promise<boolean> {
  return pane.run(
    strings.work.allocating,
    (signal) =>
      readFirst(pane, async () => {
        const draft = await form({ signal, onProgress: (fraction) => pane.progress(fraction) });
        pane.set({ sets: { draft } });
        return null;
      }),
    { canCancel: true },
  );
}

function setOptions(pane: Pane, change: Partial<AllocationRequest>): void {
  pane.set({ sets: { options: { ...pane.state.sets.options, ...change } } });
}

/** Finds what each rule costs in balance; nothing is written. */
export function findRuleCosts(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.looking, () =>
    readFirst(pane, async () => {
      pane.set({ sets: { ruleCosts: await pane.dependencies.engine.call("ruleCosts", []) } });
      return null;
    }),
  );
}
