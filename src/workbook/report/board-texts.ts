import { sayList } from "../../wording";
import { catalogue, counted } from "../../words";

/** What the report for the board says. */
export const boardTexts = catalogue("report.board", {
  sheet: "Programme report",
  about: (day: string): string => `Report for the board, ${day}`,
  summary: "The year on one page, in numbers.",
  figures: {
    members: "Members now",
    sets: "Sets",
    meetings: "Meetings so far",
    attendance: "Attendance",
    joinedLater: "Joined later",
    left: "Left",
    changedSet: "Changed set",
    conversations: "Conversations due",
  },
  soFar: (meetings: number, planned: number): string => `${String(meetings)} of ${String(planned)}`,
  /** @param needed where the programme is shorter than people are asked for */
  months: (soFar: number, months: number, needed: number | null): string =>
    `${String(soFar)} of ${counted(months, "month", "months")} have passed since the first meeting${needed === null ? "" : `; at least ${String(needed)} are asked for`}.`,
  noRate: "Too little attendance is recorded yet to show a rate.",
  rate: (rate: string): string => `Of the attendance recorded so far, ${rate} is present or late.`,
  fallen: (sets: number): string =>
    `Numbers have fallen in ${counted(sets, "set", "sets")} since the first meetings.`,
  hidden: (fewest: number): string =>
    `Figures about fewer than ${String(fewest)} people are not shown, nor is anything they could be worked out from.`,
  bounds: (rounded: readonly string[]): string =>
    `So a rate close to 100% says only "91% or more".${rounded.length === 0 ? "" : ` The report also rounds ${sayList(rounded)}.`}`,
  rounded: {
    whole: (percent: number): string => `the programme's rate to the nearest ${String(percent)}%`,
    meetings: (percent: number): string => `rates of meetings to the nearest ${String(percent)}%`,
    sets: (percent: number): string => `rates of sets to the nearest ${String(percent)}%`,
  },
  evaluation: {
    heading: "Evaluation",
    about: (fewest: number): string =>
      `Mean answers from 1 (not at all) to 5 (fully), without names, to the nearest half. Answers are added ${String(fewest)} at a time.`,
    change: "Change",
    mean: (mean: string, bound: "about" | "or more" | "or less"): string =>
      `${mean}${bound === "about" ? "" : ` ${bound}`}`,
    changes: { higher: "higher", lower: "lower", same: "about the same" },
  },
  rateLabel: "Rate",
  meetingColumns: ["Meeting", "Date", "State", "Rate"],
  setColumns: ["Set", "Members", "Rate", "Numbers"],
  bandColumns: { members: ["Attendance", "Members"], sets: ["Attendance", "Sets"] },
  inAdvance: "Recorded early",
  toCome: "to come",
  haveFallen: "have fallen",
  band: (from: number, to: number): string => `${String(from)} to ${String(to)}%`,
  orNotRecorded: (band: string): string => `${band}, or no rate`,
  charts: {
    byMeeting: "Attendance by meeting",
    byMeetingAbout: (shown: number, meetings: number): string =>
      `Attendance by meeting, ${String(shown)} of ${counted(meetings, "meeting", "meetings")} with a rate; the table below has every figure.`,
    bands: "Members by their attendance",
    bandsAbout: (bands: readonly (readonly [label: string, members: string])[]): string =>
      `Members by their attendance. ${bands.map(([label, members]) => `${label}: ${members}`).join("; ")}.`,
    bySet: "Attendance by set",
    sets: "Sets by their attendance",
    setsAbout: (sets: number): string =>
      `Attendance of ${counted(sets, "set", "sets")}, in the order of their numbers; the table below has every figure.`,
  },
});
