import type { WorkbookChange } from "../../programme";
import type { ProblemMessage, WorkbookView } from "../../worker";
import type { NewWorkbookPlatform } from "../open/open-workbook";
import type { Slice } from "./store";

/** What can be undone. */
export type Written =
  "allocation" | "change" | "cleaning" | "collection" | "calendars" | "packs" | "register" | "moves";

/** The open workbook: what was read of it, what was written to it here, and what others did to it. */
export interface SessionState {
  /** Of the file opened in a browser; empty in Excel; null before there is any. */
  readonly workbookName: string | null;
  readonly canShowCells: boolean;
  /** Where new workbooks open; null where they can only be downloaded. */
  readonly opensNewOn: NewWorkbookPlatform | null;
  readonly sheetNames: readonly string[];
  readonly view: WorkbookView | null;
  /** Why the workbook cannot be used, instead of `view`. */
  readonly trouble: ProblemMessage | null;
  /** Headers to choose columns from, when that is the trouble. */
  readonly troubleHeaders: readonly string[];
  /** Rows with the same email address are the trouble. */
  readonly hasSameAddress: boolean;
  /** No cell of the workbook holds anything. */
  readonly isEmpty: boolean;
  /** What somebody did to the workbook since it was read. */
  readonly changes: readonly WorkbookChange[];
  /** What this pane wrote and can undo, the last at the end. */
  readonly written: readonly Written[];
  /** The notices of the last change, whether it was shown or was known already. */
  readonly lastNotices: readonly string[];
}

export const sessionSlice: Slice<SessionState> = {
  first: {
    ...{ workbookName: null, canShowCells: false, opensNewOn: null, sheetNames: [] },
    ...{ view: null, trouble: null, troubleHeaders: [], hasSameAddress: false, isEmpty: false },
    ...{ changes: [], written: [], lastNotices: [] },
  },
  resets: { read: ["changes"], opened: ["sheetNames", "written", "lastNotices"] },
};
