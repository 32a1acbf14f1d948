export { apologiesTable, apologyRows, readApologies } from "./apologies";
export { attendanceTable, awaitedWords, readAttendance, trackerDates, trackerIds } from "./attendance";
export type { AttendanceReading } from "./attendance";
export { earlierSetsHeaders, earlierSetsLabels, earlierSetsTable, readEarlierSets } from "./earlier-sets";
export {
  emailHeader,
  emailHeaderBefore,
  facilitatorRow,
  facilitatorsTable,
  readFacilitators,
} from "./facilitators";
export { leftOutTable, readLeftOut } from "./left-out";
export { listRow, readList } from "./list-table";
export type { Listable, ListReading } from "./list-table";
export { matchingRow, matchingTable, readMatchings } from "./matching";
export { meetingRow, meetingsTable, readMeetings } from "./meetings";
export { moveRow, movesTable, readMoves } from "./moves";
export { actionLogTable, packLabels, packRoomHeader, packTable, readSentFor, sentForRows } from "./pack";
export { cellText, headingsReadAs, lastRowSaid, readTable } from "./read-table";
export type { MendedHeading, TableReading } from "./read-table";
export * from "./references";
export { readRooms, roomChecks, roomRow, roomsTable } from "./rooms";
export type { BookedRoom, RoomsReading } from "./rooms";
export { countedAsPrefix, rosterRow, rosterTable } from "./roster";
export { rosterHeaderRow, rosterHeadings } from "./roster-headings";
export { readRules, ruleRow, rulesTable } from "./rules";
export {
  formatVersion,
  programmeLabels,
  readSettings,
  sayCalendarEntry,
  sayUnsavedMove,
  sayWrittenOn,
  sayPacksMade,
  sayClosedSet,
  saySealedFrom,
  settingInWords,
  settingKeys,
  settingRows,
  writtenSetting,
  settingsTable,
} from "./settings";
export * from "./sheets";
export * from "./table";
export { visitRow, visitsTable } from "./visits";
