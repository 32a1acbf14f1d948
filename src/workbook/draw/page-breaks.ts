import type { PrintPlan } from "../workbook-plan";
import { acrossPages, certainDown, fittedScales, pageHeight, scalesAcross } from "./page-fit";
import { known } from "../../sheet";

/** Rows that belong together, zero-based, both ends included. */
export interface RowBlock {
  readonly top: number;
  readonly bottom: number;
  /** Torn apart rather than that there is one page more. */
  readonly isLoose?: true;
}

interface Printed {
  readonly orientation: PrintPlan["orientation"];
  readonly titleRows: PrintPlan["titleRows"];
  readonly titleColumns: number;
  /** Of the columns in characters, of the rows in points. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly blocks: readonly RowBlock[];
}

/**
 * One page, where that can be read; else the fewest pages, ended where nothing is torn apart that need not be, as large
 * as that allows. A sheet that is too wide for one page across is left to the program that prints it.
 */
export function pagesOf(
  printed: Printed,
): Pick<PrintPlan, "pagesAcross" | "pagesDown" | "lastTitleColumn" | "scale" | "breaksAfter"> {
  const { orientation, widths, heights, titleColumns } = printed;
  const [dense, largest] = scalesAcross(widths, orientation);
  if (dense === undefined || largest === undefined) return acrossPages(widths, orientation, titleColumns);
  if (sum(heights) <= pageHeight(orientation) * certainDown) return { pagesAcross: 1, pagesDown: 1 };
  const torn = { ...printed, blocks: printed.blocks.filter(({ isLoose }) => !isLoose) };
  const ways = [printed, torn].flatMap((each) =>
    [largest, dense].map((scale) => ({ scale, breaksAfter: breaksAt(each, scale) })),
  );
  const fewest = Math.min(...ways.map(({ breaksAfter }) => breaksAfter.length));
  return { pagesAcross: 1, ...ways.find(({ breaksAfter }) => breaksAfter.length === fewest) };
}

/** A last page with fewer rows than these is a page too many. */
const fewestRows = 4;

/**
 * The pages of a list, which grows by hand: as the program that prints it ends them, in smaller print where that saves
 * a page. Its rows are shared out evenly where hardly a row would be on the last.
 * @param scale percent of its own size that it is printed at; fitted to its page's width without
 */
export function pagesOfList(
  list: Omit<Printed, "blocks">,
  scale?: number,
): Pick<PrintPlan, "pagesAcross" | "lastTitleColumn" | "scale" | "breaksAfter"> {
  const { orientation, widths, titleColumns, heights } = list;
  const across = acrossPages(widths, orientation, titleColumns);
  const [dense, largest] = scalesAcross(widths, orientation);
  const fixed = scale ?? largest;
  if (fixed === undefined || dense === undefined) return across;
  const printed = { ...list, blocks: [] };
  const scales = [fixed, ...(scale === undefined ? fittedScales(widths, orientation) : [])];
  const breaks = scales.map((each) => breaksIn(printed, roomAt(orientation, each)));
  const most = Math.max(...breaks.map(({ length }) => length));
  if (breaksIn(printed, roomAt(orientation, dense)).length < most) return pagesOfList(list, dense);
  const isShort = breaks.some((each) => endsShort(each, heights));
  if (!isShort) return { ...across, ...(scale !== undefined && { scale }) };
  return { pagesAcross: 1, scale: fixed, breaksAfter: breaksAt(printed, fixed) };
}

/** By which pages are made shorter, in points: about a row. */
const step = 10;

/** The ends of the fewest pages there can be; shared out evenly where hardly a row would be on the last. */
function breaksAt(printed: Printed, scale: number): number[] {
  const whole = roomAt(printed.orientation, scale);
  const fewest = breaksIn(printed, whole);
  if (!endsShort(fewest, printed.heights)) return fewest;
  const torn = tornBy(fewest, printed.blocks);
  let breaks = fewest;
  for (let room = whole - step; room > 0; room -= step) {
    const even = breaksIn(printed, room);
    if (even.length > fewest.length) break;
    if (tornBy(even, printed.blocks) <= torn) breaks = even;
  }
  return breaks;
}

function tornBy(breaks: readonly number[], blocks: readonly RowBlock[]): number {
  return blocks.filter(({ top, bottom }) => breaks.some((end) => top <= end && bottom > end)).length;
}

function roomAt(orientation: PrintPlan["orientation"], scale: number): number {
  return pageHeight(orientation, scale) * certainDown;
}

function endsShort(breaks: readonly number[], heights: readonly number[]): boolean {
  const last = breaks.at(-1);
  return last !== undefined && heights.length - 1 - last < fewestRows;
}

/** @param room that a page has, in points */
function breaksIn({ heights, blocks, titleRows }: Printed, room: number): number[] {
  const titles = titleRows ? sum(heights.slice(titleRows.first, titleRows.last + 1)) : 0;
  const breaks: number[] = [];
  let first = 0;
  for (;;) {
    const repeated = titleRows && first > titleRows.first ? titles : 0;
    const end = lastThatFits(heights, first, room - repeated);
    if (end >= heights.length - 1) return breaks;
    const last = beforeBlock(blocks, heights, first, end);
    breaks.push(last);
    first = last + 1;
  }
}

/** At least one row is on every page. */
function lastThatFits(heights: readonly number[], first: number, room: number): number {
  let [row, used] = [first, known(heights[first])];
  while (row + 1 < heights.length && used + known(heights[row + 1]) <= room) used += known(heights[++row]);
  return row;
}

/**
 * The last row up to `end` after which no block is torn that could be whole on the next page. The longest blocks are
 * torn where keeping them whole would leave more than half of the page blank.
 */
function beforeBlock(
  blocks: readonly RowBlock[],
  heights: readonly number[],
  first: number,
  end: number,
): number {
  const half = sum(heights.slice(first, end + 1)) / 2;
  const reaching = blocks.filter(({ top, bottom }) => top > first && top <= end && bottom > first);
  let kept = reaching.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top));
  for (;;) {
    let last = end;
    let torn = kept;
    do {
      const now = last;
      torn = kept.filter(({ top, bottom }) => top <= now && bottom > now);
      if (torn.length > 0) last = Math.min(...torn.map(({ top }) => top)) - 1;
    } while (torn.length > 0);
    if (kept.length === 0 || sum(heights.slice(first, last + 1)) > half) return last;
    kept = kept.slice(0, -1);
  }
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, each) => all + each, 0);
}
