import type { CellContent, CellScalar, SheetContent } from "../sheet";
import {
  sheetMark,
  type CellEdit,
  type CellPlan,
  type SheetPlan,
  type WorkbookContent,
  type WorkbookPlan,
} from "../workbook";
import { showsDate } from "./read/date-format";
import { formatOf } from "./write/number-formats";

/** By so much a day's number is less in a workbook that counts from 1904. */
const daysFewer = 1462;
/** 1 January 2000 in such a workbook. */
const asCountedFrom1904 = 35_064;

/** Queues the question from when the workbook counts its days. Excel's own property for that is in preview only. */
export function queueIsFrom1904({ workbook }: Excel.RequestContext): () => boolean {
  const day = workbook.functions.date(2000, 1, 1).load("value");
  return () => day.value === asCountedFrom1904;
}

/** What was read of a workbook that counts from 1904, its days as all others count them. */
export function withUsualDays(content: WorkbookContent): WorkbookContent {
  const deleted = (content.deleted ?? []).map(({ key, content: sheet }) => ({
    key,
    content: usualDays(sheet),
  }));
  return { ...content, sheets: content.sheets.map(usualDays), deleted };
}

/** One sheet of it. */
export function usualDays(sheet: SheetContent): SheetContent {
  const known = usual.get(sheet);
  if (known) return known;
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) => (cell.isDate ? { ...cell, value: later(cell.value, daysFewer) } : cell)),
  );
  const counted = { ...sheet, rows };
  usual.set(sheet, counted);
  return counted;
}

/** What is to be written to a workbook that counts from 1904. */
export function planFrom1904(plan: WorkbookPlan): WorkbookPlan {
  // A sheet's name says how it is laid out, the days in its rules among that.
  const names = plan.names.map((name) => {
    const own = plan.sheets.find(({ key }) => key === name.sheet);
    const isMark = own && name.comment === sheetMark(own);
    return isMark ? { ...name, comment: sheetMark(sheetFrom1904(own)) } : name;
  });
  return { ...plan, sheets: plan.sheets.map(sheetFrom1904), names };
}

function sheetFrom1904(sheet: SheetPlan): SheetPlan {
  const known = planned.get(sheet);
  if (known) return known;
  const from1904 = {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => cell && cellFrom1904(cell))),
    validations: sheet.validations.map(({ rule, ...validation }) => ({
      ...validation,
      rule: rule.kind === "date" ? { ...rule, minimum: rule.minimum - daysFewer } : rule,
    })),
  };
  planned.set(sheet, from1904);
  return from1904;
}

function cellFrom1904(cell: CellPlan): CellPlan {
  return showsDate(formatOf(cell)) ? { ...cell, value: later(cell.value, -daysFewer) } : cell;
}

/** The same of a single value. */
export function dayFrom1904<Cell extends Pick<CellContent, "value" | "isDate">>(cell: Cell): Cell {
  return cell.isDate ? { ...cell, value: later(cell.value, -daysFewer) } : cell;
}

/** The same of a cell that is to be written otherwise, or back again. */
export function editFrom1904(edit: CellEdit): CellEdit {
  return edit.isDate ? { ...dayFrom1904(edit), was: later(edit.was, -daysFewer) } : edit;
}

/** A time of day without a day stays what it is. */
function later(value: CellScalar, days: number): CellScalar {
  return typeof value === "number" && value >= Math.max(1, 1 - days) ? value + days : value;
}

/** What is the same stays the same object, by which others know it. */
const [usual, planned] = [new WeakMap<SheetContent, SheetContent>(), new WeakMap<SheetPlan, SheetPlan>()];
