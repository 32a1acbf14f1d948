import { blanks, codesOf, codeSpellings } from "../../attendance";
import { isPresent, type AttendanceCode, type Settings } from "../../programme";

/**
 * Codes as formulas know them: every spelling between blanks, which what is typed has lost. FIND takes no character
 * for a wildcard, so that a "?" stays what it is: no code.
 */
function found(codes: string, spellings: readonly string[]): string {
  return `ISNUMBER(FIND(" "&LOWER(${tidied(codes)})&" "," ${spellings.join(" ")} "))`;
}

/** 1 where a cell of `codes` holds one of `wanted`, 0 elsewhere; an array within SUMPRODUCT. */
export function codesAmong(codes: string, wanted: readonly AttendanceCode[]): string {
  return found(
    codes,
    wanted.flatMap((code) => codeSpellings[code]),
  );
}

/** 1 where something is typed that is no code, 0 elsewhere; a blank cell is the first of the spellings. */
export function notUnderstood(codes: string, settings: RemoteSetting): string {
  const spellings = codesOf(settings).flatMap((code) => codeSpellings[code]);
  return `(1-${found(codes, ["", ...spellings])})`;
}

/** Without the blanks; CLEAN takes away tabs, ends of lines and other control characters. */
function tidied(codes: string): string {
  return blanks.reduce((text, blank) => `SUBSTITUTE(${text},"${blank}","")`, `CLEAN(${codes})`);
}

type RemoteSetting = Pick<Settings, "remoteCounts">;

export function presentCodes(settings: RemoteSetting): readonly AttendanceCode[] {
  return codesOf(settings).filter(isPresent);
}

export function recordedCodes(settings: RemoteSetting): readonly AttendanceCode[] {
  return codesOf(settings).filter((code) => code !== "–");
}

/** What nobody can know before the day: where one stands, the meeting is recorded. */
export function tellingCodes(settings: RemoteSetting): readonly AttendanceCode[] {
  return [...presentCodes(settings), "U"];
}
