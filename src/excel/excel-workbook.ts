import { Refusal, type NotFormatted as LeftUnformatted, type WorkbookChange } from "../programme";
import {
  isUnfinished,
  type CellEdit,
  type Interrupted,
  type Workbook,
  type WorkbookContent,
  type WorkbookPlan,
  type WriteReport,
} from "../workbook";
import { addSheet, type PlainRows } from "./add-sheet";
import { dayFrom1904, editFrom1904, withUsualDays } from "./days-from-1904";
import { asRefusal } from "./excel-problems";
import { nothingRemembered, withoutLast, type PaneMemory, type UndoRecord } from "./pane-memory";
import { contentOf, namesOf, knownIds, ourSheets, type LiveWorkbook } from "./read/live-workbook";
import { deletedSheets } from "./read/deleted-sheets";
import { rereadRequest } from "./read/reread";
import { readLive } from "./read/read-live";
import { whatChanged } from "./read/what-changed";
import { restoringOf } from "./restoring";
import { nextTask, Requests, type RequestOptions } from "./requests";
import { carryOut, type Outcome } from "./write/carry-out";
import { SheetFormatter, type FormattingRun, type NotFormatted } from "./write/format-sheets";
import {
  planNow,
  sheetsToFormat,
  unformattedAfter,
  withFormatted,
  type Written,
} from "./write/format-written";
import { backToBefore } from "./write/take-back";
import { clearAway } from "./write/clear-away";
import { leftovers } from "./write/contents";
import { deciding, refuseDifference } from "./write/concurrent-edits";
import { isNothing, planChanges } from "./write/plan-changes";
import {
  addsColumns,
  columnsToRemove,
  headingsIn,
  removeColumns,
  type Headings,
} from "./write/remove-columns";
import { typedSince, type Undoing } from "./write/typed-since";
import { HalfDone, type Write } from "./write/write";
import { markIn } from "./write/write-mark";
import { withCells, writeCells } from "./write-cells";

export interface ExcelWorkbookOptions extends RequestOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A few letters and digits that no other pane has. */
  readonly paneId: string;
  /** What was remembered before, by the pane whose work this one goes on with. */
  readonly memory?: PaneMemory;
}

type SheetProgress = NonNullable<FormattingRun["onSheet"]>;

/** A write whose contents are in place. */
interface InPlace extends Omit<WriteReport, "formatting"> {
  readonly formatting: FormattingBehind;
}

/** Formatting that goes on behind whatever else is done. */
interface FormattingBehind {
  readonly formatter: SheetFormatter;
  /** What Excel refused of sheets that were formatted with the contents. */
  readonly originals: readonly NotFormatted[];
}

/** What a write is asked with, besides its plan. */
interface Writing {
  readonly undoing?: Undoing | undefined;
  readonly isCancelled: () => boolean;
  readonly onSheet?: SheetProgress | undefined;
}

/** A write that is undone, and what that brings back. */
interface Restored extends UndoRecord {
  readonly restoring: WorkbookPlan;
}

/** Writes that can be undone one after the other. */
const mostUndone = 10;

/**
 * The workbook that is open in Excel. Reads in one or two requests, writes everything or nothing, and
 * keeps nothing that the sheets do not hold but for what makes the next write small.
 */
export class ExcelWorkbook implements Workbook {
  readonly #options: ExcelWorkbookOptions;
  readonly #requests: Requests;
  #memory: PaneMemory;
  readonly #told = new Set<string>();
  /** What the last write looked at and did not touch. */
  #untouched: ReadonlySet<string> = new Set();
  /** Something may have happened that Excel does not tell of. */
  #isUnsure = false;
  #writesAsked = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** Null once it is finished or was stopped. */
  #formatting: FormattingBehind | null = null;

  constructor(options: ExcelWorkbookOptions) {
    this.#options = options;
    this.#requests = new Requests(options, "reading");
    this.#memory = options.memory ?? nothingRemembered;
  }

  /** All that is kept between two calls. */
  get memory(): PaneMemory {
    return this.#memory;
  }

