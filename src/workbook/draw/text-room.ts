import { fontSize, styles, type StyleFormat } from "../styles";
import type { CellPlan } from "../workbook-plan";
import { textWidth } from "./text-size";

/** A percentage, before what a format says behind it. */
const percentWidth = 5;

/** A number that does not fit is not cut but crossed out: what a format says behind a percentage, such as "or more". */
function missingForFormat(room: number, format: string): number {
  const [, words] = /^0%"([^"]+)"$/.exec(format) ?? [];
  return words === undefined ? 0 : Math.max(0, percentWidth + textWidth(words) - room);
}

/** What a text is kept off its cell's left edge, in digits: one step is as wide as three blanks. */
export function indentOf({ indent }: StyleFormat): number {
  return indent ? 1.4 : 0;
}

/** A cell's text keeps off its edges, in digits. */
export const cellPadding = 2;

/** A text in a column of so many characters: on several lines where it is longer. */
export function textCell(value: string, width: number): { value: string; style: "body" | "bodyWrapped" } {
  const isLong = value.includes("\n") || textWidth(value) > width - cellPadding;
  return { value, style: isLong ? "bodyWrapped" : "body" };
}

/** No character is wider, in digits. */
const widest = 2;

/**
 * How much wider a cell's column would have to be for its text, in digits: 0 where it wraps, fits or runs on over empty
 * cells beside it.
 */
export function missingRoom(
  widths: readonly number[],
  cells: readonly (CellPlan | null)[],
  column: number,
): number {
  const { value, style, format } = cells[column] ?? { value: null };
  if (typeof value === "number" && format !== undefined) return missingForFormat(widths[column] ?? 8, format);
  if (typeof value !== "string") return 0;
  const ofStyle: StyleFormat = style ? styles[style] : {};
  if (ofStyle.wrap) return 0;
  const scale = ((ofStyle.size ?? fontSize) / fontSize) * (ofStyle.bold ? 1.06 : 1);
  let room = (widths[column] ?? 8) - indentOf(ofStyle);
  if (value.length * widest * scale <= room) return 0;
  if (ofStyle.horizontal !== "center" && ofStyle.horizontal !== "right") {
    // At the sheet's edge, text runs on over the empty columns beyond.
    if (cells.slice(column + 1).every((cell) => (cell?.value ?? null) === null)) return 0;
    for (let next = column + 1; next < Math.max(cells.length, widths.length); next++) {
      if ((cells[next]?.value ?? null) !== null) break;
      room += widths[next] ?? 8;
    }
  }
  const missing = textWidth(value) * scale - room;
  return missing > 1 ? missing : 0;
}
