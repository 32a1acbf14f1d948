import type { Member, RosterColumn } from "../../programme";
import { known, valueAt, type CellScalar } from "../../sheet";
import { headersOf, rosterRow, rosterTable, nameOfSheet } from "../../tables";
import { drawChecks, plannedRow } from "../draw/draw-table";
import { groupOf } from "../draw/drawing";
import { drawnFrom } from "../draw/drawn-from";
import { narrowedColumns } from "../draw/narrowed-columns";
import { fitsAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { textCell } from "../draw/text-room";
import { columnWidthFor } from "../draw/text-size";
import { dateFormatFor } from "../date-format";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { sheetTexts } from "./sheet-texts";

/** A text that is longer is wrapped. */
const mostAcross = 60;

export const rosterSource = drawnFrom(["members", "groupings", "settings"], ["roster", "highestSet"]);
type Source = ReturnType<typeof rosterSource>;

/** Everyone, as their rows were typed, with Member ID, Set, Locked and what each is counted as. */
export function rosterSheet(drawing: Source): SheetPlan {
  const { programme, roster, highestSet } = drawing;
  const { members, groupings } = programme;
  const counted = groupings.map((grouping) => ({
    grouping,
    header: known(roster.countedAs.get(grouping.key)),
  }));
  const headers = [
    ...roster.own.map(({ header }) => header),
    ...headersOf(rosterTable),
    ...counted.map(({ header }) => header),
  ];
  const lastPrinted = roster.own.length + headersOf(rosterTable).length - 1;
  const texts = members.map(({ values }) =>
    roster.own.map(({ source, column }) => shownText(valueAt(values, source), column)),
  );
  const ownWidths = roster.own.map(({ header }, column) =>
    columnWidthFor([...header.split(/\s+/), ...texts.map((each) => known(each[column]))], 7, mostAcross),
  );
  const ours = headersOf(rosterTable).map((header) => columnWidthFor(header.split(/\s+/), 7, mostAcross));
  // A name is never broken within a word for others' sake.
  const least = roster.own.map(({ column }, place) => {
    const words = isNamed(column) ? texts.flatMap((each) => known(each[place]).split(/\s+/)) : [];
    return columnWidthFor(words, 12, mostAcross);
  });
  const fits = (own: readonly number[]): boolean => fitsAcross([...own, ...ours], "landscape");
  const widths = narrowedColumns(texts, ownWidths, fits, least);
  const rows = members.map((member): CellPlan[] => [
    ...roster.own.map(({ source, column }, place) =>
      typedCell(valueAt(member.values, source), column, widths[place]),
    ),
    ...plannedRow(rosterTable, rosterRow(member)),
    ...counted.map(({ grouping }) => textCell(groupOf(member, grouping), mostAcross)),
  ]);
  const canvas = new SheetCanvas([
    ...widths,
    ...ours,
    ...counted.map(({ header }, place) =>
      columnWidthFor(
        [...header.split(/\s+/), ...rows.map((cells) => String(cells[lastPrinted + 1 + place]?.value ?? ""))],
        9,
        mostAcross,
      ),
    ),
  ]);
  canvas.band(nameOfSheet("roster"), sheetTexts.roster.about(programme.settings.programmeName));
  canvas.row([
    {
      value: sheetTexts.roster.note,
      style: "note",
    },
  ]);
  const range = canvas.table(rosterTable.name, headers, rows);
  canvas.evenRows({ ...range, top: range.top + 1 }, "landscape", 1);
  drawChecks(canvas, rosterTable, { ...range, left: roster.own.length }, highestSet);
  return canvas.finishTable(range, {
    key: "roster",
    ...{ tabColour: tabColours.read, frozen: Math.min(1, roster.own.length), orientation: "landscape" },
    lastPrinted,
    summary: sheetTexts.roster.summary,
  });
}

function isNamed({ role }: RosterColumn): boolean {
  return role === "name" || role === "forename" || role === "surname";
}

const usualWidth = 40;

/** @param width of the column, in characters: longer texts are wrapped */
export function typedCell(value: CellScalar, { isDate }: RosterColumn, width = usualWidth): CellPlan {
  if (typeof value === "number" && isDate) {
    return { value, style: "date", format: dateFormatFor(value) };
  }
  return typeof value === "string"
    ? textCell(value, width)
    : { value, style: value === null ? "body" : "centred" };
}

/** How wide a cell that was typed is, as a text. */
export function shownText(value: CellScalar, { isDate }: RosterColumn): string {
  if (typeof value !== "number" || !isDate) return String(value ?? "");
  return dateFormatFor(value) === "d mmm yyyy" ? "30 Sep 2026" : "30 Sep 2026 00:00";
}

/** The number of members with something typed in a column: what COUNTA gives for it. */
export function filledRows(members: readonly Member[], source: number): number {
  return members.filter(({ values }) => (valueAt(values, source) ?? "") !== "").length;
}
