import type { Member } from "../../programme";
import { matchingForm } from "../../sheet";
import { matchingRow, matchingTable, sheetHeads } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { waits } from "./waiting";

export const matchingSource = drawnFrom(["matchings", "members", "groupings", "settings"]);
type Source = ReturnType<typeof matchingSource>;

/** What each typed profession and organisation is counted as. Null when nothing is to be told. */
export function matchingSheet({ programme }: Source): SheetPlan | null {
  const { matchings, members, groupings, settings } = programme;
  if (matchings.length === 0) return null;
  const labels = new Map(groupings.map(({ key, label }) => [key, label]));
  const typedBy = membersByTyped(members);
  const rows = matchings.map((matching) => {
    const { grouping, typed } = matching;
    return matchingRow(matching, labels.get(grouping) ?? grouping, typedBy.get(keyOf(grouping, typed)) ?? 0);
  });
  const widest = (id: "typed" | "countedAs" | "family" | "proposal", least: number): number =>
    columnWidthFor(
      matchings.map((matching) => matching[id]),
      least,
      44,
    );
  const canvas = new SheetCanvas(
    widthsOf(matchingTable, {
      ...{ typed: widest("typed", 30), countedAs: widest("countedAs", 30) },
      ...{ family: widest("family", 22), proposal: widest("proposal", 30) },
    }),
  );
  canvas.head("matching", settings.programmeName);
  const range = drawTable(canvas, matchingTable, rows);
  canvas.format({ ...range, top: range.top + 1 }, `$F${String(range.top + 2)}<>""`, "attention");
  return canvas.finishTable(range, {
    key: "matching",
    ...{ tabColour: tabColours.setUp, frozen: 2, orientation: "landscape" },
    ...(waits.matching(programme) && { isWaiting: true as const }),
    summary: sheetHeads.matching.summary,
  });
}

/** How many members have a value typed, in any spelling of it, by grouping and value. */
function membersByTyped(members: readonly Member[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { profession, organisation } of members) {
    for (const key of [keyOf("profession", profession), keyOf("organisation", organisation)]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function keyOf(grouping: string, typed: string): string {
  return `${grouping}\u0000${matchingForm(typed)}`;
}
