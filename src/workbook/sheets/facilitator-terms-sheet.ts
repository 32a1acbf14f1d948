import { facilitatorTermRow, facilitatorTermsTable } from "../../tables";
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
  canvas.band("Earlier facilitators", `${programme.settings.programmeName}: who led which set before`);
  canvas.text("Meetings up to the last day keep the name of the facilitator that the set had then.", "note");
  const rows = facilitatorTerms.map(facilitatorTermRow);
  return canvas.finishTable(drawTable(canvas, facilitatorTermsTable, rows, highestSet), {
    key: "facilitator-terms",
    ...{ tabColour: tabColours.fillIn, frozen: 1, orientation: "landscape" },
    summary: "Facilitators whom a set had before.",
  });
}
