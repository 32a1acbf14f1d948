import { Refusal, type WorkbookChange } from "../programme";
import type { CellEdit, Workbook, WorkbookContent, WorkbookPlan, WriteReport } from "../workbook";
import type { CellScalar } from "../sheet";
import { addSheet } from "./add-sheet";
import { asRefusal } from "./excel-problems";
import { contentOf, knownIds, type LiveWorkbook } from "./read/live-workbook";
import { readLive } from "./read/read-live";
import { whatChanged } from "./read/what-changed";
import { refuseUnwritable } from "./refuse-unwritable";
import { Requests } from "./requests";
import { carryOut, type Outcome } from "./write/carry-out";
import { backToBefore } from "./write/take-back";
import { HalfDone, type Write } from "./write/write";
import { writeCells } from "./write-cells";
import { planChanges, type WorkbookChanges } from "./write/plan-changes";

export interface ExcelWorkbookOptions {
  /** How long Excel may take for one answer, in seconds. */
  readonly answerSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A few letters and digits that no other pane has. */
  readonly paneId: string;
}

/** What brings back how things were before one write. */
interface UndoRecord {
  readonly restoring: WorkbookPlan;
  /**
   * The workbook right after the write: undone only while it is still like that. Null until the first
   * look, when Excel did not show it.
   */
  readonly after: LiveWorkbook | null;
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
  /** What the caller was shown last: a write is refused when it is that no longer. */
  #shown: LiveWorkbook | null = null;
  /** What was seen last, by anybody. */
  #seen: LiveWorkbook | null = null;
  #written: WorkbookChanges["written"] = new Map();
  #halfDone: Write | null = null;
  #undo: UndoRecord[] = [];
  #writes = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ExcelWorkbookOptions) {
    this.#options = options;
    this.#requests = new Requests(options);
  }

  /** @throws {Refusal} when Excel does not answer or gives up; nothing has happened then. */
  read(): Promise<WorkbookContent> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      this.#shown = await this.#look();
      return contentOf(this.#shown);
    });
  }

  /**
   * Writes the difference between the plan and the workbook. What somebody changed since `read` is never
   * written over.
   * @param restoring the plan that brings back how things are now, when the write is to be undone
   * @throws {Refusal} with the workbook as it was; after "workbook-not-restored" the next call begins
   *   with bringing it back
   */
  write(plan: WorkbookPlan, restoring?: WorkbookPlan): Promise<WriteReport> {
    return this.#inTurn(async () => {
      const report = await this.#write(plan);
      if (restoring) this.#undo = [...this.#undo, { restoring, after: this.#shown }].slice(-mostUndone);
      return report;
    });
  }

  /** Whether there is a write of this pane's to undo. */
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /**
   * Brings back how things were before the last write that said how.
   * @throws {Refusal} "workbook-changed" when something was typed since: it would be lost
   */
  undo(): Promise<WriteReport> {
    return this.#inTurn(async () => {
      const record = this.#undo.at(-1);
      if (!record) throw new Refusal({ code: "nothing-to-undo", details: {} });
      await this.#finishTakingBack();
      this.#shown = await this.#look();
      const changes = record.after ? whatChanged(record.after, this.#shown) : [];
      if (changes.length > 0) throw new Refusal({ code: "workbook-changed", details: { changes } });
      const report = await this.#write(record.restoring);
      this.#undo = this.#undo.slice(0, -1);
      // The one before was followed by what has just been undone.
      this.#undo = this.#undo.map((each, index, all) =>
        index === all.length - 1 ? { ...each, after: this.#shown } : each,
      );
      return report;
    });
  }

  /**
   * Adds a sheet of plain values, which is the administrator's own from then on. A name that is taken gets a
   * number behind it.
   * @throws {Refusal} when no sheet can be added
   */
  addSheet(name: string, rows: readonly (readonly CellScalar[])[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      const { sheets, readOnly, structureProtected } = await this.#look();
      if (readOnly) throw new Refusal({ code: "workbook-read-only", details: {} });
      if (structureProtected) throw new Refusal({ code: "workbook-structure-protected", details: {} });
      const taken = sheets.map(({ content }) => content.name);
      await addSheet(this.#requests, name, rows, taken);
      this.#shown = await this.#look();
    });
  }

  /**
   * Writes single cells of the administrator's own sheets, with their consent.
   * @throws {Refusal} when one of them holds something else by now; nothing is written then
   */
  writeCells(edits: readonly CellEdit[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#finishTakingBack();
      await writeCells(this.#requests, edits, await this.#look());
      this.#shown = await this.#look();
    });
  }

  /** What is different from what was seen last, and looks anew. For the change signal. */
  changesSinceSeen(): Promise<WorkbookChange[]> {
    return this.#inTurn(async () => {
      const before = this.#seen;
      const now = await this.#look();
      return before ? whatChanged(before, now) : [];
    });
  }

  /** Whether a sheet was there at the last look, or was made by this pane's last write. */
  hasSeen(sheetId: string): boolean {
    return this.#seen?.sheets.some(({ id }) => id === sheetId) ?? false;
  }

  /** Resolves once everything that was asked for so far is done or has failed. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async #write(plan: WorkbookPlan): Promise<WriteReport> {
    await this.#finishTakingBack();
    const before = this.#shown ?? (await this.#look());
    this.#writes += 1;
    const pane = this.#options.paneId;
    const token = `${pane}${String(this.#writes)}`;
    const changes = planChanges(plan, before, this.#written, token);
    const { staged, edited, retired, names } = changes;
    const keptSheets = retired.flatMap(({ keptAs }) => (keptAs === null ? [] : [keptAs]));
    if (staged.length + edited.length + retired.length + names.length === 0)
      return { keptSheets, untidied: [] };
    refuseUnwritable(changes, before);
    const { untidied, live } = await this.#carryOut({ changes, before, pane, token });
    this.#written = changes.written;
    this.#shown = live;
    if (live) this.#seen = live;
    return { keptSheets, untidied };
  }

  async #carryOut(write: Omit<Write, "validations">): Promise<Outcome> {
    try {
      return await carryOut(this.#requests, write, this.#options.now());
    } catch (error) {
      this.#shown = null;
      if (!(error instanceof HalfDone)) throw error;
      this.#halfDone = error.write;
      throw error.refusal;
    }
  }

  async #finishTakingBack(): Promise<void> {
    if (!this.#halfDone) return;
    try {
      await backToBefore(this.#requests, this.#halfDone, false);
    } catch (error) {
      throw new HalfDone(this.#halfDone, error).refusal;
    }
    this.#halfDone = null;
  }

  async #look(): Promise<LiveWorkbook> {
    const known = this.#seen ? knownIds(this.#seen) : { sheets: [], tables: [] };
    const seen = await readLive(this.#requests, known);
    this.#seen = seen;
    this.#undo = this.#undo.map((each) => (each.after ? each : { ...each, after: seen }));
    return seen;
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
