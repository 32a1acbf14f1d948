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
  const now = [...widths];
  while (!fits(now)) {
    const heights = (without: number): number[] =>
      looked.map((_, row) =>
        now.reduce((most, width, column) => {
          return column === without ? most : Math.max(most, linesOf(column, width)[row] ?? 1);
        }, 1),
      );
    let [best, fewest, widest] = [-1, Infinity, 0];
    now.forEach((width, column) => {
      if (width <= (least[column] ?? narrowest) || looked.length === 0) return;
      const lines = linesOf(column, width - 1);
      const total = heights(column).reduce((sum, most, row) => sum + Math.max(most, lines[row] ?? 1) ** 3, 0);
      if (total < fewest || (total === fewest && width > widest))
        [best, fewest, widest] = [column, total, width];
    });
    if (best < 0) return widths;
    now[best] = (now[best] ?? 0) - 1;
  }
  return now;
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
