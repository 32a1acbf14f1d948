import { Refusal, type Problem, type WorkbookChange } from "../../programme";
import { afterInsertions, isTypedOn, type SheetKey } from "../../workbook";
import { asRefusal, excelCode } from "../excel-problems";
import { queueLook, readLive, type KnownIds } from "../read/read-live";
import { writeMark, type LiveWorkbook } from "../read/live-workbook";
import { whatChanged } from "../read/what-changed";
import type { Requests } from "../requests";
import { backwardSteps } from "./backward-steps";
import {
  deletedSheets,
  leftovers,
  stagingSteps,
  swappingSteps,
  tidyingSteps,
  type Inventory,
} from "./forward-steps";
import { witnessName } from "./insertion-steps";
import type { WorkbookChanges } from "./plan-changes";
import { batches, bytesOf, mostBytes, queueSteps, type Step } from "./step";

/** One write of the workbook, from the look before to the tidying after. */
export interface Write {
  readonly changes: WorkbookChanges;
  /** What the changes were computed from. */
  readonly before: LiveWorkbook;
  /** Tells this pane's marks from another one's. */
  readonly pane: string;
  /** Tells this write's sheets from another one's; begins with the pane's. */
  readonly token: string;
}

/** A write that Excel stopped half-way and has not let be taken back yet. */
export class HalfDone extends Error {
  readonly write: Write;
  readonly refusal: Refusal;

  constructor(write: Write, cause: unknown) {
    super("half done", { cause });
    this.name = "HalfDone";
    this.write = write;
    const code = excelCode(cause) ?? (cause instanceof Refusal ? cause.problem.code : "GeneralException");
    this.refusal = new Refusal({ code: "workbook-not-restored", details: { code } }, { cause });
  }
}

/** For so long a mark of another pane means that it is still writing. */
const longestWrite = 120_000;

/** Somebody changed the workbook between the look at it and the write; seen only after the write. */
class ChangedMeanwhile extends Error {
  readonly changes: readonly WorkbookChange[];
  /** What was there in the moment before the request wrote. */
  readonly then: LiveWorkbook;

  constructor(changes: readonly WorkbookChange[], then: LiveWorkbook) {
    super("changed meanwhile");
    this.changes = changes;
    this.then = then;
  }
}

/**
 * Does everything or nothing: new sheets are built under names for the meantime, then all of it takes
 * its place in one request that first looks whether the workbook is still as it was read. Whatever goes
 * wrong before that is done is taken back.
 * @returns names of old sheets that Excel has not let go yet; the next write takes them away
 * @throws {Refusal} with the workbook as it was; {HalfDone} when it could not be brought back
 */
export async function carryOut(requests: Requests, write: Write, now: () => number): Promise<string[]> {
  try {
    if (isSmall(write)) {
      await inOneRequest(requests, write, now);
      return [];
    }
    if (!(await inStages(requests, write, now))) return [];
  } catch (error) {
    if (error instanceof Unchanged) throw error.refusal;
    throw await takeBack(requests, write, error);
  }
  return tidy(requests, write);
}

/** A refusal that came before anything was written. */
class Unchanged extends Error {
  readonly refusal: Refusal;

  constructor(problem: Problem) {
    super(problem.code);
    this.refusal = new Refusal(problem);
  }
}

function isSmall({ changes, before }: Write): boolean {
  const nothingNew = changes.staged.length + changes.retired.length + leftovers(before).length === 0;
  return nothingNew && bytesOf(swappingSteps(changes, before)) < mostBytes;
}

async function inOneRequest(requests: Requests, write: Write, now: () => number): Promise<void> {
  const { changes, before } = write;
  refuseOthersWriting(before, write, now());
  const looked = idsToLookAt(write);
  const steps = [
    ...swappingSteps(changes, before),
    ...tidyingSteps(changes, before, inventoryAfter(write, false)),
  ];
  const then = await requests.send((context) => {
    const look = queueLook(context, looked);
    queueSteps(context, steps);
    return look;
  });
  refuseChanges(before, then, looked);
}

/** @returns whether deleting is still to be done */
async function inStages(requests: Requests, write: Write, now: () => number): Promise<boolean> {
  const { changes, before, token } = write;
  const fresh = await readLive(requests, knownIds(before));
  refuseOthersWriting(fresh, write, now());
  const meanwhile = whatChanged(before, fresh);
  if (meanwhile.length > 0)
    throw new Unchanged({ code: "workbook-changed", details: { changes: meanwhile } });
  const hasOldMark = fresh.names.some(({ name }) => name === writeMark);
  const comment = `Learning Sets is writing. ${token} ${new Date(now()).toISOString()}`;
  await sendAll(requests, stagingSteps(write, comment, hasOldMark));
  const looked = idsToLookAt(write);
  const tidying = tidyingSteps(changes, before, inventoryAfter(write, true));
  // What deletes no sheet can be taken back, and needs no request of its own.
  const isReversible = deletedSheets(changes, before).length === 0;
  const [first = [], ...rest] = batches([
    ...swappingSteps(changes, before),
    ...(isReversible ? tidying : []),
  ]);
  const then = await requests.send((context) => {
    const look = queueLook(context, looked);
    queueSteps(context, first);
    return look;
  });
  refuseChanges(before, then, looked);
  for (const steps of rest) await sendAll(requests, steps);
  return !isReversible;
}

