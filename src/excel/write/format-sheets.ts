import { anchorName, unfinishedMark, type SheetKey, type SheetPlan } from "../../workbook";
import { formattingKinds, Refusal, type FormattingKind } from "../../programme";
import { excelCode } from "../excel-problems";
import type { Requests } from "../requests";
import { Batch } from "./batch";
import { bytesOf } from "./calls/calls";
import type { Change } from "./changes";
import { changesOfPiece, formattingPieces, type Formatting, type FormattingPiece } from "./formatting-pieces";
import { queueStructure, type SheetStructure } from "./seen-contents";
import { batches, queueChanges } from "./send";

/** A sheet whose contents are in place. */
export interface SheetToFormat extends Formatting {
  readonly key: SheetKey;
  /** Excel's ID, or the sheet's name where that is not known. */
  readonly id: string;
  /** What its cells hold, where `to` has more looks than go with them: the sheet is finished for an earlier write. */
  readonly laid?: SheetPlan;
  /** What its name says once it is formatted; null for a sheet that has none yet. */
  readonly mark: string | null;
}

/** A piece that Excel refused, or that was not come to. */
export interface NotFormatted {
  readonly sheet: SheetToFormat;
  readonly piece: FormattingPiece;
  /** Excel's code, or "cancelled". */
  readonly code: string;
}

/** What a step of formatting has made. */
export interface Formatted {
  /** Names of the charts on each sheet afterwards, by the sheet's ID. */
  readonly chartNames: ReadonlyMap<string, readonly string[]>;
  /** What the names of sheets say that are complete. */
  readonly marks: ReadonlyMap<SheetKey, string>;
}

export interface FormattingRun {
  readonly requests: Requests;
  /**
   * How a sheet is to be formatted as it is laid out now: the same plan where nothing was moved, null where only
   * the next write can tell. Without it nothing is looked at: nobody can be at work on the sheet.
   */
  readonly planNow?: (sheet: SheetToFormat, there: SheetStructure) => SheetPlan | null;
  /** Whether something else goes ahead, which takes up what is left. */
  readonly isCancelled?: () => boolean;
  /** Told before a request, with the name of the first sheet in it and its number, from 1. */
  readonly onSheet?: (name: string, number: number, of: number) => void;
}

/** Sheets are formatted together up to so much, so that progress can be told and refusals cost little. */
const bytesTogether = 60_000;
/** What trying a refused sheet piece by piece may cost. */
const requestsBySheet = 24;
/** After so many sheets that took nothing of it, no further one is asked. */
const hopelessAfter = 3;

/**
 * Formats sheets one after the other, each piece on its own where Excel refuses the whole. Never throws: what
 * could not be done is kept in `left`.
 */
export class SheetFormatter {
  readonly #run: FormattingRun;
  readonly #sheetCount: number;
  readonly #waiting: Planned[][];
  readonly #left: NotFormatted[] = [];
  #chartNames = new Map<string, readonly string[]>();
  #marks = new Map<SheetKey, string>();
  readonly #accepted = new Set<FormattingKind>();
  readonly #refusedOn = new Map<FormattingKind, Set<SheetKey>>();
  #sheetsRefusedWhole = 0;
  /** Why nothing more is asked of Excel. */
  #stopped: string | null = null;

  constructor(run: FormattingRun, sheets: readonly SheetToFormat[]) {
    this.#run = run;
    this.#sheetCount = sheets.length;
    this.#waiting = together(sheets.map(plannedOf));
  }

  /** What Excel refused, and what was not come to. */
  get left(): readonly NotFormatted[] {
    return this.#left;
  }

  /** Whether nothing waits to be formatted. */
  get isDone(): boolean {
    return this.#waiting.length === 0;
  }

