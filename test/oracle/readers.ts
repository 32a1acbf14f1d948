import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { cellAddress, type CellScalar } from "../../src/sheet";
import type { WorkbookPlan } from "../../src/workbook";

interface ReadCell {
  readonly value: CellScalar | Date;
  readonly formula?: string;
}

interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  cell(row: number, column: number): ReadCell;
}

/** Libraries by which other programs read workbooks. */
export const readers: Readonly<Record<string, (file: Uint8Array) => Promise<readonly ReadSheet[]>>> = {
  exceljs: readByExcelJs,
  SheetJS: (file) => Promise.resolve(readBySheetJs(file)),
};

async function readByExcelJs(file: Uint8Array): Promise<ReadSheet[]> {
  const book = new ExcelJS.Workbook();
  const bytes = new ArrayBuffer(file.length);
  new Uint8Array(bytes).set(file);
  await book.xlsx.load(bytes);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.state !== "visible",
    cell(row, column) {
      const cell = sheet.getCell(row + 1, column + 1);
      if (cell.type === ExcelJS.ValueType.Merge) return { value: null };
      const { formula } = cell;
      const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      return { value: plainValue(value), ...(formula !== undefined && formula !== "" && { formula }) };
    },
  }));
}

function plainValue(value: unknown): CellScalar | Date {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value : JSON.stringify(value);
}

function readBySheetJs(file: Uint8Array): ReadSheet[] {
  const book = read(file, { type: "array", cellFormula: true });
  return book.SheetNames.map((name, at) => ({
    name,
    isHidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    cell(row, column) {
      const cell: unknown = book.Sheets[name]?.[cellAddress(row, column)];
      if (!isSheetJsCell(cell)) return { value: null };
      const value = cell.t === "e" ? `error ${String(cell.v)}` : plainValue(cell.v);
      return { value, ...(cell.f !== undefined && { formula: cell.f }) };
    },
  }));
}

function isSheetJsCell(cell: unknown): cell is { t: string; v?: unknown; f?: string } {
  return typeof cell === "object" && cell !== null && "t" in cell;
}

/** "Set 1!B7: written 3, read "3"" for every sheet, value, type and formula that a reader finds otherwise. */
export function misread(plan: WorkbookPlan, found: readonly ReadSheet[]): string[] {
  const named = (name: string, isHidden: boolean): string => `${name}${isHidden ? " (hidden)" : ""}`;
  const written = plan.sheets.map(({ name, isHidden }) => named(name, isHidden ?? false));
  const sheets = found.map(({ name, isHidden }) => named(name, isHidden));
  if (written.join("\n") !== sheets.join("\n"))
    return [`written ${written.join(", ")}; read ${sheets.join(", ")}`];
  return plan.sheets.flatMap((sheet, at) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const is = found[at]?.cell(row, column) ?? { value: null };
        const same = isSame(cell?.value ?? null, is.value) && cell?.formula === is.formula;
        const said = `written ${JSON.stringify(cell)}, read ${JSON.stringify(is)}`;
        return same ? [] : [`${sheet.name}!${cellAddress(row, column)}: ${said}`];
      }),
    ),
  );
}

/** A day and time as a reader's Date is a number of days since 1900, to its milliseconds. */
function isSame(written: CellScalar, is: CellScalar | Date): boolean {
  if (is instanceof Date) {
    return typeof written === "number" && Math.abs(is.getTime() / 86_400_000 + 25_569 - written) < 1e-7;
  }
  return written === is || (written === "" && is === null);
}
