import { cellPadding } from "./text-room";
import { columnWidthFor, textWidth, wrappedLines } from "./text-size";

/** Narrower is no column made for others' sake, in characters. */
const narrowest = 12;
/** The shape of a list shows in so many of its rows. */
const rowsLookedAt = 200;

/**
 * Widths at which the columns of a list fit, with as few lines in its rows as can be, and rather two rows of two lines
 * than one of three: one character after the other is taken where that wraps least. As wide as the texts are where
 * nothing fits.
 * @param rows texts by column
 * @param widths in characters, as wide as the texts
 * @param least of each column, where it is not to be as narrow as any can be
 */
export function narrowedColumns(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  fits: (widths: readonly number[]) => boolean,
  least: readonly number[] = [],
): readonly number[] {
  if (fits(widths)) return widths;
  const looked = rows.slice(0, rowsLookedAt);
  const known = new Map<string, readonly number[]>();
  const linesOf = (column: number, width: number): readonly number[] => {
    const key = `${String(column)} ${String(width)}`;
    const lines = known.get(key) ?? looked.map((texts) => linesAt(texts[column] ?? "", width - cellPadding));
    known.set(key, lines);
    return lines;
  };
  const linesCubed = (columns: readonly number[]): number =>
    looked.reduce((sum, _, row) => {
      const most = columns.reduce((lines, width, at) => Math.max(lines, linesOf(at, width)[row] ?? 1), 1);
      return sum + most ** 3;
    }, 0);
  const narrowedFrom = (start: readonly number[]): { now: readonly number[]; total: number }[] => {
    let now = start;
    while (!fits(now)) {
      const steps = now.flatMap((width, column) => {
        if (width <= (least[column] ?? narrowest)) return [];
        const narrower = now.map((each, at) => (at === column ? each - 1 : each));
        return [{ narrower, total: linesCubed(narrower), width }];
      });
      // Of equal ones, the widest.
      const [best] = steps.toSorted((a, b) => a.total - b.total || b.width - a.width);
      if (!best || looked.length === 0) return [];
      now = best.narrower;
    }
    return [{ now, total: linesCubed(now) }];
  };
  // A few long texts are not to make a column wide that the others have no use for.
  const [best] = [widths, usualWidths(looked, widths, least)]
    .flatMap(narrowedFrom)
    .toSorted((a, b) => a.total - b.total);
  return best?.now ?? widths;
}

/** As wide as all texts but one in eight. */
function usualWidths(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  least: readonly number[],
): number[] {
  return widths.map((width, column) => {
    const sizes = rows.map((texts) => textWidth(texts[column] ?? "")).toSorted((a, b) => a - b);
    const usual = Math.ceil(sizes[Math.floor((sizes.length * 7) / 8)] ?? width) + cellPadding;
    return Math.min(width, Math.max(usual, least[column] ?? narrowest));
  });
}

function linesAt(text: string, width: number): number {
  return textWidth(text) <= width && !text.includes("\n") ? 1 : wrappedLines(text, width).length;
}

/** The width of a column of texts beside others: as wide as they are, where the page has room for that, else wrapped. */
export function widthOfNames(
  texts: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
  fits: (width: number) => boolean,
): number {
  const widest = columnWidthFor(texts, least, most);
  for (let width = widest; width >= least; width--) if (fits(width)) return width;
  return least;
}
