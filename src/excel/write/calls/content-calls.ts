import { nameFormula } from "../name-changes";
import { columnLetters, rangeAddress, type CellRange } from "../../../sheet";
import type { Insertion } from "../../../workbook";
import { writeMark } from "../../read/live-workbook";
import type { Batch } from "../batch";
import { cellChanges, cellsOf } from "../cell-changes";
import type { Typed } from "../changed-blocks";
import type { Around, Change } from "../changes";
import { isInserted, witnessName } from "../insertions";
import { holdsTyped } from "../typed-cell";
import type { Calls } from "./calls";

type SheetKind = "add-sheet" | "copy-sheet" | "name-sheet" | "place-sheet" | "show-sheet" | "delete-sheet";
type CellKind = "insert" | "remove" | "table" | "table-end" | "headers" | "cells" | "number-format";

const sheetCalls: Calls<SheetKind> = {
  "add-sheet": {
    bytes: 300,
    queue: ({ context }, { sheet }) => void context.workbook.worksheets.add(sheet),
    inverse: ({ sheet }, around) => deleting((name) => name === sheet, around),
  },
  "copy-sheet": {
    bytes: 500,
    queue: ({ sheet }, { sheet: name, of, behind }) =>
      void (sheet(of).copy("After", sheet(behind)).name = name),
    // Excel has given it a name of its own first, "~LS pane1 1 (2)".
    inverse: ({ sheet, of }, around) =>
      deleting((name) => name === sheet || name.startsWith(`${of} (`), around),
  },
  "name-sheet": {
    bytes: 300,
    queue: ({ sheet }, { sheet: key, after }) => void (sheet(key).name = after),
    inverse(change, around) {
      const { sheet, before, after } = change;
      const isCalled = (wanted: string) => (name: string) => same(name, wanted);
      const there = around.now.sheets.map(({ id, content: { name } }) => ({ id, name }));
      const isFree = !there.some(({ name }) => isCalled(before)(name));
      // One that is still under its name for the meantime has not got its own: who bears that is somebody else's.
      if (sheet === before) return isFree ? deleting(isCalled(after), around) : [];
      const isOurs = there.some(({ id, name }) => id === sheet && name === after);
      return isOurs && isFree ? [turned(change)] : [];
    },
  },
  "place-sheet": {
    bytes: 300,
    queue: ({ sheet }, { sheet: key, after }) => void (sheet(key).position = after),
  },
  "show-sheet": {
    bytes: 300,
    queue: ({ sheet }, { sheet: key, after }) => void (sheet(key).visibility = after),
  },
  "delete-sheet": {
    bytes: 300,
    queue({ sheet }, { sheet: key }) {
      // Excel deletes no sheet that is very hidden, as a person can make any.
      sheet(key).visibility = "Visible";
      sheet(key).delete();
    },
  },
};

/** A sheet that was not there before, and is called so. */
function deleting(isCalled: (name: string) => boolean, { before, now }: Around): Change[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  return now.sheets
    .filter(({ id, content }) => !known.has(id) && isCalled(content.name))
    .map(({ id }) => ({ kind: "delete-sheet", sheet: id }));
}

const cellCalls: Calls<CellKind> = {
  insert: {
    bytes: ({ witness }) => (witness === null ? 700 : 1_500),
    queue(batch, change) {
      const { sheet, insertion, witness } = change;
      if (witness !== null) batch.context.workbook.names.add(witnessName(change), witness);
      const isDown = insertion.along === "rows";
      batch
        .sheet(sheet)
        .getRange(spanned(insertion))
        .untrack()
        .insert(isDown ? "Down" : "Right");
    },
    inverse: (change, { now }) =>
      isInserted(change, now.names)
        ? [{ kind: "remove", sheet: change.sheet, insertion: change.insertion }]
        : [],
  },
  remove: {
    bytes: 700,
    queue(batch, { sheet, insertion }) {
      const isUp = insertion.along === "rows";
      batch
        .sheet(sheet)
        .getRange(spanned(insertion))
        .untrack()
        .delete(isUp ? "Up" : "Left");
    },
  },
  table: {
    bytes: ({ before, headers }) => (before ? 500 : 1_200 + JSON.stringify(headers).length),
    queue(batch, { sheet: key, name, before, after, headers }) {
      if (before) {
        batch.table(name).resize(rangeAddress(after));
        return;
      }
      cellsAt(batch, key, { ...after, bottom: after.top }).formulas = [[...headers]];
      // A bare address would be the active sheet's.
      batch.sheet(key).tables.add(batch.range(key, rangeAddress(after)), true).name = name;
    },
    inverse(change, { now }) {
      const { content } = now.sheets.find(({ id }) => id === change.sheet) ?? {};
      const there = content?.tables.find(({ name }) => name === change.name);
      const isBack = !there || !change.before || rangeAddress(there.range) === rangeAddress(change.before);
      return isBack ? [] : [{ ...turned(change), before: there.range }];
    },
  },
  "table-end": {
    bytes: 700,
    queue(batch, { name, cell }) {
      batch.tableRange(name).getLastCell().untrack().getIntersection(cell).untrack();
    },
  },
  headers: {
    bytes: bytesOfCells,
    queue: enter,
    inverse: (change, around) => cellsBack(change, around, true),
  },
  cells: { bytes: bytesOfCells, queue: enter, inverse: (change, around) => cellsBack(change, around, false) },
  "number-format": {
    bytes: 500,
    queue(batch, { sheet, range, after }) {
      // One text for all cells of the range, which the types do not say and the documentation does.
      const format = (after === "" ? "General" : after) as unknown as string[][];
      batch.range(sheet, rangeAddress(range)).numberFormat = format;
    },
    inverse: ({ before, ...change }) =>
      before === null ? [] : [{ ...change, before: change.after, after: before }],
  },
};

