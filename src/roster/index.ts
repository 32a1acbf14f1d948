export { findRosterSheet } from "./find-roster-sheet";
export type { FindOptions, FoundRoster } from "./find-roster-sheet";
export { readRoster } from "./read-roster";
export type {
  CleaningKind,
  CleaningProposal,
  DuplicateRows,
  RosterOptions,
  RosterReading,
} from "./roster-reading";
