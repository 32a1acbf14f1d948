import { day, facilitatorIdForm, setNumber, setTexts, shown, text } from "./cell-kinds";
import { listTable } from "./list-table";

/** Facilitators whom a set had before, and until when. */
export const facilitatorTermsTable = listTable("facilitatorTerms", {
  name: "LS_EarlierFacilitators",
  columns: {
    setNumber: {
      header: "Set",
      width: 8,
      ...setNumber(setTexts.ofSet, false),
      isRequired: true,
    },
    name: { header: "Facilitator", width: 30, ...text, isRequired: true },
    organisation: { header: "Organisation", width: 38, ...text },
    from: { header: "From", width: 17, ...day("The first day. Leave it blank if that was the beginning.") },
    until: { header: "Until", width: 17, ...day("The last day."), isRequired: true },
    facilitatorId: { header: "Facilitator ID", width: 13, ...shown, form: facilitatorIdForm },
  },
  keys: [["setNumber", "facilitatorId", "until"]],
  grows: true,
});
