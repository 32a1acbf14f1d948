import { parseRange } from "../../sheet";
import { besidesAddresses, replaceAddresses } from "./addresses-in-formula";

/**
 * A formula in Excel's R1C1 notation, which says where its addresses are from the cell it stands in: cells
 * below each other that compute the same have the same text. Null for what would not be read back alike:
 * whole rows and columns, spilled ranges, and names that are addresses in that notation.
 * @param row zero-based, of the cell the formula stands in, as is `column`
 */
export function inR1C1(formula: string, row: number, column: number): string | null {
  if (
    /[#@:]|(?:^|[^\p{L}\p{N}_.\\])(?:R\d*C?\d*|C\d*)(?![\p{L}\p{N}_.(])/iu.test(besidesAddresses(formula))
  ) {
    return null;
  }
  return replaceAddresses(formula, (address) => {
    const cell = parseRange(address);
    if (!cell) return address;
    const [, columnDollar, rowDollar] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(address) ?? [];
    return `R${part(cell.top, row, rowDollar === "$")}C${part(cell.left, column, columnDollar === "$")}`;
  });
}

function part(at: number, from: number, isAbsolute: boolean): string {
  if (isAbsolute) return String(at + 1);
  return at === from ? "" : `[${String(at - from)}]`;
}
