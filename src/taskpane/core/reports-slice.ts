import type { AnonymisingView, MadeFile } from "../../worker";
import type { Slice } from "./store";

/** A new workbook that was made and can be had, and the part of the screen that made it. */
export interface MadeWorkbook {
  readonly from: "reports" | "next-cycle" | "anonymised";
  readonly file: MadeFile;
}

export interface ReportsState {
  readonly made: MadeWorkbook | null;
  /** What anonymising would do, once that was asked. */
  readonly anonymising: AnonymisingView | null;
}

export const reportsSlice: Slice<ReportsState> = {
  first: { made: null, anonymising: null },
  resets: { left: ["made", "anonymising"], opened: ["made", "anonymising"] },
};
