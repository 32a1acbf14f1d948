import type { BalanceKind } from "../../programme";
import type { Draft } from "../../worker";
import { catalogue, counted, listOf, plural } from "../../words";

const kinds: Record<BalanceKind, string> = {
  even: "spread evenly",
  together: "kept together",
  numbers: "numbers alike",
  met: "met before: apart now",
  common: "a time in common",
};

function members(count: number): string {
  return counted(count, "member", "members");
}

export const setsStrings = catalogue("pane.sets", {
  heading: "Sets",
  lastDay: "Last day",
  withdraw: "Withdraw",
  withdrawn: (name: string): string => `${name} was withdrawn. Their row and codes stay.`,
  leaves: (day: string): string => `last day ${day}`,
  staysAfterAll: (day: string): string =>
    `Their last day is ${day}. If they stay or come back, clear it in their row of the Roster sheet; for another last day, type that there. Then read the workbook again.`,
  noRosterYet: "There is no roster yet.",
  toRoster: "Go to Roster",
  choose: "What the sets should be like",
  size: "Members in a set",
  smaller: "One member fewer in a set",
  larger: "One member more in a set",
  setsOf: (sets: number, size: number): string => `${counted(sets, "set", "sets")} of ${String(size)}`,
  gives: (now: string, others: readonly string[]): string =>
    others.length === 0
      ? `That gives ${now}.`
      : `That gives ${now}. It could also be ${listOf(others, "disjunction")}.`,
  facilitators: (count: number): string => `${counted(count, "facilitator is", "facilitators are")} needed.`,
  airtime: (minutes: number, turns: number): string =>
    `Each member has about ${counted(minutes, "minute", "minutes")} of every session, or ${counted(turns, "turn", "turns")} of half an hour over the cycle.`,
  balance: "Further columns to balance by",
  balanceHint: "Professions and organisations are always spread evenly. The first you tick counts most.",
  noFurther: "The roster has no further columns.",
  kinds,
  kindOf: (header: string): string => `How ${header} is balanced`,
  earlierWorkbooks: {
    heading: "People who met before",
    hint: "To mix people who met in an earlier programme, choose its workbook. It is only read.",
    choose: "Choose earlier workbooks",
    chosen: (file: string, programme: string): string => `${file} (${programme})`,
    remove: "Remove",
    removeFile: (file: string): string => `Remove ${file}`,
  },
  rules: (hasSets: boolean): string =>
    hasSets
      ? "Rules keep people together, apart or in one set. Choose them under Rules. Sets follow them when you form all sets again."
      : "Rules keep people together, apart or in one set. Add them under Rules, below, before you allocate.",
  reform: "Form all sets again (locked members stay)",
  evenOut: "Move as few members as needed to even things out again",
  unevenSizes: "Accept uneven set sizes if rules need them",
  allocate: "Allocate sets",
  preview: "Preview: nothing is written yet",
  previewOf: ({ outcome, sets, placed, seated, moved }: Draft): string => {
    const count = counted(sets.length, "set", "sets");
    switch (outcome) {
      case "formed":
        return seated === 0 ? `${count} formed` : `${count} formed again`;
      case "brought-back":
        return `${count} brought back`;
      case "placed":
        return `${members(placed.length)} placed`;
      case "kept":
        return moved === 0
          ? `${count} ${plural(sets.length, "stays as it is", "stay as they are")}`
          : `${members(moved)} moved`;
    }
  },
  /** What the preview would change; empty where there were no sets. */
  brings: ({ outcome, placed, seated, moved }: Draft): string => {
    const evened = `${members(moved)} ${plural(moved, "changes", "change")} sets to even things out; everyone else keeps theirs.`;
    switch (outcome) {
      case "formed":
      case "brought-back":
        if (seated === 0) return "";
        return moved === 0
          ? "Everyone would be in the set they are in now."
          : `${String(moved)} of ${members(seated)} would be in another set than now.`;
      case "placed":
        return `Placed now: ${listOf(placed)}. ${moved === 0 ? "Everyone else keeps their set." : evened}`;
      case "kept":
        return moved === 0 ? "Everyone has a set and keeps it." : evened;
    }
  },
  certificate: "Balance check",
  rosterNotes: (number: number): string => `Notes on the roster (${String(number)})`,
  write: "Write to the workbook",
  download: "Download the workbook",
  again: "Try again",
  back: "Back",
  membersIn: members,
  breakRules: "Even if it breaks a rule",
  noFacilitator: "No facilitator yet",
  oneEach: (labels: readonly string[]): string => `One each: ${labels.join("; ")}`,
  mixOf: (heading: string): string => `${heading}:`,
  showMembers: (name: string): string => `Show the members of ${name}`,
  hideMembers: (name: string): string => `Hide the members of ${name}`,
  written: (sets: number, where: "excel" | "file"): string =>
    where === "excel"
      ? `${counted(sets, "set was", "sets were")} written to the workbook, with an attendance tracker.`
      : `The workbook with ${counted(sets, "set", "sets")} was downloaded. The pane goes on with it.`,
  undone: "The last change was undone.",
  undo: {
    allocation: "Undo last allocation",
    change: "Undo the last change",
    cleaning: "Undo the last cleaning",
    collection: "Undo the collected codes",
    calendars: "Undo the record of the calendar files",
    packs: "Undo the record of the facilitators' files",
    register: "Undo the last entry",
    moves: "Undo the last move on the board",
  },
  troubles: "Does not fit",
  earlier: "Earlier sets",
  earlierSets: (change: string, sets: number, on: string): string =>
    `${change}, ${counted(sets, "set", "sets")}${on === "" ? "" : `, ${on}`}`,
  bringBack: "Bring back",
  theSets: "The sets",
  placing: (name: string): string => `Place ${name} in a set`,
  placeIn: "Place in a set",
  setOf: (name: string): string => `Set for ${name}`,
  bestFit: "where they fit best",
  firstDay: "First day",
  firstDayHint: "Meetings before it are not due to them.",
  place: "Place",
  wasPlaced: (name: string, set: string): string => `${name} was placed${set === "" ? "" : ` in ${set}`}.`,
  goToSet: (name: string): string => `Go to ${name}`,
  members: (name: string): string => `Members of ${name}`,
  find: "Find a member by name or Member ID",
  noneFound: "Nobody is called that.",
  foundCount: (count: number): string => `${String(count)} found`,
  change: "Change",
  locked: "locked",
  handle: (name: string): string => `Change: move, swap or lock ${name}`,
  moveOn: "First day in the new set",
  lock: "Lock in this set",
  unlock: "Unlock",
  wasLocked: (name: string): string => `${name} is locked in their set.`,
  wasUnlocked: (name: string): string => `${name} is no longer locked.`,
  counts: "Counts",
  noSwaps: "There is nobody to change places with.",
  swap: (a: string, b: string): string => `Swap ${a} and ${b}`,
  close: "Close",
  allocateAgain: "Allocate again",
});
