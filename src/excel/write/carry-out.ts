import { knownIds, namesOf, writeMark, type KnownIds, type LiveWorkbook } from "../read/live-workbook";
import { rereadRequest } from "../read/reread";
import { queueContents, withContents } from "./seen-contents";
import { contentsAfter, drawnAnew } from "./contents-after";
import { isTooMuch, queueLook, readAtOnce, readLive } from "../read/read-live";
import type { Requests } from "../requests";
import { SheetFormatter, type NotFormatted } from "./format-sheets";
import { originalsToFormat } from "./format-written";
import { Batch } from "./batch";
import { bytesOf } from "./calls/calls";
import { isOfCells } from "./cell-changes";
import type { Change } from "./changes";
import { cellsLast, leftovers, tidying } from "./contents";
import { witnessName } from "./insertions";
import {
  deciding,
  decidingBeforehand,
  formulasKnown,
  refuseChanges,
  refuseDifference,
  refuseOthersWriting,
  tablesWritten,
} from "./concurrent-edits";
import type { WorkbookChanges } from "./plan-changes";
import { batches, mostBytes, queueChanges, sendAll } from "./send";
import { changesWidths, guarding } from "./table-guard";
import { refuseUnwritable } from "./refuse-unwritable";
import { takeBack } from "./take-back";
import type { Write } from "./write";
import { changingMark, puttingMark, type WriteMark, type WriteStage } from "./write-mark";

/** What a write has left. */
export interface Outcome {
  /** Names of old sheets that Excel has not let go yet; the next write takes them away. */
  readonly untidied: readonly string[];
  /** The workbook as it is now; null when it was not looked at again, or Excel would not show it. */
  readonly live: LiveWorkbook | null;
  /** Its contents, as far as they follow from what was written; the same as `live` without. */
  readonly seen?: LiveWorkbook;
  /** What Excel refused of new sheets that were formatted before they were copied. */
  readonly originals: readonly NotFormatted[];
}

/**
 * Writes the contents, everything or nothing: looks whether the workbook is still as it was read, builds new sheets under
 * names for the meantime, and lets all of it take its place in one request. Whatever goes wrong before
 * that is done is taken back.
 * @throws {Refusal} with the workbook as it was; {HalfDone} when it could not be brought back
 */
export async function carryOut(
  requests: Requests,
  planned: Omit<Write, "isBrief">,
  now: () => number,
): Promise<Outcome> {
  const { live, write } = await lookAgain(requests, planned);
  refuseUnwritable(write.changes, live);
  refuseOthersWriting(live, write, now());
  let originals: readonly NotFormatted[] = [];
  try {
    if (write.isBrief) {
      await inOneRequest(requests.for("writing"), write);
      return { untidied: [], live: null, seen: contentsAfter(write), originals };
    }
    originals = await inStages(requests.for("writing"), write, now, live);
  } catch (error) {
    const failure = await takeBack(requests.for("taking-back"), write, error);
    if (failure !== null) throw failure;
  }
  return { ...(await tidy(requests.for("writing"), write)), originals };
}

/** @throws {Refusal} "workbook-changed" */
async function lookAgain(
  requests: Requests,
  planned: Omit<Write, "isBrief">,
): Promise<{ live: LiveWorkbook; write: Write }> {
  const { before } = planned;
  const brief = isBrief(planned);
  const looking = brief ? decidingBeforehand(planned) : deciding(planned);
  const live = await lookOnce(requests, planned, looking);
  refuseDifference(before, live, (id) => looking.includes(id));
  return { live, write: { ...planned, isBrief: brief } };
}

async function lookOnce(
  requests: Requests,
  planned: Omit<Write, "isBrief">,
  looking: readonly string[],
): Promise<LiveWorkbook> {
  const { before } = planned;
  const asking = { sheets: looking, tables: [], known: formulasKnown(planned) };
  try {
    return await requests.send((context) => queueLook(context, asking, before));
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return readLive(requests, rereadRequest({ base: before, told: new Set(looking) }));
  }
}

function isBrief({ changes, before }: Pick<Write, "changes" | "before">): boolean {
  const { staged, edited, retired } = changes;
  const nothingNew = staged.length + retired.length + leftovers(before).length === 0;
  const nothingMoves = edited.every(({ insertions }) => insertions.length === 0) && !changesWidths(changes);
  const { swapping } = changes.contents;
  const hasCells = swapping.some(isOfCells);
  return nothingNew && nothingMoves && hasCells && bytesOf(swapping) < mostBytes;
}