  /** Formats the sheets that go into one request, or leaves them when it is to be over. */
  async next(): Promise<Formatted> {
    this.#chartNames = new Map();
    this.#marks = new Map();
    const done = this.#sheetCount - this.#waiting.flat().length;
    const group = this.#waiting.shift() ?? [];
    const [first] = group;
    if (first && !this.#isOver()) this.#run.onSheet?.(first.sheet.to.name, done + 1, this.#sheetCount);
    await this.#formatGroup(group);
    return { chartNames: this.#chartNames, marks: this.#marks };
  }

  /** Leaves whatever waits to be formatted. */
  stop(): void {
    for (const { sheet, pieces } of this.#waiting.splice(0).flat()) {
      this.#leave(sheet, pieces, this.#stopped ?? "cancelled");
    }
  }

  async #formatGroup(group: readonly Planned[]): Promise<void> {
    const wanted = group.map((planned): Wanted => {
      const { sheet, pieces: all } = planned;
      const pieces = this.#hopeful(sheet, all);
      const isWhole = pieces.length === all.length;
      return { sheet, pieces, changes: isWhole ? planned.changes : changesFor(sheet, pieces), isWhole };
    });
    if (this.#isOver()) {
      for (const { sheet, pieces } of wanted) this.#leave(sheet, pieces, this.#stopped ?? "cancelled");
      return;
    }
    let there: readonly (SheetStructure | null)[];
    try {
      there = await this.#sendTogether(wanted);
    } catch (error) {
      this.#stopOn(error);
      for (const { sheet, pieces } of wanted) {
        await this.#byPieces(sheet, pieces, codeOf(error));
        await this.#finish(sheet);
      }
      return;
    }
    for (const [index, { sheet, pieces, isWhole }] of wanted.entries()) {
      for (const { kind } of pieces) this.#accepted.add(kind);
      this.#chartNames.set(sheet.id, chartNamesAfter(sheet, there[index]?.chartNames ?? sheet.chartNames));
      if (isWhole && sheet.mark !== null) this.#marks.set(sheet.key, sheet.mark);
      const found = there[index];
      if (found) await this.#whereItIsNow(sheet, found);
    }
  }

  /** Somebody moved cells before the request: what was painted is where it was planned, and is planned again. */
  async #whereItIsNow(sheet: SheetToFormat, there: SheetStructure): Promise<void> {
    const to = this.#planNow(sheet, there);
    if (to === sheet.to) return;
    const painted: SheetToFormat = {
      ...{ key: sheet.key, id: sheet.id, mark: sheet.mark },
      ...{ from: sheet.to, to: to ?? sheet.to, isHidden: sheet.to.isHidden ?? false },
      anew: new Set(["validation", "conditional-formats"]),
      chartNames: this.#chartNames.get(sheet.id) ?? sheet.chartNames,
    };
    const pieces = formattingPieces(painted);
    if (!to) this.#leave(sheet, formattingPieces({ ...painted, from: null }), "moved");
    else await this.#byPieces(painted, pieces, "moved", false);
    await this.#finish(sheet);
  }

