import type { NotFormatted } from "../programme";
import type { CellRange, SheetContent } from "../sheet";
import type { SheetKey, WorkbookPlan } from "./workbook-plan";

/** A workbook-wide name and the cells it points at; names that point elsewhere are not listed. */
export interface NameContent {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly comment?: string;
}

/** A sheet of ours that somebody deleted, as it was seen last. */
export interface DeletedSheet {
  readonly key: SheetKey;
  readonly content: SheetContent;
}

/** What Excel would refuse to write, as long as it is so. */
export interface Protection {
  /** No sheet can be added, deleted, moved or renamed. */
  readonly ofStructure: boolean;
  /** Names of the sheets whose cells cannot be changed. */
  readonly sheets: readonly string[];
}

/**
 * What became of a write in the middle of which its pane was closed: nothing was changed and what had been begun is taken
 * away; part of it is written; or all of it is, and formatting is missing.
 */
export type Interrupted = "taken-back" | "in-part" | "unformatted";

/** Everything that was read from a workbook, whichever kind. */
export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
  /** Sheets that are there no longer; only where the workbook was watched when they went. */
  readonly deleted?: readonly DeletedSheet[];
  /** Only in Excel, and only in the first reading after it. */
  readonly interrupted?: Interrupted;
  /** Only in Excel: a protection in a file hinders nobody who writes another file. */
  readonly protection?: Protection;
}

/** What is worth telling of a write that went well. */
export interface WriteReport {
  /** Sheets that were drawn anew elsewhere, because people had typed on them: theirs now, by this name. */
  readonly keptSheets: readonly string[];
  /** Old sheets that could not be taken away yet. */
  readonly untidied: readonly string[];
  /**
   * Once everything is formatted, or Excel is asked no more: what it refused, which the next write tries again. Null when
   * another write or an undo went ahead, and takes up what was left. Never rejects.
   */
  readonly formatting: Promise<readonly NotFormatted[] | null>;
}

/** A workbook that can be read and written, live in Excel or as a file. */
export interface Workbook {
  /** @throws {Refusal} when it cannot be read; nothing has happened then. */
  read(): Promise<WorkbookContent>;
  /** Writes the contents of the whole plan or nothing; formats follow behind, as far as they can be. @throws {Refusal} */
  write(plan: WorkbookPlan): Promise<WriteReport>;
}
