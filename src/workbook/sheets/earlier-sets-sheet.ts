import { mostEarlierSets, setsChanges, type EarlierSets } from "../../programme";
import { serialOfDate, serialOfMinutes } from "../../sheet";
import { earlierSetsHeaders, earlierSetsLabels, earlierSetsTable, headersOf, sheetHeads } from "../../tables";
import { plannedRow } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { heightOf } from "../draw/row-sizes";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { waits } from "./waiting";

/** Wide enough for a day; all changes find room on a page across, and the time is in the cell. */
const columnWidth = 9.2;

export const earlierSetsSource = drawnFrom(["earlierSets", "members", "settings"]);
type Source = ReturnType<typeof earlierSetsSource>;

/**
 * Who was in which set after each of the last changes: a row for each Member ID, a column for each change
 * with its number, its day and what it was above it. The columns are there from the beginning, and a change
 * is written into the next one or over the oldest, so that it moves nothing. Null before sets were ever
 * recorded.
 */
export function earlierSetsSheet({ programme }: Source): SheetPlan | null {
  const { earlierSets, members, settings } = programme;
  if (earlierSets.length === 0) return null;
  const columns = inColumns(earlierSets).map((one) => {
    const { number = null, recordedOn = null, recordedAt = null, change = "", places = [] } = one ?? {};
    const sets = new Map(places.map(({ memberId, setNumber }) => [memberId, setNumber]));
    const recorded = recordedOn === null ? null : serialOfDate(recordedOn) + serialOfMinutes(recordedAt ?? 0);
    return { number, recorded, change, sets };
  });
  const ids = new Set([...members.map(({ id }) => id), ...columns.flatMap(({ sets }) => [...sets.keys()])]);
  const idWidth = columnWidthFor([...ids, ...Object.values(earlierSetsLabels)], 16, 30);
  const canvas = new SheetCanvas([idWidth, ...columns.map(() => columnWidth)]);
  canvas.head("earlier-sets", settings.programmeName);
  canvas.row([
    { value: earlierSetsLabels.number, style: "aboveLabel" },
    ...columns.map(({ number }): CellPlan => ({ value: number, style: "above" })),
  ]);
  canvas.row([
    { value: earlierSetsLabels.recordedOn, style: "aboveLabel" },
    ...columns.map(({ recorded }): CellPlan => ({
      value: recorded,
      style: "above",
      format: "d mmm yy",
    })),
  ]);
  const changes = columns.map(({ change }): CellPlan => ({ value: change || null, style: "above" }));
  // As high from the beginning as a later change wants it.
  const later = Object.values(setsChanges).map((value): CellPlan => ({ value, style: "above" }));
  const all = [...changes, ...later];
  canvas.row(
    [{ value: earlierSetsLabels.change, style: "aboveLabel" }, ...changes],
    heightOf(
      all,
      all.map(() => columnWidth),
    ),
  );
  const range = canvas.table(
    earlierSetsTable.name,
    [...headersOf(earlierSetsTable), ...earlierSetsHeaders],
    [...ids].map((id): CellPlan[] => [
      ...plannedRow(earlierSetsTable, { memberId: id }),
      ...columns.map(({ sets }): CellPlan => ({ value: sets.get(id) ?? null, style: "centred" })),
    ]),
  );
  return canvas.finishTable(range, {
    key: "earlier-sets",
    ...{ tabColour: tabColours.setUp, frozen: 1, orientation: "portrait", isDense: true },
    ...(waits["earlier-sets"](programme) && { isWaiting: true as const }),
    summary: sheetHeads["earlier-sets"].summary,
  });
}

/** Each in the column of its number; where that is taken, because somebody wrote over numbers, in a free one. */
function inColumns(recorded: readonly EarlierSets[]): (EarlierSets | null)[] {
  const columns = Array.from<EarlierSets | null>({ length: mostEarlierSets }).fill(null);
  for (const one of recorded) {
    const own = (((one.number - 1) % mostEarlierSets) + mostEarlierSets) % mostEarlierSets;
    const column = columns[own] === null ? own : columns.indexOf(null);
    if (column >= 0) columns[column] = one;
  }
  return columns;
}
