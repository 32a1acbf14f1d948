import type { Cell, CellValue, Sheet, TableDefinition } from "hucre";
import { cellAt, blankCell, parseRange } from "../sheet";
import type { CellContent, SheetContent } from "../sheet";
import { longestCellText } from "./cell-text";

const millisecondsPerDay = 86_400_000;
const firstOf1904 = Date.UTC(1904, 0, 1);

/** What all blank rows share: there can be a million of them. */
const noCells: CellContent[] = [];

/**
 * One sheet as the library read it, in our words: dates as serial numbers, errors apart, trailing blanks
 * trimmed.
 */
export function sheetContent(sheet: Sheet, from1904: boolean): SheetContent {
  const rows = sheet.rows.map((row) => {
    const length = filledLength(row);
    return length === 0 ? noCells : row.slice(0, length).map((value) => cellContent(value, from1904));
  });
  for (const [key, details] of sheet.cells ?? []) {
    const [row = NaN, column = NaN] = key.split(",").map(Number);
    if (!rows[row] || !(details.formula || details.type === "error")) continue;
    const cells = rows[row] === noCells ? (rows[row] = []) : rows[row];
    // A formula that was never calculated has no value, and may stand last in its row.
    while (cells.length <= column) cells.push(blankCell);
    cells[column] = detailedContent(cellAt(cells, column), details);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: mergedRanges(sheet),
    hiddenRows: [...(sheet.rowDefs ?? [])]
      .filter(([row, { hidden }]) => hidden === true && row >= 0 && row < rows.length)
      .map(([row]) => row)
      .sort((a, b) => a - b),
    tables: (sheet.tables ?? []).flatMap(tableContent),
  };
}

/** Without the blanks that the library fills up every row with. */
function filledLength(row: readonly CellValue[]): number {
  let length = row.length;
  while (length > 0 && (row[length - 1] === null || row[length - 1] === "")) length -= 1;
  return length;
}

function cellContent(value: CellValue, from1904: boolean): CellContent {
  if (value === null || value === "") return blankCell;
  // Excel itself cuts what other programs write.
  if (typeof value === "string" && value.length > longestCellText) {
    return { value: value.slice(0, longestCellText) };
  }
  if (!(value instanceof Date)) return { value };
  const serial = serialOf(value, from1904);
  // A number too large for a date, shown in Excel as "####".
  return Number.isNaN(serial) ? { value: null, error: "#NUM!" } : { value: serial, isDate: true };
}

function detailedContent(content: CellContent, { type, value, formula }: Cell): CellContent {
  const error = type === "error" ? { value: null, error: String(value) } : {};
  return { ...content, ...error, ...(formula && { formula }) };
}

/**
 * The library turns every number shown as a date into a moment; back to the serial number of the 1900
 * system. A time of day without a day stays a fraction, in workbooks that count from 1904 as well.
 * NaN for no moment.
 */
export function serialOf(date: Date, from1904: boolean): number {
  const time = date.getTime();
  if (from1904 && time < firstOf1904 + millisecondsPerDay) return (time - firstOf1904) / millisecondsPerDay;
  const days = (time - Date.UTC(1899, 11, 31)) / millisecondsPerDay;
  // Excel counts a 29 February 1900, which never was, as day 60.
  return days < 60 ? days : days + 1;
}

function mergedRanges({ merges }: Sheet): SheetContent["merges"] {
  return (merges ?? [])
    .map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    }))
    .filter((range) => Object.values(range).every((edge) => Number.isInteger(edge) && edge >= 0));
}

function tableContent(table: TableDefinition): SheetContent["tables"] {
  const range = parseRange(table.range ?? "");
  return range ? [{ name: table.displayName ?? table.name, range }] : [];
}
