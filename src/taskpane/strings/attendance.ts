import type { AttendanceCode } from "../../programme";

const codes: Record<AttendanceCode, string> = {
  P: "Present",
  L: "Late",
  A: "Apologies",
  U: "No apology",
  "–": "Not due",
};

export const attendanceStrings = {
  heading: "Attendance",
  noSetsYet: "There are no sets yet, so there is no tracker. Allocate sets first.",
  toSets: "Go to Sets",
  meeting: "Meeting",
  set: "Set",
  today: "today",
  next: "next",
  tracker: "Tracker",
  refresh: "Refresh the tracker",
  refreshed: "The tracker and every other sheet are up to date.",
  hint: "Arrow keys go from member to member; P, L, A or U enters a code, Delete takes it away.",
  codes,
  register: (set: string, meeting: string): string => `${set} at ${meeting}`,
  codeOf: (name: string): string => `Attendance of ${name}`,
  notUnderstood: (typed: string): string => `“${typed}” in the tracker is no code`,
  allPresent: "Mark all present",
  write: (count: number): string =>
    count === 0 ? "Save attendance" : `Save ${String(count)} ${count === 1 ? "code" : "codes"}`,
  written: (count: number): string =>
    `${String(count)} ${count === 1 ? "code was" : "codes were"} saved in the tracker.`,
  forget: "Forget the changes",
  nobody: "Nobody of this set is due at this meeting.",
  cancelledMeeting: "This meeting is cancelled, so nobody is due.",
  toRecord: (done: number, all: number): string => `${String(done)} of ${String(all)} recorded`,
  future: "This meeting is still to come: enter apologies that you have had.",
} as const;