/** From here on there is only forward: what stands in the way of deleting is looked at and tried again. */
async function tidy(requests: Requests, write: Write): Promise<string[]> {
  const { changes, before } = write;
  try {
    await sendAll(requests, tidyingSteps(changes, before, inventoryAfter(write, true)));
  } catch {
    const now = await readLive(requests, knownIds(before));
    try {
      await sendAll(requests, tidyingSteps(changes, now, inventoryOf(now)));
    } catch {
      return leftovers(now).flatMap((id) => now.sheets.find((sheet) => sheet.id === id)?.content.name ?? []);
    }
  }
  return [];
}

async function takeBack(requests: Requests, write: Write, error: unknown): Promise<unknown> {
  const meanwhile = error instanceof ChangedMeanwhile ? error : null;
  const known = meanwhile ? withCellsOf(write, meanwhile.then) : write;
  try {
    await backToBefore(requests, known);
    const now = await readLive(requests, knownIds(write.before));
    const changes = meanwhile?.changes ?? whatChanged(write.before, now);
    if (changes.length > 0)
      return new Refusal({ code: "workbook-changed", details: { changes } }, { cause: error });
    return asRefusal(error);
  } catch (second) {
    return new HalfDone(known, second);
  }
}

/** The write with what its cells held in the moment before it, so that just that is brought back. */
function withCellsOf(write: Write, then: LiveWorkbook): Write {
  const edited = write.changes.edited.map((each) => {
    const seen = then.sheets.find(({ id }) => id === each.live.id);
    return seen ? { ...each, current: afterInsertions(seen.content.rows, each.insertions) } : each;
  });
  return { ...write, changes: { ...write.changes, edited } };
}

/** Brings the workbook back to what it was before the write, as far as others have not changed it since. */
export async function backToBefore(requests: Requests, { changes, before, token }: Write): Promise<void> {
  const now = await readLive(requests, knownIds(before));
  await sendAll(requests, backwardSteps(changes, before, now, token));
}

async function sendAll(requests: Requests, steps: readonly Step[]): Promise<void> {
  for (const batch of batches(steps)) {
    await requests.send((context) => {
      queueSteps(context, batch);
      return () => undefined;
    });
  }
}

/** Sheets whose cells decide what is written, and those that are written. */
function idsToLookAt({ changes, before }: Write): string[] {
  const typedOn = before.names.flatMap(({ name, target }) => {
    const key = /^LS_(\w+)_sheet$/.exec(name)?.[1]?.replaceAll("_", "-") as SheetKey | undefined;
    return key && target && isTypedOn(key) ? [target.sheetId] : [];
  });
  const ids = new Set([...typedOn, ...changes.edited.map(({ live }) => live.id)]);
  return before.sheets.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

/** @param then what was there in the moment before the request wrote */
function refuseChanges(before: LiveWorkbook, then: LiveWorkbook, looked: readonly string[]): void {
  const known = new Set(before.sheets.map(({ id }) => id));
  const listed = {
    ...then,
    sheets: then.sheets.filter(({ id, content }) => known.has(id) || !content.name.startsWith("~LS ")),
  };
  const changes: WorkbookChange[] = whatChanged(before, listed, (id) => looked.includes(id));
  if (changes.length > 0) throw new ChangedMeanwhile(changes, then);
}

function refuseOthersWriting({ names }: LiveWorkbook, { pane }: Write, now: number): void {
  const mark = names.find(({ name }) => name === writeMark);
  if (!mark || mark.comment.includes(` ${pane}`)) return;
  const since = Date.parse(/\S+$/.exec(mark.comment)?.[0] ?? "");
  if (now - since < longestWrite) throw new Unchanged({ code: "workbook-being-written", details: {} });
}

function inventoryAfter({ changes, before }: Write, hasMark: boolean): Inventory {
  const { sheets, names } = inventoryOf(before);
  const witnesses = changes.edited.flatMap(({ live, insertions }) =>
    insertions.map((insertion) => witnessName(live, insertion)),
  );
  return { sheets, names: new Set([...names, ...witnesses, ...(hasMark ? [writeMark] : [])]) };
}

function inventoryOf({ sheets, names }: LiveWorkbook): Inventory {
  return { sheets: new Set(sheets.map(({ id }) => id)), names: new Set(names.map(({ name }) => name)) };
}

export function knownIds({ sheets, tables }: LiveWorkbook): KnownIds {
  return { sheets: sheets.map(({ id }) => id), tables: tables.map(({ id }) => id) };
}
