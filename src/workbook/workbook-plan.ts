import type { CellRange, CellScalar } from "../sheet";
import type { Check, SheetKey } from "../tables";
import type { StyleName } from "./styles";

export type { SheetKey, ValidationRule } from "../tables";

/** One cell to be written. A formula always carries the value it will show. */
export interface CellPlan {
  readonly value: CellScalar;
  /** en-US notation, without the leading "=". */
  readonly formula?: string;
  readonly style?: StyleName;
  /** Excel number format in en-US notation, when not the style's own. */
  readonly format?: string;
}

export interface TablePlan {
  /** Unique in the workbook, and no cell address ("Set1" is one). */
  readonly name: string;
  /** Header row included. The header cells hold the column names as text. */
  readonly range: CellRange;
}

export type ChartKind = "column-stacked" | "column" | "line";

export interface ChartSeriesPlan {
  readonly name: string;
  /** Cells of the chart's own sheet. */
  readonly values: CellRange;
  /** Six hexadecimal digits. */
  readonly colour: string;
}

export interface ChartPlan {
  /** Unique in its sheet. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** What a person who cannot see the chart needs. Also stands beside it as text. */
  readonly altText: string;
  readonly categories: CellRange;
  readonly series: readonly ChartSeriesPlan[];
  /** The cells the chart covers. */
  readonly area: CellRange;
  /** Empty where the chart's title says what is counted. */
  readonly valueAxisTitle: string;
  readonly valueFormat?: string;
  readonly valueMaximum?: number;
  readonly legend: "none" | "bottom" | "right";
}

export interface ValidationPlan extends Check {
  readonly range: CellRange;
}

export interface ConditionalFormatPlan {
  readonly range: CellRange;
  /** True where the format applies; relative to the range's top-left cell; no leading "=". */
  readonly formula: string;
  readonly style: StyleName;
}

/** Of every page, in inches. */
export const pageMargins = {
  left: 0.25,
  right: 0.25,
  top: 0.3,
  bottom: 0.4,
  header: 0.2,
  footer: 0.2,
} as const;

/** At the foot of every page: the sheet's name and the page's number, as large as the print of the cells. */
export const pageFooter = { left: "&11&A", right: "&11Page &P of &N" } as const;

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Zero-based last row of the titles repeated on every page, from row 0; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly pagesAcross: number;
  /** Percent of its own size that it is printed at, instead of being fitted to pages. */
  readonly scale?: number;
  /** Everything is fitted to so many pages; without it, pages down follow from the content. */
  readonly pagesDown?: number;
  /** Columns repeated on every page across, from column A to this one. */
  readonly lastTitleColumn?: number;
  /** The last column that is printed; all of them without. */
  readonly lastColumn?: number;
  /** Zero-based rows after which a new page begins; with a scale, since they count for nothing where pages are fitted. */
  readonly breaksAfter?: readonly number[];
  /** In the middle of the page, without the sheet's name and the page's number at its foot; in files only. */
  readonly bareFoot?: true;
}

export interface SheetPlan {
  readonly key: SheetKey;
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly tabColour: string;
  /** Dense from A1; null is an empty cell. */
  readonly rows: readonly (readonly (CellPlan | null)[])[];
  /** In characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  /** Zero-based row to height in points, where not the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Nothing on it is to be decided yet, so that its tab is hidden until a person shows it. */
  readonly isWaiting?: true;
  /** Its tab is hidden, because it is waiting or because a person hid it. */
  readonly isHidden?: boolean;
  /** Drawn for reading, without the lines that show where to type. */
  readonly hidesGridlines?: true;
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly print: PrintPlan;
  /** One sentence: what this sheet is for. */
  readonly summary: string;
}

/** A workbook-wide name for cells of one planned sheet. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: SheetKey;
  readonly range: CellRange;
  /** What a person reads in Excel's Name Manager. */
  readonly comment?: string;
}

/** The whole workbook as plain data: what every adapter writes, and nothing more. */
export interface WorkbookPlan {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}
