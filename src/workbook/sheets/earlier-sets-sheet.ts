import { serialOfDate } from "../../sheet";
import type { Drawing } from "../draw/drawing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { earlierSetsHeader, earlierSetsLabels, rosterHeaders, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/**
 * Who was in which set after each of the last changes: a row for each Member ID, a column for each change,
 * the latest first, with its day and what it was above it. Null before sets were ever recorded.
 */
export function earlierSetsSheet({ programme }: Drawing): SheetPlan | null {
  const { earlierSets, members, settings } = programme;
  if (earlierSets.length === 0) return null;
  const sets = earlierSets.map(
    ({ places }) => new Map(places.map(({ memberId, setNumber }) => [memberId, setNumber])),
  );
  const ids = new Set([...members.map(({ id }) => id), ...sets.flatMap((each) => [...each.keys()])]);
  const canvas = new SheetCanvas([
    columnWidthFor([...ids, earlierSetsLabels.recordedOn], 16, 30),
    ...earlierSets.map(({ change }) => columnWidthFor(change.split(" "), 12, 20)),
  ]);
  canvas.band("Earlier sets", `${settings.programmeName}: the sets after each change, the latest first`);
  canvas.text(
    "Filled in when sets change. Earlier sets can be brought back from here: whoever is still in the programme gets the set they had, and attendance stays as recorded.",
    "note",
  );
  const above = (label: string, cells: readonly CellPlan[]): CellPlan[] => [
    { value: label, style: "aboveLabel" },
    ...cells,
  ];
  canvas.row(
    above(
      earlierSetsLabels.recordedOn,
      earlierSets.map(({ recordedOn }) => ({
        value: recordedOn && serialOfDate(recordedOn),
        style: "above",
        format: "d mmm yyyy",
      })),
    ),
  );
  canvas.row(
    above(
      earlierSetsLabels.change,
      earlierSets.map(({ change }) => ({ value: change || null, style: "above" })),
    ),
  );
  const range = canvas.table(
    tableNames.earlierSets,
    [rosterHeaders.memberId, ...earlierSets.map((_, index) => earlierSetsHeader(index))],
    [...ids].map((id): CellPlan[] => [
      { value: id, style: "body" },
      ...sets.map((each): CellPlan => ({ value: each.get(id) ?? null, style: "centred" })),
    ]),
  );
  return canvas.finish({
    key: "earlier-sets",
    name: "Earlier sets",
    tabColour: tabColours.setUp,
    frozen: { rows: range.top + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Who was in which set after each change of the sets.",
  });
}
