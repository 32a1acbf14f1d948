import type { LeftOutRow, RosterColumn } from "../../programme";
import type { SheetContent } from "../../sheet";
import { leftOutHeaders, tableNames } from "../layout";
import { readTable } from "./read-table";

/** Rows that an earlier run left out, carried over so that nothing typed is lost. */
export function readLeftOut(sheet: SheetContent, columns: readonly RosterColumn[]): LeftOutRow[] {
  const { sheet: from, row: rowNumber, reason } = leftOutHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.leftOut,
    required: [from, rowNumber, reason],
    optional: [],
    isOurs: () => true,
  });
  return table.rows.map((row) => ({
    sheet: row.text(from),
    row: Number(row.text(rowNumber)) || 0,
    reason: "carried-over",
    detail: row.text(reason),
    values: columns.map(({ header }) => row.cell(header).value),
  }));
}
