import type { CellRange } from "../../src/sheet";
import type { BookState } from "../excel-host/model/book-state";
import { plainFormat, type CellFormat } from "../excel-host/model/cell-format";
import { rulesInOrder } from "../excel-host/files/rules-in-order";
import { eachCell } from "../excel-host/model/cells";
import type { CellState, ValidationState } from "../excel-host/model/sheet-state";

/** Everything a person would find in the workbook: what they typed, see and printed, and its names. */
export function everything(book: BookState): {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly { readonly name: string }[];
} {
  return {
    sheets: book.sheets.map(({ id, cells, ...sheet }) => ({
      ...sheet,
      // IDs are Excel's own, and the order of charts is not seen.
      charts: sheet.charts
        .map(({ series, ...chart }) => ({
          ...chart,
          id: "",
          series: series.map(({ values, categories, ...look }) => ({
            ...look,
            values: named(book, values),
            categories: named(book, categories),
          })),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      conditionals: rulesInOrder(sheet.conditionals.map((one) => ({ ...one, id: "" }))),
      validations: validatedCells(sheet.validations),
      tables: sheet.tables.map(({ name, range }) => ({ name, range })),
      cells: [...cells]
        .map(([row, columns]) => ({ row, columns: shownCells(columns) }))
        .filter(({ columns }) => columns.length > 0)
        .sort((a, b) => a.row - b.row),
      rowHeights: [...sheet.rowHeights].filter(([, height]) => height !== 15).sort(([a], [b]) => a - b),
      columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
      id: book.sheetById(id) ? "there" : "gone",
    })),
    names: book.names.map(({ name, comment, target }) => ({ name, comment, range: target?.range })),
  };
}

/** Cell by cell: how Excel divides them into ranges is not seen. */
function validatedCells(validations: readonly ValidationState[]): unknown[] {
  return validations
    .flatMap(({ range, ...rule }) => {
      const cells: { row: number; column: number; rule: string }[] = [];
      const text = JSON.stringify(rule);
      eachCell(range, (row, column) => cells.push({ row, column, rule: text }));
      return cells;
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a formula shows is Excel's to say; a cell that holds nothing in the usual look is none. */
function shownCells(columns: ReadonlyMap<number, CellState>): unknown[] {
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => [column, cell.formula === undefined ? cell : { ...cell, value: null }] as const)
    .filter(([, { value, formula, format }]) => {
      return value !== null || formula !== undefined || !isPlain(format);
    });
}

const plain = JSON.stringify(plainFormat);
const judged = new WeakMap<CellFormat, boolean>();

function isPlain(format: CellFormat): boolean {
  const known = judged.get(format) ?? JSON.stringify(format) === plain;
  judged.set(format, known);
  return known;
}

function named(book: BookState, place: { sheetId: string; range: CellRange } | null): unknown {
  return place && { sheet: book.sheetById(place.sheetId)?.name, range: place.range };
}
