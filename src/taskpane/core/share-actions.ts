import { Refusal, type SetNumber } from "../../programme";
import type { PackView, PackRequest } from "../../worker";
import { strings } from "../strings";
import { shareStrings } from "../strings/share";
import type { Pane } from "./pane";
import type { SharingChoices } from "./share-slice";
import { done, downloadMessage, readFirst, write } from "./session-actions";
import type { Message } from "./shell-slice";

export function choosePacks(pane: Pane, change: Partial<SharingChoices>): void {
  pane.set({ share: { choices: { ...pane.state.share.choices, ...change } } });
}

/** Says who gets which file, from the workbook as it is now; no file is made yet. */
export function preparePacks(pane: Pane): Promise<boolean> {
  const { withPasswords, ...request } = pane.state.share.choices;
  return pane.run(strings.work.looking, () =>
    readFirst(pane, async () => {
      const { engine, newPassword } = pane.dependencies;
      const views = await engine.call("packs", [request]);
      const passwords: Record<number, string> = {};
      if (withPasswords) {
        for (const { setNumber } of views) passwords[setNumber] = await newPassword();
      }
      pane.set({ share: { packs: { request, views, passwords, isConfirmed: false } } });
      return null;
    }),
  );
}

/**
 * Each file goes to whom it should: the workbook notes which are made and has a key for their seals, and then they
 * can be had. Where it cannot be written to, they can be had all the same, and why not is said.
 */
export function confirmPacks(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, () =>
    readFirst(pane, async () => {
      const { packs } = pane.state.share;
      if (!packs) return null;
      const message = await notePacks(pane, packs.request);
      pane.set({ share: { packs: { ...packs, isConfirmed: true } } });
      return message;
    }),
  );
}

async function notePacks(pane: Pane, request: PackRequest): Promise<Message | null> {
  const { engine, say } = pane.dependencies;
  const planned = await engine.call("planPacks", [request]);
  if (!planned) return null;
  try {
    return done(shareStrings.noted, await write(pane, "packs", planned.plan, planned.restoring));
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { what, remedy } = await say(thrown.problem);
    return { tone: "attention", what: `${shareStrings.notNoted} ${what}`, remedy };
  }
}

export function forgetPacks(pane: Pane): void {
  pane.set({ share: { packs: null } });
}

export function downloadPack(pane: Pane, { setNumber, fileName }: PackView): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    pane.dependencies.download(fileName, await packFile(pane, setNumber));
    return downloadMessage(pane, fileName);
  });
}

/** Opens one file as a new workbook in Excel: a click each, as Excel asks for. */
export function openPack(pane: Pane, { setNumber, setName }: PackView): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    const openNew = pane.workbook?.openNew;
    if (!openNew) return null;
    await openNew.open(await packFile(pane, setNumber));
    const where = shareStrings.landed[openNew.platform];
    return { ...done(shareStrings.opened(setName)), remedy: where };
  });
}

export function downloadAllPacks(pane: Pane): Promise<boolean> {
  return pane.run(
    strings.work.packing,
    async (signal) => {
      const { packs } = pane.state.share;
      if (!packs) return null;
      const { engine, download } = pane.dependencies;
      const bytes = await engine.call("zippedPacks", [packs.request, packs.passwords], {
        ...{ signal, onProgress: (fraction) => pane.progress(fraction) },
      });
      download(shareStrings.zipName, bytes);
      return downloadMessage(pane, shareStrings.zipName);
    },
    { canCancel: true },
  );
}

async function packFile(pane: Pane, setNumber: SetNumber): Promise<Uint8Array> {
  const { packs } = pane.state.share;
  if (!packs) throw new Error("No files were prepared.");
  const password = packs.passwords[setNumber] ?? null;
  return pane.dependencies.engine.call("packFile", [setNumber, packs.request, password]);
}
