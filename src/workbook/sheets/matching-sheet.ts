import type { Member } from "../../programme";
import { matchingForm } from "../../roster";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { matchingHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

export const matchingSource = drawnFrom(["matchings", "members", "groupings", "settings"]);
type Source = ReturnType<typeof matchingSource>;

/** What each typed profession and organisation is counted as. Null when nothing is to be told. */
export function matchingSheet({ programme }: Source): SheetPlan | null {
  const { matchings, members, groupings, settings } = programme;
  if (matchings.length === 0) return null;
  const labels = new Map(groupings.map(({ key, label }) => [key, label]));
  const typedBy = membersByTyped(members);
  const rows = matchings.map(({ grouping, typed, countedAs, family, proposal }): CellPlan[] => [
    { value: labels.get(grouping) ?? grouping, style: "body" },
    { value: typed, style: "bodyWrapped" },
    { value: countedAs, style: "entry" },
    { value: family || null, style: "entry" },
    { value: typedBy.get(keyOf(grouping, typed)) ?? 0, style: "centred" },
    { value: proposal || null, style: "bodyWrapped" },
  ]);
  const widest = (column: number, least: number): number =>
    columnWidthFor(
      rows.map((cells) => String(cells[column]?.value ?? "")),
      least,
      44,
    );
  const canvas = new SheetCanvas([14, widest(1, 30), widest(2, 30), widest(3, 22), 10, widest(5, 30)]);
  canvas.band("Matching", `${settings.programmeName}: what each typed value is counted as`);
  canvas.text(
    "Values are never changed on the Roster. To count one as another, type the other under Counted as and run Allocate again. A proposal is applied only when it is typed there. Two values are counted together where Counted as is the same.",
    "note",
  );
  const range = canvas.table(
    tableNames.matching,
    [headers.grouping, headers.typed, headers.countedAs, headers.family, headers.members, headers.proposal],
    rows,
  );
  canvas.format({ ...range, top: range.top + 1 }, `$F${String(range.top + 2)}<>""`, "attention");
  return canvas.finish({
    key: "matching",
    name: "Matching",
    tabColour: tabColours.setUp,
    frozen: { rows: range.top + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "What each typed profession and organisation is counted as.",
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
