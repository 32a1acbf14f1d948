import { codesOf } from "../../attendance";
import type { AttendanceCode, Settings } from "../../programme";
import { absoluteAddress } from "../../sheet";

/** What stands under Set for somebody with codes who is no longer on the roster. */
export const formerWord = "former";

type RemoteSetting = Pick<Settings, "remoteCounts">;

const meanings: Readonly<Record<AttendanceCode, string>> = {
  P: "present",
  L: "late (counts as present)",
  R: "joined remotely (counts as present)",
  A: "apologies",
  U: "no apology",
  "–": "not due (not yet joined, left, or meeting cancelled)",
};

/** What each code means; the keyboard's hyphen is read as the dash. */
export function codes(settings: RemoteSetting): readonly (readonly [AttendanceCode | "-", string])[] {
  return [
    ...codesOf(settings).map((code) => [code, meanings[code]] as const),
    ["-", "the same as –, as keyboards have it"],
  ];
}

/** The legend in one line. */
export function codeWords(settings: RemoteSetting): string {
  const words = codesOf(settings).map((code) => `${code} ${meanings[code]}`);
  const line = `${words.join(", ")}.`;
  return line.replace(
    "late (counts as present), R joined remotely (counts",
    "late and R joined remotely (both count",
  );
}

/** "P, L, A, U or –" */
export function codesInWords(settings: RemoteSetting): string {
  return codesOf(settings)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " or ");
}

/** Right of everything else on their sheet, below the title band, the table's heading and its header. */
export const codeColumn = 12;
const firstCodeRow = 4;

/** The codes' cells: a validation list from cells, unlike one from text, takes small letters as well. */
export function codeCells(settings: RemoteSetting): string {
  const [first, last] = [firstCodeRow, firstCodeRow + codes(settings).length - 1];
  return `${absoluteAddress(first, codeColumn)}:${absoluteAddress(last, codeColumn)}`;
}
