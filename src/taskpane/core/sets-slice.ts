import type { AllocationWishes, Draft, EarlierLook, SizeAnswer } from "../../worker";
import type { SwapAnswer, WhyHere } from "../../programme";
import type { Slice } from "./store";

/** The member whose place is being thought about. */
export interface SelectedMember {
  readonly id: string;
  /** The best swaps, once they are known. */
  readonly swaps: readonly SwapAnswer[] | null;
  /** Why they are in their set, once it is known. */
  readonly why: WhyHere | null;
}

export interface SetsState {
  /** What the sets should be like. */
  readonly options: AllocationWishes;
  /** What the target size gives; null below four members. */
  readonly sizes: SizeAnswer | null;
  /** Sets that are shown and not written. */
  readonly draft: Draft | null;
  /** Sets that can be brought back, the latest first; null before they are asked for. */
  readonly earlier: readonly EarlierLook[] | null;
  readonly selectedMember: SelectedMember | null;
}

export const setsSlice: Slice<SetsState> = {
  first: {
    options: { targetSize: 10, balance: "", seed: 1, reform: false, evenOut: false, unevenSizes: false },
    ...{ sizes: null, draft: null, earlier: null, selectedMember: null },
  },
  resets: { read: ["draft", "earlier", "selectedMember"], opened: ["options"] },
};
