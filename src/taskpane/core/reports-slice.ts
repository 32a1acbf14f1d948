import type { AnonymisingView, ComparedView, MadeFile } from "../../worker";
import type { Slice } from "./store";

/** A new workbook that was made and can be had, and the part of the screen that made it. */
export interface MadeWorkbook {
  readonly from: "reports" | "next-cycle" | "anonymised" | "comparison";
  readonly file: MadeFile;
}

export interface ReportsState {
  readonly made: MadeWorkbook | null;
  /** Files that could not be compared, and why. */
  readonly unread: ComparedView["unread"];
  /** What anonymising would do, once that was asked. */
  readonly anonymising: AnonymisingView | null;
}

export const reportsSlice: Slice<ReportsState> = {
  first: { made: null, unread: [], anonymising: null },
  resets: { left: ["made", "unread", "anonymising"], opened: ["made", "unread", "anonymising"] },
};
