import { catalogue, plural } from "../../words";

/** The words of reports, calendar files and the end of the year, on the Share screen. */
export const reportsStrings = catalogue("pane.reports", {
  heading: "Reports",
  hint: "Each report is a new workbook. This one stays as it is, and nothing is sent.",
  calendarsCard: "Calendar files",
  meeting: "Meeting",
  nextMeeting: "The next one",
  allMeetings: "All",
  set: "Set",
  allSets: "All",
  largePrint: "Large print, 16 points and more",
  organisation: "Organisation",
  make: "Make the report",
  /** Of reports that can show what another workbook holds: what to choose, and the button. */
  beside: {
    board: [
      "To add what the evaluation's answers changed, choose its workbook with the answers.",
      "Make it with the evaluation",
    ],
    "does-it-work": [
      "To add the figures of the last programme, choose its workbook.",
      "Make it beside the last programme",
    ],
  },
  made: (file: string): string => `${file} is ready.`,
  openInExcel: "Open in Excel",
  download: "Download",
  opened: (file: string): string => `${file} is open.`,
  calendarsHint:
    "One for everyone and one for each set, without names. This workbook keeps a record of what is in the files, so that later files can move and cancel meetings in people's calendars.",
  makeCalendars: "Make calendar files",
  calendarsZip: "calendars.zip",
  calendarsMade: (files: number): string =>
    `The download of ${String(files)} calendar files has started. The workbook keeps a record of what they say.`,
  closing: "Close the year",
  nextCycle: "The next cycle",
  nextCycleHint:
    "A new workbook with the same people, no sets and no attendance; who met is kept apart when sets are formed.",
  nextName: "New programme name (optional)",
  firstMeeting: "First meeting (if empty, one year later)",
  startNext: "Create the next cycle's workbook",
  anonymising: "Anonymise",
  anonymisingHint: "A new workbook without names, with every count and rate as before.",
  showAnonymising: "Preview the copy without names",
  letters: "Letters instead of organisations' names",
  lettersFor: {
    few: "For fewer than 5 members, or a person's name",
    all: "For all of them",
    named: "Only where a person's name is in it",
  },
  keepTexts: (texts: number): string =>
    plural(texts, "Keep the text listed above", `Keep the ${String(texts)} texts listed above`),
  cannotUndo: "I understand that it cannot be undone",
  typeName: (programme: string): string => `Type the programme's name: ${programme}`,
  anonymise: "Make a copy without names",
  giveUp: "Cancel",
  deleteThis:
    "The workbook that is open still holds every name. Check the new one and save it, then delete or replace this one, its copies and every facilitator's file.",
});