  /**
   * @param beside a write: what nobody told of is taken as it was seen last, after one as far as that has looked and not
   *   touched, and ahead of one all of it, as that looks again and refuses what it finds changed. Hidden rows and formats
   *   that somebody changed meanwhile are seen by the next look
   * @throws {Refusal} when Excel does not answer or gives up; nothing has happened then
   */
  read(beside?: "before-write" | "after-write"): Promise<WorkbookContent> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      const { shown, interrupted } = await this.#withoutOwnRemains(
        await this.#readLive(this.#seenBefore(beside)),
      );
      this.#remember({ shown, isInDoubt: false });
      const { deleted } = this.#memory;
      const content = { ...contentOf(shown), deleted, ...(interrupted && { interrupted }) };
      return shown.isFrom1904 ? withUsualDays(content) : content;
    });
  }

  /**
   * Writes the difference between the plan and the workbook. What somebody changed since `read` is never
   * written over.
   * Resolves once the contents are in place, all or nothing. The sheets are formatted behind that, as far as Excel lets
   * them be, and until another write or an undo is asked for; whatever else is asked goes between.
   * @param restoring the plan that brings back how things are now, when the write is to be undone
   * @param onSheet told before sheets are formatted: the name and number of the first one, and of how many
   * @throws {Refusal} with the workbook as it was; after "workbook-not-restored" the next call begins
   *   with bringing it back
   */
  write(plan: WorkbookPlan, restoring?: WorkbookPlan, onSheet?: SheetProgress): Promise<WriteReport> {
    const isCancelled = this.#laterWriteAsked();
    return this.#inTurn(async () => {
      const { shown, lastPlan, written } = this.#memory;
      const before = restoring && { planned: restoring, shown, lastPlan, written };
      const headings: Headings = this.#memory.shown ? headingsIn(this.#memory.shown) : new Map();
      const { formatting, ...report } = await this.#write(plan, { isCancelled, onSheet });
      if (before) {
        const undo = [...this.#memory.undo, { before, wrote: plan, headings }].slice(-mostUndone);
        this.#remember({ undo });
      }
      this.#remember({ lastPlan: plan });
      return { ...report, formatting: this.#formatBehind(formatting) };
    });
  }

  /**
   * Brings back how things were before the last write that said how. What people typed since stays:
   * their cells are left alone, and a sheet that would go is left to them when they typed on it.
   * @throws {Refusal} as `write` does, and "nothing-to-undo"
   */
  undo(): Promise<WriteReport> {
    const isCancelled = this.#laterWriteAsked();
    return this.#inTurn(async () => {
      const record = this.#memory.undo.at(-1);
      if (!record) throw new Refusal({ code: "nothing-to-undo", details: {} });
      await this.#finishTakingBack();
      this.#stopFormatting();
      const shown = await this.#lookAtAll();
      this.#remember({ shown, isInDoubt: false });
      const { written } = this.#memory;
      const restoring = restoringOf(record.before, this.#options.paneId);
      const typed = typedSince(planChanges(record.wrote, shown, written, this.#options.paneId));
      const { formatting, ...report } = await this.#write(restoring, {
        ...{ undoing: { typed, before: record.before.shown }, isCancelled },
      });
      const left = await this.#formatNow(formatting);
      await this.#removeAdded({ ...record, restoring }, written, isCancelled).catch(() => undefined);
      this.#remember({ undo: withoutLast(this.#memory.undo, restoring), lastPlan: restoring });
      return { ...report, formatting: Promise.resolve(left) };
    });
  }

  /**
   * Adds a sheet of plain values, dates among them, which is the administrator's own from then on. A name that
   * is taken gets a number behind it; a sheet just like it is not added twice.
   * @throws {Refusal} when no sheet can be added; the workbook is as it was then
   */
  addSheet(name: string, rows: PlainRows): Promise<void> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      const before = await this.#clearAway(await this.#readLive());
      const { readOnly, structureProtected } = before;
      if (readOnly) throw new Refusal({ code: "workbook-read-only", details: {} });
      if (structureProtected) throw new Refusal({ code: "workbook-structure-protected", details: {} });
      const stagedName = `~LS ${this.#newToken()} 1`;
      const sheet = {
        name,
        rows: before.isFrom1904 ? rows.map((cells) => cells.map(dayFrom1904)) : rows,
        stagedName,
      };
      await this.#thenLook(addSheet(this.#requests, sheet, before));
    });
  }

  /**
   * Writes single cells of the administrator's own sheets, with their consent: all or none.
   * @throws {Refusal} when one of them holds something else by now; nothing is written then
   */
  writeCells(edits: readonly CellEdit[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      const before = await this.#readLive();
      const entered = before.isFrom1904 ? edits.map(editFrom1904) : edits;
      await this.#thenLook(writeCells(this.#requests, entered, before, this.#newToken()));
      const { lastPlan } = this.#memory;
      if (lastPlan) this.#remember({ lastPlan: withCells(lastPlan, edits) });
    });
  }

  /** What is different from what was seen last, and looks anew. For the change signal. */
  changesSinceSeen(): Promise<WorkbookChange[]> {
    return this.#inTurn(async () => {
      const before = this.#memory.seen;
      const now = await this.#readLive();
      return before ? whatChanged(before, now) : [];
    });
  }

  /**
   * While somebody watches, drawn sheets of which Excel tells nothing are not looked at again: hundreds of
   * them would be, for nothing.
   */
  watched(isWatched: boolean): void {
    const watchers = this.#memory.watchers + (isWatched ? 1 : -1);
    this.#remember({ watchers, isCurrent: false });
  }

  /** Excel has told that something happened on a sheet: it is looked at the next time, whatever it is. */
  happenedOn(sheetId: string): void {
    this.#told.add(sheetId);
  }

  /** Something may have happened that Excel does not tell of: everything that decides is looked at the next time. */
  mayHaveMissed(): void {
    this.#isUnsure = true;
  }

  /** Whether a sheet was there at the last look, or was made by this pane's last write. */
  hasSeen(sheetId: string): boolean {
    return this.#memory.known.sheets.includes(sheetId);
  }

  /** Resolves once everything that was asked for so far is done or has failed. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Columns that the undone write has put between others go last of all: what is restored is whole without that. */
  async #removeAdded(
    record: Restored,
    written: PaneMemory["written"],
    isCancelled: () => boolean,
  ): Promise<void> {
    const { restoring, wrote, headings } = record;
    if (!addsColumns(wrote, headings)) return;
    const live = await this.#lookAtAll();
    const removals = columnsToRemove(record, live, written);
    if (removals.length === 0) return;
    this.#remember({ shown: null, isCurrent: false });
    await removeColumns(this.#requests.for("writing"), removals);
    const shown = await this.#lookAtAll();
    this.#remember({ shown, isInDoubt: false });
    const typed = typedSince(planChanges(restoring, shown, this.#memory.written, this.#options.paneId));
    const undoing = { typed, before: record.before.shown };
    await this.#formatNow((await this.#write(restoring, { undoing, isCancelled })).formatting);
  }

  async #write(plan: WorkbookPlan, { undoing, ...watched }: Writing): Promise<InPlace> {
    await this.#finishTakingBack();
    this.#stopFormatting();
    const pane = this.#options.paneId;
    const before = await this.#clearAway(await this.#beforeWriting());
    const token = this.#newToken();
    const changes = planChanges(plan, before, this.#memory.written, token, undoing);
    const keptSheets = changes.retired.flatMap(({ keptAs }) => (keptAs === null ? [] : [keptAs]));
    if (isNothing(changes)) {
      // It is only as planned if it still is what was read.
      const decisive = new Set(deciding({ changes, before }));
      const now = await readLive(this.#requests, { ...this.#memory.known, base: before });
      refuseDifference(before, now, (id) => decisive.has(id));
      // Columns may have gone since the last write: what is planned lies elsewhere then.
      this.#remember({ written: changes.written });
      const formatting = this.#formattingOf({ plan, changes, live: now, token, undoing }, watched, []);
      return { keptSheets, untidied: namesOf(before, leftovers(before)), formatting };
    }
    const { untidied, live, seen = live, originals } = await this.#carryOut({ changes, before, pane, token });
    this.#remember({
      written: changes.written,
      ...{ shown: live, isInDoubt: false },
      seen,
      deleted: [],
      ...{ isCurrent: seen !== null, ...(live && { known: knownIds(live) }) },
    });
    const touched = new Set(changes.edited.map((sheet) => sheet.live.id));
    this.#untouched = new Set(deciding({ changes, before }).filter((id) => !touched.has(id)));
    const formatting = this.#formattingOf(
      ...([{ plan, changes, live: seen ?? before, token, undoing }, watched, originals] as const),
    );
    return { keptSheets, untidied, formatting };
  }

  /** What is to be formatted once the contents of a write are in place. */
  #formattingOf(
    written: Written,
    { isCancelled, onSheet }: Omit<Writing, "undoing">,
    originals: readonly NotFormatted[],
  ): FormattingBehind {
    const sheets = sheetsToFormat(written.changes, this.#memory.unformatted, written.live, originals);
    const run = { requests: this.#requests.for("formatting"), isCancelled, ...(onSheet && { onSheet }) };
    const formatter = new SheetFormatter(
      { ...run, planNow: (sheet, there) => planNow(written, sheet, there) },
      sheets,
    );
    return { formatter, originals };
  }

  /** Formats request by request, each in its turn: what is asked meanwhile goes between. */
  async #formatBehind(formatting: FormattingBehind): Promise<readonly LeftUnformatted[] | null> {
    this.#formatting = formatting;
    while (this.#formatting === formatting) {
      await nextTask();
      await this.#inTurn(async () => {
        if (this.#formatting === formatting) await this.#formatNext(formatting);
      });
    }
    return refusedOf(formatting);
  }

  /** Formats all of it before anything else is done. */
  async #formatNow(formatting: FormattingBehind): Promise<readonly LeftUnformatted[] | null> {
    this.#formatting = formatting;
    while (this.#formatting === formatting) await this.#formatNext(formatting);
    return refusedOf(formatting);
  }

  async #formatNext(formatting: FormattingBehind): Promise<void> {
    const { formatter } = formatting;
    if (!formatter.isDone) {
      const formatted = await formatter.next();
      const { shown, seen } = this.#memory;
      this.#remember({
        shown: shown && withFormatted(shown, formatted),
        seen: seen && withFormatted(seen, formatted),
      });
    }
    if (formatter.isDone) this.#stopFormatting();
  }

  /** The next write takes up what is left. */
  #stopFormatting(): void {
    if (!this.#formatting) return;
    const { formatter, originals } = this.#formatting;
    this.#formatting = null;
    formatter.stop();
    const left = [...originals, ...formatter.left];
    // Which charts are there by now is looked at before the next write.
    this.#remember({ unformatted: unformattedAfter(left), ...(left.length > 0 && { isInDoubt: true }) });
  }

  /** Whether, from now on, another write or an undo was asked for. */
  #laterWriteAsked(): () => boolean {
    this.#writesAsked += 1;
    const own = this.#writesAsked;
    return () => this.#writesAsked !== own;
  }

  /** What this device's pane left when it was closed in the middle of a write is taken away at once. */
  async #withoutOwnRemains(
    live: LiveWorkbook,
  ): Promise<{ readonly shown: LiveWorkbook; readonly interrupted?: Interrupted }> {
    const isFirst = this.#memory.writes === 0 && this.#memory.shown === null;
    const mark = markIn(live.names);
    const isOwn = mark?.token.startsWith(this.#options.paneId) === true;
    // Under a protection it stays, and nobody is shown it.
    const shown = isOwn ? await this.#clearAway(live).catch(() => live) : live;
    if (shown !== live) this.#remember({ seen: shown, known: knownIds(shown) });
    if (!isFirst) return { shown };
    if (mark && shown !== live && mark.stage !== "written")
      return { shown, interrupted: mark.stage === "writing" ? "in-part" : "taken-back" };
    const marks = [...ourSheets(shown.names).values()].map((sheet) => sheet.mark);
    return marks.some(isUnfinished) ? { shown, interrupted: "unformatted" } : { shown };
  }

  /** @throws {Refusal} "workbook-changed" when it is no longer what was shown, as far as that was looked at */
  async #beforeWriting(): Promise<LiveWorkbook> {
    const { shown, isInDoubt } = this.#memory;
    if (shown && !isInDoubt) return shown;
    const now = await this.#lookAtAll();
    if (shown) refuseDifference(shown, now);
    this.#remember({ shown: now, isInDoubt: false });
    return now;
  }

  /** Tells a write's sheets from another one's; begins with the pane's. */
  #newToken(): string {
    this.#remember({ writes: this.#memory.writes + 1 });
    return `${this.#options.paneId}${String(this.#memory.writes)}`;
  }

  async #clearAway(live: LiveWorkbook): Promise<LiveWorkbook> {
    try {
      return await clearAway(
        this.#requests.for("taking-back"),
        live,
        this.#options.paneId,
        this.#options.now(),
      );
    } catch (error) {
      this.#remember({ isInDoubt: true, isCurrent: false });
      throw error;
    }
  }

  async #carryOut(planned: Omit<Write, "isBrief" | "told">): Promise<Outcome> {
    const { isCurrent, watchers } = this.#memory;
    const told = isCurrent && watchers > 0 ? new Set(this.#told) : null;
    try {
      return await carryOut(this.#requests, { ...planned, told }, this.#options.now);
    } catch (error) {
      this.#remember({ isInDoubt: true, isCurrent: false });
      if (!(error instanceof HalfDone)) throw error;
      this.#remember({ halfDone: error.write });
      throw error.refusal;
    }
  }

  async #finishTakingBack(): Promise<void> {
    const { halfDone } = this.#memory;
    if (!halfDone) return;
    let isTakenBack: boolean;
    try {
      isTakenBack = await backToBefore(this.#requests.for("taking-back"), halfDone);
    } catch (error) {
      throw new HalfDone(halfDone, error).refusal;
    }
    // What had been written after all is nothing that somebody else changed.
    this.#remember({ halfDone: null, ...(!isTakenBack && { shown: null }) });
  }

  /** Sheets that need not be looked at again. */
  #seenBefore(beside?: "before-write" | "after-write"): ReadonlySet<string> {
    if (beside === "after-write") return this.#untouched;
    return new Set(beside && !this.#isUnsure ? this.#memory.known.sheets : []);
  }

  async #readLive(justSeen: ReadonlySet<string> = new Set()): Promise<LiveWorkbook> {
    this.#untouched = new Set();
    const { seen: base, isCurrent, watchers } = this.#memory;
    if (!base || !isCurrent || watchers === 0) return this.#lookAtAll();
    const told = new Set(this.#told);
    this.#told.clear();
    try {
      const seen = await readLive(this.#requests, rereadRequest({ base, told, justSeen }));
      this.#saw(seen);
      if (justSeen.size === 0) this.#isUnsure = false;
      return seen;
    } catch (error) {
      for (const id of told) this.#told.add(id);
      throw error;
    }
  }

  async #lookAtAll(): Promise<LiveWorkbook> {
    this.#told.clear();
    const seen = await readLive(this.#requests, { ...this.#memory.known, base: this.#memory.seen });
    this.#saw(seen);
    this.#isUnsure = false;
    this.#remember({ isCurrent: true });
    return seen;
  }

  /** What went between two looks was deleted by somebody: what this pane deletes itself is no longer in `seen`. */
  #saw(seen: LiveWorkbook): void {
    const { seen: before, deleted } = this.#memory;
    this.#remember({ seen, known: knownIds(seen), deleted: deletedSheets(deleted, before, seen) });
  }

  /** What this pane did itself is no change to tell of. What is done is done, whether it can be seen or not. */
  async #thenLook(done: Promise<void>): Promise<void> {
    this.#remember({ shown: null });
    await done;
    const shown = await this.#readLive().catch(() => null);
    this.#remember({ shown });
  }

  #remember(what: Partial<PaneMemory>): void {
    this.#memory = { ...this.#memory, ...what };
  }

  /** One thing at a time: what is asked meanwhile waits. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(act).catch((error: unknown) => {
      throw asRefusal(error);
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** What to tell of formatting that is over; null when something else went ahead. */
function refusedOf({ formatter, originals }: FormattingBehind): readonly LeftUnformatted[] | null {
  if (formatter.left.some(({ code }) => code === "cancelled")) return null;
  const pieces = new Map([...originals, ...formatter.left].map((each) => [each.piece, each]));
  return [...pieces.values()].map(({ sheet, piece: { kind }, code }) => ({
    ...{ sheet: sheet.to.name, piece: kind, code },
  }));
}
