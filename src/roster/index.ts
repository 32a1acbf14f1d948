export { findRosterSheet } from "./find-roster-sheet";
export type { FindOptions, FoundRoster } from "./find-roster-sheet";
export { matchingForm } from "./matching-form";
export { readRoster } from "./read-roster";
export type {
  CleaningKind,
  CleaningProposal,
  DuplicateRows,
  RosterOptions,
  RosterReading,
} from "./roster-reading";
