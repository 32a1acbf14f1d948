import { catalogue, counted } from "../../words";

/** Changes from a list, who was contacted, and programmes compared. */
export const listStrings = catalogue("pane.lists", {
  heading: "Changes from a list",
  hint: "Choose a CSV file or workbook with the columns Member, Change (join, move or leave), Set and Date. People who join must be on the roster first.",
  choose: "Choose a list",
  chooseOther: "Choose another list",
  saveFirst: "Save or discard your moves on the board first.",
  changes: (members: number): string =>
    members === 0 ? "This list changes nothing." : `${counted(members, "member", "members")} would change:`,
  lastDay: (name: string, day: string): string => `${name}: last day ${day}`,
  save: (members: number): string => `Save ${counted(members, "change", "changes")}`,
  saved: (members: number): string => `${counted(members, "member was", "members were")} changed as listed.`,
  discard: "Discard the list",
  contacted: "Who was contacted",
  contactedHint: "Only a day is noted, never a reason. The next report shows it.",
  nobodyListed: "Nobody needs to be contacted now.",
  lastContacted: (day: string): string => `contacted on ${day}`,
  day: "Day",
  note: (members: number): string => `Note ${counted(members, "member", "members")} as contacted`,
  noted: (members: number): string => `The day was noted for ${counted(members, "member", "members")}.`,
  compare: "Compare programmes",
  compareHint:
    "Choose the workbooks of other programmes. The new workbook has counts only, and nobody is named in it.",
  withThis: "Include this workbook",
  chooseWorkbooks: "Choose workbooks",
  thisWorkbook: "This workbook",
  compared: (file: string): string => `${file} is ready.`,
  unread: (file: string, why: string): string => `${file}: ${why}`,
});
