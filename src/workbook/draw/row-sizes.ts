import { fontSize, styles, type StyleFormat } from "../styles";
import type { CellPlan } from "../workbook-plan";
import { usualHeight } from "./page-fit";
import { indentOf, missingRoom } from "./text-room";
import { textWidth, wrappedLines } from "./text-size";

type Cell = CellPlan | null;
type Row = readonly Cell[];

/** Excel's highest row, in points. */
export const highestRow = 409;
/** Of a font with serifs, against the usual one. */
const serifWidth = 1.25;

/** By the row itself, since most rows are those of the plan before: widths in which its texts have room. */
const roomIn = new WeakMap<Row, readonly number[]>();
const linesIn = new WeakMap<Row, { readonly widths: readonly number[]; readonly lines: number }>();

/** Widths of columns, in digits, wider where texts on one line are longer than they were made for. */
export function widthsFor(rows: readonly Row[], least: readonly number[]): readonly number[] {
  return rows.reduce((widths, cells) => {
    const known = roomIn.get(cells);
    if (known?.length === widths.length && known.every((each, column) => each <= (widths[column] ?? 0))) {
      return widths;
    }
    const wider = widened(widths, cells);
    roomIn.set(cells, wider);
    return wider;
  }, least);
}

/** Parts of its width that a column keeps when another needs room. */
const leastKept = 0.75;

/**
 * The widths, narrower where columns have room to spare or texts that wrap, until they fit as they were made to fit
 * before texts made some wider; as they are where that cannot be.
 */
export function fittingWidths(
  rows: readonly Row[],
  widths: readonly number[],
  fits: (widths: readonly number[]) => boolean,
): readonly number[] {
  let now = widths;
  while (!fits(now)) {
    const widestFirst = [...now.keys()].sort((a, b) => (now[b] ?? 0) - (now[a] ?? 0));
    const narrower = widestFirst
      .filter((column) => (now[column] ?? 0) - 1 >= (widths[column] ?? 0) * leastKept)
      .map((column) => now.map((width, at) => (at === column ? width - 1 : width)))
      .find((each) => rows.every((cells) => widened(each, cells) === each));
    if (!narrower) return widths;
    now = narrower;
  }
  return now;
}

function widened(widths: readonly number[], cells: Row): readonly number[] {
  let wider: number[] | null = null;
  for (let column = 0; column < cells.length; column++) {
    const missing = missingRoom(wider ?? widths, cells, column);
    if (missing <= 0) continue;
    wider ??= [...widths];
    wider[column] = Math.ceil((wider[column] ?? 8) + missing);
  }
  return wider ?? widths;
}

/** Heights of rows that wrapped texts make higher than usual, in points, since programs differ in fitting rows by themselves. */
export function heightsFor(
  rows: readonly Row[],
  widths: readonly number[],
  set: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const heights = new Map(set);
  rows.forEach((cells, row) => {
    if (heights.has(row)) return;
    const lines = linesOfRow(cells, widths);
    if (lines > 1) heights.set(row, Math.min(highestRow, lines * usualHeight));
  });
  return heights;
}

/** The height that wrapped texts need, in points, with a little air. */
export function heightOf(cells: Row, widths: readonly number[]): number {
  return Math.min(highestRow, mostLines(cells, widths) * usualHeight + 1);
}

/** What the wrapped texts of a row take, in lines of the usual size. */
export function linesOfRow(cells: Row, widths: readonly number[]): number {
  const known = linesIn.get(cells);
  if (known?.widths.length === widths.length && known.widths.every((each, at) => each === widths[at])) {
    return known.lines;
  }
  const lines = mostLines(cells, widths);
  linesIn.set(cells, { widths, lines });
  return lines;
}

function mostLines(cells: Row, widths: readonly number[]): number {
  return Math.max(1, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? 8)));
}

/** In lines of the usual size. */
function linesOf(cell: Cell, width: number): number {
  if (typeof cell?.value !== "string") return 1;
  const format: StyleFormat = cell.style ? styles[cell.style] : {};
  if (!format.wrap) return 1;
  const enlarged = sizeOf(format) / fontSize;
  const wider = (format.bold ? 1.06 : 1) * (format.font === undefined ? 1 : serifWidth);
  const room = (width - indentOf(format)) / (enlarged * wider) - 0.5;
  if (!cell.value.includes("\n") && textWidth(cell.value) <= room) return enlarged;
  return wrappedLines(cell.value, room).length * enlarged;
}

/** Of a style's font, in points. */
export function sizeOf(format: StyleFormat): number {
  return format.size ?? fontSize;
}
