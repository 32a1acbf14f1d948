import type { CycleRequest } from "../../commands";
import type { CyclePreview } from "../../worker";
import type { Slice } from "./store";

/** A cycle of meetings that is shown; nothing of it is in the workbook yet. */
export interface CycleDraft {
  readonly request: CycleRequest;
  readonly preview: CyclePreview;
}

export interface MeetingsState {
  readonly cycle: CycleDraft | null;
}

export const meetingsSlice: Slice<MeetingsState> = {
  first: { cycle: null },
  resets: { left: ["cycle"], opened: ["cycle"] },
};
