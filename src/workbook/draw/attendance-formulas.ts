import type { AttendanceCode } from "../../programme";

/**
 * The codes as formulas know them: every spelling that can be typed for one, between bars. What is written
 * is tidied by Excel's TRIM, which knows the usual space only, and compared in capitals. FIND takes no
 * character for a wildcard, so that a "?" stays what it is: no code.
 */
const spellings: Readonly<Record<AttendanceCode, string>> = {
  P: "P|PRESENT",
  L: "L|LATE",
  A: "A|APOLOGIES|APOLOGY",
  U: "U|NO APOLOGY|NO APOLOGIES",
  "–": "–|-|NOT DUE",
};

const noBreakSpace = "\u00A0";

/** 1 where a cell of `codes` holds one of `wanted`, 0 elsewhere; an array within SUMPRODUCT. */
export function codesAmong(codes: string, wanted: readonly AttendanceCode[]): string {
  const list = wanted.map((code) => spellings[code]).join("|");
  return `ISNUMBER(FIND("|"&UPPER(${tidied(codes)})&"|","|${list}|"))`;
}

/** True or 1 where something is typed that is no code. */
export function notUnderstood(codes: string): string {
  return `(${tidied(codes)}<>"")*(1-${codesAmong(codes, ["P", "L", "A", "U", "–"])})`;
}

function tidied(codes: string): string {
  return `TRIM(SUBSTITUTE(${codes},"${noBreakSpace}"," "))`;
}

export const presentCodes: readonly AttendanceCode[] = ["P", "L"];
export const recordedCodes: readonly AttendanceCode[] = ["P", "L", "A", "U"];
/** What nobody can know before the day: where one stands, the meeting is recorded. */
export const tellingCodes: readonly AttendanceCode[] = ["P", "L", "U"];
