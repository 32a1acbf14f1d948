import { headersOf, leftOutTable, sheetHeads } from "../../tables";
import { plannedRow } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { narrowedColumns } from "../draw/narrowed-columns";
import { fitsAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tableHeaders } from "../draw/table-headers";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { shownText, typedCell } from "./roster-sheet";
import { valueAt } from "../../sheet";

export const leftOutSource = drawnFrom(["leftOut", "rosterColumns", "settings"]);
type Source = ReturnType<typeof leftOutSource>;

/** Every row of the input that is no member, whole, with the reason. Null when there is none. */
export function leftOutSheet({ programme }: Source): SheetPlan | null {
  const { leftOut, rosterColumns, settings } = programme;
  if (leftOut.length === 0) return null;
  const ours = headersOf(leftOutTable);
  const headers = [
    ...ours,
    ...tableHeaders(
      rosterColumns.map(({ header }) => header),
      ours,
    ),
  ];
  const texts = leftOut.map(({ sheet, row, detail, values }) => [
    ...[sheet, String(row), detail],
    ...rosterColumns.map((column, index) => shownText(valueAt(values, index), column)),
  ]);
  const widest = headers.map((header, column) => {
    const [least, most] = column === 2 ? [40, 60] : [10, 36];
    return columnWidthFor(
      [...header.split(/\s+/), ...texts.map((cells) => cells[column] ?? "")],
      least,
      most,
    );
  });
  const widths = narrowedColumns(
    texts,
    widest,
    (each) => fitsAcross(each, "landscape"),
    headers.map(() => 10),
  );
  const rows = leftOut.map(({ sheet, row, detail, values }): CellPlan[] => [
    ...plannedRow(leftOutTable, { sheet, row, reason: detail }),
    ...rosterColumns.map((column, index) =>
      typedCell(valueAt(values, index), column, widths[ours.length + index]),
    ),
  ]);
  const canvas = new SheetCanvas(widths);
  canvas.head("left-out", settings.programmeName);
  const range = canvas.table(leftOutTable.name, headers, rows);
  return canvas.finishTable(range, {
    key: "left-out",
    ...{ tabColour: tabColours.setUp, frozen: 3, orientation: "landscape" },
    summary: sheetHeads["left-out"].summary,
  });
}
