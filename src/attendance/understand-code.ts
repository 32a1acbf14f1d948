import type { AttendanceCode } from "../programme";
import type { CellScalar } from "../sheet";

/** What a cell of the tracker says: a code, nothing yet (both null), or something that is no code. */
export interface UnderstoodCode {
  readonly code: AttendanceCode | null;
  /** As typed, when it is no code. */
  readonly notUnderstood: string | null;
}

/** What people write for each code, in small letters. */
const spellings: Readonly<Record<AttendanceCode, readonly string[]>> = {
  P: ["p", "present"],
  L: ["l", "late"],
  A: ["a", "apologies", "apology"],
  U: ["u", "no apology", "no apologies"],
  // Every dash a keyboard, an autocorrection or a paste can bring for "not due".
  "–": [..."-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D", "not due"],
};

const codeOfSpelling: ReadonlyMap<string, AttendanceCode> = new Map(
  (Object.entries(spellings) as [AttendanceCode, readonly string[]][]).flatMap(([code, words]) =>
    words.map((word) => [word, code] as const),
  ),
);

/**
 * Reads one cell of the tracker. Case, and spaces of any kind, do not matter; anything else that is no
 * code ("1", "?") is kept as it was typed and counts for nothing. Blank is not recorded, never absent.
 */
export function understandCode(typed: CellScalar): UnderstoodCode {
  const asTyped = typeof typed === "boolean" ? String(typed).toUpperCase() : String(typed ?? "");
  const spelling = asTyped
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, " ")
    .trim()
    .toLowerCase();
  if (spelling === "") return { code: null, notUnderstood: null };
  const code = codeOfSpelling.get(spelling) ?? null;
  return { code, notUnderstood: code === null ? asTyped : null };
}
