import { rosterStrings } from "./roster";
import { setsStrings } from "./sets";
import { todayStrings } from "./today";
import { situationStrings } from "./situations";
import { sayFormatting } from "./say-formatting";
import { catalogue, counted, listOf, plural } from "../../words";

function quotedList(names: readonly string[]): string {
  return listOf(names.map((name) => `“${name}”`));
}

/**
 * The pane's own words, in British English. What is found in a workbook is said by the wording room; what is loaded
 * later brings its own words with it (attendance.ts, share.ts).
 */
export const strings = catalogue("pane", {
  title: "Learning Sets",
  screens: {
    ...{ today: "Today", roster: "Roster", sets: "Sets", meetings: "Meetings", share: "Share" },
    help: "Help",
  },
  moreScreens: "More screens",
  /** Follows the name of the screen on its tab. */
  unsaved: {
    codes: (count: number): string => `${String(count)} not saved`,
    moves: (moves: number): string => `${counted(moves, "move", "moves")} not saved`,
  },
  foot: (version: string): string => `Learning Sets ${version} · nothing leaves this workbook`,
  screensLabel: "Screens",
  access: {
    label: "Colours and text size of this pane",
    colours: "Colours",
    text: "Text size",
    names: {
      "Black on yellow": "Black on yellow",
      "Black on white": "Black on white",
      "Black on pink": "Black on pink",
      "Black on blue": "Black on blue",
      "Standard colours": "Standard colours",
      "Extra large text": "Extra large text",
      "Large text": "Large text",
      "Standard text": "Standard text",
    },
    /** Letters of two sizes, as a sign. */
    sign: "Aa",
    button: (colours: string, text: string): string => `Colours and text size: ${colours}, ${text}`,
  },
  work: {
    starting: "Connecting to Excel",
    reading: "Reading the workbook",
    sample: "Adding the sample roster",
    allocating: "Forming the sets",
    writing: "Writing to the workbook",
    formatting: (name: string, sheet: number, of: number): string =>
      `Formatting ${name}, sheet ${String(sheet)} of ${String(of)}`,
    slow: "Excel is still working. If you are typing in a cell, press Enter",
    undoing: "Undoing",
    looking: "Looking it up",
    packing: "Making the files",
    showing: "Showing the place",
    keeping: "Keeping your choice in the workbook",
  },
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was changed.",
  dismiss: "Dismiss",
  /** What a notice's sign says. */
  tones: { success: "Success", information: "Information", attention: "Warning", refusal: "Error" },
  addToRoster: (names: readonly string[]): string =>
    plural(
      names.length,
      `Add ${names[0] ?? ""} to the roster`,
      `Add ${String(names.length)} people to the roster`,
    ),
  addedToRoster: (names: readonly string[]): string =>
    plural(
      names.length,
      `${names[0] ?? ""} is on the roster now, and has no set yet.`,
      `${String(names.length)} people are on the roster now, and have no set yet.`,
    ),
  copying: {
    copy: "Copy",
    copied: "Copied.",
    byHand: "Select it, and copy it with the keyboard.",
    selected: "It is selected: copy it with the keyboard.",
  },
  told: "Notes",
  goTo: (place: string): string => `Go to ${place}`,
  fileName: "learning-sets.xlsx",
  sampleName: "roster-60.xlsx",
  sampleSheet: "Sample roster",
  stillEmpty: "The workbook was read again. It is still empty.",
  sampleMissing: "The sample could not be loaded: the server that holds this pane did not answer.",
  sampleMissingRemedy: "Check the connection and try again, or use a roster of your own.",
  failed: "Something unexpected happened, and the change was not made: ",
  failedRemedy:
    "Try again. If it happens again, tell the people who look after this add-in what you see here.",
  tryAgain: "Try again",
  notFormatted: sayFormatting,
  formatted: "The formatting is complete.",
  interrupted: {
    "taken-back":
      "The pane was closed while it was writing. Nothing was changed: what it had begun was removed.",
    "in-part":
      "The pane was closed while it was writing, so only a part is in the workbook. Do it again to write the rest.",
    unformatted: "Everything is written, but some sheets are not fully formatted yet.",
  },
  keptSheets: (sheets: readonly string[]): string =>
    plural(
      sheets.length,
      `${quotedList(sheets)} had been changed by hand, so it was kept beside the new sheet.`,
      `${quotedList(sheets)} had been changed by hand, so they were kept beside the new sheets.`,
    ),
  changed: {
    heading: "Changes in the workbook",
    nothingYet: "This screen still shows the workbook as it was before.",
    read: "Read the workbook again",
    /** Of sheets that the product draws from the others. */
    drawn: (sheets: readonly string[]): string =>
      `${quotedList(sheets)} only ${plural(sheets.length, "shows", "show")} what is on other sheets. An edit there moves nobody and records nothing. Change sets on the screen “Sets” or in the Roster's column “Set”, and attendance on the Attendance sheet.`,
    /** Of sheets of the administrator's own, once the product's Roster is there. */
    notRead: (sheets: readonly string[], roster: string): string =>
      `Members are read from “${roster}” only, not from ${quotedList(sheets)}.`,
    more: (count: number): string => `And ${String(count)} more ${plural(count, "change", "changes")}`,
    moreCells: (count: number, sheet: string): string =>
      `${String(count)} more ${plural(count, "cell was", "cells were")} edited on the sheet “${sheet}”`,
  },
  missing: {
    what: (sheets: readonly string[]): string =>
      plural(
        sheets.length,
        `The sheet ${quotedList(sheets)} is missing.`,
        `Sheets are missing: ${quotedList(sheets)}.`,
      ),
    remedy: (sheets: readonly string[]): string => {
      return `${plural(sheets.length, "It", "They")} can be built again from what is known: sets, meetings and attendance stay as they are. Notes and columns of your own on ${plural(sheets.length, "it", "them")} do not come back.`;
    },
    lost: (sheets: readonly string[]): string =>
      `What was typed on ${quotedList(sheets)} is lost, so ${plural(sheets.length, "the sheet", "the sheets")} would be built again without it. An earlier version of the file has it: choose File, Info, Version History.`,
    rebuild: (sheets: readonly string[]): string =>
      plural(sheets.length, `Rebuild ${quotedList(sheets)}`, `Rebuild ${String(sheets.length)} sheets`),
    rebuilt: (sheets: readonly string[]): string =>
      `${quotedList(sheets)} ${plural(sheets.length, "was", "were")} built again. Sets, meetings and attendance are as they were.`,
  },
  today: todayStrings,
  roster: rosterStrings,
  sets: setsStrings,
  situations: situationStrings,
});
