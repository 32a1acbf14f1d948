import { catalogue, counted, listOf, plural, type Count } from "../../words";

/** What Attendance and its rates say around their tables. Flags and states are counted by formulas, in one language. */
export const attendanceTexts = catalogue("sheet.attendance", {
  summary: "Who came to which meeting: a code for each member and meeting.",
  blank:
    "Blank is not recorded, never absent. Apologies count once the meeting is recorded. The reason for an absence is never recorded.",
  removed: (count: Count): string =>
    `Not counted: ${counted(count, "meeting that is", "meetings that are")} no longer on the Meetings sheet. Put the row back; a meeting that did not take place gets the status Cancelled.`,
  /** A mark behind a meeting's state. */
  inAdvance: "recorded in advance",
  recordedInAdvance: (meetings: string): string => `Recorded in advance: ${meetings}.`,
  above: {
    date: "Date",
    status: "Status",
    came: "Came",
    next: "Next",
    on: "on",
    heldUpTo: "Held up to",
    noneLeft: "none",
    /** In place of "Planned", once codes tell that the meeting took place. */
    recorded: "Recorded",
  },
  /** The flag of a member with whom a conversation is due. */
  conversation: "Conversation due",
  outOfReach: (percent: number): string => `Cannot reach ${String(percent)}%`,
  meanings: {
    P: "present",
    L: "late (counts as present)",
    R: "joined remotely (counts as present)",
    A: "apologies",
    U: "no apology",
    "–": "not due (not yet joined, left, or meeting cancelled)",
  },
  hyphen: "the same as –, as keyboards have it",
  /** The legend in one line. */
  legend: (withRemote: boolean): string =>
    `P present, ${withRemote ? "L late and R joined remotely (both count as present)" : "L late (counts as present)"}, A apologies, U no apology, – not due (not yet joined, left, or meeting cancelled).`,
  codePrompt: {
    title: "Attendance",
    text: (withRemote: boolean): string =>
      `P present, L late, ${withRemote ? "R joined remotely, " : ""}A apologies, U no apology, – not due. Leave blank until it is known.`,
    errorTitle: "No such code",
    error: (codes: readonly string[]): string =>
      `Type ${listOf(codes, "disjunction")}, or leave the cell blank. Never write the reason for an absence.`,
  },
  rates: {
    about: (programme: string): string => `${programme}: how many of those due came`,
    summary: "Attendance by meeting, by set, and over the members.",
    codes: "Attendance codes",
    codeColumns: ["Code", "Meaning"],
    counting: "How rates are counted",
    howCounted: (withRemote: boolean): readonly string[] => {
      const there = `present + late${withRemote ? " + joined remotely" : ""}`;
      return [
        `Rate = (${there}) / (${there} + apologies + no apology). Blank cells, meetings that are not due and codes that are not understood are left out.`,
        "A set's rates are about the members who are in it now. Their codes from earlier sets count too. Expected is how many members should come to the next meeting, without those who sent apologies.",
        `A meeting is recorded once ${withRemote ? "P, L, R or U" : "P, L or U"} is entered under it for anybody, or it is marked as held. Until then, nobody has missed it, even if their apologies are already entered.`,
      ];
    },
    rate: "Rate",
    members: "Members",
    notRecorded: "not recorded",
    nothingYet: "Nothing is recorded yet.",
    percent: (rate: number): string => `${String(Math.round(rate * 100))}%`,
    ofOne: (what: string, figure: string): string => `${what}: ${figure}`,
    byMeeting: {
      heading: "By meeting",
      columns: [
        ...["Meeting", "Date and state", "Status", "Present", "Recorded", "Rate", "Not recorded"],
        "Came or apologised",
      ],
      all: "All meetings",
      gone: "no longer on Meetings",
      chart: "Attendance rate by meeting",
      soFar: (percent: string, recorded: string, meetings: number): string =>
        `${percent}% so far, over ${recorded} of ${counted(meetings, "meeting", "meetings")}.`,
      waiting: "A meeting that is not recorded yet is marked so, and has no column in the chart.",
      allCancelled: "Every meeting is cancelled.",
      commitment: (
        held: string,
        planned: Count,
        monthsSoFar: string,
        months: Count,
        needed: number,
      ): string =>
        `${held} of ${counted(planned, "meeting", "meetings")} held, ${monthsSoFar} of ${counted(months, "month", "months")}; a programme asks for at least ${String(needed)} months.`,
    },
    bySet: {
      heading: "By set",
      columns: [
        ...["Set number", "Set", "Members now", "Present", "Recorded", "Rate", "Expected", "Notes"],
        "Came or apologised",
      ],
      chart: "Attendance rate by set",
      fallen: "Numbers have fallen",
      below: (quorum: number): string => `Below ${String(quorum)} expected`,
      recorded: (recorded: string, sets: number): string =>
        `${recorded} of ${counted(sets, "set", "sets")} ${plural(sets, "has", "have")} something recorded.`,
      noChart: (most: number): string =>
        `More than ${String(most)} sets side by side cannot be read in a chart; the table has them all.`,
    },
    bands: {
      heading: "Over the members",
      about: "Members by their attendance, out of what is recorded for them.",
      chart: "Members by their attendance rate",
      band: (from: number, to: number): string => `${String(from)} to ${String(to)}%`,
      notRecorded: "Not recorded",
    },
  },
});
