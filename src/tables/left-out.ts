import type { LeftOutRow, RosterColumn } from "../programme";
import type { SheetContent } from "../sheet";
import { shown } from "./cell-kinds";
import { readTable } from "./read-table";
import { table } from "./table";

/** Followed by the roster's own columns. */
export const leftOutTable = table({
  name: "LS_LeftOut",
  columns: {
    sheet: { header: "From sheet", ...shown, style: "bodyWrapped", isRequired: true },
    row: { header: "From row", ...shown, style: "centred", isRequired: true },
    reason: { header: "Why left out", ...shown, style: "bodyWrapped", isRequired: true },
  },
  keys: [["sheet", "row"]],
  openAfter: "reason",
  isOpen: () => true,
});

/** Rows that an earlier run left out, carried over so that nothing typed is lost. */
export function readLeftOut(sheet: SheetContent, columns: readonly RosterColumn[]): LeftOutRow[] {
  return readTable(sheet, leftOutTable).rows.map((row) => ({
    sheet: row.value("sheet"),
    row: Number(row.text("row")) || 0,
    reason: "carried-over",
    detail: row.value("reason"),
    values: columns.map(({ header }) => row.under(header).value),
  }));
}