  /** Lets the sheet's name say that its formatting is complete, or that it is not. */
  async #finish(sheet: SheetToFormat): Promise<void> {
    const isWhole = this.#left.every((each) => each.sheet.key !== sheet.key);
    if (sheet.mark === null || (!isWhole && !this.#marks.has(sheet.key)) || this.#isOver()) return;
    const mark = isWhole ? sheet.mark : unfinishedMark(sheet.mark);
    if (this.#marks.get(sheet.key) === mark) return;
    try {
      await this.#send([marking(sheet.key, mark)]);
      this.#marks.set(sheet.key, mark);
    } catch (error) {
      this.#stopOn(error);
    }
  }

  #planNow(sheet: SheetToFormat, there: SheetStructure): SheetPlan | null {
    try {
      return this.#run.planNow ? this.#run.planNow(sheet, there) : sheet.to;
    } catch {
      return null;
    }
  }

  async #sendTogether(wanted: readonly Wanted[]): Promise<readonly (SheetStructure | null)[]> {
    const steps = wanted.flatMap(({ sheet, changes, isWhole }) => [
      ...changes,
      ...(isWhole && sheet.mark !== null ? [marking(sheet.key, sheet.mark)] : []),
    ]);
    const [first = [], ...rest] = batches(steps);
    const there = await this.#run.requests.send((context) => {
      const batch = new Batch(context);
      const takes = wanted.map(({ sheet, pieces }) => {
        const asked = { id: sheet.id, tables: sheet.to.tables, asksForCharts: pieces.some(isChart) };
        return this.#run.planNow ? queueStructure(batch, asked) : () => null;
      });
      queueChanges(batch, first);
      return () => takes.map((take) => take());
    });
    for (const batch of rest) await this.#send(batch);
    return there;
  }

  async #send(changes: readonly Change[]): Promise<void> {
    await this.#run.requests.send((context) => {
      queueChanges(new Batch(context), changes);
      return () => undefined;
    });
  }

  /**
   * Finds out which pieces Excel refuses, and does the others. Each has been asked for once before, so that this
   * is its second try.
   */
  async #byPieces(
    sheet: SheetToFormat,
    asked: readonly FormattingPiece[],
    code: string,
    isChecked = true,
  ): Promise<void> {
    if (this.#isOver()) {
      this.#leave(sheet, asked, this.#stopped ?? "cancelled");
      return;
    }
    let there: SheetStructure;
    try {
      there = await this.#readStructure(sheet);
    } catch (error) {
      // Somebody has deleted the sheet.
      if (codeOf(error) === "ItemNotFound") return;
      this.#stopOn(error);
      this.#refusedWhole();
      this.#leave(sheet, asked, codeOf(error));
      return;
    }
    const to = isChecked ? this.#planNow(sheet, there) : sheet.to;
    if (!to) {
      this.#leave(sheet, asked, "moved");
      return;
    }
    const now: SheetToFormat = to === sheet.to ? sheet : { ...sheet, to };
    const pieces = (to === sheet.to ? asked : this.#hopeful(now, formattingPieces(now))).map(repeatable);
    const onto = { key: now.id, present: new Set(now.chartNames) };
    const budget = { requests: requestsBySheet, code };
    const unitsIn = (some: readonly FormattingPiece[]): Unit[] =>
      some.flatMap((piece) => unitsOf(piece, changesOfPiece(piece, onto)));
    const before = this.#left.length;
    await this.#halving(now, unitsIn(pieces.filter(isAheadOfCharts)), budget);
    for (const piece of pieces.filter(isChart)) await this.#chart(now, piece);
    await this.#halving(now, unitsIn(pieces.filter(isBehindCharts)), budget);
    this.#chartNames.set(now.id, await this.#chartsOn(now).catch(() => there.chartNames ?? now.chartNames));
    const refused = new Set(this.#left.slice(before).map(({ piece }) => piece.kind));
    if (pieces.length > 0 && pieces.every(({ kind }) => refused.has(kind))) this.#refusedWhole();
    else this.#sheetsRefusedWhole = 0;
  }

  async #halving(
    sheet: SheetToFormat,
    units: readonly Unit[],
    budget: { requests: number; code: string },
  ): Promise<void> {
    const [only] = units;
    if (!only) return;
    if (budget.requests === 0 || this.#isOver()) {
      this.#leave(sheet, piecesOf(units), this.#stopped ?? budget.code);
      return;
    }
    budget.requests -= 1;
    try {
      for (const batch of batches(units.flatMap(({ changes }) => changes))) await this.#send(batch);
      for (const { piece } of units) this.#accepted.add(piece.kind);
    } catch (error) {
      this.#stopOn(error);
      budget.code = codeOf(error);
      if (units.length === 1) {
        this.#leave(sheet, [only.piece], budget.code);
        return;
      }
      const middle = Math.ceil(units.length / 2);
      await this.#halving(sheet, units.slice(0, middle), budget);
      await this.#halving(sheet, units.slice(middle), budget);
    }
  }

  /** A chart that Excel made half of is taken away: it would show something else than its title says. */
  async #chart(sheet: SheetToFormat, piece: FormattingPiece): Promise<void> {
    if (this.#isOver()) {
      this.#leave(sheet, [piece], this.#stopped ?? "cancelled");
      return;
    }
    try {
      const names = await this.#chartsOn(sheet);
      const isHalf = names.includes(piece.part) && !sheet.chartNames.includes(piece.part);
      const onto = { key: sheet.id, present: new Set(names) };
      const steps = changesOfPiece({ ...piece, isAnew: piece.isAnew || isHalf }, onto);
      await this.#send([...takingAway(sheet, names, null), ...steps]);
      this.#accepted.add(piece.kind);
    } catch (error) {
      this.#stopOn(error);
      this.#leave(sheet, [piece], codeOf(error));
      try {
        const names = await this.#chartsOn(sheet);
        const isNew = !sheet.chartNames.includes(piece.part);
        await this.#send(takingAway(sheet, names, isNew ? piece.part : null));
      } catch {
        // The next write finds it by its name, or leaves it to the person who sees it.
      }
    }
  }

  #readStructure({ id, to: { tables } }: SheetToFormat): Promise<SheetStructure> {
    return this.#run.requests.send((context) =>
      queueStructure(new Batch(context), { id, tables, asksForCharts: true }),
    );
  }

  #chartsOn({ id }: SheetToFormat): Promise<readonly string[]> {
    return this.#run.requests.send((context) => {
      const charts = context.workbook.worksheets.getItem(id).charts.load("items/name");
      return () => charts.items.map(({ name }) => name);
    });
  }

  /** Without kinds that several sheets have refused and none has taken. */
  #hopeful(sheet: SheetToFormat, pieces: readonly FormattingPiece[]): FormattingPiece[] {
    const isHopeless = ({ kind }: FormattingPiece): boolean =>
      !this.#accepted.has(kind) && (this.#refusedOn.get(kind)?.size ?? 0) >= hopelessAfter;
    const hopeless = pieces.filter(isHopeless);
    const code = this.#left.findLast(({ piece }) => hopeless.some(({ kind }) => kind === piece.kind))?.code;
    this.#leave(sheet, hopeless, code ?? "GeneralException");
    return pieces.filter((piece) => !isHopeless(piece));
  }

  #isOver(): boolean {
    return this.#stopped !== null || (this.#run.isCancelled?.() ?? false);
  }

  #refusedWhole(): void {
    this.#sheetsRefusedWhole += 1;
    const last = this.#left.at(-1);
    if (this.#sheetsRefusedWhole >= hopelessAfter) this.#stopped ??= last?.code ?? "GeneralException";
  }

  /** Who does not answer is not asked again. */
  #stopOn(error: unknown): void {
    if (error instanceof Refusal) this.#stopped ??= codeOf(error);
  }

  #leave(sheet: SheetToFormat, pieces: readonly FormattingPiece[], code: string): void {
    for (const piece of pieces) {
      this.#left.push({ sheet, piece, code });
      const on = this.#refusedOn.get(piece.kind) ?? new Set();
      this.#refusedOn.set(piece.kind, on.add(sheet.key));
    }
  }
}

