import type { WorkbookChange } from "../../programme";
import type { SheetContent } from "../../sheet";
import type { CellEdit, WorkbookContent, WorkbookPlan, WriteReport } from "../../workbook";

/** Reading ahead of a write, which itself refuses what it finds changed, or after one that has just looked. */
export type BesideWrite = "before-write" | "after-write";

/** A workbook the pane works on: the one open in Excel, or a file that was opened in a browser. */
export interface OpenWorkbook {
  readonly kind: "excel" | "file";
  /** Of the file; empty in Excel, where everybody sees which workbook it is. */
  readonly name: string;
  /** @param beside a write, much may be taken as it was seen last @throws {Refusal} */
  read(beside?: BesideWrite): Promise<WorkbookContent>;
  /**
   * Writes everything or nothing, and formats it behind that; a file is downloaded. `restoring` brings back how things
   * are now. `onSheet` is told before sheets are formatted: the name and number of the first one, and of how many.
   * @throws {Refusal} "workbook-changed" when somebody changed it since `read`
   */
  write(
    plan: WorkbookPlan,
    restoring: WorkbookPlan,
    onSheet?: (name: string, sheet: number, of: number) => void,
  ): Promise<WriteReport>;
  /**
   * Writes single cells of the roster; can be undone. Of a file, only what the pane goes on with changes.
   * @throws {Refusal} "workbook-changed" when one of them holds something else by now
   */
  writeCells(edits: readonly CellEdit[]): Promise<void>;
  /** @returns what is worth telling of it, if anything @throws {Refusal} */
  undo(): Promise<WriteReport | null>;
  /** Adds a sheet with the values and dates of these rows. @throws {Refusal} */
  addSheet(name: string, rows: SheetContent["rows"]): Promise<void>;
  /**
   * Tells of every change that somebody else makes, within a second, and when Excel is long at work. The function given
   * back ends that.
   */
  watch(onChange: (changes: readonly WorkbookChange[]) => void, onSlow: () => void): () => void;
  /** Opens a file as a new workbook; null where only downloads are to be had. */
  readonly openNew: {
    readonly platform: NewWorkbookPlatform;
    /** @throws {Refusal} when a policy forbids it, or it was declined */
    open(bytes: Uint8Array): Promise<void>;
  } | null;
  /** Whether Excel opens the pane with this workbook; null for a file. */
  readonly opensPane: {
    isOn(): boolean;
    /** @throws {Refusal} */
    set(isOn: boolean): Promise<void>;
  } | null;
  /** Shows a cell; null where there is nothing to show it in. @throws {Refusal} */
  readonly show: ((place: ShownPlace) => Promise<void>) | null;
}

/** Where a new workbook lands differs by platform. */
export type NewWorkbookPlatform = "windows" | "mac" | "web" | "tablet" | "unknown";

/** A sheet by its name and a cell on it, a set's sheet by its number, or one of ours whatever it is called. */
export type ShownPlace =
  | { readonly sheet: string; readonly cell?: string }
  | { readonly set: number }
  | { readonly key: "overview" };
