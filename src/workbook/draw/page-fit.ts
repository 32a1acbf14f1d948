import { fontSize } from "../styles";
import { pageMargins, type PrintPlan, type SheetPlan } from "../workbook-plan";

/** Print smaller than this is not read, in points. */
export const smallestPrint = 9;
/** Of a row nobody has set, in points. */
export const usualHeight = 15;
/** A4 less its margins, in inches. */
const paper = {
  portrait: { width: 8.27, height: 11.69 },
  landscape: { width: 11.69, height: 8.27 },
} as const;
/** What Excel draws of a column, in pixels at 96 to the inch; LibreOffice takes a digit's true width. */
const [digit, trueDigit, padding, pixelsPerInch, pointsPerInch] = [7, 7.44, 5.3, 96, 72];

/** Parts of a page that are filled, since programs round widths and heights each in their own way. */
const certain = 0.98;
export const certainDown = 0.99;

/** How many digits' widths fit on a page at the smallest size that is read. */
function roomOf(orientation: PrintPlan["orientation"]): number {
  const width = paper[orientation].width - pageMargins.left - pageMargins.right;
  return (width * pixelsPerInch * fontSize) / smallestPrint;
}

/** What columns of so many characters take on paper, in pixels. */
function widthOf(columns: readonly number[], ofDigit: number = digit): number {
  return columns.reduce((sum, each) => sum + each * ofDigit + padding, 0);
}

/** Whether columns of so many characters fit beside one another on a page that can be read. */
export function fitsAcross(columns: readonly number[], orientation: PrintPlan["orientation"]): boolean {
  return widthOf(columns) <= roomOf(orientation);
}

/** The smallest size that is read, of the usual one, in percent. */
const densestScale = Math.ceil((100 * smallestPrint) / fontSize);

/** How high a page is for rows that are printed at a scale in percent, in points. */
export function pageHeight(orientation: PrintPlan["orientation"], scale = densestScale): number {
  const height = paper[orientation].height - pageMargins.top - pageMargins.bottom;
  return (height * pointsPerInch * 100) / scale;
}

/** Scales in percent at which columns are sure to fit on one page, the smallest that is read first; none otherwise. */
export function scalesAcross(columns: readonly number[], orientation: PrintPlan["orientation"]): number[] {
  const largest = Math.floor((densestScale * roomOf(orientation) * certain) / widthOf(columns, trueDigit));
  if (largest < densestScale) return [];
  return [densestScale, Math.min(100, largest)];
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

/** The scales in percent at which programs print columns that are fitted to one page across. */
export function fittedScales(columns: readonly number[], orientation: PrintPlan["orientation"]): number[] {
  const page = (roomOf(orientation) * smallestPrint) / fontSize;
  return [digit, trueDigit].map((ofDigit) => Math.min(100, (100 * page) / widthOf(columns, ofDigit)));
}

/** The part of its own size that a sheet is printed at for its columns, and whether its columns find room at that. */
export function printedScale({ columnWidths, print }: SheetPlan): {
  readonly scale: number;
  readonly fits: boolean;
} {
  const { orientation, pagesAcross, lastColumn, lastTitleColumn } = print;
  const columns = columnWidths.slice(0, lastColumn === undefined ? undefined : lastColumn + 1);
  const page = (paper[orientation].width - pageMargins.left - pageMargins.right) * pixelsPerInch;
  if (print.scale !== undefined) {
    return { scale: print.scale / 100, fits: (widthOf(columns) * print.scale) / 100 <= page };
  }
  const titles = lastTitleColumn === undefined ? 0 : widthOf(columns.slice(0, lastTitleColumn + 1));
  const across = (page * pagesAcross) / (widthOf(columns) + titles * (pagesAcross - 1));
  return { scale: Math.min(1, across), fits: true };
}
