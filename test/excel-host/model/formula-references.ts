import { quotedSheetName, type CellRange } from "../../../src/sheet";
import type { BookState } from "./book-state";
import { HostError } from "./host-error";
import type { SheetState } from "./sheet-state";

/** A text in quotation marks, a sheet before "!", or a table before "[". */
const reference =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[/gu;

/** A formula with the names of sheets and tables it mentions replaced. */
export function replaceReferences(
  formula: string,
  replace: { sheet?: (name: string) => string | null; table?: (name: string) => string | null },
): string {
  return formula.replace(
    reference,
    (whole, quoted: string | undefined, plain: string | undefined, table: string | undefined) => {
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      if (sheet !== undefined) {
        const renamed = replace.sheet?.(sheet) ?? null;
        return renamed === null ? whole : renamed === "#REF!" ? renamed : `${quotedSheetName(renamed)}!`;
      }
      if (table === undefined) return whole;
      const renamed = replace.table?.(table) ?? null;
      return renamed === null ? whole : `${renamed}[`;
    },
  );
}

/** A table with what is taken of it: "LS_Roster[Set]", "LS_Attendance[[#This Row],[M1]:[M9]]". */
const columnsOfTable = /([\p{L}_\\][\p{L}\p{N}_.\\]*)((?:\[(?:[^[\]]|\[[^[\]]*\])*\]))/gu;

/** Excel refuses a formula that names a sheet, a table or a table's column that is not there. @throws {HostError} */
export function checkReferences(formula: string, book: BookState): void {
  const missing = (kind: string, name: string): never => {
    throw new HostError(
      "InvalidArgument",
      `The formula =${formula} names the ${kind} "${name}", which is not there.`,
    );
  };
  replaceReferences(formula, {
    sheet: (name) => (book.sheetNamed(name) ? null : missing("sheet", name)),
    table: (name) => (book.tableNamed(name) ? null : missing("table", name)),
  });
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const [, name = "", taken = ""] of bare.matchAll(columnsOfTable)) {
    const own = book.tableNamed(name);
    for (const [, part = ""] of taken.matchAll(/\[([^[\]]+)\]/g)) {
      const column = part.replace(/^@/, "").toLowerCase();
      if (column.startsWith("#")) continue;
      if (!own || !hasHeader(own.sheet, own.table.range, column)) missing("column", `${name}[${part}]`);
    }
  }
}

/** @param header in small letters */
function hasHeader(sheet: SheetState, { top, left, right }: CellRange, header: string): boolean {
  for (const [column, { value }] of sheet.cells.get(top) ?? []) {
    if (left <= column && column <= right && String(value).toLowerCase() === header) return true;
  }
  return false;
}

/** What stands in the first row of a range, in small letters. */
export function headerTexts(sheet: SheetState, { top, left, right }: CellRange): Set<string> {
  const cells = [...(sheet.cells.get(top) ?? [])].filter(([column]) => left <= column && column <= right);
  return new Set(cells.map(([, { value }]) => String(value).toLowerCase()));
}

/** What Excel does everywhere in the workbook when columns leave a table: formulas have nothing to name any more. */
export function dropColumns(book: BookState, tableName: string, headers: ReadonlySet<string>): void {
  if (headers.size === 0) return;
  book.formulasBroken.push(
    ...changeColumns(book, tableName, (header) => (headers.has(header.toLowerCase()) ? "#REF!" : null)),
  );
}

/** What Excel does when somebody types another heading over a table's column. */
export function followHeading(book: BookState, tableName: string, from: string, to: string): void {
  changeColumns(book, tableName, (header) => (header.toLowerCase() === from.toLowerCase() ? to : null));
}

/** Changes what formulas name of a table. Gives the formulas as they were. */
function changeColumns(
  book: BookState,
  tableName: string,
  change: (header: string) => string | null,
): string[] {
  const changed = (formula: string): string =>
    formula.replace(columnsOfTable, (whole, name: string, taken: string) =>
      name.toLowerCase() === tableName.toLowerCase()
        ? `${name}${taken.replace(/\[([^[\]]+)\]/g, (part, header: string) => {
            const now = change(header);
            return now === null ? part : `[${now}]`;
          })}`
        : whole,
    );
  const before: string[] = [];
  for (const sheet of book.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = changed(cell.formula);
        if (formula === cell.formula) continue;
        cells.set(column, { ...cell, formula });
        book.outdate(sheet);
        before.push(cell.formula);
      }
    }
  }
  return before;
}

/** What Excel does everywhere in the workbook when a sheet or a table gets another name, or is deleted. */
export function followRename(book: BookState, kind: "sheet" | "table", from: string, to: string): void {
  const typed = (kind === "sheet" ? from.replaceAll("'", "''") : from).toLowerCase();
  const behind = kind === "sheet" ? "!" : "[";
  const change = (formula: string): string =>
    formula.includes(behind) && formula.toLowerCase().includes(typed)
      ? replaceReferences(formula, {
          [kind]: (name: string) => (name.toLowerCase() === from.toLowerCase() ? to : null),
        })
      : formula;
  for (const sheet of book.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = change(cell.formula);
        if (formula === cell.formula) continue;
        cells.set(column, { ...cell, formula });
        book.outdate(sheet);
      }
    }
    sheet.conditionals.forEach((conditional) => (conditional.formula = change(conditional.formula)));
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: JSON.parse(JSON.stringify(validation.rule), (_, value: unknown) =>
        typeof value === "string" && value.startsWith("=") ? `=${change(value.slice(1))}` : value,
      ) as Excel.DataValidationRule,
    }));
  }
}
