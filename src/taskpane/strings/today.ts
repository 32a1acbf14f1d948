import { catalogue, counted, listOf } from "../../words";

const mostNamed = 5;

/** The words of the first screen once there are sets. */
export const todayStrings = catalogue("pane.today", {
  noSets: "There are no sets yet. Look over the roster first.",
  toRoster: "Go to Roster",
  sum: (members: number, sets: number): string =>
    `${counted(members, "member", "members")}, ${counted(sets, "set", "sets")}`,
  balanced: "Balanced",
  off: (counts: number): string => `${counted(counts, "count", "counts")} off balance`,
  oneSet: "One set, so there is nothing to balance",
  notAnswered: (questions: number): string =>
    `${counted(questions, "question is", "questions are")} still open on Roster: the counts may be wrong.`,
  next: (meeting: string, when: string): string => `Next: ${meeting}, ${when}`,
  noNext: "No meeting is planned from today on",
  apologies: (number: number): string =>
    number === 0 ? "No apologies so far" : `Apologies so far: ${String(number)}`,
  openRegister: "Open register",
  printRegisters: "Print registers",
  toDo: "To do",
  nothingToDo: "Nothing to do just now.",
  done: "Done",
  setsWritten: "Sets formed",
  view: "View sets",
  check: "Check roster",
  toCheck: (number: number): string => `${counted(number, "thing", "things")} to check on the roster`,
  toTidy: (cells: number): string => `${counted(cells, "cell", "cells")} on the roster could be tidied`,
  tidy: "Tidy roster",
  withoutSet: (number: number): string => `${counted(number, "member has", "members have")} no set`,
  place: "Place them",
  troubles: (number: number): string =>
    `${counted(number, "rule or facilitator does", "rules and facilitators do")} not fit the sets`,
  seeTroubles: "See which",
  noFacilitator: (sets: number): string => `${counted(sets, "set has", "sets have")} no facilitator`,
  facilitators: "Choose facilitators",
  missing: (meeting: string, sets: number): string =>
    `Attendance at ${meeting} is missing for ${counted(sets, "set", "sets")}`,
  enterFor: (meeting: string): string => `Enter ${meeting}`,
  unsaved: (number: number): string => `${counted(number, "code is", "codes are")} not saved yet`,
  saveThem: "Go to register",
  conversations: (number: number): string => `${counted(number, "conversation is", "conversations are")} due`,
  conversationsHint: "They have missed as many meetings as the Programme sheet allows.",
  seeWho: "See who",
  packs: {
    none: "Facilitator files",
    old: "Facilitator files are out of date",
    made: "Facilitator files made",
  },
  noPacks: "No files have been made yet.",
  oldPacks: (sets: string): string => `Changed since their files were made: ${sets}.`,
  makePacks: "Make files",
  sharePacks: "View files",
  /** Of many, the first ones and how many more. */
  named: (names: readonly string[]): string => {
    const more = names.length - mostNamed;
    return listOf(more > 0 ? [...names.slice(0, mostNamed), `${String(more)} more`] : names);
  },
  planCycle: "Plan meetings",
});
