import type { AttendanceCode, Settings } from "../programme";
import type { CellScalar } from "../sheet";
import { blanks, codeSpellings, codesOf } from "./code-spellings";

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
 * it was typed and counts for nothing. So is R where a programme does without. Blank is not recorded, never absent.
 */
export function understandCode(
  typed: CellScalar,
  settings: Pick<Settings, "remoteCounts"> = { remoteCounts: true },
): UnderstoodCode {
  const asTyped = typeof typed === "boolean" ? String(typed).toUpperCase() : String(typed ?? "");
  const spelling = [...asTyped].filter(isSeen).join("").toLowerCase();
  if (spelling === "") return { code: null, notUnderstood: null };
  const found = codeOfSpelling.get(spelling) ?? null;
  const code = found !== null && codesOf(settings).includes(found) ? found : null;
  return { code, notUnderstood: code === null ? asTyped : null };
}

/**
 * What was typed without the words behind a code, which may be the reason of an absence: "A - sick child" gives
 * "A …". Anything else is given back as it was typed.
 */
export function codeAlone(typed: string): string {
  const start = [...typed.slice(0, longestSpelling)];
  for (let end = start.length - 1; end > 0; end--) {
    if (isOfWord(start[end - 1]) && isOfWord(start[end])) continue;
    const first = start.slice(0, end).join("");
    if (understandCode(first).code === null) continue;
    return /\p{L}{2}/u.test(typed.slice(first.length)) ? `${first.trim()} …` : typed;
  }
  return typed;
}

function isOfWord(character = ""): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** More than the longest spelling of a code, with some blanks. */
const longestSpelling = 40;

/** Neither a blank nor one of the control characters that CLEAN takes away in the sheet. */
function isSeen(character: string): boolean {
  return character > "\u001F" && !blanks.includes(character);
}
