import type { CellRange } from "../../sheet";
import type { BorderName, ChartPlan, ConditionalFormatPlan, Insertion, SheetPlan } from "../../workbook";
import type { LiveWorkbook } from "../read/live-workbook";
import type { Typed } from "./changed-blocks";

/** On a sheet: by its ID, or by the name it has while it is made. */
interface OnSheet {
  readonly sheet: string;
}

/** From what it was to what it is to be. */
interface FromTo<What> {
  readonly before: What;
  readonly after: What;
}

/** Cells with what was in them, as one would type it; null for those that are left as they are. */
interface Cells extends OnSheet, FromTo<readonly (readonly Typed[])[]> {
  readonly range: CellRange;
  /** The one formula of all of them, in R1C1 notation; "" where all are emptied. */
  readonly alike?: string;
}

/** What a name points at, "='Set 1'!$A$1", and what is said of it. */
export interface NameSays {
  readonly formula: string;
  readonly comment: string;
}

export type TraitName = "bold" | "italic" | "size" | "colour" | "fill" | "horizontal" | "vertical" | "wrap";

/** Around cells, and between rows and between columns of them. */
export type LineName = "top" | "right" | "bottom" | "left" | "rows" | "columns";

/** Every kind of change to a workbook, with what it says: plain data. "Cells" of formats are addresses, "A1:B2,D4". */
export interface Kinds {
  "add-sheet": OnSheet;
  "copy-sheet": OnSheet & { readonly of: string; readonly behind: string };
  "name-sheet": OnSheet & FromTo<string>;
  "place-sheet": OnSheet & FromTo<number>;
  "show-sheet": OnSheet & FromTo<"Visible" | "Hidden">;
  "delete-sheet": OnSheet;
  /** Beside it goes a name with this formula, which points at the cell that is moved. */
  insert: OnSheet & { readonly insertion: Insertion; readonly witness: string | null };
  remove: OnSheet & { readonly insertion: Insertion };
  /** A new one has its headers ahead. */
  table: OnSheet & {
    readonly name: string;
    readonly before: CellRange | null;
    readonly after: CellRange;
    readonly headers: readonly string[];
  };
  /** Changes nothing, and stops the request where the table does not end in this cell. */
  "table-end": OnSheet & { readonly name: string; readonly cell: string };
  /** Cells of a table's header row. */
  headers: Cells;
  cells: Cells;
  /** "" for Excel's own, null for one that nobody needs back. */
  "number-format": OnSheet & {
    readonly range: CellRange;
    readonly before: string | null;
    readonly after: string;
  };
  name: {
    readonly name: string;
    readonly before: NameSays | null;
    readonly after: NameSays;
    /** It points elsewhere now, whatever the sheet there is called. */
    readonly isElsewhere: boolean;
  };
  "delete-name": { readonly name: string };
  /** What is said of a name that is there. */
  say: { readonly name: string; readonly after: string };
  /** The hidden name of a write under way. It points at the sheet: a name must point somewhere. */
  mark: OnSheet & { readonly after: string; readonly replaces: boolean };

  reset: OnSheet;
  "copy-format": OnSheet & { readonly from: string; readonly to: string };
  font: OnSheet & { readonly cells: string };
  format: OnSheet & { readonly cells: string; readonly traits: readonly (readonly [TraitName, string])[] };
  border: OnSheet & {
    readonly cells: string;
    readonly border: BorderName | "";
    readonly lines: readonly LineName[];
  };
  validation: OnSheet & { readonly cells: string; readonly after: SheetPlan["validations"][number] | null };
  "no-conditional-formats": OnSheet & { readonly cells: string };
  "conditional-format": OnSheet & { readonly after: ConditionalFormatPlan };
  chart: OnSheet & FromTo<ChartPlan | null> & { readonly id: string; readonly isInOnes: boolean };
  "delete-chart-at": OnSheet & { readonly place: number };
  "table-style": OnSheet & { readonly name: string };
  /** In characters; null for Excel's own. */
  width: OnSheet & { readonly columns: string; readonly after: number | null };
  height: OnSheet & { readonly rows: string; readonly after: number };
  /** Null for what stays. */
  tab: OnSheet & { readonly colour: string | null; readonly visibility: "Visible" | "Hidden" | null };
  freezing: OnSheet & Pick<SheetPlan, "frozen" | "hidesGridlines">;
  /** Null for a page of which nothing is known. */
  page: OnSheet & { readonly before: SheetPlan["print"] | null; readonly after: SheetPlan["print"] };
}

export type Kind = keyof Kinds;

/** One change to the workbook, which can be printed, compared and carried out. */
export type Change<K extends Kind = Kind> = { [P in K]: { readonly kind: P } & Kinds[P] }[K];

/** What is looked at when a change is to be taken back. */
export interface Around {
  /** The workbook that the changes were computed from. */
  readonly before: LiveWorkbook;
  readonly now: LiveWorkbook;
}
