import { shown, text } from "./cell-kinds";
import { table } from "./table";

/** What a pack says of itself; read back from a returned one. */
export const packTable = table({
  name: "LS_Pack",
  columns: {
    what: { header: "About this file", ...shown, style: "bodyWrapped", isRequired: true },
    value: { header: "Value", ...shown, style: "bodyWrapped", isRequired: true },
  },
  keys: [],
});

export const packLabels = {
  programme: "Programme",
  set: "Set",
  madeOn: "Made on",
  programmeId: "Programme ID",
  setNumber: "Set number",
  version: "Version",
} as const;

/** On a pack's Members sheet when the administrator ticked it. */
export const packEmailHeader = "E-mail";

/** The set's own notes, in a pack; never read. */
export const actionLogTable = table({
  name: "LS_ActionLog",
  columns: {
    date: { header: "Date", width: 14, ...text, style: "entryDate" },
    member: { header: "Member", width: 28, ...text },
    action: { header: "Action agreed", width: 50, ...text },
    by: { header: "By when", width: 14, ...text, style: "entryDate" },
    outcome: { header: "What came of it", width: 50, ...text },
  },
  keys: [],
});
