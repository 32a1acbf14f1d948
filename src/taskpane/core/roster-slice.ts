import type { ReadingOptions } from "../../worker";
import type { Slice } from "./store";

export interface RosterState {
  /** How the roster is read. */
  readonly options: ReadingOptions;
}

export const rosterSlice: Slice<RosterState> = {
  first: {
    options: {
      ...{ sheetName: null, alsoSheets: [], columns: {}, answers: [] },
      ...{ duplicates: "refuse", hiddenRows: "include" },
    },
  },
  resets: { opened: ["options"] },
};
