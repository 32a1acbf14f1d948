/** One thing that somebody did to the workbook between two looks at it. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly kind: "added" | "deleted" | "renamed" | "edited";
  /** For a sheet of the product's: drawn by it from the others, or one that people type on. */
  readonly ours?: "drawn" | "typed-on";
  /** For a rename, the name before. */
  readonly before?: string;
  /** A1 addresses of the first cells that differ, at most ten. */
  readonly cells: readonly string[];
  /** How many cells differ in all. */
  readonly cellCount: number;
  /** What some of `cells` said and say, as texts; empty for a blank cell. */
  readonly edits?: readonly CellChange[];
  /** Names that are new on a list of the administrator's own. */
  readonly newNames?: readonly string[];
}

export interface CellChange {
  readonly cell: string;
  readonly before: string;
  readonly now: string;
}

/** A workbook that is open in Excel: code to what its sentence needs. */
export interface WorkbookProblems {
  /** The Excel at hand is older than the product needs. */
  "excel-too-old": { readonly needed: string };
  /** No answer in time; what was begun was undone, or will be at the next attempt. */
  "excel-not-answering": { readonly seconds: number };
  "excel-cell-being-edited": Record<never, never>;
  "excel-other-workbook-in-front": Record<never, never>;
  /** A write was refused. */
  "sheet-protected": Record<never, never>;
  "workbook-structure-protected": Record<never, never>;
  /** Found when a workbook is read: what will be refused once it is to be written. */
  "protected-structure-found": Record<never, never>;
  /** Sheets of the product. */
  "protected-sheets-found": { readonly sheets: readonly string[] };
  /** The administrator's own roster. */
  "protected-roster-found": { readonly sheet: string };
  "workbook-read-only": Record<never, never>;
  /** Excel refused without saying whether a protection is the cause. */
  "excel-access-denied": Record<never, never>;
  /** Somebody changed the workbook after it was read: nothing was written. */
  "workbook-changed": { readonly changes: readonly WorkbookChange[] };
  /** Another administrator's add-in is writing at this moment. */
  "workbook-being-written": { readonly minutes: number };
  "excel-too-much-at-once": Record<never, never>;
  /** Excel gave up; the workbook is as it was. `code` is Excel's own word for it. */
  "excel-failed": { readonly code: string };
  /** Excel gave up and did not let the earlier state be restored either. */
  "workbook-not-restored": { readonly code: string };
  /** Columns of ours were moved or taken out, so that nothing can be written in place. */
  "table-columns-moved": { readonly table: string; readonly columns: readonly string[] };
  "nothing-to-undo": Record<never, never>;
  /** Excel shows another workbook, or none of its sheets can be shown. */
  "cannot-show-place": Record<never, never>;
  "new-workbook-refused": Record<never, never>;
  /** More than Excel on the web takes at once. */
  "new-workbook-too-large": { readonly megabytes: number };
  "new-workbook-unsupported": Record<never, never>;
}
