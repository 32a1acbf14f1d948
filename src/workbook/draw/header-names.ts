import { headerName } from "../../tables";
import type { StyleName } from "../styles";
import type { CellPlan, NamePlan, SheetPlan } from "../workbook-plan";

const headerStyles: ReadonlySet<StyleName | undefined> = new Set<StyleName>([
  "header",
  "headerCentre",
  "listHeader",
  "listHeaderCentre",
  "largeHeader",
]);

/** By the sheet as it was drawn: the same one is the same object in every plan. */
const known = new WeakMap<SheetPlan, readonly NamePlan[]>();

/**
 * Names of the first header of each table that is drawn in cells and is none of Excel's. Screen readers take the
 * row and the column of a cell whose name begins with "Title" for headers (NVDA, source/NVDAObjects/window/excel.py).
 */
export function headerNames(sheets: readonly SheetPlan[]): NamePlan[] {
  return sheets.flatMap((sheet) => {
    const names = known.get(sheet) ?? namesOn(sheet);
    known.set(sheet, names);
    return names;
  });
}

function namesOn(sheet: SheetPlan): NamePlan[] {
  const firsts = sheet.rows.flatMap((cells, row) =>
    firstHeadersIn(cells).flatMap((column) => (isInTable(sheet, row, column) ? [] : [{ row, column }])),
  );
  return firsts.map(({ row, column }, place) => ({
    name: headerName(sheet.key, place + 1),
    sheet: sheet.key,
    range: { top: row, bottom: row, left: column, right: column },
  }));
}

const inRows = new WeakMap<SheetPlan["rows"][number], readonly number[]>();

function firstHeadersIn(cells: SheetPlan["rows"][number]): readonly number[] {
  const columns =
    inRows.get(cells) ??
    cells.flatMap((cell, column) => (isHeader(cell) && !isHeader(cells[column - 1]) ? [column] : []));
  inRows.set(cells, columns);
  return columns;
}

function isHeader(cell: CellPlan | null | undefined): boolean {
  return headerStyles.has(cell?.style);
}

function isInTable({ tables }: SheetPlan, row: number, column: number): boolean {
  return tables.some(
    ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
}
