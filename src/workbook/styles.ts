/** Concrete look of one named style. Colours are six hexadecimal digits. */
export interface StyleFormat {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  /** In files; the workbook's own without. */
  readonly font?: string;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: BorderName;
  readonly horizontal?: "left" | "center" | "right";
  /** Off the edge that it is aligned to, left or right, by one of Excel's steps. */
  readonly indent?: true;
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  /** Excel number format in en-US notation. */
  readonly format?: string;
}

export type BorderName = "thin" | "entry" | "under" | "gap";

/**
 * Lines at a cell's edges: around it, around one to be filled in (3 to 1 from white and from its fill: WCAG 2.2,
 * 1.4.11), below a row of a list, and white ahead of a tile, which keeps tiles apart.
 */
export const borders: Readonly<
  Record<
    BorderName,
    {
      readonly sides: readonly ("top" | "right" | "bottom" | "left")[];
      readonly colour: string;
      readonly weight: "thin" | "thick";
    }
  >
> = {
  thin: { sides: ["top", "right", "bottom", "left"], colour: "BFC8CE", weight: "thin" },
  entry: { sides: ["top", "right", "bottom", "left"], colour: "9C7C2B", weight: "thin" },
  under: { sides: ["bottom"], colour: "BFC8CE", weight: "thin" },
  gap: { sides: ["left"], colour: "FFFFFF", weight: "thick" },
};

export const fontName = "Calibri";
export const fontSize = 11;

const [ink, band, head, pale, fillIn] = ["1F3A4D", "1F3A4D", "2F6380", "E8EEF2", "FFF9E5"] as const;
const tile = "F3F6F9";
/** Of certificates, which are to be hung up. */
const [gold, serif] = ["8A6A14", "Georgia"] as const;

const left = { horizontal: "left", indent: true, vertical: "center" } as const;
const centre = { horizontal: "center", vertical: "center" } as const;
const onBand = { colour: "FFFFFF", fill: band } as const;
const onHead = { bold: true, colour: "FFFFFF", fill: head } as const;
const toFillIn = { border: "entry", fill: fillIn } as const;

/**
 * Every look a cell of ours can have: named for what the cell is. Text stands out from its fill by at
 * least 4.5 to 1 (WCAG 2.2, 1.4.3). Cells to be filled in are pale yellow; nothing is said by colour alone.
 */
