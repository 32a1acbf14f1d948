import type { SetNumber } from "../ids";
import type { RuleInWords } from "./allocation-problems";
import type { SetNumbering } from "../set-numbers";

/** What the actions have to say about a whole programme: code to what its sentence needs. */
export interface ActionProblems {
  /** Members were placed in the sets there are, and the largest is now above the most. */
  "sets-too-large": { readonly largest: number; readonly maxSize: number };
  /** Many people's data in one file. */
  "large-cohort": { readonly members: number };
  /** So many sets that a sheet for each is made only when asked for. */
  "set-sheets-not-made": { readonly sets: number; readonly most: number };
  /** What is wanted of a balance column is none of the known words. */
  "balance-not-understood": { readonly typed: string; readonly column: string };
  "balance-column-missing": { readonly header: string; readonly headers: readonly string[] };
  /** A column that is left out, as no programme should hold it. */
  "balance-column-sensitive": { readonly header: string };
  /** More than one column of times: the first counts. */
  "times-column-second": { readonly header: string };
  "balance-column-already": { readonly header: string };
  "balance-column-useless": { readonly header: string; readonly why: "empty" | "same" | "different" };
  "balance-not-a-number": {
    readonly header: string;
    readonly typed: string;
    /** One-based. */
    readonly row: number;
    readonly name: string;
  };
  /** Rules that do not hold because everyone kept their set. */
  "rules-broken": { readonly rules: readonly RuleInWords[] };
  /** A change that was asked for would break rules that hold. */
  "would-break-rules": { readonly rules: readonly RuleInWords[] };
  "rules-kept": { readonly rules: number };
  /** Sets with exactly one member of a group that nobody should be alone of. */
  "alone-in-a-set": {
    readonly column: string;
    readonly cases: readonly { readonly label: string; readonly set: SetNumber }[];
  };
  /** A column of numbers: the lowest and highest mean of a set, and standard deviation within one. */
  "numbers-by-set": {
    readonly column: string;
    readonly means: readonly [number, number];
    readonly spreads: readonly [number, number];
  };
  /** Sets in which no time suits everybody: the one that suits most, and whom it does not. */
  "no-time-in-common": {
    readonly column: string;
    readonly sets: readonly {
      readonly set: SetNumber;
      readonly time: string;
      readonly without: readonly string[];
    }[];
  };
  "times-in-common": { readonly column: string; readonly sets: number };
  /** People who have met before, by the columns named, and are together again. */
  "met-again": { readonly column: string; readonly pairs: number; readonly fewest: number };
  /** A workbook of an earlier cohort was read; `people` had a set there, `matched` of them are members now, of whom so many pairs met. */
  "earlier-sets-read": {
    readonly file: string;
    readonly header: string;
    readonly matched: number;
    readonly people: number;
    readonly pairs: number;
  };
  /** The time for the search was over before it came to its own end. */
  "search-stopped": Record<never, never>;
  /** The exact solver had no answer within its time. */
  "proof-not-finished": { readonly seconds: number };
  /** Members who had a set and were given another, to restore evenness. */
  "members-moved": Evening;
  /** The same, offered: nobody was moved. */
  "could-even-out": Evening;
  /** A question about sets was asked of a workbook in which so many members have none. */
  "no-sets-yet": { readonly without: number };
  /** `there` earlier sets can be brought back, and `which` was asked for. */
  "no-such-earlier-sets": { readonly which: number; readonly there: number };
  /** Nobody who had a set then is in the programme any more. */
  "earlier-sets-empty": { readonly which: number };
  "member-ambiguous": { readonly typed: string; readonly ids: readonly string[] };
  /** Two different sets that there are were needed. */
  "sets-not-two": { readonly sets: readonly [SetNumber, SetNumber] } & SetNumbering;
  /** Evenness was to be restored, and no way was found. */
  "cannot-even-out": { readonly uneven: number };
}

/** Moves that restore evenness, and the counts outside their even range without and with them. */
export interface Evening {
  readonly uneven: number;
  readonly unevenAfter: number;
  /** Proven: no way with fewer moves. */
  readonly isFewest: boolean;
  readonly moves: readonly { readonly name: string; readonly from: SetNumber; readonly to: SetNumber }[];
}
