import type { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

/** A report's sheet, with the name and the summary of its texts; its first two rows stay in view where nothing else is asked. */
export function finishReport(
  canvas: SheetCanvas,
  key: `report-${string}`,
  texts: { readonly sheet: string; readonly summary: string },
  { frozen = { rows: 2, columns: 0 }, print }: Pick<SheetPlan, "print"> & Partial<Pick<SheetPlan, "frozen">>,
): SheetPlan {
  const { sheet: name, summary } = texts;
  return canvas.finish({ key, name, tabColour: tabColours.read, frozen, print, summary });
}
