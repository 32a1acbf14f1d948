import { rangeAddress } from "../../sheet";
import type { SheetPlan } from "../../workbook";

/** Stands in the comment of a sheet's defined name, so that people know what it is for. */
const prefix = "Learning Sets finds this sheet by this name. Layout ";

/**
 * A short text that is the same for plans whose sheets differ in values and formulas only. It is kept
 * with the sheet, so that the next run knows whether it can write into it or must lay it out anew.
 */
export function layoutMark(plan: SheetPlan): string {
  const layout = JSON.stringify({
    looks: plan.rows.map((row) => row.map((cell) => `${cell?.style ?? ""}|${cell?.format ?? ""}`)),
    tables: plan.tables.map(({ name, range }) => `${name}!${rangeAddress(range)}`),
    charts: plan.charts.map((chart) => ({ ...chart, altText: "" })),
    validations: plan.validations,
    conditionalFormats: plan.conditionalFormats,
    widths: plan.columnWidths,
    heights: [...plan.rowHeights].sort(([a], [b]) => a - b),
    frozen: plan.frozen,
    print: plan.print,
    tab: plan.tabColour,
  });
  return prefix + hash(layout);
}

/** FNV-1a over UTF-16 units, run twice from different offsets: 64 bits as hexadecimal digits. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((offset) => {
      let state = offset;
      for (let index = 0; index < text.length; index += 1) {
        state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
      }
      return (state >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
