import type { Matching } from "../programme";
import type { SheetContent } from "../sheet";
import { shown, text } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { headerKey, table, type WrittenRow } from "./table";

/** What each typed value is counted as; how many members have it is computed. */
export const matchingTable = table({
  name: "LS_Matching",
  columns: {
    grouping: { header: "About", width: 14, ...shown, isRequired: true },
    typed: { header: "As typed", ...shown, style: "bodyWrapped", isRequired: true },
    countedAs: { header: "Counted as", ...text, isRequired: true },
    family: { header: "Family", ...text },
    members: { header: "Members", width: 10, ...shown, style: "centred" },
    proposal: { header: "Proposal", ...shown, style: "bodyWrapped" },
  },
  keys: [["grouping", "typed"]],
});

/** Reads the Matching sheet: how each typed value is counted. */
export function readMatchings(sheet: SheetContent): { matchings: Matching[]; table: TableReading } {
  const reading = readTable(sheet, matchingTable);
  const matchings = reading.rows
    .filter((row) => row.text("typed") !== "" && row.text("countedAs") !== "")
    .map((row) => ({
      grouping: headerKey(row.value("grouping")),
      typed: row.value("typed"),
      countedAs: row.value("countedAs"),
      family: row.value("family"),
      proposal: row.value("proposal"),
    }));
  return { matchings, table: reading };
}

/** @param label the grouping's. @param members how many have the value, in any spelling of it */
export function matchingRow(
  { typed, countedAs, family, proposal }: Matching,
  label: string,
  members: number,
): WrittenRow<typeof matchingTable.columns> {
  return { grouping: label, typed, countedAs, family: family || null, members, proposal: proposal || null };
}
