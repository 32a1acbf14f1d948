import { Refusal } from "../../programme";
import { afterInsertions } from "../../workbook";
import { asRefusal } from "../excel-problems";
import { knownIds, witnessPrefix, writeMark, type LiveWorkbook } from "../read/live-workbook";
import { readLive } from "../read/read-live";
import { whatChanged } from "../read/what-changed";
import type { Requests } from "../requests";
import { inverse } from "./calls/calls";
import { cellsOf, isOfCells, tableChanges, typedNow } from "./cell-changes";
import type { Around, Change, Kind } from "./changes";
import { deletingName, deletingSheet } from "./contents";
import { ConcurrentEdits, resizedTables } from "./concurrent-edits";
import { following, isInserted } from "./insertions";
import { sendAll } from "./send";
import { holdsTyped } from "./typed-cell";
import { HalfDone, type Write } from "./write";
import { markIn } from "./write-mark";

/** @returns why it was taken back; null when all had been written after all, and only the answer was lost */
export async function takeBack(requests: Requests, write: Write, error: unknown): Promise<unknown> {
  const meanwhile = error instanceof ConcurrentEdits ? error : null;
  const known = meanwhile ? asItWasThen(write, meanwhile) : write;
  try {
    if (!(await backToBefore(requests, known, meanwhile !== null))) return null;
    const now = await readLive(requests, knownIds(write.before));
    const edits = meanwhile?.changes ?? whatChanged(write.before, now);
    const changes = edits.length > 0 ? edits : resizedTables(write, now);
    if (changes.length > 0)
      return new Refusal({ code: "workbook-changed", details: { changes } }, { cause: error });
    return asRefusal(error);
  } catch (second) {
    return new HalfDone(known, second);
  }
}

/** The write with what was there in the moment before it, so that just that is brought back. */
function asItWasThen(write: Write, { then }: ConcurrentEdits): Write {
  const { contents } = write.changes;
  const seen = new Map(then.sheets.map(({ id, content }) => [id, content]));
  const edited = write.changes.edited.map((each) => {
    const sheet = seen.get(each.live.id);
    if (!sheet) return each;
    const current = afterInsertions(sheet.rows, each.insertions);
    const isAsBefore = whatChanged(write.before, then, (id) => id === each.live.id).length === 0;
    return isAsBefore ? each : { ...each, current, from: { ...each.from, tables: sheet.tables } };
  });
  const followed = following(edited);
  const currentOf = new Map(edited.map(({ live, current }) => [live.id, current]));
  const swapping = contents.swapping.map((change): Change => {
    if (change.kind === "name-sheet")
      return { ...change, before: seen.get(change.sheet)?.name ?? change.before };
    const current = isOfCells(change) && currentOf.get(change.sheet);
    return current
      ? { ...change, before: typedNow(change.range, change.after, current, followed(change.sheet)) }
      : change;
  });
  return { ...write, changes: { ...write.changes, edited, contents: { ...contents, swapping } } };
}

/**
 * Brings the workbook back to what it was before the write, as far as others have not changed it since.
 * @param always whether a write that was finished is to be taken back as well
 * @returns whether it was taken back
 */
export async function backToBefore(requests: Requests, write: Write, always: boolean): Promise<boolean> {
  const now = await readLive(requests, knownIds(write.before));
  const mark = markIn(now.names);
  const isOurs = mark?.token === write.token;
  if (!always && ((isOurs && mark.stage === "written") || (!mark && isAllWritten(write, now)))) return false;
  const hasBegun = always || write.isBrief || (isOurs && mark.stage !== "preparing");
  await sendAll(requests, takingBack(write, now, hasBegun));
  return true;
}

/** Whether every cell that was to be changed holds what it was to hold. */
function isAllWritten({ changes: { staged, contents } }: Write, now: LiveWorkbook): boolean {
  const rowsOf = new Map(now.sheets.map(({ id, content }) => [id, content.rows]));
  const cells = contents.swapping
    .filter(isOfCells)
    .flatMap((change) => cellsOf(change).map((cell) => ({ ...cell, rows: rowsOf.get(change.sheet) })));
  return (
    staged.length === 0 &&
    cells.length > 0 &&
    cells.every(({ rows, row, column, after }) => holdsTyped(rows?.[row]?.[column], after))
  );
}

/**
 * What leads from wherever a write stopped back to where it began. Computed from what is there now, so that
 * it may be tried again; whatever somebody else has done meanwhile stays.
 * @param now what is there
 * @param hasBegun whether anything that was there has been touched
 */
export function takingBack(
  { changes, before, token }: Write,
  now: LiveWorkbook,
  hasBegun: boolean,
): Change[] {
  const { staging, copying, swapping } = changes.contents;
  const mark = markIn(now.names);
  // Every table that is not where it was, also where Excel has taken in what was written beside it.
  const swapped = [
    ...swapping.filter(({ kind }) => kind !== "table"),
    ...changes.edited.flatMap(({ live, from, to }) => tableChanges(live.id, from, to)),
  ];
  return [
    ...inverses([...staging, ...copying, ...(hasBegun ? swapped : [])], { before, now }),
    ...now.names
      .filter(({ name }) => name.startsWith(witnessPrefix) || (name === writeMark && mark?.token === token))
      .map(({ name }) => deletingName(name)),
  ];
}

/** Kinds in the order in which they are taken back: formulas when every sheet and column that they name is there. */
const order: readonly Kind[] = [
  ...(["name-sheet", "table", "headers", "number-format", "cells", "remove"] as const),
  ...(["name", "delete-name"] as const),
];

/** The inverses of changes, as far as they were carried out and nobody has changed anything since. */
export function inverses(changes: readonly Change[], { before, now }: Around): Change[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const isOfOld = (change: Change): boolean => !("sheet" in change) || known.has(change.sheet);
  // What is on a new sheet goes with it.
  const gone = new Set(
    changes
      .filter((change) => !isOfOld(change))
      .flatMap((change) => inverse(change, { before, now }))
      .flatMap((change) => (change.kind === "delete-sheet" ? [change.sheet] : [])),
  );
  const sheets = now.sheets.filter(({ id }) => !gone.has(id));
  // What is protected now was not written, or was protected by somebody after it was.
  const writable = new Set(sheets.filter(({ isProtected }) => !isProtected).map(({ id }) => id));
  const halfWay = new Set(
    changes.flatMap((change) =>
      change.kind === "insert" && !isInserted(change, now.names) ? [change.sheet] : [],
    ),
  );
  const isOpen = (change: Change): boolean => {
    if (!("sheet" in change) || change.kind === "name-sheet") return true;
    // Nothing else is written before the last insertion is made.
    return writable.has(change.sheet) && (change.kind === "insert" || !halfWay.has(change.sheet));
  };
  const back = changes
    .filter((change) => isOfOld(change) && isOpen(change))
    .toReversed()
    .flatMap((change) => inverse(change, { before, now: { ...now, sheets } }));
  return [
    ...[...gone].map(deletingSheet),
    ...back.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ];
}
