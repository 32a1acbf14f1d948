import { fontSize } from "../styles";
import { pageMargins, type PrintPlan } from "../workbook-plan";

/** Print smaller than this is not read, in points. */
const smallestPrint = 9;
/** A4 less its margins, in inches. */
const paper = {
  portrait: { width: 8.27, height: 11.69 },
  landscape: { width: 11.69, height: 8.27 },
} as const;
/** What Excel draws of a column, in pixels at 96 to the inch. */
const [digit, padding, pixelsPerInch] = [7, 5, 96];

/** How many digits' widths fit on a page at the smallest size that is read. */
function roomOf(orientation: PrintPlan["orientation"]): number {
  const width = paper[orientation].width - pageMargins.left - pageMargins.right;
  return (width * pixelsPerInch * fontSize) / smallestPrint;
}

/** What columns of so many characters take on paper, in pixels. */
function widthOf(columns: readonly number[]): number {
  return columns.reduce((sum, each) => sum + each * digit + padding, 0);
}

/** Whether columns of so many characters fit beside one another on a page that can be read. */
export function fitsAcross(columns: readonly number[], orientation: PrintPlan["orientation"]): boolean {
  return widthOf(columns) <= roomOf(orientation);
}

/** The smallest size that is read, of the usual one, in percent. */
export const densestScale = Math.ceil((100 * smallestPrint) / fontSize);

/** Part of the page's width that Excel's own idea of a column's width is certain to fit in. */
const certain = 0.96;

/**
 * One page across in the smallest size where the columns are sure to fit, else as `acrossPages`: a long list takes
 * fewer pages then.
 */
export function denselyAcross(
  columns: readonly number[],
  orientation: PrintPlan["orientation"],
  titleColumns: number,
): Pick<PrintPlan, "pagesAcross" | "lastTitleColumn" | "isDense"> {
  if (widthOf(columns) <= roomOf(orientation) * certain) return { pagesAcross: 1, isDense: true };
  return acrossPages(columns, orientation, titleColumns);
}

/**
 * The pages across that keep the print readable, the first columns repeated on every one of them.
 * @param columns widths in characters
 */
export function acrossPages(
  columns: readonly number[],
  orientation: PrintPlan["orientation"],
  titleColumns = 0,
): Pick<PrintPlan, "pagesAcross" | "lastTitleColumn"> {
  if (fitsAcross(columns, orientation)) return { pagesAcross: 1 };
  const titles = widthOf(columns.slice(0, titleColumns));
  const room = roomOf(orientation) - titles;
  let [pages, used] = [1, 0];
  for (const column of columns.slice(titleColumns)) {
    const width = widthOf([column]);
    if (used > 0 && used + width > room) [pages, used] = [pages + 1, 0];
    used += width;
  }
  return { pagesAcross: pages, ...(titleColumns > 0 && { lastTitleColumn: titleColumns - 1 }) };
}
