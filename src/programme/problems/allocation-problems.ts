import type { SetNumber } from "../ids";
import type { RuleKind } from "../rule-kinds";
import type { SetNumbering } from "../set-numbers";

/** One of the administrator's rules, with the people's names. */
export interface RuleInWords {
  readonly kind: RuleKind | "locked" | "external" | "times";
  readonly first: string;
  /** The other member, or the set's number. */
  readonly second: string;
}

/** Sets that cannot all have a facilitator, and why. */
export interface FacilitatorGap {
  /** Numbers of sets that compete for too few facilitators (Hall's condition fails for them). */
  readonly sets: readonly number[];
  /** Everyone who could lead any of those sets: fewer than the sets. */
  readonly candidates: readonly string[];
  /** The cheapest way out: who could lead one of the sets if these members were elsewhere. Null when nobody is free. */
  readonly wayOut: {
    readonly facilitator: string;
    readonly set: SetNumber;
    readonly members: readonly string[];
  } | null;
}

/** Code to what its sentence needs. */
export interface AllocationProblems {
  /** Fewer than four members: no set can be formed. */
  "too-few-members": { readonly count: number; readonly leftOut: number };
  /** Fewer members than one set should have. */
  "one-small-set": { readonly count: number; readonly targetSize: number };
  /** The first column of the Rules sheet says none of the known kinds. */
  "rule-not-understood": { readonly typed: string };
  "rule-member-unknown": { readonly typed: string };
  "rule-facilitator-unknown": { readonly typed: string };
  /** Several people bear the name. */
  "rule-name-ambiguous": { readonly typed: string; readonly ids: readonly string[] };
  "rule-about-oneself": { readonly name: string };
  "rule-set-unknown": { readonly typed: string } & SetNumbering;
  /** The smallest handful of rules that cannot all hold. */
  "rules-contradict": {
    readonly rules: readonly RuleInWords[];
    readonly setCount: number;
    readonly mostInSet: number;
  };
  /** As "rules-contradict", but all rules can hold with sizes further apart. */
  "rules-need-other-sizes": {
    readonly rules: readonly RuleInWords[];
    readonly setCount: number;
    readonly mostInSet: number;
    /** Of each set, from 1, with which they can. */
    readonly sizes: readonly number[];
  };
  /** Sets were formed with the sizes that the rules need, as was accepted. */
  "sizes-uneven": { readonly sizes: readonly number[] };
  /** Sets for which nobody on the Facilitators sheet can be found. */
  "facilitators-short": {
    readonly shortage: number;
    readonly gaps: readonly FacilitatorGap[];
  };
  /** A facilitator leads a set with members of their own organisation. */
  "facilitator-not-external": {
    readonly facilitator: string;
    readonly organisation: string;
    readonly set: SetNumber;
    readonly members: readonly string[];
    /** The organisation has as many members as there are sets, or more: it is in every set of an even split. */
    readonly isInEverySet: boolean;
  };
  /** A facilitator's organisation has as many members as there are sets: there is no set for them to lead. */
  "facilitator-nowhere-external": {
    readonly facilitator: string;
    readonly organisation: string;
    readonly count: number;
  };
  /** No way to keep all rules was found, and the proof that there is none was not finished. */
  "rules-not-kept": { readonly rules: number };
}
