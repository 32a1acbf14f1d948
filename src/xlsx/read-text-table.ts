import { detectDelimiter } from "hucre";
import { Refusal } from "../programme";
import { blankCell, cellAddress } from "../sheet";
import type { CellContent } from "../sheet";
import type { WorkbookContent } from "../workbook";
import { TooManyCells } from "./archive-faults";
import { longestCellText } from "./cell-text";
import { decodeText } from "./decode-text";
import type { ReadLimits } from "./limits";
import { separatedValues } from "./separated-values";
import { WorkbookExtent } from "./workbook-extent";

/** A whole number that Excel shows digit for digit as it was typed: no sign, zero or exponent is lost. */
const plainInteger = /^(?:0|-?[1-9]\d{0,10})$/;

/** Characters by which the separator is found: ten lines of any list. */
const sampleLength = 1 << 18;

/**
 * A table as text: comma, semicolon, tab or bar between the values, quotation marks around them where
 * needed. Values stay as typed. Only a plain whole number of up to 11 digits becomes a number, since it
 * reads the same either way: "007", "1E5", "TRUE", "3/4" and "1.50" remain text.
 *
 * @throws {Refusal}
 * @throws {TooManyCells | TooSpreadOut} as soon as it is known
 */
export function readTextTable(bytes: Uint8Array, file: string, limits: ReadLimits): WorkbookContent {
  const text = decodeText(bytes);
  if (text === null) throw new Refusal({ code: "file-not-a-workbook", details: { file, found: "unknown" } });
  const dot = file.lastIndexOf(".");
  const name = dot > 0 ? file.slice(0, dot) : file;
  const rows = filledRows(text, name, limits);
  if (rows.length === 0) throw new Refusal({ code: "file-empty", details: { file } });
  return {
    sheets: [{ name, hidden: false, rows, merges: [], hiddenRows: [], tables: [] }],
    names: [],
  };
}

/** Rows to the last filled one, each to its last filled cell. */
function filledRows(text: string, sheet: string, limits: ReadLimits): readonly (readonly CellContent[])[] {
  const { start, separator } = layout(text);
  const extent = new WorkbookExtent(limits);
  const rows: CellContent[][] = [];
  let [filled, width] = [0, 0];
  for (const { row, column, value } of separatedValues(text, start, separator)) {
    if (value.length > longestCellText) {
      throw new Refusal({
        code: "cell-text-too-long",
        details: { length: value.length, limit: longestCellText },
        place: { sheet, cell: cellAddress(row, column) },
      });
    }
    filled += 1;
    if (filled > limits.filledCells) throw new TooManyCells();
    width = Math.max(width, column + 1);
    extent.check(row + 1, width);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(blankCell);
    cells.push({ value: plainInteger.test(value) ? Number(value) : value });
  }
  return rows;
}

/** Excel's own first line "sep=;" names the separator; otherwise the most regular one is found. */
function layout(text: string): { start: number; separator: string } {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  return declared
    ? { start: declared[0].length, separator: declared[1] ?? "," }
    : { start: 0, separator: detectDelimiter(text.slice(0, sampleLength)) };
}
