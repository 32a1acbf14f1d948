import type { GroupCheck } from "./certificate";
import type { RuleInWords } from "./problems/allocation-problems";

/** A member and the number of their set. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly set: number;
}

/** A count that a swap brings into its even range, or out of it, or further off. */
export interface ChangedCount {
  /** Key of the grouping; the sizes never change by a swap. */
  readonly grouping: string;
  readonly label: string;
  readonly set: number;
  readonly before: number;
  readonly after: number;
  readonly floor: number;
  readonly ceil: number;
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
}

/** Why a member is in their set: facts that anybody can check against the counts. */
export interface WhyHere {
  readonly name: string;
  readonly set: number;
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
