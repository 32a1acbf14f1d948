import type { CellRange } from "../../../src/sheet";
import { cellAt } from "./cells";
import type { FilterState, SheetState } from "./sheet-state";

/** Hides the rows that a filter does not show, and shows the others of its range. */
export function filterRows(sheet: SheetState, { range, criteria }: FilterState): void {
  const tests = Object.entries(criteria).map(([column, wanted]) =>
    testOf(sheet, range, range.left + Number(column), wanted),
  );
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    if (tests.every((passes) => passes(row))) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

type Passes = (row: number) => boolean;

function testOf(sheet: SheetState, range: CellRange, column: number, criteria: Excel.FilterCriteria): Passes {
  const held = (row: number): unknown => cellAt(sheet, row, column).value ?? "";
  const numbers = Array.from({ length: range.bottom - range.top }, (_, index) =>
    held(range.top + 1 + index),
  ).filter((value) => typeof value === "number");
  const mean = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
  const most = [...numbers].sort((a, b) => b - a);
  const count = Number(criteria.criterion1 ?? 0);
  const least = (shown: number): number => most[Math.max(0, Math.ceil(shown) - 1)] ?? -Infinity;
  switch (criteria.filterOn) {
    case "Values":
      return (row) => (criteria.values ?? []).some((value) => String(value) === String(held(row)));
    case "TopItems":
      return (row) => Number(held(row)) >= least(count);
    case "TopPercent":
      return (row) => Number(held(row)) >= least((most.length * count) / 100);
    case "Dynamic":
      if (criteria.dynamicCriteria === "BelowAverage") return (row) => Number(held(row)) < mean;
      return (row) => Number(held(row)) > mean;
    case "Custom":
      return (row) => meets(held(row), criteria.criterion1 ?? "");
    default:
      return () => true;
  }
}

/** "=*e", ">=50", "Lime". */
function meets(value: unknown, criterion: string): boolean {
  const [, operator = "=", wanted = ""] = /^(>=|<=|<>|[=<>])?(.*)$/s.exec(criterion) ?? [];
  const [a, b] = [Number(value), Number(wanted)];
  if (operator === ">") return a > b;
  if (operator === "<") return a < b;
  if (operator === ">=") return a >= b;
  if (operator === "<=") return a <= b;
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, "i").test(String(value)) === (operator === "=");
}
