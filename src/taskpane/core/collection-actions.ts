import type { CollectedCode, ListOptions } from "../../commands";
import type { CollectionView, ReturnedBytes } from "../../worker";
import { strings } from "../strings";
import { shareStrings } from "../strings/share";
import type { Pane } from "./pane";
import { done, readFirst, write } from "./session-actions";

/** Looks at returned files; nothing is written. */
export function openReturned(pane: Pane, files: readonly File[]): Promise<boolean> {
  pane.set({ share: { collection: null } });
  return show(pane, () => {
    const taken = new Set<string>();
    const returned: ReturnedBytes[] = [];
    // Nothing of them is read here: the engine looks at their sizes first.
    for (const chosen of files) {
      let file = chosen.name;
      for (let number = 2; taken.has(file); number++) file = `${chosen.name} (${String(number)})`;
      taken.add(file);
      returned.push({ file, bytes: chosen, password: null });
    }
    return Promise.resolve(returned);
  });
}

/** Says which meeting the lists among the files are of, and which code everyone listed has. */
export function setListOptions(pane: Pane, options: ListOptions): Promise<boolean> {
  return pane.run(strings.work.reading, () =>
    readFirst(pane, async () => {
      const view = await pane.dependencies.engine.call("returnedAs", [options]);
      const { collection } = pane.state.share;
      if (collection) pane.set({ share: { collection: { ...collection, view, taken: [] } } });
      return null;
    }),
  );
}

/** Whether any of the files could be read so far as to say what it would change. */
export function hasRead({ packs, lists }: CollectionView): boolean {
  return packs.length > 0 || lists?.isMeetingNeeded === false;
}

/** Tries a password on one of the files that ask for one. */
export function unlockReturned(pane: Pane, file: string, password: string): Promise<boolean> {
  return show(pane, () =>
    Promise.resolve(
      (pane.state.share.collection?.files ?? []).map((each) =>
        each.file === file ? { ...each, password } : each,
      ),
    ),
  );
}

/** Whose code goes where they differ: the pack's for these, the tracker's for all others. */
export function takeFromPacks(pane: Pane, taken: readonly string[]): void {
  const { collection } = pane.state.share;
  if (collection) pane.set({ share: { collection: { ...collection, taken } } });
}

export function forgetReturned(pane: Pane): void {
  pane.set({ share: { collection: null }, shell: { message: null } });
}

/** Writes the codes into the workbook as it is now. */
export function writeCollection(pane: Pane): Promise<boolean> {
  const { collection } = pane.state.share;
  if (!collection) return Promise.resolve(false);
  return pane.run(strings.work.writing, () =>
    readFirst(pane, async () => {
      const { plan, restoring } = await pane.dependencies.engine.call("planCollection", [collection.taken]);
      const count = codesToWrite(collection.view.codes, collection.taken);
      const report = await write(pane, "collection", plan, restoring);
      pane.set({ share: { collection: null } });
      return done(shareStrings.collected(count), report);
    }),
  );
}

/** How many codes would go into the tracker. */
export function codesToWrite(codes: readonly CollectedCode[], taken: readonly string[]): number {
  return codes.filter((code) => code.handling === "taken" || (isOpen(code) && taken.includes(keyOf(code))))
    .length;
}

/**
 * Why returned files give nothing to save: they hold no codes, the tracker's stand until somebody chooses the
 * file's, what is not in the tracker cannot be taken, or it is all there already. Null when something is to be saved.
 */
export function whyNothingToSave(
  codes: readonly CollectedCode[],
  taken: readonly string[],
): "no-codes" | "undecided" | "left-aside" | "all-known" | null {
  if (codesToWrite(codes, taken) > 0) return null;
  if (codes.length === 0) return "no-codes";
  if (codes.some(isOpen)) return "undecided";
  return codes.every(({ standing }) => standing === "unchanged") ? "all-known" : "left-aside";
}

/** A person decides: the tracker says something else, say, or the code does not fit the file that was sent. */
export function isOpen({ handling }: CollectedCode): boolean {
  return handling === "asked" || handling === "asked-singly";
}

/** A code of one file. */
export function keyOf({ memberId, meetingId, file }: CollectedCode): string {
  return `${memberId} ${meetingId} in ${file}`;
}

function show(pane: Pane, choose: () => Promise<readonly ReturnedBytes[]>): Promise<boolean> {
  return pane.run(
    strings.work.reading,
    async (signal) => {
      const files = await choose();
      return readFirst(pane, async () => {
        const view = await pane.dependencies.engine.call("openReturned", [files], {
          ...{ signal, onProgress: (fraction) => pane.progress(fraction) },
        });
        const taken = pane.state.share.collection?.taken ?? [];
        pane.set({ share: { collection: { files, view, taken } } });
        return null;
      });
    },
    { canCancel: true },
  );
}
