import type { Command, DraftOffer, SeveralMembers } from "../../commands";
import type { SetNumber, WhatIf, WhyHere, MemberId } from "../../programme";
import type { AllocationRequest, ChangePreview, Draft, EarlierView, SizeAnswer } from "../../worker";
import type { Slice } from "./store";

/** The member whose choices are open. */
export interface SelectedMember {
  readonly id: MemberId;
  /** Why they are in their set, once it is known. */
  readonly why: WhyHere | null;
}

/** A member who is in another set on the board than in the workbook. */
export interface BoardMove {
  readonly member: MemberId;
  readonly set: SetNumber;
}

/** Where a member could go: into a set, or into the place of another member, who comes in return. */
export type Target =
  { readonly kind: "set"; readonly set: SetNumber } | { readonly kind: "member"; readonly member: MemberId };

/** What is done to whole sets. */
export type SetCommand = Extract<
  Command,
  { readonly kind: "close-set" | "merge-sets" | "split-set" | "add-set" }
>;

/** A change of whole sets that is being chosen. */
export interface SetChange {
  readonly kind: SetCommand["kind"];
  /** Number of the set whose menu it was chosen from; null for a further set. */
  readonly set: SetNumber | null;
}

/** The member a place is being chosen for. */
export interface PickedMember {
  readonly id: MemberId;
  /** What each choice would do, once it is known; by set number and by Member ID. */
  readonly effects: {
    readonly uneven: number;
    readonly sets: ReadonlyMap<SetNumber, WhatIf["sets"][number]>;
    /** Those who break no rule first, then best first. */
    readonly partners: ReadonlyMap<MemberId, WhatIf["partners"][number]>;
  } | null;
}

export interface SetsState {
  /** What the sets should be like. */
  readonly options: AllocationRequest;
  /** What the target size gives; null below four members. */
  readonly sizes: SizeAnswer | null;
  /** Sets that are shown and not written. */
  readonly draft: Draft | null;
  /** Sets that can be brought back, the latest first; null before they are asked for. */
  readonly earlier: readonly EarlierView[] | null;
  /** Drafts to choose among; null before they are asked for. */
  readonly drafts: readonly DraftOffer[] | null;
  readonly change: SetChange | null;
  /** What the change would do; nothing of it is written. */
  readonly changePreview: { readonly command: SetCommand; readonly preview: ChangePreview } | null;
  /** A list of changes that is shown; nothing of it is written. */
  readonly listed: {
    /** Its name. */
    readonly file: string;
    readonly command: SeveralMembers;
    readonly preview: ChangePreview;
  } | null;
  /** What each rule costs, a sentence each; null before it is asked. */
  readonly ruleCosts: readonly string[] | null;
  readonly selectedMember: SelectedMember | null;
  /** Moved on the board and not written yet; kept while other screens are shown. */
  readonly moves: readonly BoardMove[];
  /** Those of them that the workbook keeps, where the page would not. */
  readonly kept: readonly BoardMove[];
  readonly picked: PickedMember | null;
  /** What the pointer or the keyboard is on while a place is being chosen. */
  readonly target: Target | null;
  /** Numbers of the sets whose members are shown. */
  readonly openSets: readonly SetNumber[];
}

export const setsSlice: Slice<SetsState> = {
  first: {
    options: {
      targetSize: 10,
      balance: "",
      seed: 1,
      reform: false,
      evenOut: false,
      unevenSizes: false,
      earlier: [],
    },
    ...{ sizes: null, draft: null, earlier: null, drafts: null, selectedMember: null },
    ...{ moves: [], kept: [], picked: null, target: null, openSets: [], change: null, changePreview: null },
    ...{ listed: null, ruleCosts: null },
  },
  resets: {
    read: [
      "draft",
      "earlier",
      "drafts",
      "changePreview",
      "listed",
      "ruleCosts",
      "selectedMember",
      "picked",
      "target",
    ],
    left: ["changePreview", "listed", "selectedMember", "picked", "target"],
    opened: ["options", "moves", "kept", "openSets", "change", "changePreview", "listed"],
  },
};
