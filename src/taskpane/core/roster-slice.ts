import type { ReadingWishes } from "../../worker";
import type { Slice } from "./store";

export interface RosterState {
  /** How the roster is read. */
  readonly options: ReadingWishes;
}

export const rosterSlice: Slice<RosterState> = {
  first: {
    options: { sheetName: null, columns: {}, duplicates: "refuse", hiddenRows: "include", answers: [] },
  },
  resets: { opened: ["options"] },
};
