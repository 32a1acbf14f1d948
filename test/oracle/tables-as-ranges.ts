import { absoluteAddress, quotedSheetName, type CellRange } from "../../src/sheet";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../src/workbook";

/** A text in quotation marks, or one of our names, with what is taken of it where it is a table. */
const reference = /"(?:[^"]|"")*"|\b(LS_\w+)(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])?/gu;

/**
 * Turns formulas of a workbook into ones without tables and names: `LS_Roster[Set]` becomes
 * `'Roster'!$C$6:$C$65`, and `LS_Roster[[#This Row],[Set]]` the cell of the formula's own row.
 *
 * @returns of a formula and the zero-based row it stands in
 * @throws where a formula names what is not there
 */
export function tablesAsRanges({ sheets, names }: WorkbookPlan): (formula: string, row: number) => string {
  const tables = new Map(
    sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, { sheet, table }] as const)),
  );
  const named = new Map(
    names.flatMap(({ name, sheet: key, range }) =>
      sheets.filter((sheet) => sheet.key === key).map((sheet) => [name, addressOf(sheet, range)] as const),
    ),
  );
  return (formula, row) =>
    formula.replace(reference, (whole, name: string | undefined, taken: string | undefined) => {
      if (name === undefined) return whole;
      const place = tables.get(name);
      const range = place && taken !== undefined ? columns(place, taken, row) : null;
      const isCell = taken?.startsWith("[[#This Row]") === true && range?.left === range?.right;
      const found = range && place ? addressOf(place.sheet, range, isCell) : named.get(name);
      if (found === undefined) throw new Error(`There is no ${name}.`);
      return found;
    });
}

function columns(
  { sheet, table: { name, range } }: { readonly sheet: SheetPlan; readonly table: TablePlan },
  taken: string,
  row: number,
): CellRange {
  const inner = taken.slice(1, -1);
  const parts = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, part = ""]) => part)
    : [inner];
  const found = parts.flatMap((part) => {
    if (part.startsWith("#")) return [];
    const header = part.replace(/'(.)/g, "$1");
    const headers = (sheet.rows[range.top] ?? []).slice(range.left, range.right + 1);
    const at = headers.findIndex((cell) => cell?.value === header);
    if (at < 0) throw new Error(`There is no column ${name}[${header}].`);
    return [range.left + at];
  });
  const [top, bottom] = parts.includes("#This Row") ? [row, row] : [range.top + 1, range.bottom];
  return { top, bottom, left: found[0] ?? range.left, right: found.at(-1) ?? range.right };
}

/** @param isCell by itself; a column of one row is still a range where a function wants one */
function addressOf({ name }: SheetPlan, { top, left, bottom, right }: CellRange, isCell = false): string {
  const first = `${quotedSheetName(name)}!${absoluteAddress(top, left)}`;
  return isCell ? first : `${first}:${absoluteAddress(bottom, right)}`;
}
