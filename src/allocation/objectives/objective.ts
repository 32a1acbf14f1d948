import { alike } from "./alike";
import { even } from "./even";
import { notAlone } from "./not-alone";
import { together } from "./together";

/**
 * What may be wanted of a further column. "even": spread evenly. "not-alone": as even as it can be with no member
 * of a group by themselves in a set. "together": each group in as few sets as can be. "alike": bands of numbers that are only shown; `numbers` says what is levelled.
 */
export type Objective = "even" | "not-alone" | "together" | "alike";

/** All that is known of an objective, in a file of its own. */
export interface ObjectiveFunction {
  /** Within one of an even split is what is wanted: it is certified, and a solver can be asked for it. */
  readonly isSpreadEvenly: boolean;
  /**
   * What it costs a set to have 0, 1, 2 ... `most` members of a group of so many, before weights. Beyond `most`,
   * each one more costs one more.
   */
  readonly costs: (members: number, setCount: number, most: number) => number[];
}

export const objectives: Readonly<Record<Objective, ObjectiveFunction>> = {
  even,
  "not-alone": notAlone,
  together,
  alike,
};
