import type { CellRange } from "../../../src/sheet";
import { alsoKeeps, held } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, formatCells, type FormatChange } from "../model/cells";
import type { CellFormat, Edge } from "../model/cell-format";
import { HostError } from "../model/host-error";
import type { OnSheet } from "./place";

export interface OnFormattedCells extends OnSheet {
  readonly areas: readonly CellRange[];
}

/** What the formats below share: reading from the first cell, changing all of them. */
abstract class FormatPart extends HostObject {
  readonly state: OnFormattedCells;

  constructor(state: OnFormattedCells) {
    super();
    this.state = state;
  }

  protected _look(): CellFormat {
    const first = this.state.areas[0];
    if (!first) throw new HostError("InvalidArgument", "There are no cells.");
    return cellAt(this.state.sheet, first.top, first.left).format;
  }

  protected _change(change: FormatChange): void {
    const { book, sheet, areas } = this.state;
    book.checkContent(sheet);
    for (const range of areas) formatCells(sheet, range, change);
  }
}

/** Excel.RangeFormat. */
export class HostRangeFormat extends FormatPart {
  get fill(): HostRangeFill {
    return new HostRangeFill(this.state);
  }

  get font(): HostRangeFont {
    return new HostRangeFont(this.state);
  }

  get borders(): HostRangeBorders {
    return new HostRangeBorders(this.state);
  }

  get horizontalAlignment(): Excel.HorizontalAlignment {
    return this._look().horizontal as Excel.HorizontalAlignment;
  }

  set horizontalAlignment(horizontal: Excel.HorizontalAlignment) {
    this._change({ horizontal });
  }

  get indentLevel(): number {
    return this._look().indent;
  }

  set indentLevel(indent: number) {
    this._change({ indent });
  }

  get verticalAlignment(): Excel.VerticalAlignment {
    return this._look().vertical as Excel.VerticalAlignment;
  }

  set verticalAlignment(vertical: Excel.VerticalAlignment) {
    this._change({ vertical });
  }

  get wrapText(): boolean {
    return this._look().wrap;
  }

  set wrapText(wrap: boolean) {
    this._change({ wrap });
  }

  /** Widths are what they are: nothing is measured here. */
  autofitColumns(): void {
    this.state.book.checkContent(this.state.sheet);
  }

  autofitRows(): void {
    this.state.book.checkContent(this.state.sheet);
  }

  get columnWidth(): number {
    return this.state.sheet.columnWidths.get(this.state.areas[0]?.left ?? 0) ?? 48;
  }

  /** In points, of every column the cells stand in. */
  set columnWidth(points: number) {
    const { book, sheet, areas } = this.state;
    book.checkContent(sheet);
    for (const { left, right } of areas) {
      for (let column = left; column <= right; column += 1) sheet.columnWidths.set(column, points);
    }
  }

  get useStandardWidth(): boolean {
    return !this.state.sheet.columnWidths.has(this.state.areas[0]?.left ?? 0);
  }

  /** As Excel documents it: true takes the sheet's standard width, false does nothing. */
  set useStandardWidth(standard: boolean) {
    const { book, sheet, areas } = this.state;
    book.checkContent(sheet);
    for (const { left, right } of areas) {
      for (let column = left; standard && column <= right; column += 1) sheet.columnWidths.delete(column);
    }
  }

  get rowHeight(): number {
    return this.state.sheet.rowHeights.get(this.state.areas[0]?.top ?? 0) ?? 15;
  }

  set rowHeight(points: number) {
    const { book, sheet, areas } = this.state;
    book.checkContent(sheet);
    for (const { top, bottom } of areas) {
      for (let row = top; row <= bottom; row += 1) sheet.rowHeights.set(row, points);
    }
  }
}

alsoKeeps<HostRangeFormat, Excel.Interfaces.RangeFormatData>(HostRangeFormat, cellsOf, {
  first: {
    ...{ textOrientation: 0, shrinkToFit: false, readingOrder: "Context", autoIndent: false },
    useStandardHeight: true,
  },
  parts: {
    protection: held<Excel.Interfaces.FormatProtectionData>("FormatProtection", {
      first: { locked: true, formulaHidden: false },
    }),
  },
});

/** What is kept of a look beside the cells' own is kept of the cell at its beginning. */
function cellsOf({ state: { sheet, areas } }: FormatPart): object {
  const key = `${String(areas[0]?.top)} ${String(areas[0]?.left)}`;
  const found = sheet.details.get(key) ?? {};
  sheet.details.set(key, found);
  return found;
}

/** Excel.RangeFill. */
export class HostRangeFill extends FormatPart {
  get color(): string {
    return this._look().fill ?? "#FFFFFF";
  }

