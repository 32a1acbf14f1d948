import { understandCode } from "../../attendance";
import type { PackChange, PackCode } from "../../sharing";
import { cellAddress, type CellScalar, type SheetContent } from "../../sheet";
import { emailHeader, emailHeaderBefore, sheetOf } from "../../tables";
import type { WorkbookContent } from "../workbook";
import type { SheetPlan, WorkbookPlan } from "../workbook-plan";
import { findOurSheet, foreignSheets } from "./find-our-sheet";

const nothing = { cells: [], further: 0, missing: 0 } as const;

/** So many cells of a sheet are named. */
const mostNamed = 5;

/**
 * Where a returned pack is not as it would be made now, its codes apart: sheets that were added or are gone,
 * cells with something else in them, wherever they have been moved. What stands in them is not in the result.
 * Computed cells are never compared: they follow the codes, and programs calculate at different times.
 *
 * @param expected the pack as it would be made now
 * @param codes those that were read from it; their cells are no changes
 */
export function packChanges(
  content: WorkbookContent,
  expected: WorkbookPlan,
  codes: readonly PackCode[],
): PackChange[] {
  const ofCodes = new Set(codes.map(({ cell }) => cell));
  return [
    ...foreignSheets(content).map((sheet): PackChange => ({ sheet, what: "added", ...nothing })),
    ...expected.sheets
      .filter(({ key }) => sheetOf(key)?.compared)
      .flatMap((plan): PackChange[] => {
        const sheet = findOurSheet(content, plan.key);
        if (!sheet) return [{ sheet: plan.name, what: "gone", ...nothing }];
        return changedCells(sheet, plan, ofCodes);
      }),
  ];
}

function changedCells(sheet: SheetContent, plan: SheetPlan, ofCodes: ReadonlySet<string>): PackChange[] {
  const text = sheetOf(plan.key)?.compared === "all-but-codes" ? besidesCodes : comparable;
  const left = new Map<string, number>();
  for (const cell of plan.rows.flat()) {
    const words = cell?.formula === undefined ? text(cell?.value ?? null) : "";
    if (words !== "") left.set(words, (left.get(words) ?? 0) + 1);
  }
  const others: string[] = [];
  sheet.rows.forEach((cells, row) => {
    cells.forEach(({ value, formula }, column) => {
      // Some programs keep a formula's value alone, in its place.
      const isComputed = formula !== undefined || plan.rows[row]?.[column]?.formula !== undefined;
      const words = isComputed ? "" : text(value);
      const address = cellAddress(row, column);
      if (words === "" || ofCodes.has(`${sheet.name}!${address}`)) return;
      const count = left.get(words) ?? 0;
      if (count > 0) left.set(words, count - 1);
      else others.push(address);
    });
  });
  const missing = [...left.values()].reduce((sum, count) => sum + count, 0);
  if (others.length === 0 && missing === 0) return [];
  const [cells, further] = [others.slice(0, mostNamed), Math.max(0, others.length - mostNamed)];
  return [{ sheet: sheet.name, what: "changed", cells, further, missing }];
}

/** Neither codes nor the numbers that are counted of them. */
function besidesCodes(value: CellScalar): string {
  if (typeof value !== "string" || understandCode(value).notUnderstood === null) return "";
  return comparable(value);
}

/** As programs agree on it: spaces, control characters and the last digits of a time differ between them. */
function comparable(value: CellScalar): string {
  if (value === emailHeaderBefore) return emailHeader;
  if (typeof value === "number") return value.toFixed(4);
  if (typeof value === "string") return value.replace(/[\p{C}\s]+/gu, " ").trim();
  return value === null ? "" : String(value);
}
