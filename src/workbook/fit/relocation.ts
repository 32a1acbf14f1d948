import { cellAddress, parseRange, type CellRange } from "../../sheet";
import { replaceAddresses } from "./addresses-in-formula";

/** Where the planned rows and columns of a sheet stand once people have moved them. Zero-based. */
export interface Relocation {
  readonly row: (planned: number) => number;
  readonly column: (planned: number) => number;
}

/** Whether every planned row and column is where it was planned. */
export function isInPlace(
  { row, column }: Relocation,
  { rows, columnCount }: { readonly rows: number; readonly columnCount: number },
): boolean {
  const stays = (count: number, place: (planned: number) => number): boolean => {
    for (let planned = 0; planned < count; planned += 1) if (place(planned) !== planned) return false;
    return true;
  };
  return stays(rows, row) && stays(columnCount, column);
}

export const inPlace: Relocation = { row: (row) => row, column: (column) => column };

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
  return replaceAddresses(formula, (address, sheet) =>
    relocateAddress(address, sheet === null ? own : of(sheet)),
  );
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
