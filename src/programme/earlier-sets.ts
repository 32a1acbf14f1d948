import type { IsoDate } from "../sheet";
import type { MemberId, SetNumber } from "./ids";

/** Who was in which set once something had changed the sets: numbers and IDs, no names. */
export interface EarlierSets {
  /** Higher than that of every change before. */
  readonly number: number;
  /** Null when somebody wrote over it. */
  readonly recordedOn: IsoDate | null;
  /** Minutes since midnight; null where only the day was noted. */
  readonly recordedAt: number | null;
  /** What had changed them, in words: one of `setsChanges`, or what somebody has written over it. */
  readonly change: string;
  /** Whoever had a set then. */
  readonly places: readonly SetPlace[];
}

export interface SetPlace {
  readonly memberId: MemberId;
  readonly setNumber: SetNumber;
}

/** Headers of the next cycle's columns with the sets of this one. */
export const lastCycleHeaders = {
  first: "Set in the last cycle",
  further: "Also met in the last cycle",
} as const;

export const setsChanges = {
  formed: "Formed",
  placed: "Members placed",
  evenedOut: "Evened out",
  moved: "Members moved",
  byHand: "Changed by hand",
  asFound: "As found",
  broughtBack: "Brought back",
  closed: "Set closed",
  merged: "Sets merged",
  split: "Set split",
  added: "Set added",
} as const;

/** The last ten, besides the sets as they are now. */
export const mostEarlierSets = 11;
