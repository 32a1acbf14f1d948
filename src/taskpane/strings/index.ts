import { attendanceStrings } from "./attendance";
import { helpStrings } from "./help";
import { reportsStrings } from "./reports";
import { rosterStrings } from "./roster";
import { setsStrings } from "./sets";
import { shareStrings } from "./share";
import { situationStrings } from "./situations";

/** The pane's own words, in British English. What is found in a workbook is said by the wording room. */
export const strings = {
  title: "Learning Sets",
  screens: { roster: "Roster", sets: "Sets", attendance: "Attendance", share: "Share", help: "Help" },
  screensLabel: "Screens",
  access: {
    label: "Colours and text size of this pane",
    colours: "Colours",
    text: "Text size",
    /** What a choice shows beside the words before it; the whole label is its name. */
    before: "Black on",
  },
  work: {
    starting: "Connecting to Excel",
    reading: "Reading the workbook",
    sample: "Adding the sample roster",
    allocating: "Forming the sets",
    writing: "Writing to the workbook",
    undoing: "Undoing",
    looking: "Looking it up",
    packing: "Making the files",
    showing: "Showing the place",
  },
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was changed.",
  dismiss: "Dismiss",
  told: "Worth a look",
  goTo: (place: string): string => `Go to ${place}`,
  fileName: "learning-sets.xlsx",
  sampleName: "roster-60.xlsx",
  sampleSheet: "Sample roster",
  stillEmpty: "The workbook was read, and there is still nothing in it.",
  sampleMissing: "The sample could not be loaded: the server that holds this pane did not answer.",
  sampleMissingRemedy: "Check the connection and try again, or use a roster of your own.",
  failed: "Something went wrong that should not have. What was being done is not done: ",
  failedRemedy: "Try again. If it comes back, tell those who look after this add-in what you see here.",
  keptSheets: (sheets: readonly string[]): string =>
    `You had typed on ${sheets.map((sheet) => `“${sheet}”`).join(", ")}, so that was kept beside the new sheet.`,
  changed: {
    heading: "The workbook has changed",
    nothingYet: "Nothing was done about it. What you see here is from before.",
    read: "Read the workbook again",
    edited: (sheet: string, cells: readonly string[], more: number): string =>
      `${sheet}: ${cells.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""} edited`,
    added: (sheet: string): string => `The sheet “${sheet}” was added`,
    deleted: (sheet: string): string => `The sheet “${sheet}” was deleted`,
    renamed: (before: string, sheet: string): string => `“${before}” is now called “${sheet}”`,
    more: (count: number): string => `And ${String(count)} more changes`,
  },
  roster: rosterStrings,
  sets: setsStrings,
  attendance: attendanceStrings,
  share: shareStrings,
  reports: reportsStrings,
  help: helpStrings,
  situations: situationStrings,
} as const;
