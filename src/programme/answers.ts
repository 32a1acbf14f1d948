import type { GroupCheck } from "./certificate";
import type { MemberId, SetNumber } from "./ids";
import type { RuleInWords } from "./problems/allocation-problems";

/** A member and the number of their set. */
export interface Seat {
  readonly id: MemberId;
  readonly name: string;
  readonly set: SetNumber;
}

/** A count that a change of sets brings into its even range, or out of it, or further off. */
export interface ChangedCount {
  /** Key of the grouping, and as headings say it ("Profession"); "size" for the set sizes. */
  readonly grouping: string;
  readonly heading: string;
  readonly label: string;
  readonly set: SetNumber;
  readonly before: number;
  readonly after: number;
  readonly floor: number;
  readonly ceil: number;
}

/** A set's mean of a column of numbers, before a change of sets and after it. */
export interface ChangedMean {
  /** "Years in post". */
  readonly heading: string;
  readonly set: SetNumber;
  readonly before: number;
  readonly after: number;
}

/** What a change of sets would do to the balance. */
export interface EffectOnBalance {
  /** Counts outside their even range then. */
  readonly unevenAfter: number;
  /** Only those that are outside their even range before or after, and differ. */
  readonly changed: readonly ChangedCount[];
  /** Where the counts are as good and numbers decide: the means of both sets; empty otherwise. */
  readonly means: readonly ChangedMean[];
  /** By the order of balance, columns kept together and others included, and numbers at last. */
  readonly balance: "better" | "as-good" | "worse";
  /** Rules that hold now and would not then. */
  readonly breaks: readonly RuleInWords[];
}

/** What each change of one member's set would do to the balance. */
export interface WhatIf {
  readonly member: Seat;
  readonly setCount: number;
  /** Counts outside their even range now. */
  readonly uneven: number;
  /** The member moves there alone: every other set, in order. */
  readonly sets: readonly (EffectOnBalance & { readonly set: SetNumber; readonly sizeAfter: number })[];
  /** The member changes places with them: everyone elsewhere, those who break no rule first, then best first. */
  readonly partners: readonly (EffectOnBalance & { readonly partner: Seat })[];
}

/** Two members who could change places, and what that does to the balance. */
export interface SwapAnswer {
  readonly a: Seat;
  readonly b: Seat;
  /** Counts outside their even range, recounted: before and after. */
  readonly unevenBefore: number;
  readonly unevenAfter: number;
  /** Only those that are outside their even range before or after, and differ. */
  readonly changed: readonly ChangedCount[];
  readonly means: EffectOnBalance["means"];
  readonly balance: EffectOnBalance["balance"];
}

/** Why a member is in their set: facts that anybody can check against the counts. */
export interface WhyHere {
  readonly name: string;
  readonly set: SetNumber;
  readonly setCount: number;
  /** What holds them there, whatever balance would gain. */
  readonly held: "locked" | "pinned" | null;
  /** Names of those they are kept with; empty mostly. */
  readonly keptWith: readonly string[];
  /** The member's own groups, finest of each family and every further column, in their set. */
  readonly groups: readonly {
    /** The grouping's: "Profession". */
    readonly heading: string;
    readonly check: GroupCheck;
    readonly here: number;
  }[];
  /** Other sets into which the member could change places with somebody and the balance would be as good. */
  readonly asGood: readonly number[];
}

/** What a rule costs: counts outside their even range when all sets are formed anew with it and without it. */
export interface RuleCost {
  readonly rule: RuleInWords;
  /** The cell on the Rules sheet: "A12". */
  readonly cell: string;
  readonly unevenWith: number;
  readonly unevenWithout: number;
}
