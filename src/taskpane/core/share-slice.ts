import type { CollectionView, PackView, PackRequest, ReturnedBytes } from "../../worker";
import type { Slice } from "./store";

export interface SharingChoices {
  /** Whom facilitators ask. */
  readonly contact: string;
  readonly withEmail: boolean;
  /** With an empty action log; not for sets that keep an earlier one. */
  readonly withActionLog: boolean;
  /** A password of its own for each file. */
  readonly withPasswords: boolean;
}

/** The facilitators' files, and who gets which. Passwords are here alone, and go when the pane is hidden or closed. */
export interface SharedPacks {
  readonly request: PackRequest;
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
  /** What the files should hold, as it was chosen last. */
  readonly choices: SharingChoices;
  /** How often passwords were cleared, so that what is typed into a field goes with them. */
  readonly forgotten: number;
}

export const shareSlice: Slice<ShareState> = {
  first: {
    ...{ packs: null, collection: null, forgotten: 0 },
    choices: { contact: "", withEmail: false, withActionLog: true, withPasswords: false },
  },
  resets: { opened: ["packs", "collection", "choices"] },
};
