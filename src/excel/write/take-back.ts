import { Refusal } from "../../programme";
import { cellAddress } from "../../sheet";
import { afterInsertions } from "../../workbook";
import { asRefusal, excelCode } from "../excel-problems";
import { knownIds, witnessPrefix, writeMark, type LiveSheet, type LiveWorkbook } from "../read/live-workbook";
import { readLive } from "../read/read-live";
import { whatChanged } from "../read/what-changed";
import type { Requests } from "../requests";
import { Batch } from "./batch";
import { inverse } from "./calls/calls";
import { cellChanges, cellsOf, isOfCells, tableChanges, typedNow } from "./cell-changes";
import type { Typed } from "./changed-blocks";
import type { Around, Change, Kind } from "./changes";
import { deletingName, deletingSheet } from "./contents";
import { ConcurrentEdits, resizedTables } from "./concurrent-edits";
import { following, isInserted } from "./insertions";
import { queueContents, withContents, type SeenContents } from "./seen-contents";
import { batches, queueChanges, sendAll } from "./send";
import { gone, setAside, typedOver, type TypedOver } from "./set-aside";
import { isAnyElsewhere, movedSheets } from "./table-guard";
import { holdsTyped, typedContent } from "./typed-cell";
import { HalfDone, type Write } from "./write";
import { markIn } from "./write-mark";

