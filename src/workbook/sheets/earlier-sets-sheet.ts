import { mostEarlierSets } from "../../programme";
import { serialOfDate } from "../../sheet";
import type { Drawing } from "../draw/drawing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { earlierSetsHeader, earlierSetsLabels, rosterHeaders, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** Wide enough for what was done, in two lines at most. */
const columnWidth = 16;

/**
 * Who was in which set after each of the last changes: a row for each Member ID, a column for each change,
 * the latest first, with its day and what it was above it. The columns are there from the beginning, so
 * that a change of sets writes numbers and moves nothing. Null before sets were ever recorded.
 */
export function earlierSetsSheet({ programme }: Drawing): SheetPlan | null {
  const { earlierSets, members, settings } = programme;
  if (earlierSets.length === 0) return null;
  const columns = Array.from({ length: mostEarlierSets }, (_, place) => {
    const { recordedOn = null, change = "", places = [] } = earlierSets[place] ?? {};
    const sets = new Map(places.map(({ memberId, setNumber }) => [memberId, setNumber]));
    return { header: earlierSetsHeader(place), recordedOn, change, sets };
  });
  const ids = new Set([...members.map(({ id }) => id), ...columns.flatMap(({ sets }) => [...sets.keys()])]);
  const canvas = new SheetCanvas([
    columnWidthFor([...ids, earlierSetsLabels.recordedOn], 16, 30),
    ...columns.map(() => columnWidth),
  ]);
  canvas.band("Earlier sets", `${settings.programmeName}: the sets after each change, the latest first`);
  canvas.text(
    "Filled in when sets change. Earlier sets can be brought back from here: whoever is still in the programme gets the set they had, and attendance stays as recorded.",
    "note",
  );
  canvas.row([
    { value: earlierSetsLabels.recordedOn, style: "aboveLabel" },
    ...columns.map(({ recordedOn }): CellPlan => ({
      value: recordedOn && serialOfDate(recordedOn),
      style: "above",
      format: "d mmm yyyy",
    })),
  ]);
  canvas.row([
    { value: earlierSetsLabels.change, style: "aboveLabel" },
    ...columns.map(({ change }): CellPlan => ({ value: change || null, style: "above" })),
  ]);
  const range = canvas.table(
    tableNames.earlierSets,
    [rosterHeaders.memberId, ...columns.map(({ header }) => header)],
    [...ids].map((id): CellPlan[] => [
      { value: id, style: "body" },
      ...columns.map(({ sets }): CellPlan => ({ value: sets.get(id) ?? null, style: "centred" })),
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