/** What decides was looked at a moment ago: if it is changed now, that is as if right after the write. */
async function inOneRequest(requests: Requests, write: Write): Promise<void> {
  const { changes, before } = write;
  await requests.send((context) => {
    const batch = new Batch(context);
    const take = queueContents(
      batch,
      changes.edited.map((sheet) => sheet.live),
      formulasKnown(write),
    );
    queueChanges(batch, [...guarding(changes), ...cellsLast(changes.contents.swapping)]);
    return () => {
      const then = withContents(before, take());
      refuseChanges(
        write,
        then,
        then.sheets.map(({ id }) => id),
      );
    };
  });
}

/** @returns what came of formatting the sheets that others are copied from */
async function inStages(
  requests: Requests,
  write: Write,
  now: () => number,
  live: LiveWorkbook,
): Promise<readonly NotFormatted[]> {
  const { changes, before, token } = write;
  const mark = (stage: WriteStage): WriteMark => ({ stage, token, since: now() });
  // Never beside a sheet that is copied, whose names Excel copies with it.
  const put = (stage: WriteStage): Change =>
    puttingMark(mark(stage), before.sheets[0]?.id ?? "", holdsMark(live));
  const { staging, copying, swapping } = changes.contents;
  const isStaged = changes.staged.length > 0;
  const formatter = new SheetFormatter({ requests: requests.for("formatting") }, originalsToFormat(changes));
  if (isStaged) {
    await sendAll(requests, [put("preparing"), ...staging]);
    while (!formatter.isDone) await formatter.next();
  }
  // The look before what is written is as late as it can be: nothing goes between that takes a request of its own.
  const isTogether = bytesOf(copying) + bytesOf(swapping) < mostBytes;
  if (!isTogether) await sendAll(requests, copying);
  const all = [
    ...guarding(changes),
    ...(isTogether ? copying : []),
    isStaged ? changingMark(mark("writing")) : put("writing"),
    ...swapping,
    changingMark(mark("written")),
  ];
  const [first = [], ...rest] = batches(all);
  await requests.send((context) => {
    const check = queueCheck(context, write);
    queueChanges(new Batch(context), first);
    return check;
  });
  for (const batch of rest) await sendAll(requests, batch);
  return formatter.left;
}

/**
 * Queues a look at what is there in the moment before the request writes.
 * @returns what throws {ChangedMeanwhile} when somebody was at work since the look before
 */
function queueCheck(context: Excel.RequestContext, write: Write): () => void {
  const looked = { sheets: deciding(write), tables: tablesWritten(write), known: formulasKnown(write) };
  const take = queueLook(context, looked, write.before);
  return () => {
    refuseChanges(write, take(), looked.sheets);
  };
}

/** From here on there is only forward: what stands in the way of deleting is looked at and tried again. */
async function tidy(requests: Requests, write: Write): Promise<Omit<Outcome, "originals">> {
  const { changes, before } = write;
  const asking = rereadRequest({ base: contentsAfter(write), drawn: drawnAnew(changes) });
  const tidied = (live: LiveWorkbook, there: readonly string[]): Promise<LiveWorkbook | null> =>
    readAtOnce(requests, {
      ...asking,
      before: (context) => {
        queueChanges(new Batch(context), tidying(changes, live, there));
      },
    });
  try {
    return { untidied: [], live: await tidied(before, namesAfter(changes, before)) };
  } catch {
    return tidyAgain(requests, knownIds(before), tidied);
  }
}

async function tidyAgain(
  requests: Requests,
  known: KnownIds,
  tidied: (live: LiveWorkbook, there: readonly string[]) => Promise<LiveWorkbook | null>,
): Promise<Omit<Outcome, "originals">> {
  let now: LiveWorkbook;
  try {
    now = await readLive(requests, known);
  } catch {
    return { untidied: [], live: null };
  }
  try {
    return { untidied: [], live: await tidied(now, namesIn(now)) };
  } catch {
    return { untidied: namesOf(now, leftovers(now)), live: null };
  }
}

function holdsMark({ names }: LiveWorkbook): boolean {
  return names.some(({ name }) => name === writeMark);
}

/** The names that are there once everything is written. */
function namesAfter({ contents }: WorkbookChanges, before: LiveWorkbook): string[] {
  const witnesses = contents.swapping.flatMap((change) =>
    change.kind === "insert" ? [witnessName(change)] : [],
  );
  return [...new Set([...namesIn(before), ...witnesses, writeMark])];
}

function namesIn({ names }: LiveWorkbook): string[] {
  return names.map(({ name }) => name);
}