/** @returns why it was taken back; null when all had been written after all, and only the answer was lost */
export async function takeBack(requests: Requests, write: Write, error: unknown): Promise<unknown> {
  const edited = error instanceof ConcurrentEdits ? error : null;
  const known = edited ? asItWasThen(write, edited) : write;
  try {
    const isStopped = write.isBrief && excelCode(error) === "ItemNotFound";
    const found = isStopped ? await readLive(requests, knownIds(write.before)) : null;
    // A table that was moved has stopped the request before it changed anything.
    const untouched = found && isAnyElsewhere(write.changes, found) ? found : null;
    if (!untouched && !(await backToBefore(requests, known))) return null;
    const now = untouched ?? (await readLive(requests, knownIds(write.before)));
    const edits = edited?.changes ?? whatChanged(write.before, now);
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
  return {
    ...write,
    isOvertaken: true,
    typed: typedOver(contents.swapping, write.before, then),
    changes: { ...write.changes, edited, contents: { ...contents, swapping } },
  };
}

/**
 * Brings the workbook back to what it was before the write, as far as others have not changed it since.
 * @returns whether it was taken back
 */
export async function backToBefore(requests: Requests, write: Write): Promise<boolean> {
  const always = write.isOvertaken ?? false;
  const now = await readLive(requests, knownIds(write.before));
  const mark = markIn(now.names);
  const isOurs = mark?.token === write.token;
  if (!always && ((isOurs && mark.stage === "written") || (!mark && isAllWritten(write, now)))) return false;
  const hasBegun = always || write.isBrief || (isOurs && mark.stage !== "preparing");
  const typed = [...(write.typed ?? []), ...(await sendAllBack(requests, write, now, hasBegun))];
  if (typed.length === 0) return true;
  const after = await readLive(requests, knownIds(now));
  await setAside(requests, gone(typed, after), after, write.token);
  return true;
}

/** Excel's code for a formula that it does not take, among others. */
const refused = "InvalidArgument";

/**
 * Excel takes no formula that names what is gone: the column of a list that is left as it is, because somebody has moved
 * it. What it refuses is looked at and planned once more, then cell by cell; a formula that it still refuses stays out,
 * and the next write enters it. @returns what was typed meanwhile
 */
async function sendAllBack(
  requests: Requests,
  write: Write,
  now: LiveWorkbook,
  hasBegun: boolean,
): Promise<TypedOver[]> {
  try {
    return await sendBack(requests, takingBack(write, now, hasBegun), now);
  } catch (error) {
    if (excelCode(error) !== refused) throw error;
  }
  const then = await readLive(requests, knownIds(now));
  const changes = takingBack(write, then, hasBegun);
  const [ahead, cells, behind] = [-1, 0, 1].map((side) =>
    changes.filter(({ kind }) => Math.sign(order.indexOf(kind) - order.indexOf("cells")) === side),
  );
  return [
    ...(await sendBack(requests, ahead ?? [], then)),
    ...(await sendByHalves(requests, (cells ?? []).filter(isOfCells).flatMap(formulasApart), then)),
    ...(await sendBack(requests, behind ?? [], then)),
  ];
}

async function sendByHalves(
  requests: Requests,
  changes: readonly Change[],
  live: LiveWorkbook,
): Promise<TypedOver[]> {
  if (changes.length === 0) return [];
  try {
    return await sendBack(requests, changes, live);
  } catch (error) {
    if (excelCode(error) !== refused) throw error;
  }
  if (changes.length === 1) return [];
  const middle = Math.ceil(changes.length / 2);
  return [
    ...(await sendByHalves(requests, changes.slice(0, middle), live)),
    ...(await sendByHalves(requests, changes.slice(middle), live)),
  ];
}

/** Each cell by itself, where some of them get formulas that are not one and the same. */
function formulasApart(change: Change<"headers" | "cells">): Change[] {
  const { kind, sheet, alike } = change;
  const cells = cellsOf(change);
  if (alike !== undefined || !cells.some(({ after }) => String(after).startsWith("="))) return [change];
  return cells.map(({ row, column, before, after }) => ({
    ...{ kind, sheet, range: { top: row, left: column, bottom: row, right: column } },
    ...{ before: [[before]], after: [[after]] },
  }));
}

/** So often what was typed meanwhile is entered again; what was typed just then is set aside in the end. */
const mostTimes = 4;

/**
 * The request looks at the cells ahead of bringing back what they held: what somebody typed in that moment is entered
 * again. What moves cells comes after that.
 * @returns what was typed meanwhile
 */
async function sendBack(
  requests: Requests,
  changes: readonly Change[],
  live: LiveWorkbook,
  times = mostTimes,
): Promise<TypedOver[]> {
  const { sheets } = live;
  const typed: TypedOver[] = [];
  const moving = changes.findIndex(({ kind }) => kind === "remove");
  const staying = moving < 0 ? changes : changes.slice(0, moving);
  for (const some of batches(staying)) {
    const cells = some.filter(isOfCells);
    const looked = sheets
      .filter(({ id }) => cells.some(({ sheet }) => sheet === id))
      .map((sheet) => ({ ...sheet, content: { ...sheet.content, tables: [] } }));
    const seen = await requests.send((context) => {
      const batch = new Batch(context);
      const take = queueContents(batch, looked);
      queueChanges(batch, some);
      return take;
    });
    const again = cells.flatMap((change) => typedBetween(change, seen, sheets));
    if (again.length === 0) continue;
    const then = withContents(live, seen);
    typed.push(...typedOver(cells, live, then));
    // What Excel does not let be entered again is set aside.
    if (times > 0) typed.push(...(await sendBack(requests, again, then, times - 1).catch(() => [])));
  }
  await sendAll(requests, changes.slice(staying.length));
  return typed;
}

/** What stood in cells that were believed to hold something else. */
function typedBetween(
  change: Change<"headers" | "cells">,
  seen: SeenContents,
  sheets: readonly LiveSheet[],
): readonly Change[] {
  const { kind, sheet } = change;
  const hidden = new Set(sheets.find(({ id }) => id === sheet)?.content.hiddenRows);
  const rows = seen.get(sheet)?.rows ?? [];
  const typed = new Map<number, Map<number, Typed>>();
  const written = new Map<string, Typed>();
  for (const { row, column, before, after } of cellsOf(change)) {
    const there = rows[row]?.[column];
    if (holdsTyped(there, before)) continue;
    const content = typedContent(there ?? { value: null });
    typed.set(row, (typed.get(row) ?? new Map<number, Typed>()).set(column, content));
    written.set(cellAddress(row, column), after);
  }
  return cellChanges({ kind, sheet }, typed, [], { hidden }).map((again) => ({
    ...again,
    before: again.after.map((entered, row) =>
      entered.map(
        (_, column) => written.get(cellAddress(again.range.top + row, again.range.left + column)) ?? null,
      ),
    ),
  }));
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
  const moved = movedSheets(changes, now);
  // Every table that is not where it was, also where Excel has taken in what was written beside it.
  const swapped = [
    ...swapping.filter(({ kind }) => kind !== "table"),
    ...changes.edited.flatMap(({ live, from, to }) => tableChanges(live.id, from, to)),
  ].filter((change) => !("sheet" in change && moved.has(change.sheet)) || change.kind === "name-sheet");
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
  const open = changes.filter((change) => isOfOld(change) && isOpen(change)).toReversed();
  const isNaming = ({ kind }: Change): boolean => kind === "name-sheet";
  const namedBack = open
    .filter(isNaming)
    .flatMap((change) => inverse(change, { before, now: { ...now, sheets } }));
  // By the time that anything else is taken back.
  const then = { before, now: { ...now, sheets: withNames(sheets, namedBack) } };
  const back = [
    ...namedBack,
    ...open.filter((change) => !isNaming(change)).flatMap((change) => inverse(change, then)),
  ];
  return [
    ...[...gone].map(deletingSheet),
    ...back.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ];
}

function withNames(sheets: readonly LiveSheet[], changes: readonly Change[]): LiveSheet[] {
  const names = new Map(
    changes.flatMap((change) =>
      change.kind === "name-sheet" ? [[change.sheet, change.after] as const] : [],
    ),
  );
  return sheets.map((sheet) => {
    const name = names.get(sheet.id);
    return name === undefined ? sheet : { ...sheet, content: { ...sheet.content, name } };
  });
}
