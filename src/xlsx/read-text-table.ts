import { parseCsv } from "hucre";
import { Refusal } from "../programme";
import { blankCell, cellAddress } from "../sheet";
import type { CellContent } from "../sheet";
import type { WorkbookContent } from "../workbook";
import { longestCellText } from "./cell-text";
import { decodeText } from "./decode-text";
import type { ReadLimits } from "./limits";

/** A whole number that Excel shows digit for digit as it was typed: no sign, zero or exponent is lost. */
const plainInteger = /^(?:0|-?[1-9]\d{0,10})$/;

/**
 * A table as text: comma, semicolon, tab or bar between the values, quotation marks around them where
 * needed. Values stay as typed. Only a plain whole number of up to 11 digits becomes a number, since it
 * reads the same either way: "007", "1E5", "TRUE", "3/4" and "1.50" remain text.
 *
 * @throws {Refusal}
 */
export function readTextTable(bytes: Uint8Array, file: string, limits: ReadLimits): WorkbookContent {
  const text = decodeText(bytes);
  if (text === null) throw new Refusal({ code: "file-not-a-workbook", details: { file, found: "unknown" } });
  const name = file.replace(/\.[^.]*$/, "") || file;
  const rows = parsed(text).map((row, rowNumber) =>
    filled(row.map((value, column) => cellContent(String(value ?? ""), name, rowNumber, column))),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  if (rows.length === 0) throw new Refusal({ code: "file-empty", details: { file } });
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > limits.filledCells) {
    throw new Refusal({ code: "file-too-many-cells", details: { file, limit: limits.filledCells } });
  }
  return {
    sheets: [{ name, hidden: false, rows, merges: [], hiddenRows: [], tables: [] }],
    names: [],
  };
}

/** Excel's own first line "sep=;" names the separator; otherwise the most regular one is found. */
function parsed(text: string): ReturnType<typeof parseCsv> {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  return declared
    ? parseCsv(text.slice(declared[0].length), { delimiter: declared[1] ?? "," })
    : parseCsv(text);
}

function cellContent(text: string, sheet: string, row: number, column: number): CellContent {
  if (text.length > longestCellText) {
    throw new Refusal({
      code: "cell-text-too-long",
      details: { length: text.length, limit: longestCellText },
      place: { sheet, cell: cellAddress(row, column) },
    });
  }
  if (text === "") return blankCell;
  return { value: plainInteger.test(text) ? Number(text) : text };
}

function filled(row: CellContent[]): CellContent[] {
  while (row.at(-1) === blankCell) row.pop();
  return row;
}
