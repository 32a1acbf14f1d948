import { readWorkbook } from "../../../src/xlsx";
import type { WorkbookContent } from "../../../src/workbook";
import { BookState } from "../model/book-state";
import { setCell } from "../model/cells";
import { plainFormat } from "../model/cell-format";
import { daysFewerFrom1904 } from "../objects/host-workbook-parts";

/** A file as Excel would open it, as far as the product's own reader tells. */
export async function openFile(bytes: Uint8Array, name: string): Promise<BookState> {
  return openContent(await readWorkbook(bytes, name));
}

/** An open workbook with this content; looks are not part of what was read. */
export function openContent(content: WorkbookContent, isFrom1904 = false): BookState {
  const book = new BookState(content.sheets.map(({ name }) => name));
  book.isFrom1904 = isFrom1904;
  for (const [index, sheet] of content.sheets.entries()) {
    const state = book.sheets[index];
    if (!state) continue;
    if (sheet.hidden) state.visibility = "Hidden";
    sheet.rows.forEach((cells, row) => {
      cells.forEach(({ value, error, formula, isDate }, column) => {
        const isDay = isFrom1904 && isDate && typeof value === "number" && value >= 1;
        setCell(state, row, column, {
          value: isDay ? value - daysFewerFrom1904 : value,
          ...(error !== undefined && { error }),
          ...(formula !== undefined && { formula }),
          format: isDate ? { ...plainFormat, numberFormat: "dd/mm/yyyy" } : plainFormat,
        });
      });
    });
    state.merges = [...sheet.merges];
    sheet.hiddenRows.forEach((row) => state.hiddenRows.add(row));
    state.tables = sheet.tables.map(({ name, range }) => ({
      id: book.newId(),
      name,
      range,
      style: "TableStyleLight1",
    }));
  }
  for (const { name, sheet, range, comment = "" } of content.names) {
    const sheetId = book.sheetNamed(sheet)?.id;
    if (sheetId !== undefined) book.names.push({ name, comment, visible: true, target: { sheetId, range } });
  }
  book.events = [];
  return book;
}
