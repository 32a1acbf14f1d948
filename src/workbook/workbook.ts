import type { CellRange, SheetContent } from "../sheet";
import type { WorkbookPlan } from "./workbook-plan";

/** A workbook-wide name and the cells it points at; names that point elsewhere are not listed. */
export interface NameContent {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** Everything that was read from a workbook, whichever kind. */
export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
}

/** A workbook that can be read and written, live in Excel or as a file. */
export interface Workbook {
  /** @throws {Refusal} when it cannot be read; nothing has happened then. */
  read(): Promise<WorkbookContent>;
  /** Writes the whole plan or nothing. @throws {Refusal} */
  write(plan: WorkbookPlan): Promise<void>;
}
