import {
  collectPacks,
  namesMeetings,
  type Acceptance,
  type CollectedCode,
  type Collection,
  type CommandContext,
  type ListOptions,
} from "../../commands";
import { Refusal } from "../../programme";
import { openReturned, type OpenedList, type OpenedPack, type OpenedWorkbook } from "../../workbook";
import { sayAddedColumn, sayLists, sayPackChange, saySeals } from "../../wording";
import type { ChosenFile } from "../../xlsx";
import { Cancelled, type CallControl } from "../run-in-steps";
import { problemMessage, noticeMessage, type ProblemMessage } from "../problem-message";

/** A returned file as it was chosen. */
export interface ReturnedBytes {
  /** Its name; each once. */
  readonly file: string;
  readonly bytes: ChosenFile;
  /** Null without one. */
  readonly password: string | null;
}

/** What returned files would change, where the tracker's code is kept. */
export interface CollectionView {
  readonly packs: readonly {
    readonly file: string;
    readonly isOlder: boolean;
    /** What else is not as in the workbook now, a line each. */
    readonly changes: readonly string[];
  }[];
  /** Lists from elsewhere, and what they are taken for; null without any. */
  readonly lists: (ListOptions & { readonly isMeetingNeeded: boolean }) | null;
  readonly codes: readonly CollectedCode[];
  /** Of seals, of several files of one set, of codes for meetings to come. */
  readonly notices: readonly ProblemMessage[];
  /** Files that are of no use, and why. */
  readonly refused: readonly { readonly file: string; readonly said: ProblemMessage }[];
  /** Files that ask for a password; `isWrong` when the one given was not it. */
  readonly locked: readonly { readonly file: string; readonly isWrong: boolean }[];
}

const noOptions: ListOptions = { meetingId: null, code: "P" };

const keepTracker: Acceptance = { kind: "keep-tracker" };

/** Returned files while they are looked at. One that is of no use stands in the way of no other. */
export class ReturnedPacks {
  #packs: readonly OpenedPack[] = [];
  #lists: readonly OpenedList[] = [];
  #options = noOptions;
  #unreadable: CollectionView["refused"] = [];
  #locked: CollectionView["locked"] = [];

  async open(
    files: readonly ReturnedBytes[],
    { onProgress, isCancelled, pause }: CallControl,
  ): Promise<void> {
    const { bytesOfChosen, readProtectedWorkbook, usualLimits } = await import("../../xlsx");
    let total = 0;
    const opened: OpenedPack[] = [];
    const lists: OpenedList[] = [];
    const refused: CollectionView["refused"][number][] = [];
    const locked: CollectionView["locked"][number][] = [];
    for (const [index, { file, bytes, password }] of files.entries()) {
      try {
        const read = await bytesOfChosen(bytes, file);
        total += read.length;
        const limit = usualLimits.fileMegabytes;
        if (total > limit * 2 ** 20) {
          throw new Refusal({ code: "files-too-large-together", details: { file, limit } });
        }
        const passwords = password === null ? [] : [password];
        const found = openReturned(await readProtectedWorkbook(read, file, passwords), file);
        if ("list" in found) lists.push(found);
        else opened.push(found);
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        const { code } = thrown.problem;
        if (code === "file-encrypted" || code === "file-password-wrong") {
          locked.push({ file, isWrong: code === "file-password-wrong" });
        } else refused.push({ file, said: problemMessage(thrown.problem) });
      }
      onProgress((index + 1) / files.length);
      await pause();
      if (isCancelled()) throw new Cancelled();
    }
    [this.#packs, this.#unreadable, this.#locked] = [opened, refused, locked];
    [this.#lists, this.#options] = [lists, noOptions];
  }

  /** What the lists among them are of, from now on. */
  setOptions(options: ListOptions): void {
    this.#options = options;
  }

  view(opened: OpenedWorkbook, context: CommandContext): CollectionView {
    const { usable, refused } = this.#sorted(opened, context);
    const lists = this.#listFiles(opened);
    const collected = collectPacks(opened, usable, keepTracker, context, lists);
    const { packs, codes, notices } = collected;
    const seals = saySeals(packs, opened.programme.year.packs.key !== null);
    return {
      packs: packs.map(({ file, isOlder, leftAside, changes }) => ({
        ...{ file, isOlder },
        changes: [...leftAside.map(sayAddedColumn), ...changes.map(sayPackChange)],
      })),
      lists:
        this.#lists.length === 0 ? null : { ...this.#options, isMeetingNeeded: lists.lists.length === 0 },
      codes,
      notices: [
        ...sayLists(collected.lists).map((what): ProblemMessage => ({
          tone: "information",
          what,
          remedy: "",
          place: null,
        })),
        ...seals.map((what): ProblemMessage => ({ tone: "attention", what, remedy: "", place: null })),
        ...notices.map(noticeMessage),
      ],
      refused: [...this.#unreadable, ...refused],
      locked: this.#locked,
    };
  }

  /** The programme with the codes. @param taken as "M007 M3 in FILE" */
  collect(opened: OpenedWorkbook, taken: readonly string[], context: CommandContext): Collection {
    const { usable } = this.#sorted(opened, context);
    const acceptance: Acceptance = { kind: "take", codes: new Set(taken) };
    return collectPacks(opened, usable, acceptance, context, this.#listFiles(opened));
  }

  /** Those whose meeting is known. */
  #listFiles({ programme }: OpenedWorkbook): NonNullable<Parameters<typeof collectPacks>[4]> {
    const options = this.#options;
    return {
      lists: this.#lists.filter(({ list }) => options.meetingId !== null || namesMeetings(programme, list)),
      options,
    };
  }

  /** Which of the packs belong to this workbook, and why the others do not. */
  #sorted(
    opened: OpenedWorkbook,
    context: CommandContext,
  ): {
    readonly usable: readonly OpenedPack[];
    readonly refused: CollectionView["refused"];
  } {
    const refusalOf = (packs: readonly OpenedPack[]): Refusal | null => {
      try {
        collectPacks(opened, packs, keepTracker, context);
        return null;
      } catch (thrown) {
        if (thrown instanceof Refusal) return thrown;
        throw thrown;
      }
    };
    if (refusalOf(this.#packs) === null) return { usable: this.#packs, refused: [] };
    const judged = this.#packs.map((pack) => ({ pack, refusal: refusalOf([pack]) }));
    return {
      usable: judged.flatMap(({ pack, refusal }) => (refusal === null ? [pack] : [])),
      refused: judged.flatMap(({ pack: { file }, refusal }) =>
        refusal === null ? [] : [{ file, said: problemMessage(refusal.problem) }],
      ),
    };
  }
}
