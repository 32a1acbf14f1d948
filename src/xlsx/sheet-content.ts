import type { Cell, CellValue, Sheet, TableDefinition } from "hucre";
import { blankCell, parseRange } from "../sheet";
import type { CellContent, SheetContent } from "../sheet";

const millisecondsPerDay = 86_400_000;
const firstOf1904 = Date.UTC(1904, 0, 1);

/** One sheet as the library read it, in our words: dates as serial numbers, errors apart, blanks trimmed. */
export function sheetContent(sheet: Sheet, from1904: boolean): SheetContent {
  const rows = sheet.rows.map((row, rowNumber) =>
    trimmed(
      row.map((value, column) =>
        cellContent(value, sheet.cells?.get(`${String(rowNumber)},${String(column)}`), from1904),
      ),
    ),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])]
      .filter(([row, { hidden }]) => hidden === true && row < rows.length)
      .map(([row]) => row)
      .sort((a, b) => a - b),
    tables: (sheet.tables ?? []).flatMap(tableContent),
  };
}

function trimmed(row: CellContent[]): CellContent[] {
  while (row.at(-1) === blankCell) row.pop();
  return row;
}

function cellContent(value: CellValue, details: Cell | undefined, from1904: boolean): CellContent {
  const formula = details?.formula ? { formula: details.formula } : {};
  if (details?.type === "error") return { value: null, error: String(value), ...formula };
  if (value instanceof Date) return { value: serialOf(value, from1904), isDate: true, ...formula };
  if (value === null || value === "") return details?.formula ? { value, ...formula } : blankCell;
  return { value, ...formula };
}

/**
 * The library turns every number shown as a date into a moment; back to the serial number of the 1900
 * system. A time of day without a day stays a fraction, in workbooks that count from 1904 as well.
 */
function serialOf(date: Date, from1904: boolean): number {
  const time = date.getTime();
  if (from1904 && time < firstOf1904 + millisecondsPerDay) return (time - firstOf1904) / millisecondsPerDay;
  const days = (time - Date.UTC(1899, 11, 31)) / millisecondsPerDay;
  // Excel counts a 29 February 1900, which never was, as day 60.
  return days < 60 ? days : days + 1;
}

function tableContent(table: TableDefinition): SheetContent["tables"] {
  const range = parseRange(table.range ?? "");
  return range ? [{ name: table.displayName ?? table.name, range }] : [];
}
