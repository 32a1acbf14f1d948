import { codesOf } from "../../attendance";
import type { AttendanceCode, Settings } from "../../programme";
import { absoluteAddress } from "../../sheet";
import { attendanceTexts as texts } from "./attendance-texts";
import { listOf } from "../../words";

/** What stands under Set for somebody with codes who is no longer on the roster. */
export const formerWord = "former";

type RemoteSetting = Pick<Settings, "remoteCounts">;

/** What each code means; the keyboard's hyphen is read as the dash. */
export function codes(settings: RemoteSetting): readonly (readonly [AttendanceCode | "-", string])[] {
  return [...codesOf(settings).map((code) => [code, texts.meanings[code]] as const), ["-", texts.hyphen]];
}

/** "P, L, A, U or –" */
export function codesInWords(settings: RemoteSetting): string {
  return listOf(codesOf(settings), "disjunction");
}

/** Right of everything else on their sheet, below the title band, the table's heading and its header. */
export const codeColumn = 12;
const firstCodeRow = 4;

/** The codes' cells: a validation list from cells, unlike one from text, takes small letters as well. */
export function codeCells(settings: RemoteSetting): string {
  const [first, last] = [firstCodeRow, firstCodeRow + codes(settings).length - 1];
  return `${absoluteAddress(first, codeColumn)}:${absoluteAddress(last, codeColumn)}`;
}