type Entered = Change<"headers"> | Change<"cells">;

function bytesOfCells({ alike, after }: Entered): number {
  if (alike !== undefined) return 700 + alike.length;
  return 700 + JSON.stringify(after).length + Math.ceil(after.length / 50) * 700;
}

function enter(batch: Batch, { sheet, range, after, alike }: Entered): void {
  const cells = cellsAt(batch, sheet, range);
  // One formula for all cells of the range, which the types do not say and the documentation does.
  if (alike !== undefined) cells.formulasR1C1 = alike as unknown as string[][];
  else cells.formulas = after.map((row) => [...row]);
}

function cellsAt(batch: Batch, key: string, { top, left, bottom, right }: CellRange): Excel.Range {
  return batch
    .sheet(key)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack();
}

/** Cells that hold what was written, with what they held before; others are somebody else's by now. */
function cellsBack(change: Entered, { now }: Around, areHeaders: boolean): readonly Change[] {
  const { kind, sheet } = change;
  const { rows, hiddenRows } = now.sheets.find(({ id }) => id === sheet)?.content ?? {
    ...{ rows: [], hiddenRows: [] },
  };
  const ours = cellsOf(change).filter(({ row, column, before, after }) => {
    const there = rows[row]?.[column];
    // A table that grows to the right makes up a header, "Column11", until it is given one.
    const mayBeMadeUp = areHeaders && (before === "" || after === "");
    return holdsTyped(there, after) || (mayBeMadeUp && madeUp.test(String(there?.value ?? "")));
  });
  const back = new Map<number, Map<number, Typed>>();
  for (const { row, column, before } of ours) {
    back.set(row, (back.get(row) ?? new Map<number, Typed>()).set(column, before));
  }
  return cellChanges({ kind, sheet }, back, rows, { hidden: new Set(hiddenRows) });
}

const madeUp = /^\p{L}[\p{L} ]*\d+$/u;

const nameCalls: Calls<"name" | "delete-name" | "say" | "mark"> = {
  name: {
    bytes: ({ after }) => 700 + after.formula.length + after.comment.length,
    queue({ context }, { name, before, after, isElsewhere }) {
      const { names } = context.workbook;
      if (!before) {
        names.add(name, after.formula, after.comment);
        return;
      }
      const item = names.getItem(name);
      if (isElsewhere) item.formula = after.formula;
      if (before.comment !== after.comment) item.comment = after.comment;
    },
    inverse({ before, ...change }, { before: was, now }) {
      const { name, after } = change;
      if (!now.names.some((each) => same(each.name, name))) return [];
      if (!before) return [{ kind: "delete-name", name }];
      // Somebody may have deleted or renamed the sheet in the meantime; what the write itself renamed is named back by then.
      const target = was.names.find((each) => same(each.name, name))?.target ?? null;
      const sheet = now.sheets.find(({ id }) => id === target?.sheetId);
      if (target && !sheet) return [];
      const called = sheet?.content.name ?? "";
      const isTheirs = was.sheets.find(({ id }) => id === sheet?.id)?.content.name !== called;
      const formula = target && isTheirs ? nameFormula(called, target.range) : before.formula;
      return [{ ...change, before: after, after: { ...before, formula } }];
    },
  },
  "delete-name": {
    bytes: 300,
    queue: ({ context }, { name }) => {
      context.workbook.names.getItem(name).delete();
    },
  },
  say: {
    bytes: 300,
    queue: ({ context }, { name, after }) => void (context.workbook.names.getItem(name).comment = after),
  },
  mark: {
    bytes: 900,
    queue({ context, sheet }, { sheet: beside, after, replaces }) {
      const { names } = context.workbook;
      if (replaces) names.getItem(writeMark).delete();
      names.add(writeMark, sheet(beside).getRange("A1").untrack(), after).visible = false;
    },
  },
};

/** What is in the workbook: it is written all or nothing, so that what can be taken back has its inverse. */
export const contentCalls = { ...sheetCalls, ...cellCalls, ...nameCalls };

function spanned({ along, before, count }: Insertion): string {
  return along === "rows"
    ? `${String(before + 1)}:${String(before + count)}`
    : `${columnLetters(before)}:${columnLetters(before + count - 1)}`;
}

/** The way back. */
function turned<Way extends { readonly before: unknown; readonly after: unknown }>(
  way: Way,
): Way & { readonly before: Way["after"]; readonly after: Way["before"] } {
  return { ...way, before: way.after, after: way.before };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
