import type { CellStyle } from "hucre";
import { borders, fontName, fontSize, styles } from "../workbook";
import type { StyleFormat, StyleName } from "../workbook";

/** One look as the library writes it. Asked for once per style and number format, so that cells share it. */
export function cellStyles(): (style: StyleName | undefined, format: string | undefined) => CellStyle | null {
  const known = new Map<string, CellStyle | null>();
  return (style, format) => {
    const key = `${style ?? ""}|${format ?? ""}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = style || format ? cellStyle(style ? styles[style] : {}, format) : null;
    known.set(key, made);
    return made;
  };
}

function cellStyle(look: StyleFormat, format: string | undefined): CellStyle {
  const numFmt = format ?? look.format;
  const { sides = [], colour = "", weight = "thin" } = look.border ? borders[look.border] : {};
  const side = { style: weight, color: { rgb: colour } };
  return {
    font: {
      name: look.font ?? fontName,
      size: look.size ?? fontSize,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.colour && { color: { rgb: look.colour } }),
    },
    ...(look.fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } } }),
    ...(look.border && { border: Object.fromEntries(sides.map((each) => [each, side])) }),
    ...((look.horizontal ?? look.vertical ?? look.wrap) && {
      alignment: {
        ...(look.horizontal && { horizontal: look.horizontal }),
        ...(look.indent && { indent: 1 }),
        ...(look.vertical && { vertical: look.vertical }),
        ...(look.wrap && { wrapText: true }),
      },
    }),
    ...(numFmt && { numFmt }),
  };
}

/**
 * The look a conditional format lays over a cell: colours and weight only. Excel takes the fill of such
 * a format from the background colour, other programs from the foreground colour.
 */
export function overlayStyle(style: StyleName): CellStyle {
  const look: StyleFormat = styles[style];
  return {
    font: {
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.colour && { color: { rgb: look.colour } }),
    },
    ...(look.fill && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill }, bgColor: { rgb: look.fill } },
    }),
  };
}
