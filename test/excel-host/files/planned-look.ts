import { borders, fontName, fontSize, styles, type StyleFormat, type StyleName } from "../../../src/workbook";
import { plainFormat, type CellFormat } from "../model/cell-format";

/** The cell format that Excel would show for one of the product's styles. */
export function formatOfStyle(look: StyleFormat, numberFormat?: string): CellFormat {
  const { sides = [], colour = "" } = look.border ? borders[look.border] : {};
  const side = { style: "Continuous", colour: `#${colour}` };
  return {
    ...plainFormat,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    size: look.size ?? fontSize,
    fontName,
    colour: look.colour === undefined ? plainFormat.colour : `#${look.colour}`,
    fill: look.fill === undefined ? null : `#${look.fill}`,
    borders: Object.fromEntries(sides.map((each) => [`Edge${capitalised(each)}`, side])),
    horizontal: look.horizontal === undefined ? "General" : capitalised(look.horizontal),
    indent: look.indent ? 1 : 0,
    vertical: look.vertical === undefined ? "Bottom" : capitalised(look.vertical),
    wrap: look.wrap ?? false,
    numberFormat: numberFormat ?? look.format ?? "General",
  };
}

/**
 * The product's style behind a look, with the number format when it is not the style's own. Null for a
 * cell that nobody formatted, undefined for a look the product does not have.
 */
export function styleOfFormat(format: CellFormat): StyledLook {
  const known = looks.get(format);
  if (known !== undefined || looks.has(format)) return known;
  const look = lookedUp(format);
  looks.set(format, look);
  return look;
}

type StyledLook = { style?: StyleName; format?: string } | null | undefined;

/** Cells share their formats, so that there are few of them. */
const looks = new WeakMap<CellFormat, StyledLook>();

function lookedUp(format: CellFormat): StyledLook {
  const key = sorted({ ...format, numberFormat: "" });
  if (key === sorted({ ...plainFormat, numberFormat: "" })) {
    return format.numberFormat === "General" ? null : { format: format.numberFormat };
  }
  const matches = (Object.keys(styles) as StyleName[]).filter(
    (name) => sorted({ ...formatOfStyle(styles[name]), numberFormat: "" }) === key,
  );
  const own = (name: StyleName): string => formatOfStyle(styles[name]).numberFormat;
  const exact = matches.find((name) => own(name) === format.numberFormat);
  if (exact !== undefined) return { style: exact };
  const [style] = matches;
  return style === undefined ? undefined : { style, format: format.numberFormat };
}

function sorted(format: CellFormat): string {
  return JSON.stringify(
    Object.entries({ ...format, borders: Object.entries(format.borders).sort() }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
