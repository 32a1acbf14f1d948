import type { AttendanceCode, Settings } from "../programme";

/** What people write for each code, in small letters and without blanks: for reading a cell and for every formula. */
export const codeSpellings: Readonly<Record<AttendanceCode, readonly string[]>> = {
  P: ["p", "present"],
  L: ["l", "late"],
  R: ["r", "remote", "joinedremotely"],
  A: ["a", "apologies", "apology"],
  U: ["u", "noapology", "noapologies"],
  // Every dash a keyboard, an autocorrection or a paste can bring for "not due".
  "–": [..."–-\u2010\u2011\u2012\u2014\u2015\u2212\uFE63\uFF0D", "notdue"],
};

/** The codes of a programme, in the order in which they are listed. */
export function codesOf({ remoteCounts }: Pick<Settings, "remoteCounts">): readonly AttendanceCode[] {
  return remoteCounts ? ["P", "L", "R", "A", "U", "–"] : ["P", "L", "A", "U", "–"];
}

/**
 * Ignored wherever they are, as control characters are: spaces, no-break spaces, and what web pages and files bring unseen.
 * Only these few, because each is one more SUBSTITUTE for every cell in every formula.
 */
export const blanks: readonly string[] = [..." \u00A0\u202F\u200B\uFEFF"];

/** What lists answer to "Attended?", in matching form. */
export const attendedAnswers: Readonly<Record<"yes" | "no", readonly string[]>> = {
  yes: ["yes", "y", "true", "1", "x", "✓", "✔", "attended"],
  no: ["no", "n", "false", "0", "did not attend"],
};
