import type { IsoDate } from "../../sheet";
import type { SetNumber } from "../ids";

/** Facilitators and the sets they lead: code to what its sentence needs. */
export interface FacilitatorProblems {
  /** Several people have the name. */
  "facilitator-ambiguous": { readonly typed: string; readonly ids: readonly string[] };
  "facilitator-unknown": { readonly typed: string; readonly known: readonly string[] };
  "facilitator-already": { readonly name: string; readonly set: SetNumber };
  /** They lead as many sets as they lead at most. */
  "facilitator-busy": { readonly name: string; readonly sets: readonly number[]; readonly most: number };
  "facilitator-not-available": { readonly name: string };
  /** Nobody leads the set, or not the one named; "" for nobody named. */
  "facilitator-not-of-set": { readonly set: SetNumber; readonly name: string };
  /** The last day would be before the first. */
  "facilitator-not-begun": {
    readonly name: string;
    readonly set: SetNumber;
    readonly from: IsoDate;
    readonly on: IsoDate;
  };
  "sets-without-facilitator": { readonly sets: readonly number[] };
  /** They lead a set and are marked as not available. */
  "facilitators-not-available": {
    readonly facilitators: readonly { readonly name: string; readonly set: SetNumber }[];
  };
}
