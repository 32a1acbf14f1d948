import { showsDate } from "../src/excel/read/date-format";
import { blankCell, type CellContent } from "../src/sheet";
import {
  styles,
  type CellPlan,
  type StyleFormat,
  type SheetPlan,
  type WorkbookContent,
  type WorkbookPlan,
} from "../src/workbook";
import { storedText } from "../src/xlsx/cell-text";
import { storedFormula } from "../src/xlsx/structured-reference";

/**
 * What is read of a plan once it is written to a file, without the bytes: most of a unit test's time would go into
 * them. That it is just this, the test of this file asks of real ones.
 */
export function plannedContent(plan: WorkbookPlan): WorkbookContent {
  return {
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.isHidden === true,
      rows: plannedRows(sheet),
      merges: [],
      hiddenRows: [],
      tables: sheet.tables.map(({ name, range }) => ({ name, range })),
    })),
    names: plan.names.flatMap(({ name, sheet: key, range, comment }) => {
      const sheet = plan.sheets.find((each) => each.key === key);
      return sheet ? [{ name, sheet: sheet.name, range, ...(comment && { comment }) }] : [];
    }),
  };
}

function plannedRows(sheet: SheetPlan): CellContent[][] {
  const rows = sheet.rows.map((cells, row) => {
    const contents = cells.map((cell, column) =>
      cell ? content(cell, tableAt(sheet, row, column)) : blankCell,
    );
    while (contents.length > 0 && isBlank(contents.at(-1))) contents.pop();
    return contents;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function isBlank(cell: CellContent | undefined): boolean {
  return cell?.value === null && cell.formula === undefined;
}

function content({ value, formula, style, format: own }: CellPlan, ownTable: string | null): CellContent {
  const read = value === "" ? null : typeof value === "string" ? shown(value) : value;
  if (read === null && formula === undefined) return blankCell;
  const look: StyleFormat = style ? styles[style] : {};
  const format = own ?? look.format ?? "General";
  return {
    value: read,
    ...(typeof read === "number" && showsDate(format) && { isDate: true }),
    ...(formula !== undefined && { formula: storedFormula(formula, ownTable) }),
  };
}

/** A text once it was stored and read: what XML cannot hold is gone. */
function shown(text: string): string {
  return storedText(text).replaceAll("_x005F_", "_");
}

function tableAt({ tables }: SheetPlan, row: number, column: number): string | null {
  return (
    tables.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )?.name ?? null
  );
}
