import { apply } from "../src/commands";
import type { IsoDate } from "../src/sheet";
import { planWorkbook, type WorkbookContent } from "../src/workbook";
import { plannedValues } from "../test/excel-host/files/planned-values";
import type { BookState, FormulaValues } from "../test/excel-host/model/book-state";
import { opened } from "../test/opened";

/**
 * What the product's formulas show, since nothing calculates here: what the product itself plans for them
 * from the sheets as they are. Null while the sheets hold no programme.
 */
export function plannedFormulas(book: BookState, today: IsoDate): FormulaValues | null {
  try {
    const { programme, certificate } = apply(opened(contentOfBook(book)), { kind: "refresh" }, { today });
    return plannedValues(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
  } catch {
    // A roster that cannot be read yet is the pane's to talk about.
    return null;
  }
}

function contentOfBook(book: BookState): WorkbookContent {
  return {
    sheets: book.sheets.map(({ name, visibility, cells, merges, hiddenRows, tables }) => ({
      ...{ name, merges, hidden: visibility !== "Visible", hiddenRows: [...hiddenRows], tables },
      rows: Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, row) => {
        const filled = cells.get(row);
        return Array.from({ length: Math.max(-1, ...(filled?.keys() ?? [])) + 1 }, (_, column) => {
          const cell = filled?.get(column);
          if (!cell) return { value: null };
          const { value, error, formula, format } = cell;
          return {
            value,
            ...(error !== undefined && { error }),
            ...(formula !== undefined && { formula }),
            ...(/[dy]/i.test(format.numberFormat) && typeof value === "number" && { isDate: true }),
          };
        });
      }),
    })),
    names: book.names.flatMap(({ name, comment, target }) => {
      const sheet = target && book.sheetById(target.sheetId);
      return sheet
        ? [{ name, sheet: sheet.name, range: target.range, ...(comment !== "" && { comment }) }]
        : [];
    }),
  };
}
