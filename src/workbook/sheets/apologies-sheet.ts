import { apologiesTable, apologyRows, sheetHeads } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { namesById } from "./names-by-id";
import { known } from "../../sheet";

export const apologiesSource = drawnFrom(["settings", "members", "formerMembers", "meetings", "year"]);
type Source = ReturnType<typeof apologiesSource>;

/** Apologies whose meeting has another day since they were given. Null when there is none. */
export function apologiesSheet({ programme }: Source): SheetPlan | null {
  const { apologiesToReconfirm: apologies } = programme.year;
  if (apologies.length === 0) return null;
  const nameOf = namesById(programme);
  const names = apologies.map(({ memberId }) => nameOf.get(memberId) ?? "");
  const canvas = new SheetCanvas(widthsOf(apologiesTable, { name: columnWidthFor(names, 24, 40) }));
  canvas.head("apologies", programme.settings.programmeName);
  const rowOf = apologyRows(programme.meetings);
  const rows = apologies.map((apology, place) => rowOf(apology, known(names[place])));
  return canvas.finishTable(drawTable(canvas, apologiesTable, rows), {
    key: "apologies",
    ...{ tabColour: tabColours.fillIn, frozen: 2, orientation: "portrait" },
    summary: sheetHeads.apologies.summary,
  });
}
