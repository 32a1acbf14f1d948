import { known, absoluteAddress, type CellRange, type CellScalar } from "../../sheet";
import { isTypedOn, nameOfSheet, sheetHeads, sheetOf } from "../../tables";
import { fontSize, styles, type StyleFormat, type StyleName } from "../styles";
import type {
  CellPlan,
  ChartPlan,
  ConditionalFormatPlan,
  PrintPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../workbook-plan";
import { certainDown, pageHeight, scalesAcross, usualHeight } from "./page-fit";
import { pagesOf, pagesOfList, type RowBlock } from "./page-breaks";
import { fittingWidths, heightOf, heightsFor, highestRow, linesOfRow, sizeOf, widthsFor } from "./row-sizes";
import { wrappedLines } from "./text-size";

type Cell = CellPlan | null;

type SheetFacts = Pick<SheetPlan, "key" | "tabColour" | "summary"> &
  Partial<Pick<SheetPlan, "name" | "isWaiting">>;

interface TableFacts {
  /** So many columns that stay in sight. */
  readonly frozen: number;
  readonly orientation: PrintPlan["orientation"];
  /** The last column that is printed; all of them without. */
  readonly lastPrinted?: number;
  /** A record that takes few pages: in the smallest print that is read, where that fits on one across. */
  readonly isDense?: true;
}

/** Lines of running text are kept to what is easily read, however wide the sheet is. */
const longestLine = 130;
/** No page ends so soon after a heading: its table's header and the first rows follow it. */
const headedRows = 4;
const headingHeight = 20;

/** Rows of a sheet that were drawn apart, and what belongs to them. */
export interface SheetPart {
  /** The row of the sheet that its first one is. */
  readonly top: number;
  readonly rows: readonly (readonly Cell[])[];
  /** By the row of the sheet. */
  readonly heights: ReadonlyMap<number, number>;
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly blocks: readonly RowBlock[];
}

/** Of what is drawn so far. */
interface SizesNow {
  /** With their headers aligned: in the middle a text needs less room. */
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
}

/** A sheet while it is drawn, from the top down. Rows and columns are zero-based. */
export class SheetCanvas {
  readonly columnWidths: readonly number[];
  /** The column that rows begin in. */
  readonly #left: number;
  readonly #rows: (readonly Cell[])[] = [];
  #sizesNow: SizesNow | null = null;
  readonly #heights = new Map<number, number>();
  readonly #tables: TablePlan[] = [];
  readonly #charts: ChartPlan[] = [];
  readonly #validations: ValidationPlan[] = [];
  readonly #conditionalFormats: ConditionalFormatPlan[] = [];
  readonly #blocks: RowBlock[] = [];
  /** Whether columns fit on the page that the sheet is printed on. */
  #fits: ((widths: readonly number[]) => boolean) | null = null;

  constructor(columnWidths: readonly number[], left = 0) {
    this.columnWidths = columnWidths;
    this.#left = left;
  }

  /** Draws apart what is going to stand from a row on. @param left the column that its rows begin in */
  static part(
    columnWidths: readonly number[],
    top: number,
    draw: (canvas: SheetCanvas) => void,
    left = 0,
  ): SheetPart {
    const canvas = new SheetCanvas(columnWidths, left);
    canvas.skip(top);
    draw(canvas);
    return {
      top,
      rows: canvas.#rows.slice(top),
      heights: canvas.#heights,
      charts: canvas.#charts,
      conditionalFormats: canvas.#conditionalFormats,
      blocks: canvas.#blocks,
    };
  }

  /** Puts what was drawn apart into its rows, beside what is drawn there already. */
  lay({ top, rows, heights, charts, conditionalFormats, blocks }: SheetPart): void {
    rows.forEach((cells, index) => {
      while (this.#rows.length <= top + index) this.#rows.push([]);
      const own = [...known(this.#rows[top + index])];
      cells.forEach((cell, column) => {
        if (!cell) return;
        while (own.length < column) own.push(null);
        own[column] = cell;
      });
      this.#rows[top + index] = own;
    });
    this.#sizesNow = null;
    for (const [row, height] of heights) {
      this.#heights.set(row, Math.max(height, this.#heights.get(row) ?? 0));
    }
    // A height that was set, as of a heading, may be too little for what stands beside it now.
    rows.forEach((_, index) => {
      const set = this.#heights.get(top + index);
      const lines = linesOfRow(known(this.#rows[top + index]), this.columnWidths);
      if (set === undefined || lines <= 1) return;
      this.#heights.set(top + index, Math.max(set, Math.min(highestRow, lines * usualHeight)));
    });
    this.#charts.push(...charts);
    this.#conditionalFormats.push(...conditionalFormats);
    this.#blocks.push(...blocks);
  }

  /** The widths, and more where texts on one line are longer than the widths were made for, as in another language. */
  get fittedWidths(): readonly number[] {
    return this.#fitted().widths;
  }

  /** Once for as long as nothing more is drawn. */
  #fitted(): SizesNow {
    if (this.#sizesNow) return this.#sizesNow;
    const rows = this.#rows.map((cells, row) => this.#aligned(cells, row));
    const wide = widthsFor(rows, this.columnWidths);
    const fits = this.#fits;
    const widths = fits?.(this.columnWidths) ? fittingWidths(rows, wide, fits) : wide;
    this.#sizesNow = {
      rows,
      widths,
      heights: heightsFor(
        rows,
        this.columnWidths.map((width, column) => Math.min(width, widths[column] ?? width)),
        this.#heights,
      ),
    };
    return this.#sizesNow;
  }

  get nextRow(): number {
    return this.#rows.length;
  }

  get lastColumn(): number {
    return this.columnWidths.length - 1;
  }

  /** Appends a row and gives its number. */
  row(cells: readonly Cell[], height?: number): number {
    this.#sizesNow = null;
    const before = Array.from({ length: cells.length === 0 ? 0 : this.#left }, () => null);
    const row = this.#rows.push([...before, ...cells]) - 1;
    if (height !== undefined) this.#heights.set(row, height);
    return row;
  }

  skip(rows = 1): void {
    this.#sizesNow = null;
    for (let count = 0; count < rows; count++) this.#rows.push([]);
  }

  /** Puts a cell where the canvas has been drawn already. */
  put(row: number, column: number, cell: CellPlan): void {
    const cells = this.#rows[row];
    if (!cells) return;
    this.#sizesNow = null;
    const before = Array.from({ length: Math.max(0, column - cells.length) }, () => null);
    this.#rows[row] = [...cells.slice(0, column), ...before, cell, ...cells.slice(column + 1)];
  }

  /**
   * The title band over the whole width: what the sheet is, and of which programme. However long a name is, these are
   * two rows: a table that people type in stays where it is.
   */
  band(title: string, subtitle: string): void {
    const width = this.#lineWidth("subtitle", Infinity);
    const [first = "", ...more] = wrappedLines(subtitle, width);
    this.#band(title, [more.length === 0 ? first : `${wrappedLines(subtitle, width - 2)[0] ?? ""}…`]);
  }

  /** The same of a sheet that is drawn anew: a subtitle longer than the sheet is wide goes on in the next row. Gives the rows. */
  longBand(title: string, subtitle: string): number {
    return this.#band(title, wrappedLines(subtitle, this.#lineWidth("subtitle", Infinity)));
  }

  #band(title: string, subtitle: readonly string[]): number {
    this.row(this.#across(title, "title"), 25);
    for (const line of subtitle) this.row(this.#across(line, "subtitle"), 18);
    return 1 + subtitle.length;
  }

  /** What a sheet says above its table. */
  head(key: keyof typeof sheetHeads, programmeName: string): void {
    const { about, note } = sheetHeads[key];
    this.band(nameOfSheet(key), about(programmeName));
    this.text(note, "note");
  }

  /** "$A$4": a cell of the sheet, for rules. */
  absolute(row: number, column: number): string {
    return absoluteAddress(row, column);
  }

  heading(text: string, style: "heading" | "indentedHeading" = "heading"): number {
    return this.#headed(this.row([{ value: text, style }], headingHeight));
  }

  /** Of a block beside another, whose rows it makes no higher. */
  headingBeside(text: string): number {
    return this.#headed(this.row([{ value: text, style: "besideHeading" }]));
  }

  #headed(row: number): number {
    this.together(row, row + headedRows);
    return row;
  }

  /** Rows that are printed on one page where they find room on one. @param how whether another page is printed for it */
  together(top: number, bottom: number, how: "always" | "if-no-more-pages" = "always"): void {
    this.#blocks.push({ top, bottom, ...(how !== "always" && { isLoose: true as const }) });
  }

  /** Running text, a cell per line, each over the empty cells to its right. @param room in characters, where less */
  text(text: string, style: StyleName = "line", room?: number): void {
    const scale = sizeOf(styles[style]) / fontSize;
    const width = this.#lineWidth(style, longestLine, room);
    const height = scale > 1 ? usualHeight * scale : undefined;
    for (const line of wrappedLines(text, width)) this.row([{ value: line, style }], height);
  }

  #lineWidth(style: StyleName, longest: number, room?: number): number {
    const whole = room ?? this.columnWidths.slice(this.#left).reduce((sum, each) => sum + each, 0);
    return (Math.min(longest, whole) - 2) / (sizeOf(styles[style]) / fontSize);
  }

  /** One line of text that a formula keeps up to date. */
  liveText(value: string, formula: string, style: StyleName = "line"): number {
    return this.row([{ value, formula, style }]);
  }

  /** Appends a table: headers, then its rows; a table without rows gets a blank one. Gives its range. */
  table(name: string, headers: readonly string[], rows: readonly (readonly CellPlan[])[]): CellRange {
    const top = this.header(headers);
    this.#sizesNow = null;
    // As they were drawn: by the same row other parts of the product know that it is the same.
    if (this.#left === 0) this.#rows.push(...rows);
    else for (const cells of rows) this.row(cells);
    if (rows.length === 0) this.row(headers.map(() => ({ value: null, style: "entry" })));
    const range = { top, left: 0, bottom: this.nextRow - 1, right: headers.length - 1 };
    this.#tables.push({ name, range });
    return range;
  }

  /**
   * Rows of a list as high as most of them are at least, where most texts are wrapped and no page more is printed.
   * @param titles rows above the list that are printed again on every page
   */
  evenRows(
    { top, bottom }: Pick<CellRange, "top" | "bottom">,
    orientation: PrintPlan["orientation"],
    titles: number,
  ): void {
    const lines = this.#rows.slice(top, bottom + 1).map((cells) => linesOfRow(cells, this.columnWidths));
    const usual = lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 1;
    if (usual === 1) return;
    const above = this.#sizes().heights.slice(0, top);
    const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);
    const room = pageHeight(orientation) * certainDown - sum(above.slice(top - titles));
    const pages = (least: number): number => {
      const height = usualHeight * sum(lines.map((own) => Math.max(own, least)));
      return Math.ceil((sum(above.slice(0, top - titles)) + height) / room);
    };
    if (pages(usual) > pages(1)) return;
    lines.forEach((own, index) => {
      if (own < usual) this.#heights.set(top + index, usual * usualHeight);
    });
    this.#sizesNow = null;
  }

  /** The height that wrapped texts of a look need in the first columns, in points. */
  heightOf(texts: readonly string[], style: StyleName): number {
    return heightOf(
      texts.map((value) => ({ value, style })),
      this.columnWidths,
    );
  }

  header(headers: readonly string[], style: StyleName = "header"): number {
    return this.row(headers.map((value) => ({ value, style })));
  }

  chart(chart: ChartPlan): void {
    this.#charts.push(chart);
    this.together(chart.area.top, chart.area.bottom);
  }

  validate(validation: ValidationPlan): void {
    this.#validations.push(validation);
  }

  format(range: CellRange, formula: string, style: StyleName): void {
    this.#conditionalFormats.push({ range, formula, style });
  }

  /** @param sheet named as our sheets of its key are, unless it has a name of its own */
  finish(sheet: SheetFacts & Pick<SheetPlan, "frozen" | "print">): SheetPlan {
    const { key, name = sheetOf(key)?.name ?? "", ...rest } = sheet;
    return {
      ...{ key, name, ...rest, ...(!isTypedOn(key) && { hidesGridlines: true as const }) },
      rows: this.#fitted().rows,
      columnWidths: this.fittedWidths,
      rowHeights: this.#fitted().heights,
      tables: this.#tables,
      charts: this.#charts,
      validations: this.#validations,
      conditionalFormats: this.#conditionalFormats,
    };
  }

  /** Pages on which charts and what belongs together are whole, in print that is read. */
  pages(
    orientation: PrintPlan["orientation"],
    titleRows: PrintPlan["titleRows"],
    { titleColumns = 0, lastColumn }: { readonly titleColumns?: number; readonly lastColumn?: number } = {},
  ): PrintPlan {
    this.#fits = (widths) =>
      scalesAcross(widths.slice(0, (lastColumn ?? this.lastColumn) + 1), orientation).length > 0;
    this.#sizesNow = null;
    const sizes = this.#sizes(lastColumn);
    return {
      ...{ orientation, titleRows },
      ...pagesOf({ orientation, titleRows, titleColumns, ...sizes, blocks: this.#blocks }),
      ...(lastColumn !== undefined && { lastColumn }),
    };
  }

  /** Pages of a list that takes few of them: in the smallest print that is read, where that fits on one across. */
  densePages(
    orientation: PrintPlan["orientation"],
    titleRows: PrintPlan["titleRows"],
    {
      titleColumns,
      lastColumn = this.lastColumn,
    }: { readonly titleColumns: number; readonly lastColumn?: number | undefined },
  ): PrintPlan {
    const sizes = this.#sizes(lastColumn);
    const [scale] = scalesAcross(sizes.widths, orientation);
    const pages = pagesOfList({ orientation, titleRows, titleColumns, ...sizes }, scale);
    return { orientation, titleRows, ...pages, lastColumn };
  }

  /** Of the columns up to one, in characters, and of the rows, in points. */
  #sizes(lastColumn = this.lastColumn): { readonly widths: readonly number[]; readonly heights: number[] } {
    const { widths, heights } = this.#fitted();
    return {
      widths: widths.slice(0, lastColumn + 1),
      heights: this.#rows.map((_, row) => heights.get(row) ?? usualHeight),
    };
  }

  /** A sheet of one table, whose header stays in sight and is printed on every page. */
  finishTable(
    { top }: CellRange,
    { frozen: columns, orientation, lastPrinted, isDense, ...facts }: SheetFacts & TableFacts,
  ): SheetPlan {
    const titleRows = { first: top, last: top };
    const print: PrintPlan = isDense
      ? this.densePages(orientation, titleRows, { titleColumns: columns, lastColumn: lastPrinted })
      : {
          ...{ orientation, titleRows },
          ...pagesOfList({ orientation, titleRows, titleColumns: columns, ...this.#sizes(lastPrinted) }),
          ...(lastPrinted !== undefined && { lastColumn: lastPrinted }),
        };
    return this.finish({ ...facts, frozen: { rows: top + 1, columns }, print });
  }

  #across(value: CellScalar, style: StyleName): Cell[] {
    return this.columnWidths.map((_, column) => ({ value: column === 0 ? value : null, style }));
  }

  /** Headers in the middle where their columns are. */
  #aligned(cells: readonly Cell[], row: number): readonly Cell[] {
    if (!cells.some((cell) => cell?.style === "header")) return cells;
    return cells.map((cell, column) => {
      const below = this.#rows[row + 1]?.[column]?.style;
      const format: StyleFormat = below ? styles[below] : {};
      return cell?.style === "header" && format.horizontal === "center"
        ? { ...cell, style: "headerCentre" }
        : cell;
    });
  }
}
