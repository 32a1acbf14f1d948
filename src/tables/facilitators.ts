import { idOf, withFacilitatorIds, type Facilitator } from "../programme";
import { serialOfDate, type SheetContent } from "../sheet";
import { choice, day, facilitatorIdForm, setNumber, setTexts, shown, stop, text, whole } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { table, type WrittenRow } from "./table";

export const emailHeader = "Email";
/** What it was in workbooks and packs until December 2026. */
export const emailHeaderBefore = "E-mail";

export const facilitatorsTable = table({
  name: "LS_Facilitators",
  columns: {
    name: { header: "Facilitator", width: 26, ...text, isRequired: true },
    organisation: { header: "Organisation", width: 34, ...text },
    email: { header: emailHeader, headerBefore: emailHeaderBefore, width: 32, ...text },
    set: {
      header: "Set",
      width: 8,
      ...setNumber(setTexts.ofFacilitator),
      isRequired: true,
    },
    available: {
      header: "Available",
      width: 10,
      ...choice(
        ["Yes", "No"],
        "No for somebody who cannot come to the meetings: they are given no set. Blank is yes.",
        "Yes or No",
        "Choose Yes or No, or leave the cell blank.",
      ),
    },
    mostSets: {
      header: "Most sets",
      width: 9,
      ...whole(1, (header, setCount) => {
        const maximum = Math.max(1, setCount);
        return stop(
          { kind: "whole", minimum: 1, maximum },
          header,
          setTexts.mostSets,
          setTexts.wholeNumber,
          setTexts.mostSetsError(String(maximum)),
        );
      }),
    },
    from: {
      header: "From",
      width: 16,
      ...day("The first day with this set. Leave it blank if that was the beginning."),
    },
    notes: { header: "Notes", width: 30, ...text },
    id: { header: "Facilitator ID", width: 13, ...shown, form: facilitatorIdForm },
  },
  keys: [["id", "set"], ["name", "organisation", "email", "set"], ["name", "organisation", "email"], ["set"]],
  saidIn: ["name", "organisation", "email", "notes"],
});

/**
 * Reads the Facilitators sheet; rows that hold nothing but a set's number are not facilitators yet.
 * @param takenIds of facilitators who led sets before, so that nobody else is given theirs
 */
export function readFacilitators(
  sheet: SheetContent,
  takenIds: readonly string[],
): { facilitators: Facilitator[]; table: TableReading } {
  const reading = readTable(sheet, facilitatorsTable);
  const facilitators = reading.rowsSaid().map((row) => ({
    name: row.value("name"),
    organisation: row.value("organisation"),
    email: row.value("email"),
    setNumber: row.value("set"),
    available: !/^n(o)?$/i.test(row.text("available")),
    mostSets: row.value("mostSets") ?? 1,
    from: row.value("from"),
    notes: row.value("notes"),
    id: idOf.facilitator(row.text("id").toUpperCase()),
  }));
  return { facilitators: withFacilitatorIds(facilitators, takenIds), table: reading };
}

export function facilitatorRow(facilitator: Facilitator): WrittenRow<typeof facilitatorsTable.columns> {
  const { name, organisation, email, setNumber: set, available, mostSets, from, notes, id } = facilitator;
  return {
    ...{ name: name || null, organisation: organisation || null, email: email || null, set },
    ...{ available: available ? null : "No", mostSets: mostSets > 1 ? mostSets : null },
    ...{ from: from === null ? null : serialOfDate(from), notes: notes || null, id: id || null },
  };
}
