import { attendanceSlice, type AttendanceState } from "./attendance-slice";
import { meetingsSlice, type MeetingsState } from "./meetings-slice";
import { reportsSlice, type ReportsState } from "./reports-slice";
import { rosterSlice, type RosterState } from "./roster-slice";
import { sessionSlice, type SessionState } from "./session-slice";
import { setsSlice, type SetsState } from "./sets-slice";
import { shareSlice, type ShareState } from "./share-slice";
import { shellSlice, type ShellState } from "./shell-slice";
import type { Slices } from "./store";

/** Everything the pane shows, by screen: plain data that only actions change. */
export interface PaneState {
  readonly shell: ShellState;
  readonly session: SessionState;
  readonly roster: RosterState;
  readonly sets: SetsState;
  readonly meetings: MeetingsState;
  readonly attendance: AttendanceState;
  readonly share: ShareState;
  readonly reports: ReportsState;
}

export const slices: Slices<PaneState> = {
  shell: shellSlice,
  session: sessionSlice,
  roster: rosterSlice,
  sets: setsSlice,
  meetings: meetingsSlice,
  attendance: attendanceSlice,
  share: shareSlice,
  reports: reportsSlice,
};
