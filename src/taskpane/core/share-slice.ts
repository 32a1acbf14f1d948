import type { CollectionView, PackView, PackWish, ReturnedBytes } from "../../worker";
import type { Slice } from "./store";

/** The facilitators' files, and who gets which. Passwords are here alone, and go when another screen is shown or the pane is closed. */
export interface SharedPacks {
  readonly wish: PackWish;
  readonly views: readonly PackView[];
  /** By set number; empty when none was asked for. */
  readonly passwords: Readonly<Record<number, string>>;
  /** Somebody said that each file goes to whom it should. */
  readonly isConfirmed: boolean;
}

/** Returned files that are shown; nothing of them is in the workbook yet. */
export interface Collection {
  readonly files: readonly ReturnedBytes[];
  readonly view: CollectionView;
  /** "M007 M3" where the pack's code goes before the tracker's. */
  readonly taken: readonly string[];
}

export interface ShareState {
  readonly packs: SharedPacks | null;
  readonly collection: Collection | null;
  /** How often passwords were cleared, so that what is typed into a field goes with them. */
  readonly forgotten: number;
}

export const shareSlice: Slice<ShareState> = {
  first: { packs: null, collection: null, forgotten: 0 },
  resets: { left: ["packs"], opened: ["packs", "collection"] },
};
