import { cellAddress, fingerprint, rangeAddress, type SheetContent } from "../../sheet";
import type { SheetPlan } from "../workbook-plan";

/**
 * What stands in the comment of the defined name that travels with a sheet: a text that tells whether
 * the sheet is laid out as planned, and whether somebody has typed on it since. It tells nothing else.
 */
export function sheetMark(plan: SheetPlan): string {
  const mark = marks.get(plan) ?? markOf(plan);
  marks.set(plan, mark);
  return mark;
}

/** By the plan itself, which is replaced and never changed. */
const marks = new WeakMap<SheetPlan, string>();

function markOf(plan: SheetPlan): string {
  const nothingYet = plan.isWaiting ? waiting : "";
  return `Learning Sets finds this sheet by this name. Layout ${layoutHash(plan)} typed ${typedHash(plan.rows)}${nothingYet}`;
}

const waiting = ", nothing to decide yet";

/** Whether nothing was to be decided on a sheet when its mark was made. */
export function isMarkedWaiting(mark: string): boolean {
  return mark.includes(waiting);
}

/** Stands at the end of a mark for as long as the sheet's formatting is not complete. */
const unfinished = ", formatting unfinished";

/** The mark of a sheet whose contents are in place and whose formatting is to follow. */
export function unfinishedMark(mark: string): string {
  return `${mark}${unfinished}`;
}

/** A mark without what it says of the formatting. */
export function finishedMark(mark: string): string {
  return isUnfinished(mark) ? mark.slice(0, -unfinished.length) : mark;
}

/** Whether a mark says that formatting is missing from its sheet. */
export function isUnfinished(mark: string): boolean {
  return mark.endsWith(unfinished);
}

/** The part of a mark that is the same for sheets that differ in values and formulas only; "" for no mark. */
export function layoutOf(mark: string): string {
  return /\bLayout ([0-9a-f]{16})\b/.exec(mark)?.[1] ?? "";
}

/** Whether the cells hold what they held when the mark was made; computed values do not count. */
export function typedOf(mark: string, rows: SheetContent["rows"]): "unchanged" | "changed" | "unknown" {
  const typed = /\btyped ([0-9a-f]{16})\b/.exec(mark)?.[1];
  if (typed === undefined) return "unknown";
  return typed === typedHash(rows) ? "unchanged" : "changed";
}

function layoutHash(plan: SheetPlan): string {
  const looks = `{"looks":[${plan.rows.map(looksOf).join(",")}]`;
  const others = JSON.stringify({
    tables: plan.tables.map(({ name, range }) => `${name}!${rangeAddress(range)}`),
    charts: plan.charts.map((chart) => ({ ...chart, altText: "" })),
    validations: plan.validations,
    conditionalFormats: plan.conditionalFormats,
    widths: plan.columnWidths,
    heights: [...plan.rowHeights].sort(([a], [b]) => a - b),
    frozen: plan.frozen,
    print: plan.print,
    tab: plan.tabColour,
  });
  return fingerprint(`${looks},${others.slice(1)}`);
}

interface AnyCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly error?: string;
}

/** By the row itself: most rows of a sheet that is drawn again are those that were there before. */
const looks = new WeakMap<Row, string>();
const typed = new WeakMap<Row, { readonly rowNumber: number; readonly text: string }>();

type Row = readonly (AnyCell | null)[];

/** As JSON. */
function looksOf(row: SheetPlan["rows"][number]): string {
  const own =
    looks.get(row) ?? JSON.stringify(row.map((cell) => `${cell?.style ?? ""}|${cell?.format ?? ""}`));
  looks.set(row, own);
  return own;
}

function typedHash(rows: readonly Row[]): string {
  return fingerprint(
    rows
      .map(typedIn)
      .filter((text) => text !== "")
      .join("\n"),
  );
}

/** What the cells of a row hold, a line each. */
function typedIn(row: Row, rowNumber: number): string {
  const known = typed.get(row);
  if (known?.rowNumber === rowNumber) return known.text;
  const cells: string[] = [];
  row.forEach((cell, column) => {
    if (!cell) return;
    const { value, formula, error } = cell;
    const address = cellAddress(rowNumber, column);
    if (formula !== undefined) cells.push(`${address}=`);
    else if (error !== undefined || (value !== null && value !== "")) {
      cells.push(`${address}:${typeof value}:${error ?? String(value)}`);
    }
  });
  const text = cells.join("\n");
  typed.set(row, { rowNumber, text });
  return text;
}
