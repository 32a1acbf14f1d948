import { facilitatorTermRow, facilitatorTermsTable, sheetHeads } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

export const facilitatorTermsSource = drawnFrom(["settings", "year"], ["highestSet"]);
type Source = ReturnType<typeof facilitatorTermsSource>;

/** Who led which set before. Null while no set has had another facilitator. */
export function facilitatorTermsSheet({ programme, highestSet }: Source): SheetPlan | null {
  const { facilitatorTerms } = programme.year;
  if (facilitatorTerms.length === 0) return null;
  const canvas = new SheetCanvas(widthsOf(facilitatorTermsTable));
  canvas.head("facilitator-terms", programme.settings.programmeName);
  const rows = facilitatorTerms.map(facilitatorTermRow);
  return canvas.finishTable(drawTable(canvas, facilitatorTermsTable, rows, highestSet), {
    key: "facilitator-terms",
    ...{ tabColour: tabColours.fillIn, frozen: 1, orientation: "landscape" },
    summary: sheetHeads["facilitator-terms"].summary,
  });
}
