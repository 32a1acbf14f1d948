import { styles, type CellPlan, type SheetPlan, type StyleName, type WorkbookPlan } from "../../src/workbook";
import { formatOfStyle } from "../excel-host/files/planned-look";
import { rulesInOrder } from "../excel-host/files/rules-in-order";
import type { CellFormat } from "../excel-host/model/cell-format";
import { savedPlan } from "../excel-host/files/saved-plan";
import type { BookState } from "../excel-host/model/book-state";

/** What both adapters write of a sheet: Office.js has no alt texts, and a summary is written nowhere, nor why a tab is hidden. */
function written({
  rows,
  charts,
  rowHeights,
  columnWidths,
  conditionalFormats,
  ...sheet
}: SheetPlan): unknown {
  const cells = rows.map((row) => trimmed(row.map(shown)));
  return {
    ...{ ...sheet, summary: "", isWaiting: false },
    rows: cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1),
    charts: charts.map((chart) => ({ ...chart, altText: "" })),
    rowHeights: [...rowHeights].sort(([a], [b]) => a - b),
    columnWidths: columnWidths.map((width) => Math.round(width * 100) / 100),
    conditionalFormats: rulesInOrder(conditionalFormats).map((one) => ({ ...one, style: "any" })),
  };
}

/** A cell by what a person sees of it; null for one that nobody wrote or formatted. */
function shown(cell: CellPlan | null): { readonly look: CellFormat } | null {
  if (!cell) return null;
  const { style, format, ...planned } = cell;
  const content = {
    ...planned,
    value: planned.value === "" && planned.formula === undefined ? null : planned.value,
  };
  const { look, isPlain } = lookOf(style, format);
  return content.value === null && content.formula === undefined && isPlain ? null : { ...content, look };
}

const looks = new Map<string, { readonly look: CellFormat; readonly isPlain: boolean }>();

function lookOf(
  style: StyleName | undefined,
  format: string | undefined,
): { readonly look: CellFormat; readonly isPlain: boolean } {
  const key = JSON.stringify([style, format]);
  const known = looks.get(key);
  if (known) return known;
  const look = formatOfStyle(style ? styles[style] : {}, format);
  const made = { look, isPlain: JSON.stringify(look) === JSON.stringify(formatOfStyle({})) };
  looks.set(key, made);
  return made;
}

function trimmed<Cell>(row: readonly (Cell | null)[]): (Cell | null)[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
}

/** The sheets of a plan beside those of the open workbook, by what can be compared. */
export function besideEachOther(plan: WorkbookPlan, book: BookState): { planned: unknown; saved: unknown } {
  const keys = new Set(plan.sheets.map(({ key }) => key));
  const saved = savedPlan(book);
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    planned: { sheets: plan.sheets.map(written), names: [...plan.names].sort(byName) },
    saved: {
      sheets: saved.sheets.filter(({ key }) => keys.has(key)).map(written),
      names: [...saved.names].sort(byName),
    },
  };
}
