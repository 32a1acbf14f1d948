import { cellAddress, parseRange, type CellRange } from "../../sheet";

/** Where the planned rows and columns of a sheet stand once people have moved them. Zero-based. */
export interface Relocation {
  row(planned: number): number;
  column(planned: number): number;
}

export const inPlace: Relocation = { row: (row) => row, column: (column) => column };

/**
 * A text in quotation marks, what stands in brackets (columns of tables, among them "[M1]"), or an
 * address with the sheet it is on, when that is another one.
 */
const pieces =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(])/gu;

/**
 * A formula with every address where the sheets have it now.
 * @param own of the sheet the formula is on
 * @param of another sheet's, by its name
 */
export function relocateFormula(
  formula: string,
  own: Relocation,
  of: (sheet: string) => Relocation = () => inPlace,
): string {
  return formula.replace(
    pieces,
    (whole, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const name = sheet?.replace(/^'|'$/g, "").replaceAll("''", "'");
      const moved = name === undefined ? own : of(name);
      const addresses = [first, ...(last === undefined ? [] : [last])].map((each) =>
        relocateAddress(each, moved),
      );
      return `${sheet === undefined ? "" : `${sheet}!`}${addresses.join(":")}`;
    },
  );
}

/** Whether a formula says the same in whichever row it stands: every address in it is absolute. */
export function isSameInEveryRow(formula: string): boolean {
  for (const [, , first, last] of formula.matchAll(pieces)) {
    if ([first, last].some((address) => address !== undefined && !/^\$[A-Z]+\$\d+$/.test(address)))
      return false;
  }
  return true;
}

/** The cells that a planned range covers now. */
export function relocateRange({ top, left, bottom, right }: CellRange, moved: Relocation): CellRange {
  return {
    top: moved.row(top),
    left: moved.column(left),
    bottom: moved.row(bottom),
    right: moved.column(right),
  };
}

/** "$B$3" keeps its dollars. */
function relocateAddress(address: string, moved: Relocation): string {
  const cell = parseRange(address);
  if (!cell) return address;
  const [, columnDollar = "", rowDollar = ""] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(address) ?? [];
  const [, letters = "", digits = ""] =
    /^([A-Z]+)(\d+)$/.exec(cellAddress(moved.row(cell.top), moved.column(cell.left))) ?? [];
  return `${columnDollar}${letters}${rowDollar}${digits}`;
}
