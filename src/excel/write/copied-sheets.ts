import type { CellContent } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { mentionsSheet } from "./rename-in-plan";
import type { SheetToChange } from "./cell-changes";

/** One of our sheets that is to be built under a temporary name. */
interface SheetToBuild {
  readonly stagedName: string;
  readonly to: SheetPlan;
}

/**
 * Finds for each sheet the first one that is laid out alike, so that it can begin as a copy of that. A sheet
 * with tables is not copied, which would make further tables; nor is any when a formula names one by name,
 * since Excel decides then what the copy's formula names.
 */
export function originals<Sheet extends SheetToBuild>(
  sheets: readonly Sheet[],
): (Sheet & { readonly original: Sheet | null })[] {
  const kinds = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    if (sheet.to.tables.length > 0) continue;
    const kind = layoutKind(sheet.to);
    kinds.set(kind, [...(kinds.get(kind) ?? []), sheet]);
  }
  const alike = [...kinds.values()].filter(({ length }) => length > 1);
  const names = new Set(alike.flat().map(({ stagedName }) => stagedName.toLowerCase()));
  const isNamed =
    names.size > 0 && sheets.some(({ to }) => formulasOf(to).some((one) => mentionsSheet(one, names)));
  const copies = new Map(
    isNamed ? [] : alike.flatMap(([first, ...others]) => others.map((other) => [other, first] as const)),
  );
  return sheets.map((sheet) => ({ ...sheet, original: copies.get(sheet) ?? null }));
}

function layoutKind({ columnWidths, print }: SheetPlan): string {
  return JSON.stringify([columnWidths, print]);
}

function formulasOf({ rows, validations, conditionalFormats }: SheetPlan): string[] {
  return [
    ...rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])),
    ...validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : [])),
    ...conditionalFormats.map(({ formula }) => formula),
  ];
}

/** Charts are drawn on each sheet of its own: what Excel calls a copied one is its own choice (office-js 3034). */
export function withoutCharts(sheet: SheetPlan): SheetPlan {
  return sheet.charts.length === 0 ? sheet : { ...sheet, charts: [] };
}

/** What a copy of a sheet holds. */
export function copied(original: SheetPlan): Pick<SheetToChange, "from" | "current"> {
  return {
    from: original,
    current: original.rows.map((row) => row.map(asContent)),
  };
}

function asContent(cell: SheetPlan["rows"][number][number]): CellContent {
  return { value: cell?.value ?? null, ...(cell?.formula !== undefined && { formula: cell.formula }) };
}
