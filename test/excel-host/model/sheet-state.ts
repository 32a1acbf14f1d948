import type { CellRange, CellScalar } from "../../../src/sheet";
import type { CellFormat } from "./cell-format";

export interface CellState {
  readonly value: CellScalar;
  /** "#N/A" and the like; `value` is null then. */
  readonly error?: string;
  /** en-US notation, without the leading "=". */
  readonly formula?: string;
  readonly format: CellFormat;
}

/** What is kept of a cell beside its contents and its look. */
export interface CellDetails {
  style?: string;
  hyperlink?: Excel.RangeHyperlink | undefined;
  control?: { readonly type: string };
}

export interface TableState {
  readonly id: string;
  name: string;
  /** Header row included. */
  range: CellRange;
  style: string;
}

export interface SeriesState {
  name: string;
  values: { sheetId: string; range: CellRange } | null;
  categories: { sheetId: string; range: CellRange } | null;
  colour: string | null;
  /** Of the line around its columns. */
  edge?: string;
  gapWidth: number | null;
  markerStyle: string | null;
  bubbleSizes?: SeriesState["values"];
  /** How many there are. */
  trendlines?: number;
}

export interface AxisState {
  title: string;
  titleVisible: boolean;
  numberFormat: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  reversed: boolean;
  fontSize: number | null;
  fontColour: string | null;
  gridlines: boolean;
  position: string | null;
  tickLabelSpacing: number | null;
}

export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  title: { text: string; size: number | null; bold: boolean | null; colour: string | null };
  legend: { visible: boolean; position: string };
  /** The cells it covers; in points when a program placed it by numbers. */
  area: CellRange;
  displayBlanksAs: string;
  series: SeriesState[];
  category: AxisState;
  value: AxisState;
}

export interface ValidationState {
  readonly range: CellRange;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

export interface ConditionalState {
  readonly id: string;
  /** "Custom", or what is only kept. */
  readonly kind: string;
  range: CellRange;
  /** Without the leading "=". */
  formula: string;
  bold: boolean | null;
  italic: boolean | null;
  colour: string | null;
  fill: string | null;
  /** No format of a lower priority shows where this one does. */
  stopIfTrue: boolean;
}

export interface PageState {
  orientation: string;
  paperSize: string;
  pagesAcross: number | null;
  pagesDown: number | null;
  scale?: number | null;
  breaksAfter?: number[];
  printArea?: CellRange | null;
  titleRows: { first: number; last: number } | null;
  lastTitleColumn: number | null;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  footer: { left: string; centre: string; right: string };
}

export interface FilterState {
  /** Headers included. */
  range: CellRange;
  /** By column of the range, from 0. */
  criteria: Record<number, Excel.FilterCriteria>;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  gridlines: boolean;
  /** "#RRGGBB", or "" for none. */
  tabColour: string;
  /** By row, then by column, zero-based; only cells that hold a value or a format. */
  readonly cells: Map<number, Map<number, CellState>>;
  /** In points. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** By "row column", from 0. */
  readonly details: Map<string, CellDetails>;
  /** The cells that one formula fills, its own at the top left. */
  spills: CellRange[];
  merges: CellRange[];
  tables: TableState[];
  charts: ChartState[];
  validations: ValidationState[];
  conditionals: ConditionalState[];
  frozen: { rows: number; columns: number };
  page: PageState;
  isProtected: boolean;
  /** Rows that a filter does not show are hidden. */
  filter: FilterState | null;
  /** What people attached to cells, by A1 address. */
  readonly notes: Map<string, string>;
}

/** A new, blank sheet. */
export function blankSheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: "Visible",
    gridlines: true,
    tabColour: "",
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    details: new Map(),
    spills: [],
    merges: [],
    tables: [],
    charts: [],
    validations: [],
    conditionals: [],
    frozen: { rows: 0, columns: 0 },
    page: {
      orientation: "Portrait",
      paperSize: "Letter",
      pagesAcross: null,
      pagesDown: null,
      titleRows: null,
      lastTitleColumn: null,
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      footer: { left: "", centre: "", right: "" },
    },
    isProtected: false,
    filter: null,
    notes: new Map(),
  };
}

/** The same sheet, to be changed by itself. Cells are never changed but replaced, and so are their formats. */
export function copyOfSheet({ cells, ...sheet }: SheetState): SheetState {
  return {
    ...structuredClone(sheet),
    cells: new Map([...cells].map(([row, columns]) => [row, new Map(columns)])),
  };
}
