import { choice, setNumber, shown } from "./cell-kinds";
import { table } from "./table";

/**
 * Begins with the header of the grouping's label: "Counted as Profession". Live counts are taken over these.
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
      ...setNumber((most) => `The number of a set, 1 to ${most}. Leave it blank to have the member placed.`),
    },
    locked: {
      header: "Locked",
      ...choice(
        ["Yes"],
        "Yes keeps this member in their set when all sets are formed anew.",
        "Yes or blank",
        "Choose Yes, or leave the cell blank.",
      ),
    },
  },
  keys: [["memberId"]],
  peoplesUpTo: "memberId",
  openAfter: "locked",
  isOpen: (header) => header.startsWith(countedAsPrefix.trim()),
});
