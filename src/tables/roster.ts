import type { Member } from "../programme";
import type { SheetContent } from "../sheet";
import { setNumber, setTexts, shown, yesOrBlank } from "./cell-kinds";
import { rosterHeadings } from "./roster-headings";
import { table, type WrittenRow } from "./table";

/**
 * Followed by the grouping's label: "Counted as Profession". Live counts are taken over these.
 * Letters, digits and spaces only: a colon or bracket in a column's name would have to be escaped in formulas.
 */
export const countedAsPrefix = "Counted as ";

/** The columns we add to the administrator's own, which are read by src/roster. */
export const rosterTable = table({
  name: "LS_Roster",
  columns: {
    memberId: { header: "Member ID", ...shown },
    set: {
      header: "Set",
      ...setNumber(setTexts.ofMember),
    },
    locked: {
      header: "Locked",
      ...yesOrBlank("Yes keeps this member in their set when all sets are formed again."),
    },
  },
  keys: [["memberId"]],
  peoplesUpTo: "memberId",
  openAfter: "locked",
  isOpen: (header) => header.startsWith(countedAsPrefix.trim()),
  headingsReadAs: headings,
});

function headings(sheet: SheetContent): ReadonlyMap<string, string> {
  return rosterHeadings(sheet, rosterTable);
}

export function rosterRow({ id, setNumber: set, locked }: Member): WrittenRow<typeof rosterTable.columns> {
  return { memberId: id, set, locked: locked ? "Yes" : null };
}
