import { Refusal } from "../../programme";
import { afterInsertions } from "../../workbook";
import { asRefusal } from "../excel-problems";
import { knownIds, type LiveWorkbook } from "../read/live-workbook";
import { readLive } from "../read/read-live";
import { whatChanged } from "../read/what-changed";
import type { Requests } from "../requests";
import { cellsOf, isOfCells, typedNow } from "./cell-changes";
import type { Change } from "./changes";
import { ChangedMeanwhile, resizedTables } from "./meanwhile";
import { following } from "./insertions";
import { sendAll } from "./send";
import { takingBack } from "./taking-back";
import { holdsTyped } from "./typed-cell";
import { HalfDone, type Write } from "./write";
import { markIn } from "./write-mark";

/** @returns why it was taken back; null when all had been written after all, and only the answer was lost */
export async function takeBack(requests: Requests, write: Write, error: unknown): Promise<unknown> {
  const meanwhile = error instanceof ChangedMeanwhile ? error : null;
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
function asItWasThen(write: Write, { then }: ChangedMeanwhile): Write {
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