  set color(colour: string) {
    this._change({ fill: colour.toUpperCase() });
  }

  clear(): void {
    this._change({ fill: null });
  }
}

/** Excel.RangeFont. */
export class HostRangeFont extends FormatPart {
  get bold(): boolean {
    return this._look().bold;
  }

  set bold(bold: boolean) {
    this._change({ bold });
  }

  get italic(): boolean {
    return this._look().italic;
  }

  set italic(italic: boolean) {
    this._change({ italic });
  }

  get size(): number {
    return this._look().size;
  }

  set size(size: number) {
    this._change({ size });
  }

  get name(): string {
    return this._look().fontName;
  }

  set name(fontName: string) {
    // RangeFont.name: "The name's length should not be greater than 31 characters."
    if (fontName.length > 31) throw new HostError("InvalidArgument", "The name of a font is too long.");
    this._change({ fontName });
  }

  get color(): string {
    return this._look().colour;
  }

  set color(colour: string) {
    this._change({ colour: colour.toUpperCase() });
  }
}

alsoKeeps<HostRangeFill, Excel.Interfaces.RangeFillData>(HostRangeFill, cellsOf, {
  first: { pattern: "None", patternColor: "#000000", tintAndShade: 0 },
});
alsoKeeps<HostRangeFont, Excel.Interfaces.RangeFontData>(HostRangeFont, cellsOf, {
  first: { underline: "None", strikethrough: false, subscript: false, superscript: false },
});

const edges: readonly string[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const inside: readonly string[] = ["InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"];

/** Excel.RangeBorderCollection. */
export class HostRangeBorders extends HostCollection {
  readonly state: OnFormattedCells;

  constructor(state: OnFormattedCells) {
    super();
    this.state = state;
  }

  get items(): HostRangeBorder[] {
    return [...edges, ...inside].map((side) => new HostRangeBorder(this.state, side));
  }

  getItem(side: string): HostRangeBorder {
    if (![...edges, ...inside].includes(side))
      throw new HostError("InvalidArgument", `No border is called ${side}.`);
    return new HostRangeBorder(this.state, side);
  }
}

/** Excel.RangeBorder: the outer edge of the cells, or the lines between them. */
export class HostRangeBorder extends FormatPart {
  readonly #side: string;

  constructor(state: OnFormattedCells, side: string) {
    super(state);
    this.#side = side;
  }

  get style(): "None" | "Continuous" {
    return this.#edgeOfFirst() ? "Continuous" : "None";
  }

  set style(style: string) {
    this.#change(style === "None" ? null : { style });
  }

  get color(): string {
    return this.#edgeOfFirst()?.colour ?? "#000000";
  }

  set color(colour: string) {
    this.#change({ colour: colour.toUpperCase() });
  }

  #edgeOfFirst(): { style: string; colour: string } | undefined {
    return this._look().borders[this.#side as Edge];
  }

  #change(line: { style?: string; colour?: string } | null): void {
    const { book, sheet, areas } = this.state;
    book.checkContent(sheet);
    for (const range of areas) {
      for (const [edge, cells] of cellsAlong(this.#side, range)) {
        formatCells(sheet, cells, { edge, line });
      }
    }
  }
}

/** Which edge of which cells a side of a range is. A line between two cells belongs to both. */
function cellsAlong(side: string, range: CellRange): [Edge, CellRange][] {
  const { top, left, bottom, right } = range;
  switch (side) {
    case "EdgeTop":
      return [["EdgeTop", { ...range, bottom: top }]];
    case "EdgeBottom":
      return [["EdgeBottom", { ...range, top: bottom }]];
    case "EdgeLeft":
      return [["EdgeLeft", { ...range, right: left }]];
    case "EdgeRight":
      return [["EdgeRight", { ...range, left: right }]];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        ["EdgeBottom", { ...range, bottom: bottom - 1 }],
        ["EdgeTop", { ...range, top: top + 1 }],
      ];
    default:
      if (left === right) return [];
      return [
        ["EdgeRight", { ...range, right: right - 1 }],
        ["EdgeLeft", { ...range, left: left + 1 }],
      ];
  }
}

alsoKeeps<HostRangeBorder, Excel.Interfaces.RangeBorderData>(HostRangeBorder, cellsOf, {
  first: { weight: "Thin" },
});

export const rangeFormatMirrors: Mirrors<HostRangeFormat, Excel.RangeFormat> = true;
export const rangeFillMirrors: Mirrors<HostRangeFill, Excel.RangeFill> = true;
export const rangeFontMirrors: Mirrors<HostRangeFont, Excel.RangeFont> = true;
export const rangeBorderMirrors: Mirrors<HostRangeBorder, Excel.RangeBorder> = true;
