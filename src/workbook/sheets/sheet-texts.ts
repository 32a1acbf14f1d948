import { sayCount } from "../../wording";
import { catalogue, counted, listOf, plural, type Count } from "../../words";

/** What the workbook's own sheets say around their tables. Titles and headers are read back: src/tables has them. */
export const sheetTexts = catalogue("sheet", {
  /** What file managers show of the workbook. */
  file: {
    title: (programme: string): string => `${programme}: learning sets`,
    subject: "Action Learning Sets",
    about: (members: number, sets: number, meetings: number): string =>
      `${counted(members, "member", "members")} in ${counted(sets, "set", "sets")}, with ${counted(meetings, "meeting", "meetings")} and their attendance.`,
  },
  roster: {
    about: (programme: string): string => `${programme}: everyone in the programme`,
    note: "Add or edit rows, then run Allocate again. Only members without a set are placed. Yes under Locked keeps a member in their set whenever sets are formed again.",
    summary: "Everyone in the programme, with their set.",
  },
  facilitators: {
    about: (programme: string): string =>
      `${programme}: one expert facilitator for each set, from outside its members' organisations`,
    allLed: "Every set has a facilitator.",
    /** Behind the first of two names. */
    andSecond: (name: string): string => ` and ${name}`,
    without: (without: string, sets: number): string =>
      `No facilitator yet: ${without} of ${String(sets)} sets.`,
    summary: "Who facilitates which set; to be filled in.",
  },
  meetings: {
    about: (programme: string): string => `${programme}: the meeting cycle`,
    note: "The set sessions begin when the external speaker ends. A new row with a date becomes a meeting when Allocate is run again; a meeting's ID never changes, because attendance depends on it.",
    summary: "The dates, venues, speakers and times of the meeting cycle.",
    none: "No meetings are planned yet.",
    tooFew: "A programme runs for at least 8 months, so 8 meetings or more.",
    undated: (meetings: Count): string => `${counted(meetings, "meeting", "meetings")}: date to be set.`,
    cycle: (meetings: Count, first: string, last: string, months: Count): string =>
      `${counted(meetings, "meeting", "meetings")} from ${first} to ${last}, ${counted(months, "month", "months")} from the first to the last.`,
  },
  rooms: {
    ownNote:
      "To let a set meet on another day, time or place than the rest, type it under Own. Use the row of the set and the meeting. Blank cells are as for the rest.",
  },
  rules: {
    about: (programme: string): string => `${programme}: who must or must not be together`,
    note: "Name people by their Member ID or by their full name as on the Roster. Do not write a reason here.",
    summary: "Who must or must not be together; to be filled in.",
  },
  overview: {
    tiles: {
      membersIn: (members: number, sets: number): string =>
        `${plural(members, "member", "members")} in ${counted(sets, "set", "sets")}`,
      attendance: "attendance so far",
      conversations: "conversations due",
      unled: "sets without facilitator",
      noMeetings: "no meetings planned yet",
      next: (meeting: string): string => `next meeting: ${meeting}`,
      noneToCome: "no meeting to come",
      balanced: "Balanced",
      off: "Off balance",
      allEven: "in every group",
      uneven: (groups: string): string => `${groups} to look at, below`,
    },
    summary: "The programme in figures, how evenly the sets are mixed, and the counts behind it.",
    setsHeading: "The sets",
    balance: "Balance check",
    balanceFound: "Balance check: what was found",
    notes: "Notes",
    /** @param leavers as in "2 have left"; "" where nobody has */
    rosterNow: (members: Count, leavers: string, without: string): string =>
      `In the Roster now: ${counted(members, "member", "members")}${leavers === "" ? "" : `, ${leavers}`}; ${without} of them without a set.`,
    changed: "This has changed since the sets were formed: run Allocate again.",
    retention:
      "The day until which names are kept has passed: anonymise this workbook, or set a later day on the Programme sheet.",
    mix: {
      columns: ["Group", "Members"],
      check: "Check",
      extremes: ["Fewest in a set", "Most in a set"],
      target: { together: "Fewest sets", even: "Even split" },
      heading: (grouping: string): string => `Sets by ${grouping}`,
      any: "any",
      all: "All members",
    },
    chart: {
      title: "Members of each set",
      others: "All others",
      othersRow: (others: string): string => `${others}, as in the chart`,
      smallest: (groups: number): string => `the ${String(groups)} smallest`,
      about: (grouping: string, groups: number, sets: number): string =>
        `Each column is a set and each colour a ${grouping}: ${sayCount(groups, grouping)} over ${counted(sets, "set", "sets")}.`,
      largest: (group: string, members: number, even: string): string =>
        `The largest, ${group}, has ${counted(members, "member", "members")}; even is ${even} in a set.`,
    },
    noSets: (people: string): string => `${people}. No sets have been formed yet.`,
    sets: (people: string, hasLeavers: boolean, sets: number, sizes: string): string =>
      `${people}${hasLeavers ? "." : " in"} ${counted(sets, "set", "sets")}: ${sizes}.`,
    comeFrom: (kinds: readonly string[]): string => `They come from ${listOf(kinds)}.`,
    meetings: (count: number): string => `${counted(count, "meeting", "meetings")} in the cycle.`,
    closed: (set: string, number: number | null, day: string): string =>
      `${set}${number === null ? "" : ` (set ${String(number)})`} closed on ${day}`,
    sameSize: (sets: number, size: number): string => plural(sets, "all in one", `${String(size)} in each`),
    ofSize: (sets: number, size: number): string => `${String(sets)} of ${String(size)}`,
    ofManySizes: (least: number, most: number): string => `${String(least)} to ${String(most)} in each`,
    tooManySets: (most: number): string =>
      `No sheets were made for the single sets, because there are more than ${String(most)}. On the Roster, filter the Set column to see one.`,
    noSetSheets:
      "No sheets were made for the single sets, as asked. On the Roster, filter the Set column to see one.",
  },
});
