import { moveRow, movesTable, sheetHeads } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { widthOfNames } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { textCell } from "../draw/text-room";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { namesById } from "./names-by-id";
import { known } from "../../sheet";
import { waits } from "./waiting";

export const movesSource = drawnFrom(["settings", "members", "formerMembers", "year"], ["highestSet"]);
type Source = ReturnType<typeof movesSource>;

/** The history: who came to which set and from which one, and when; by it attendance knows who was where. */
export function movesSheet({ programme, highestSet }: Source): SheetPlan {
  const { moves } = programme.year;
  const nameOf = namesById(programme);
  const names = moves.map(({ memberId }) => nameOf.get(memberId) ?? "");
  const widths = (name: number): number[] => widthsOf(movesTable, { name });
  const fits = (name: number): boolean => scalesAcross(widths(name), "portrait").length > 0;
  const width = widthOfNames(names, { least: 24, most: 60 }, fits);
  const canvas = new SheetCanvas(widths(width));
  canvas.head("moves", programme.settings.programmeName);
  const rows = moves.map((move, place) => moveRow(move, place, textCell(known(names[place]), width)));
  return canvas.finishTable(drawTable(canvas, movesTable, rows, highestSet), {
    key: "moves",
    ...{ tabColour: tabColours.setUp, frozen: 3, orientation: "portrait", isDense: true },
    ...(waits.moves(programme.year) && { isWaiting: true as const }),
    summary: sheetHeads.moves.summary,
  });
}
