import { Refusal } from "../../programme";
import { excelCode } from "../excel-problems";
import type { LiveWorkbook } from "../read/live-workbook";
import type { WorkbookChanges } from "./plan-changes";
import type { TypedOver } from "./set-aside";

/** One write of the workbook, from the look before to the tidying after. */
export interface Write {
  readonly changes: WorkbookChanges;
  /** What the changes were computed from. */
  readonly before: LiveWorkbook;
  /** Sheets of which Excel has told since that something happened there; null while nobody listens. */
  readonly told: ReadonlySet<string> | null;
  /** One request does it all. The cells come last in it then, and tell whether it was carried out. */
  readonly isBrief: boolean;
  /** Somebody was at work in the moment before it: it is taken back even when all of it is done. */
  readonly isOvertaken?: true;
  /** What they typed in cells that it wrote over. */
  readonly typed?: readonly TypedOver[];
  /** Tells this pane's marks from another one's. */
  readonly pane: string;
  /** Tells this write's sheets from another one's; begins with the pane's. */
  readonly token: string;
}

/** A write that Excel stopped half-way and has not let be taken back yet. */
export class HalfDone extends Error {
  readonly write: Write;
  readonly refusal: Refusal;

  constructor(write: Write, cause: unknown) {
    super("half done", { cause });
    this.name = "HalfDone";
    this.write = write;
    const code = excelCode(cause) ?? (cause instanceof Refusal ? cause.problem.code : "GeneralException");
    this.refusal = new Refusal({ code: "workbook-not-restored", details: { code } }, { cause });
  }
}
