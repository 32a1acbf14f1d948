import type { Member, RosterColumn } from "../../programme";
import type { CellScalar } from "../../sheet";
import { headersOf, rosterRow, rosterTable } from "../../tables";
import { drawChecks, plannedRow } from "../draw/draw-table";
import { groupOf } from "../draw/drawing";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor, textWidth } from "../draw/text-size";
import { dateFormatFor } from "../date-format";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

const widestColumn = 40;

export const rosterSource = drawnFrom(["members", "groupings", "settings"], ["roster", "highestSet"]);
type Source = ReturnType<typeof rosterSource>;

/** Everyone, as their rows were typed, with Member ID, Set, Locked and what each is counted as. */
export function rosterSheet(drawing: Source): SheetPlan {
  const { programme, roster, highestSet } = drawing;
  const { members, groupings } = programme;
  const counted = groupings.map((grouping) => ({
    grouping,
    header: roster.countedAs.get(grouping.key) ?? "",
  }));
  const headers = [
    ...roster.own.map(({ header }) => header),
    ...headersOf(rosterTable),
    ...counted.map(({ header }) => header),
  ];
  const rows = members.map((member): CellPlan[] => [
    ...roster.own.map(({ source, column }) => typedCell(member.values[source] ?? null, column)),
    ...plannedRow(rosterTable, rosterRow(member)),
    ...counted.map(({ grouping }) => textCell(groupOf(member, grouping))),
  ]);
  const canvas = new SheetCanvas(
    headers.map((header, column) => columnWidthFor(columnTexts(header, rows, column), 9, widestColumn)),
  );
  canvas.band("Roster", `${programme.settings.programmeName}: everyone in the programme`);
  canvas.row([
    {
      value:
        "Edit or add rows here, then run Allocate again: members keep their sets, and those without one are placed. Yes under Locked keeps a member in the set whatever is formed anew.",
      style: "note",
    },
  ]);
  const range = canvas.table(rosterTable.name, headers, rows);
  drawChecks(canvas, rosterTable, { ...range, left: roster.own.length }, highestSet);
  return canvas.finishTable(range, {
    key: "roster",
    ...{ tabColour: tabColours.read, frozen: Math.min(1, roster.own.length), orientation: "landscape" },
    summary: "Everyone in the programme, with their set.",
  });
}

export function typedCell(value: CellScalar, { isDate }: RosterColumn): CellPlan {
  if (typeof value === "number" && isDate) {
    return { value, style: "date", format: dateFormatFor(value) };
  }
  return typeof value === "string" ? textCell(value) : { value, style: "body" };
}

function textCell(value: string): CellPlan {
  const isLong = value.includes("\n") || textWidth(value) > widestColumn - 2;
  return { value, style: isLong ? "bodyWrapped" : "body" };
}

/** A header may break between its words; what is in the cells is shown whole. */
function* columnTexts(
  header: string,
  rows: readonly (readonly CellPlan[])[],
  column: number,
): Generator<string> {
  yield* header.split(/\s+/);
  if (header.length <= 16) yield header;
  for (const cells of rows) {
    const cell = cells[column];
    if (cell?.style === "date") yield cell.format === "d mmm yyyy" ? "30 Sep 2026" : "30 Sep 2026 00:00";
    else if (cell && cell.value !== null) yield String(cell.value);
  }
}

/** The number of members with something typed in a column: what COUNTA gives for it. */
export function filledRows(members: readonly Member[], source: number): number {
  return members.filter(({ values }) => (values[source] ?? "") !== "").length;
}
