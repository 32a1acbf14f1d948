import { idOf, type FacilitatorTerm } from "../programme";
import { serialOfDate, type SheetContent } from "../sheet";
import { day, facilitatorIdForm, setNumber, setTexts, shown, text } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { table, type WrittenRow } from "./table";

/** Facilitators whom a set had before, and until when. */
export const facilitatorTermsTable = table({
  name: "LS_EarlierFacilitators",
  columns: {
    set: {
      header: "Set",
      width: 8,
      ...setNumber(setTexts.ofSet, false),
      isRequired: true,
    },
    name: { header: "Facilitator", width: 30, ...text, isRequired: true },
    organisation: { header: "Organisation", width: 38, ...text },
    from: { header: "From", width: 17, ...day("The first day. Leave it blank if that was the beginning.") },
    until: { header: "Until", width: 17, ...day("The last day."), isRequired: true },
    id: { header: "Facilitator ID", width: 13, ...shown, form: facilitatorIdForm },
  },
  keys: [["set", "id", "until"]],
  grows: true,
});

/**
 * Reads who led a set before; a row without a set, a name or a last day says nothing yet.
 * @throws {Refusal} at a day or set that cannot be understood
 */
export function readFacilitatorTerms(sheet: SheetContent): { terms: FacilitatorTerm[]; table: TableReading } {
  const reading = readTable(sheet, facilitatorTermsTable);
  const terms = reading.rows.flatMap((row): FacilitatorTerm[] => {
    const [set, until, name] = [row.value("set"), row.value("until"), row.value("name")];
    if (set === null || until === null || name === "") return [];
    const facilitatorId = idOf.facilitator(row.text("id").toUpperCase());
    const organisation = row.value("organisation");
    return [{ facilitatorId, name, organisation, setNumber: set, from: row.value("from"), until }];
  });
  return { terms, table: reading };
}

export function facilitatorTermRow(term: FacilitatorTerm): WrittenRow<typeof facilitatorTermsTable.columns> {
  const { facilitatorId, name, organisation, setNumber: set, from, until } = term;
  return {
    ...{ set, name, organisation: organisation || null, id: facilitatorId || null },
    ...{ from: from === null ? null : serialOfDate(from), until: serialOfDate(until) },
  };
}