/** A sheet with all that it is to look like. */
interface Planned {
  readonly sheet: SheetToFormat;
  readonly pieces: readonly FormattingPiece[];
  /** Of all the pieces. */
  readonly changes: readonly Change[];
}

/** The same as it is asked of Excel: all of it, or without what Excel takes on no sheet. */
interface Wanted extends Planned {
  readonly isWhole: boolean;
}

function plannedOf(sheet: SheetToFormat): Planned {
  const pieces = formattingPieces(sheet);
  return { sheet, pieces, changes: changesFor(sheet, pieces) };
}

function marking(key: SheetKey, after: string): Change {
  return { kind: "say", name: anchorName(key), after };
}

/** What is tried by itself: a whole piece, or one change of those that are independent. */
interface Unit {
  readonly piece: FormattingPiece;
  readonly changes: readonly Change[];
}

function unitsOf(piece: FormattingPiece, changes: readonly Change[]): Unit[] {
  return piece.kind === "cells"
    ? changes.map((change) => ({ piece, changes: [change] }))
    : [{ piece, changes }];
}

function piecesOf(units: readonly Unit[]): FormattingPiece[] {
  return [...new Set(units.map(({ piece }) => piece))];
}

const placeOfCharts = formattingKinds.indexOf("chart");
const isChart = ({ kind }: FormattingPiece): boolean => kind === "chart";
const isAheadOfCharts = ({ kind }: FormattingPiece): boolean => formattingKinds.indexOf(kind) < placeOfCharts;
const isBehindCharts = ({ kind }: FormattingPiece): boolean => formattingKinds.indexOf(kind) > placeOfCharts;

/** Some of it may have been done: what is added is taken away first. */
function repeatable(piece: FormattingPiece): FormattingPiece {
  return piece.kind === "conditional-formats" ? { ...piece, isAnew: true } : piece;
}

function changesFor(sheet: SheetToFormat, pieces: readonly FormattingPiece[]): Change[] {
  const onto = { key: sheet.id, present: new Set(sheet.chartNames) };
  return pieces.flatMap((piece) => changesOfPiece(piece, onto));
}

/** In their order, as many to a request as make little of one. */
function together(sheets: readonly Planned[]): Planned[][] {
  const groups: Planned[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const bytes = bytesOf(sheet.changes);
    const last = groups.at(-1);
    if (last && bytes <= room) last.push(sheet);
    else groups.push([sheet]);
    room = (last && bytes <= room ? room : bytesTogether) - bytes;
  }
  return groups;
}

function chartNamesAfter(sheet: SheetToFormat, chartNames: readonly string[]): string[] {
  const wanted = sheet.to.charts.map(({ id }) => id);
  const gone = new Set(sheet.from?.charts.map(({ id }) => id));
  return [...new Set([...chartNames.filter((name) => wanted.includes(name) || !gone.has(name)), ...wanted])];
}

/** Takes away charts which were not there before and have no name of ours; and one that has. */
function takingAway(sheet: SheetToFormat, names: readonly string[], id: string | null): Change[] {
  const ours = new Set([...sheet.to.charts, ...(sheet.from?.charts ?? [])].map((chart) => chart.id));
  const known = [...sheet.chartNames];
  return names
    .flatMap((name, place) => {
      const at = known.indexOf(name);
      if (at >= 0) known.splice(at, 1);
      return name === id || (at < 0 && !ours.has(name)) ? [place] : [];
    })
    .reverse()
    .map((place) => ({ kind: "delete-chart-at", sheet: sheet.id, place }));
}

function codeOf(error: unknown): string {
  return excelCode(error) ?? (error instanceof Refusal ? error.problem.code : "GeneralException");
}
