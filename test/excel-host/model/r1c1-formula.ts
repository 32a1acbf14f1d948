import { absoluteAddress, cellAddress } from "../../../src/sheet";
import { HostError } from "./host-error";

/** A text, a sheet's quoted name, an address in R1C1 notation, a table with its columns, or one in A1 notation. */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\$])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\p{L}\p{N}_.([])|[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.\\$])\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])/gu;

/**
 * What a formula typed in R1C1 notation reads like in A1 notation, in one cell.
 * @throws {HostError} for an address in A1 notation, or one outside of the sheet
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(piece, (whole, rows: string | undefined, columns: string | undefined) => {
    if (rows === undefined || columns === undefined) {
      // "R1C1" itself begins like the address of a cell in column R.
      if (/^\$?[A-Z]{1,3}\$?\d+$/.test(whole)) throw noAddress(whole);
      return whole;
    }
    const [atRow, atColumn] = [placed(rows, row), placed(columns, column)];
    if (atRow < 0 || atColumn < 0) throw noAddress(whole);
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellAddress(atRow, atColumn)) ?? [];
    if (isAbsolute(rows) && isAbsolute(columns)) return absoluteAddress(atRow, atColumn);
    return `${isAbsolute(columns) ? "$" : ""}${letters}${isAbsolute(rows) ? "$" : ""}${digits}`;
  });
}

function isAbsolute(part: string): boolean {
  return /^\d+$/.test(part);
}

function placed(part: string, from: number): number {
  if (isAbsolute(part)) return Number(part) - 1;
  return from + Number(part.slice(1, -1) || 0);
}

function noAddress(text: string): HostError {
  return new HostError("InvalidArgument", `"${text}" is no address in R1C1 notation.`);
}
