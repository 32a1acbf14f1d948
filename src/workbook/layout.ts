/**
 * What our sheets are called and what their tables and columns are headed: the contract between the
 * files that draw a sheet and the ones that read it back. A sheet is found again by its defined name
 * (`anchorName`), a table's columns by their headers, wherever a person has moved them.
 */

import type { SheetKey } from "./workbook-plan";

/** The workbook-wide name of the title cell of one of our sheets; survives a rename of the sheet. */
export function anchorName(key: SheetKey): string {
  return `LS_${key.replaceAll("-", "_")}_sheet`;
}

/** Raised when a later version can no longer be read by this one. */
export const formatVersion = 1;

export const tableNames = {
  roster: "LS_Roster",
  facilitators: "LS_Facilitators",
  rules: "LS_Rules",
  settings: "LS_Settings",
  meetings: "LS_Meetings",
  attendance: "LS_Attendance",
  matching: "LS_Matching",
  leftOut: "LS_LeftOut",
  moves: "LS_Moves",
  rooms: "LS_Rooms",
  apologies: "LS_Apologies",
  earlierSets: "LS_EarlierSets",
  /** Only in a facilitator's pack. */
  pack: "LS_Pack",
  actionLog: "LS_ActionLog",
} as const;

/** Columns we add to the roster, after the administrator's own. */
export const rosterHeaders = {
  memberId: "Member ID",
  set: "Set",
  locked: "Locked",
  /**
   * Followed by the grouping's label: "Counted as Profession". Live counts are taken over these. Letters,
   * digits and spaces only: a colon or bracket in a column's name would have to be escaped in formulas.
   */
  countedAsPrefix: "Counted as ",
} as const;

export const facilitatorHeaders = {
  name: "Facilitator",
  organisation: "Organisation",
  email: "E-mail",
  set: "Set",
  available: "Available",
  mostSets: "Most sets",
  notes: "Notes",
} as const;

export const ruleHeaders = {
  kind: "Rule",
  first: "Member",
  second: "Other member, set or facilitator",
} as const;

export const packHeaders = { what: "About this file", value: "Value" } as const;

/** What the table of a pack says of it; read back from a returned one. */
export const packLabels = {
  programme: "Programme",
  set: "Set",
  madeOn: "Made on",
  programmeId: "Programme ID",
  setNumber: "Set number",
  version: "Version",
} as const;

/** On a pack's Members sheet when the administrator ticked it. */
export const packEmailHeader = "E-mail";

export const actionLogHeaders = {
  date: "Date",
  member: "Member",
  action: "Action agreed",
  by: "By when",
  outcome: "What came of it",
} as const;

export const settingHeaders = { setting: "Setting", value: "Value", meaning: "What it does" } as const;

/** Label on the Programme sheet for each setting; `id` and `formatVersion` are not for editing. */
export const settingLabels = {
  programmeName: "Programme name",
  targetSize: "Members in a set",
  maxSize: "Most members in a set",
  seed: "Seed",
  balance: "Balance columns",
  quorum: "Quorum",
  missesInARow: "Misses in a row before a conversation",
  missesInAll: "Misses in all before a conversation",
  retentionDate: "Keep names until",
  id: "Programme ID",
  formatVersion: "Format version",
  /** Followed by a `ColumnRole`: which roster column was chosen for it. */
  columnPrefix: "Roster column for ",
  /** Followed by a meeting's ID: what the calendar files last issued said of it. */
  calendarPrefix: "Calendar of ",
} as const;

export const meetingHeaders = {
  id: "Meeting",
  date: "Date",
  venue: "Venue",
  speaker: "External speaker",
  topic: "Topic",
  speakerStart: "Speaker starts",
  speakerMinutes: "Speaker minutes",
  sessionStart: "Set session starts",
  sessionMinutes: "Set session minutes",
  sessionEnd: "Set session ends",
  status: "Status",
  note: "Note",
} as const;

/** Who was in which set from when on. The number is the order of entry; the name and what happened are computed. */
export const moveHeaders = {
  entry: "No.",
  memberId: "Member ID",
  name: "Name",
  from: "From set",
  to: "To set",
  on: "When",
  what: "What happened",
} as const;

/** People and the check are computed; a blank meeting means every one without a row of its own. */
export const roomHeaders = {
  set: "Set",
  meeting: "Meeting",
  room: "Room",
  capacity: "Holds",
  people: "People",
  check: "Check",
} as const;

/** Apologies given for a day that has changed since. The name and the day are computed. */
export const apologyHeaders = {
  memberId: "Member ID",
  name: "Name",
  meeting: "Meeting",
  date: "Now on",
  confirmed: "Confirmed",
} as const;

/**
 * The columns of meetings, each headed by the meeting's ID, stand after `left`. All but the Member ID and
 * the name are computed; `joined` and `left` are there only where someone has such a date.
 */
export const attendanceHeaders = {
  memberId: "Member ID",
  name: "Name",
  set: "Set",
  joined: "Joined",
  left: "Left",
  present: "Present",
  recorded: "Recorded",
  rate: "Rate",
  notUnderstood: "Not understood",
  due: "Due",
  notRecorded: "Not recorded",
  rateOfAll: "Rate over all",
  inARow: "Missed in a row",
  inAll: "Missed in all",
  next: "Next meeting",
  flag: "Flag",
} as const;

export const matchingHeaders = {
  grouping: "About",
  typed: "As typed",
  countedAs: "Counted as",
  family: "Family",
  members: "Members",
  proposal: "Proposal",
} as const;

/** What begins the rows above the table of earlier sets, and heads its columns behind the Member ID. */
export const earlierSetsLabels = {
  number: "Change number",
  recordedOn: "Recorded on",
  change: "What was done",
} as const;

/** @param column 0 for the first of those that are written one after the other, and then over again */
export function earlierSetsHeader(column: number): string {
  return `Sets ${String(column + 1)}`;
}

/** Followed by the roster's own columns. */
export const leftOutHeaders = { sheet: "From sheet", row: "From row", reason: "Why left out" } as const;
