import type { CellRange } from "./cell";

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** "$B$3" for row 2, column 1. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** "A1:C4", or "A1" when the range is one cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas write it: quoted, apostrophes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Reads "B3", "$B$3", "A1:C4" or "Sheet!A1:C4" (the sheet's part is dropped). Null when it is no such
 * address.
 */
export function parseRange(text: string): CellRange | null {
  const address = text.slice(text.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (!match) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const [c1, c2] = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const [r1, r2] = [Number(firstRow) - 1, Number(lastRow) - 1];
  if (r1 < 0 || r2 < 0) return null;
  return { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
}

/** 0 for "A", 26 for "AA". */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}
