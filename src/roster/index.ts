export { findRosterSheet, sheetNamed } from "./find-roster-sheet";
export type { FindOptions, FoundRoster } from "./find-roster-sheet";
export {
  areNumbers,
  balanceColumns,
  balanceInOrder,
  balanceOrders,
  balanceWithout,
  understandBalance,
} from "./balance-columns";
export type { BalancedRoster, BalanceRequest, BalanceChoice } from "./balance-columns";
export { timesColumn, timesInCommon } from "./times-in-common";
export type { TimesColumn, TimesOfSet } from "./times-in-common";
export { withDatesOnRoster } from "./dates-on-roster";
export { isListedProfession } from "./recognise-profession";
export { peopleOnSheet } from "./people-on-sheet";
export { professionChoices } from "./profession-choices";
export type { ProfessionChoice } from "./profession-choices";
export { coarseGroupings } from "./form-groupings";
export { readJoinedRosters } from "./join-rosters";
export { readRoster } from "./read-roster";
export { cleaningKinds } from "./roster-reading";
export type {
  CleaningKind,
  CleaningProposal,
  DuplicateRows,
  RosterOptions,
  RosterReading,
} from "./roster-reading";
