import type { ColumnRole } from "../../programme";
import { catalogue, counted, listOf, plural } from "../../words";

const roles: Partial<Record<ColumnRole, string>> = {
  name: "Name",
  forename: "Forename",
  surname: "Surname",
  profession: "Profession",
  organisation: "Organisation",
  organisationType: "Type of organisation",
  region: "Region",
  email: "Email address",
  id: "ID of your own",
  joined: "Joining date",
  left: "Leaving date",
};

function cellsOf(count: number): string {
  return counted(count, "cell", "cells");
}

export const rosterStrings = catalogue("pane.roster", {
  heading: "Roster",
  firstRun:
    "Open a list of members to form sets that mix professions and organisations evenly. Your list stays as it is.",
  emptyWorkbook:
    "Paste a list of members with a header row into this workbook, and it is read at once. To look around first, load a sample.",
  read: "Read the workbook",
  openFile: "Open a roster (.xlsx, .csv, .ods)",
  openAnother: "Open another file",
  loadSample: "Load a sample roster",
  found: (members: string, sheets: readonly string[]): string =>
    `${members} on the ${plural(sheets.length, "sheet", "sheets")} ${listOf(sheets.map((sheet) => `“${sheet}”`))}`,
  leftOutCount: (rows: number): string =>
    rows === 0 ? "No row is left out." : `${counted(rows, "row is", "rows are")} left out.`,
  hiddenCount: (rows: number): string =>
    `${String(rows)} of the rows ${plural(rows, "is", "are")} hidden or filtered out.`,
  hidden: "Hidden rows",
  hiddenChoices: { include: "Include them", "leave-out": "Leave them out" },
  goOn: "Continue to Sets",
  toCheck: (number: number): string => (number === 0 ? "To check" : `To check (${String(number)})`),
  nothingToLookAt: "Nothing to check.",
  noticeDismissed: "This will not be shown again while it says the same.",
  noticesShown: "Dismissed notes are shown again.",
  dismissed: (number: number): string => `Dismissed (${String(number)})`,
  showAgain: "Show them again",
  otherChecks: (number: number): string => `More to check (${String(number)})`,
  goodToKnow: (number: number): string => `Notes (${String(number)})`,
  answered: "The answer was saved on the Matching sheet, and the sets were counted again.",
  questions: {
    column: "Which column is the profession?",
    columnChosen: (header: string): string => `“${header}” is used now.`,
    roster: "Which list is the roster?",
    rosterChosen: (sheet: string): string => `“${sheet}” is used now.`,
    together: (lists: number): string => (lists === 2 ? "Both together" : `All ${String(lists)} together`),
    organisations: (pairs: number): string =>
      plural(
        pairs,
        "Are these the same organisation?",
        `Are these the same organisation? (${String(pairs)})`,
      ),
    pair: (one: string, other: string): string => `${one} and ${other}`,
    pairOf: (one: string, members: number, other: string): string =>
      `“${one}” (${String(members)}) and “${other}”`,
    same: "Same",
    allSame: (pairs: number): string =>
      pairs === 2 ? "Both are the same" : `All ${String(pairs)} are the same`,
    different: "Different",
    profession: (typed: string): string => `What profession is “${typed}”?`,
    people: (members: number): string => counted(members, "person", "people"),
    countAs: "Count as",
    countTyped: (typed: string, as: string): string => `Count ${typed} as ${as}`,
    choose: "Choose a profession",
    asTyped: (typed: string): string => `A profession of its own: ${typed}`,
  },
  sameAddress: "Rows with the same email address",
  sameAddressChoices: {
    refuse: "Stop and show them",
    "leave-out": "Leave out the later rows",
    keep: "Keep them all",
  },
  columns: "Columns",
  columnsHint: "The column that each detail is read from. Change any that is wrong.",
  change: "Change the columns",
  roles,
  notThere: "not in this roster",
  sheet: "Sheet",
  apply: "Use these columns",
  leave: "Leave as it was",
  leftOut: (rows: number): string => `Rows left out (${String(rows)})`,
  cleaning: (spellings: number, cells: number): string =>
    `Tidy ${counted(spellings, "spelling", "spellings")} (${cellsOf(cells)})`,
  cells: cellsOf,
  moreSpellings: (spellings: number): string => `${String(spellings)} more`,
  tidyAll: (cells: number): string => `Tidy ${cellsOf(cells)}`,
  chooseSpellings: "Choose spellings",
  chooseLess: "Show fewer",
  proposal: (original: string, proposed: string): string => `“${original}” becomes “${proposed}”`,
  alreadyCounted: "counted as the same already",
  wouldCount: "would change what is counted",
  confirm: (count: number): string =>
    count === 0
      ? "Apply changes to the roster"
      : `Apply ${counted(count, "change", "changes")} to the roster`,
  cleaned: (count: number): string => `${counted(count, "cell was", "cells were")} tidied on the roster.`,
  showMore: (count: number): string => `Show ${String(count)} more`,
});
