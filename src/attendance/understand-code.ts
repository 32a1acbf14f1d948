import type { AttendanceCode } from "../programme";
import type { CellScalar } from "../sheet";
import { blanks, codeSpellings } from "./code-spellings";

/** What a cell of the tracker says: a code, nothing yet (both null), or something that is no code. */
export interface UnderstoodCode {
  readonly code: AttendanceCode | null;
  /** As typed, when it is no code. */
  readonly notUnderstood: string | null;
}

const codeOfSpelling: ReadonlyMap<string, AttendanceCode> = new Map(
  (Object.entries(codeSpellings) as [AttendanceCode, readonly string[]][]).flatMap(([code, words]) =>
    words.map((word) => [word, code] as const),
  ),
);

/**
 * Reads one cell of the tracker. Case and blanks do not matter; anything else that is no code ("1", "?") is kept as
 * it was typed and counts for nothing. Blank is not recorded, never absent.
 */
export function understandCode(typed: CellScalar): UnderstoodCode {
  const asTyped = typeof typed === "boolean" ? String(typed).toUpperCase() : String(typed ?? "");
  const spelling = [...asTyped].filter(isSeen).join("").toLowerCase();
  if (spelling === "") return { code: null, notUnderstood: null };
  const code = codeOfSpelling.get(spelling) ?? null;
  return { code, notUnderstood: code === null ? asTyped : null };
}

/** Neither a blank nor one of the control characters that CLEAN takes away in the sheet. */
function isSeen(character: string): boolean {
  return character > "\u001F" && !blanks.includes(character);
}
