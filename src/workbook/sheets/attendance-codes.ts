import type { AttendanceCode } from "../../programme";

/** What stands under Set for somebody with codes who is no longer on the roster. */
export const formerWord = "former";

/** What each code means; the keyboard's hyphen is read as the dash. */
export const codes: readonly (readonly [AttendanceCode | "-", string])[] = [
  ["P", "present"],
  ["L", "late (counts as present)"],
  ["A", "apologies"],
  ["U", "no apology"],
  ["–", "not due (not yet joined, left, or meeting cancelled)"],
  ["-", "the same as –, as keyboards have it"],
];

/** The legend in one line. */
export function codeWords(): string {
  return `${codes
    .slice(0, 5)
    .map(([code, meaning]) => `${code} ${meaning}`)
    .join(", ")}.`;
}

/** Rows above the codes: the title band, and the table's heading and header. */
const firstCodeRow = 4;
/** The codes' cells: a validation list from cells, unlike one from text, takes small letters as well. */
export const codeCells = `$A$${String(firstCodeRow + 1)}:$A$${String(firstCodeRow + codes.length)}`;
