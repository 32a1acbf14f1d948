import type { CellRange } from "../../../src/sheet";
import { tableNamed } from "../../../src/tables";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingAt, findingOn, type Finding } from "./finding";

const longestHeader = 255;

/** Tables: a header of unlike texts and as described, a row at least, all of it on the sheet, none over another. */
export function lintTables({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) => [
    ...sheet.tables.flatMap((table) => lintTable(sheet, table)),
    ...overlapping(sheet.tables.map(({ range, name }) => ({ range, name }))).map((what) =>
      findingOn(sheet, what),
    ),
  ]);
}

function lintTable(sheet: SheetPlan, { name, range }: TablePlan): Finding[] {
  const findings: Finding[] = [];
  if (range.bottom <= range.top) findings.push(findingOn(sheet, `${name} has no row below its header`));
  if (range.bottom >= sheet.rows.length)
    findings.push(findingOn(sheet, `${name} reaches below the sheet's rows`));
  const seen = new Set<string>();
  for (let column = range.left; column <= range.right; column++) {
    const cell = sheet.rows[range.top]?.[column] ?? null;
    const fault = faultOfHeader(cell?.value ?? null, cell?.formula, seen);
    if (fault !== null) findings.push(findingAt(sheet, range.top, column, `a header of ${name} ${fault}`));
    if (typeof cell?.value === "string") seen.add(cell.value.toLowerCase());
  }
  const described = tableNamed(name);
  for (const id of new Set(described?.keys.flat())) {
    const header = described?.columns[id]?.header ?? "";
    if (!seen.has(header.toLowerCase())) {
      findings.push(findingOn(sheet, `${name} has no column "${header}", by which its rows are found again`));
    }
  }
  return findings;
}

function faultOfHeader(
  value: unknown,
  formula: string | undefined,
  seen: ReadonlySet<string>,
): string | null {
  if (formula !== undefined) return "is a formula, which Excel turns into text";
  if (typeof value !== "string") return "is no text, so that cell and column would differ";
  if (value.trim() === "") return "is blank";
  if (value.length > longestHeader) return `is longer than ${String(longestHeader)} characters`;
  if (seen.has(value.toLowerCase())) return `is there twice: ${value}`;
  return null;
}

/** "A lies over B" for each pair that shares a cell. */
export function overlapping(
  areas: readonly { readonly name: string; readonly range: CellRange }[],
): string[] {
  return areas.flatMap((first, index) =>
    areas
      .slice(index + 1)
      .filter((second) => share(first.range, second.range))
      .map((second) => `${second.name} lies over ${first.name}`),
  );
}

function share(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
