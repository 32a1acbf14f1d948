import { Refusal } from "../../programme";
import { knownIds, writeMark, type KnownIds, type LiveWorkbook } from "../read/live-workbook";
import { queueLook, readLive } from "../read/read-live";
import { whatChanged } from "../read/what-changed";
import type { Requests } from "../requests";
import { leftovers, stagingSteps, swappingSteps, tidyingSteps, type Inventory } from "./forward-steps";
import { witnessName } from "./insertion-steps";
import { idsToLookAt, refuseChanges, refuseOthersWriting } from "./meanwhile";
import type { WorkbookChanges } from "./plan-changes";
import { batches, bytesOf, mostBytes, queueSteps, sendAll, type Step } from "./step";
import { takeBack } from "./take-back";
import {
  lookRowByRow,
  queueValidations,
  validatedRanges,
  type ValidationsLookedAt,
} from "./validations-there";
import type { Write } from "./write";
import { changingMark, puttingMark, type WriteMark, type WriteStage } from "./write-mark";

/** What a write has left. */
export interface Outcome {
  /** Names of old sheets that Excel has not let go yet; the next write takes them away. */
  readonly untidied: readonly string[];
  /** The workbook as it is now; null when Excel would not show it any more. */
  readonly live: LiveWorkbook | null;
}

/**
 * Does everything or nothing: new sheets are built under names for the meantime, then all of it takes
 * its place in one request that first looks whether the workbook is still as it was read. Whatever goes
 * wrong before that is done is taken back.
 * @throws {Refusal} with the workbook as it was; {HalfDone} when it could not be brought back
 */
export async function carryOut(
  requests: Requests,
  planned: Omit<Write, "validations">,
  now: number,
): Promise<Outcome> {
  const { live, write } = isSmall(planned)
    ? { live: planned.before, write: { ...planned, validations: [] } }
    : await lookAgain(requests, planned);
  refuseOthersWriting(live, write, now);
  try {
    await inStages(requests, write, now, holdsMark(live));
  } catch (error) {
    const failure = await takeBack(requests, write, error);
    if (failure !== null) throw failure;
  }
  return tidy(requests, write);
}

/** Whether looking and writing can go in one request, which lets all of it be taken back by what is known. */
function isSmall({ changes, before }: Pick<Write, "changes" | "before">): boolean {
  const nothingNew = changes.staged.length + changes.retired.length + leftovers(before).length === 0;
  const noValidations = changes.edited.every(({ touchesValidations }) => !touchesValidations);
  return nothingNew && noValidations && bytesOf(swappingSteps(changes, before)) < mostBytes;
}

/** @throws {Refusal} "workbook-changed" */
async function lookAgain(
  requests: Requests,
  planned: Omit<Write, "validations">,
): Promise<{ live: LiveWorkbook; write: Write }> {
  const { before, changes } = planned;
  let take = (): ValidationsLookedAt => ({ there: [], mixed: [] });
  const live = await readLive(requests, knownIds(before), (context) => {
    take = queueValidations(context, validatedRanges(changes.edited));
  });
  const meanwhile = whatChanged(before, live);
  if (meanwhile.length > 0) {
    throw new Refusal({ code: "workbook-changed", details: { changes: meanwhile } });
  }
  const { there, mixed } = take();
  const validations = [...there, ...(await lookRowByRow(requests, mixed))];
  return { live, write: { ...planned, validations } };
}

async function inStages(requests: Requests, write: Write, now: number, hasMark: boolean): Promise<void> {
  const { changes, before, token } = write;
  const mark = (stage: WriteStage): WriteMark => ({ stage, token, since: now });
  if (changes.staged.length === 0) {
    await swap(requests, write, puttingMark(mark("writing"), before.sheets[0]?.id ?? "", hasMark), now);
    return;
  }
  await sendAll(
    requests,
    stagingSteps(changes, (beside) => puttingMark(mark("preparing"), beside, hasMark)),
  );
  await swap(requests, write, changingMark(mark("writing")), now);
}

/** Looks, and puts everything in its place: in one request unless it is too much for one. */
async function swap(requests: Requests, write: Write, mark: Step, now: number): Promise<void> {
  const { changes, before, token } = write;
  const looked = idsToLookAt(write);
  const steps = [
    mark,
    ...swappingSteps(changes, before),
    changingMark({ stage: "written", token, since: now }),
  ];
  const [first = [], ...rest] = batches(steps);
  const then = await requests.send((context) => {
    const look = queueLook(context, looked);
    queueSteps(context, first);
    return look;
  });
  refuseChanges(before, then, looked);
  for (const batch of rest) await sendAll(requests, batch);
}

/** From here on there is only forward: what stands in the way of deleting is looked at and tried again. */
async function tidy(requests: Requests, { changes, before }: Write): Promise<Outcome> {
  const known = knownIds(before);
  const tidying = (live: LiveWorkbook, there: Inventory): Promise<LiveWorkbook> =>
    readLive(requests, known, (context) => {
      queueSteps(context, tidyingSteps(changes, live, there));
    });
  try {
    return { untidied: [], live: await tidying(before, inventoryAfter(changes, before)) };
  } catch {
    return tidyAgain(requests, known, tidying);
  }
}

async function tidyAgain(
  requests: Requests,
  known: KnownIds,
  tidying: (live: LiveWorkbook, there: Inventory) => Promise<LiveWorkbook>,
): Promise<Outcome> {
  let now: LiveWorkbook;
  try {
    now = await readLive(requests, known);
  } catch {
    return { untidied: [], live: null };
  }
  try {
    return { untidied: [], live: await tidying(now, inventoryOf(now)) };
  } catch {
    const left = leftovers(now).flatMap(
      (id) => now.sheets.find((each) => each.id === id)?.content.name ?? [],
    );
    return { untidied: left, live: null };
  }
}

function holdsMark({ names }: LiveWorkbook): boolean {
  return names.some(({ name }) => name === writeMark);
}

function inventoryAfter({ edited }: WorkbookChanges, before: LiveWorkbook): Inventory {
  const { sheets, names } = inventoryOf(before);
  const witnesses = edited.flatMap(({ live, insertions }) =>
    insertions.map((insertion) => witnessName(live, insertion)),
  );
  return { sheets, names: new Set([...names, ...witnesses, writeMark]) };
}

function inventoryOf({ sheets, names }: LiveWorkbook): Inventory {
  return { sheets: new Set(sheets.map(({ id }) => id)), names: new Set(names.map(({ name }) => name)) };
}