export const styles = {
  title: { ...onBand, ...left, bold: true, size: 16 },
  subtitle: { ...onBand, ...left },
  heading: { bold: true, size: 13, colour: ink },
  /** Of a block beside another: as high as any row. */
  besideHeading: { bold: true, colour: ink },
  /** Beside a table, off its edge. */
  indentedHeading: { ...left, bold: true, size: 13, colour: ink },
  indentedLine: left,
  header: { ...onHead, ...left, border: "thin", wrap: true },
  headerCentre: { ...onHead, ...centre, border: "thin", wrap: true },
  /** Facts above a table's header: the date of a meeting, its status. */
  above: { ...centre, colour: ink, fill: pale, border: "thin", wrap: true },
  aboveLabel: { bold: true, colour: ink, fill: pale, border: "thin", horizontal: "right", indent: true },
  label: { bold: true, vertical: "center" },
  link: { ...left, colour: "0B5394", border: "thin" },
  body: { ...left, border: "thin" },
  bodyWrapped: { ...left, border: "thin", wrap: true },
  /** In rows as high as a letter beside it. */
  bodyTop: { border: "thin", horizontal: "left", indent: true, vertical: "top", wrap: true },
  numberTop: { border: "thin", horizontal: "center", vertical: "top", format: "0" },
  centred: { ...centre, border: "thin" },
  centredWrapped: { ...centre, border: "thin", wrap: true },
  number: { ...centre, border: "thin", format: "0" },
  date: { ...left, border: "thin", format: "ddd d mmm yyyy" },
  time: { ...centre, border: "thin", format: "hh:mm" },
  rate: { ...centre, border: "thin", format: "0%" },
  totalCentred: { ...centre, bold: true, border: "thin", fill: pale },
  totalLabel: { ...left, bold: true, border: "thin", fill: pale, wrap: true },
  entry: { ...toFillIn, ...left, wrap: true },
  entryNumber: { ...toFillIn, ...centre },
  entryDate: { ...toFillIn, ...left, format: "ddd d mmm yyyy" },
  entryTime: { ...toFillIn, ...centre, format: "hh:mm" },
  code: { ...toFillIn, ...centre },
  /** A line of text that runs on over the empty cells to its right. */
  line: {},
  /** In a drawing made of cells. */
  arrow: { ...centre, bold: true, size: 16, colour: ink },
  minutes: centre,
  lineAttention: { bold: true, colour: "7A3E00" },
  note: { italic: true, colour: "4A5560" },
  fact: { vertical: "center", horizontal: "left" },
  /** Large print: text of at least 16 points on paper, also where a full page is made a little smaller. */
  largeTitle: { ...onBand, ...left, bold: true, size: 24 },
  largeSubtitle: { ...onBand, ...left, size: 18 },
  largeHeader: { ...onHead, ...left, size: 18, border: "thin", wrap: true },
  largeBody: { ...left, size: 18, border: "thin", wrap: true },
  largeLine: { size: 18 },
  /** A list that is read and not typed on. */
  listHeader: { ...onHead, ...left },
  listHeaderCentre: { ...onHead, ...centre },
  listText: { ...left, border: "under", wrap: true },
  listLine: { ...left, border: "under" },
  listLink: { ...left, colour: "0B5394", border: "under", wrap: true },
  listNumber: { ...centre, border: "under" },
  listRate: { ...centre, border: "under", format: "0%" },
  /** Tiles of the first screen: a strip, a figure, what it is. The first cell of each keeps off the one before. */
  tileStrip: { colour: "FFFFFF", fill: head },
  tileStripFirst: { colour: "FFFFFF", fill: head, border: "gap" },
  tile: { fill: tile },
  tileFigure: {
    bold: true,
    size: 18,
    colour: ink,
    fill: tile,
    border: "gap",
    horizontal: "left",
    indent: true,
  },
  tileLabel: { ...left, colour: ink, fill: tile, border: "gap" },
  alert: { fill: "C8501B" },
  /** Bars made of cells, beside what they are about. */
  barLabel: { horizontal: "right", vertical: "center" },
  barStart: { colour: "FFFFFF", fill: "1B4F72" },
  barMiddle: { colour: "FFFFFF", fill: "B25415" },
  barEnd: { colour: "FFFFFF", fill: "23705F" },
  /** A figure to be seen at a glance, under its label. */
  figure: { bold: true, size: 18, colour: ink, fill: pale, border: "thin", horizontal: "center" },
  figureWords: { bold: true, size: 12, colour: ink, fill: pale, border: "thin", horizontal: "center" },
  figureLabel: { ...centre, colour: ink, fill: pale, border: "thin", wrap: true },
  /** A certificate, in the middle of its page. */
  edge: { fill: band },
  innerEdge: { fill: gold },
  certificateTitle: { ...centre, size: 32, font: serif, colour: ink, wrap: true },
  certificateMark: { ...centre, size: 16, colour: gold },
  certificateName: { ...centre, bold: true, size: 28, font: serif, colour: head, wrap: true },
  certificateText: { size: 14, horizontal: "center", vertical: "top", wrap: true },
  quiet: { colour: "4A5560", fill: "EEF0F2" },
  good: { colour: "0B5A2A", fill: "E3F3E8" },
  attention: { bold: true, colour: "7A3E00", fill: "FDEBD3" },
  bad: { bold: true, colour: "8E1B1B", fill: "FBE3E3" },
} as const satisfies Record<string, StyleFormat>;

export type StyleName = keyof typeof styles;

/** Colour of every chart's single series. */
export const plainColour = head;

/**
 * Colours of a stacked chart's series: 3 to 1 at least against white, and told apart by darkness as well
 * as by hue. The last one is for "all others".
 */
export const seriesColours = [
  "1B4F72",
  "C8641B",
  "2E8B7A",
  "6C3483",
  "A07D00",
  "A93226",
  "4F7F2A",
  "6B7780",
] as const;

/** Tab colours by what a sheet is for: white or black stands out from each by 4.5 to 1. */
export const tabColours = { read: band, set: "1F7566", fillIn: "C8A415", setUp: "6B7780" } as const;
