import { mostMeetings } from "../attendance";
import {
  idOf,
  type CalendarEntry,
  choosableRoles,
  type ClosedSet,
  type ColumnRole,
  defaultSettings,
  type DismissedNotice,
  type IsoDate,
  type MeetingId,
  type PackMade,
  Refusal,
  type Settings,
  type UnsavedMove,
  type WrittenTo,
  type YearRecords,
} from "../programme";
import { isoDateOf, serialOfDate, spokenDate, type CellScalar, type SheetContent } from "../sheet";
import { checked, checkText, choice, day, monthList, sayMonths, shown, text, whole } from "./cell-kinds";
import { cellText, readTable, type TableReading, type TableRow } from "./read-table";
import { headerKey, table, type CellKind } from "./table";

/** A row for each setting. */
export const settingsTable = table({
  name: "LS_Settings",
  columns: {
    setting: { header: "Setting", width: 34, ...shown, style: "bodyWrapped", isRequired: true },
    value: { header: "Value", width: 38, ...text, isRequired: true },
    meaning: { header: "What it does", width: 96, ...shown, style: "bodyWrapped" },
  },
  keys: [["setting"]],
});

/** Raised when a later version can no longer be read by this one. */
export const formatVersion = 1;

interface SettingRow<Value> extends CellKind<Value | null> {
  readonly label: string;
  readonly meaning: string;
  /** What the cell holds for a value; blank for "" and null. */
  readonly written: (value: Value) => CellScalar;
  /** A value as people read it; a day is a number in its cell. */
  readonly said: (value: Value) => string;
}

/** Excel's limit for the title of a validation's prompt. */
const longestTitle = 32;

/** The label where a title can be so long; else what is asked for. */
function promptTitle(label: string, asked: string): string {
  return label.length <= longestTitle ? label : checkText(asked);
}

function wholeNumber(label: string, least: number, meaning: string, most = 1000): SettingRow<number> {
  const rule = { kind: "whole", minimum: least, maximum: most } as const;
  const check = checked(
    rule,
    meaning,
    "A whole number",
    `Type a whole number from ${String(least)} to ${String(most)}.`,
  );
  return {
    label,
    meaning,
    ...whole(least, () => check(promptTitle(label, "A whole number"), 0)),
    style: "entry",
    written: (value) => value,
    said: String,
  };
}

function words(label: string, meaning: string): SettingRow<string> {
  return { label, meaning, ...text, written: (value) => value, said: String };
}

function yesOrNo(label: string, meaning: string): SettingRow<boolean> {
  const error = "Choose Yes or No.";
  const { check } = choice(["Yes", "No"], meaning, "Yes or No", error);
  return {
    label,
    meaning,
    style: "entry",
    read: (cell) => {
      const typed = cellText(cell);
      return typed === "" ? null : !/^no?$/i.test(typed);
    },
    check: () => check(promptTitle(label, "Yes or No"), 0),
    written: (value) => (value ? "Yes" : "No"),
    said: (value) => (value ? "Yes" : "No"),
  };
}

function date(label: string, meaning: string): SettingRow<IsoDate> {
  const error = "Type a date such as 31/12/2027, or leave the cell blank.";
  return { label, meaning, ...day(meaning, "A date", error), written: serialOfDate, said: spokenDate };
}

function months(label: string, meaning: string): SettingRow<readonly number[]> {
  return { label, meaning, ...monthList, written: sayMonths, said: sayMonths };
}

/** Refuses more than a cycle can have, as well. */
function meetingCount(label: string, meaning: string): SettingRow<number> {
  const row = wholeNumber(label, 1, meaning, mostMeetings);
  const read: typeof row.read = (cell, place, called) => {
    const typed = row.read(cell, place, called);
    if (typed === null || typed <= mostMeetings) return typed;
    const details = { typed, most: mostMeetings };
    throw new Refusal({ code: "meeting-count-out-of-range", details, place: place() });
  };
  return { ...row, read };
}

/** Each setting as the Programme sheet has it, in its order; a cleared one falls back to its default. */
export const settingRows: { readonly [Key in keyof Settings]: SettingRow<NonNullable<Settings[Key]>> } = {
  programmeName: words("Programme name", "Shown at the top of every sheet."),
  targetSize: wholeNumber(
    "Members in a set",
    4,
    "How many members a set should have; the number of sets follows from it.",
  ),
  maxSize: wholeNumber("Most members in a set", 4, "No set is formed larger than this."),
  seed: wholeNumber(
    "Seed",
    0,
    "Another whole number gives different sets, just as balanced, when all are formed again.",
    2_147_483_647,
  ),
  balance: words(
    "Balance columns",
    "Further columns of the Roster to balance by, the most important first: Gender; Theme (together); Years in post (numbers); Last set (met); Band (not alone); Times (in common).",
  ),
  quorum: wholeNumber("Quorum", 0, "Fewest members expected at a set's meeting."),
  missesInARow: wholeNumber(
    "Misses in a row before a conversation",
    1,
    "After this many misses in a row, someone should talk with the member.",
  ),
  missesInAll: wholeNumber(
    "Misses in all before a conversation",
    1,
    "After this many misses in all, someone should talk with the member.",
  ),
  aim: wholeNumber(
    "Attendance aim in percent",
    0,
    "The Attendance sheet marks members who can no longer reach it in this cycle. Type 0 for no aim.",
    100,
  ),
  remoteCounts: yesOrNo(
    "Joined remotely counts",
    "R, joined remotely, is a code and counts as present. With No, R is not understood.",
  ),
  setSheetEmails: yesOrNo(
    "Email on set sheets",
    "With Yes, each set's sheet lists its members' email addresses.",
  ),
  retentionDate: date(
    "Keep names until",
    "From this day on the Overview says that names are no longer needed. Type a date, or leave it blank.",
  ),
  skipMonths: months(
    "Months without meetings",
    "Skipped when meetings are planned or added: August, December. Type none to meet in every month.",
  ),
  meetingCount: meetingCount(
    "Meetings in a new cycle",
    "How many meetings are planned when no number is given. Meetings already planned stay as they are.",
  ),
};

/** What the cell of a setting holds; null for a blank one. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a key goes with its own value
export function writtenSetting<Key extends keyof Settings>(key: Key, settings: Settings): CellScalar | null {
  const value = settings[key];
  const cell = value === null ? null : settingRows[key].written(value);
  return cell === "" ? null : cell;
}

/** A setting as people read it; null for a blank one. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a key goes with its own value
export function settingInWords<Key extends keyof Settings>(key: Key, settings: Settings): string | null {
  const value = settings[key];
  return value === null || value === "" ? null : settingRows[key].said(value);
}

/** Every setting, as the Programme sheet has it. */
export const settingKeys = Object.keys(settingRows) as readonly (keyof Settings)[];

/** Labels of the rows that are no settings; the first two are not for editing. */
export const programmeLabels = {
  id: "Programme ID",
  formatVersion: "Format version",
  /** Followed by a `ColumnRole`: which roster column was chosen for it. */
  columnPrefix: "Roster column for ",
  /** Followed by a meeting's ID: what the calendar files last issued said of it. */
  calendarPrefix: "Calendar of ",
  packKey: "Key of the packs' seals",
  packsSealed: "Packs with seals",
  /** Followed by a set's number: the packs that were made for it. */
  packsPrefix: "Packs of set ",
  setCount: "Number of sets",
  /** Followed by a set's number: its name, and from when on it is closed. */
  closedPrefix: "Closed set ",
  /** Followed by the key of a notice: what it said when it was dismissed. */
  dismissedPrefix: "Dismissed notice ",
  /** Followed by a Member ID: the day on which they were written to. */
  writtenToPrefix: "Written to ",
  /** Followed by a Member ID: the set they were moved to on the board, and the move not saved. */
  unsavedMovePrefix: "Move not saved ",
} as const;

export interface SettingsReading extends Pick<
  YearRecords,
  "calendarEntries" | "packs" | "dismissedNotices" | "writtenTo" | "unsavedMoves" | "closedSets"
> {
  /** Null when it was cleared. */
  readonly id: string | null;
  readonly settings: Settings;
  /** Which header the administrator chose for a role. */
  readonly columns: Partial<Record<ColumnRole, string>>;
  /** The highest number of an open set; 0 when it was cleared, and in workbooks from before it was kept. */
  readonly setCount: number;
  readonly table: TableReading;
}

/** Reads the Programme sheet. A cleared value falls back to its default. @throws {Refusal} */
export function readSettings(sheet: SheetContent): SettingsReading {
  const reading = readTable(sheet, settingsTable);
  refuseRenamed(reading.rows);
  const rows = new Map(reading.rows.map((row) => [headerKey(row.text("setting")), row]));
  const read = <Value>({
    label,
    read: understood,
  }: Pick<SettingRow<Value>, "label" | "read">): Value | null => {
    const row = rows.get(headerKey(label));
    return row
      ? understood(row.under(settingsTable.columns.value.header), () => row.place("value"), label)
      : null;
  };
  const version = read(wholeNumber(programmeLabels.formatVersion, 1, "")) ?? formatVersion;
  if (version > formatVersion) {
    throw new Refusal({
      code: "newer-format",
      details: { found: version, known: formatVersion },
      place: { sheet: sheet.name },
    });
  }
  const settings = Object.entries(settingRows).map(([key, row]) => [key, read<unknown>(row)] as const);
  const typed = settings.filter(([, value]) => value !== null && value !== "");
  return {
    id: read(words(programmeLabels.id, "")) || null,
    settings: {
      ...defaultSettings,
      // In a workbook from before there was an R, nothing counts that did not.
      ...(!rows.has(headerKey(settingRows.remoteCounts.label)) && { remoteCounts: false }),
      ...Object.fromEntries(typed),
    },
    columns: chosenColumns(reading.rows),
    calendarEntries: calendarEntries(reading.rows),
    packs: {
      key: read(words(programmeLabels.packKey, "")) || null,
      keyAddedOn: readSealedFrom(read(words(programmeLabels.packsSealed, "")) ?? ""),
      made: packsMade(reading.rows),
    },
    dismissedNotices: dismissedNotices(reading.rows),
    writtenTo: writtenTo(reading.rows),
    unsavedMoves: unsavedMoves(reading.rows),
    setCount: read(wholeNumber(programmeLabels.setCount, 0, "")) ?? 0,
    closedSets: closedSets(reading.rows),
    table: reading,
  };
}

type Rows = readonly TableRow<typeof settingsTable.columns>[];

/**
 * A label that is none of ours, between the two that stand around a missing one: somebody typed over it.
 * @throws {Refusal} "setting-renamed"
 */
function refuseRenamed(rows: Rows): void {
  const labels = settingKeys.map((key) => settingRows[key].label);
  const typed = rows.map((row) => headerKey(row.text("setting")));
  const others = Object.values(programmeLabels).map((label) => label.toLowerCase());
  for (const [at, label] of labels.entries()) {
    if (typed.includes(headerKey(label))) continue;
    const [before, after] = [labels[at - 1], labels[at + 1]];
    const place = before === undefined ? 0 : typed.indexOf(headerKey(before)) + 1;
    const row = rows[place];
    if (!row || (before !== undefined && place === 0)) continue;
    const own = row.text("setting");
    const isBetween =
      after === undefined
        ? !others.some((other) => own.toLowerCase().startsWith(other))
        : typed[place + 1] === headerKey(after);
    if (!isBetween) continue;
    throw new Refusal({
      code: "setting-renamed",
      details: { typed: own, label },
      place: row.place("setting"),
    });
  }
}

function chosenColumns(rows: Rows): Partial<Record<ColumnRole, string>> {
  const prefix = headerKey(programmeLabels.columnPrefix);
  const chosen: Partial<Record<string, string>> = {};
  for (const row of rows) {
    const label = row.text("setting").toLowerCase();
    const value = row.value("value");
    if (!label.startsWith(prefix) || value === "") continue;
    const role = choosableRoles.find((known) => known.toLowerCase() === label.slice(prefix.length).trim());
    if (role) chosen[role] = value;
  }
  return chosen;
}

function calendarEntries(rows: Rows): CalendarEntry[] {
  return rowsLabelled(rows, programmeLabels.calendarPrefix).flatMap(
    ([meetingId, value]) => readCalendarEntry(idOf.meeting(meetingId), value) ?? [],
  );
}

function dismissedNotices(rows: Rows): DismissedNotice[] {
  return rowsLabelled(rows, programmeLabels.dismissedPrefix).map(([key, said]) => ({ key, said }));
}

/** "on 2026-10-01": words, which no program takes for a number. */
export function sayWrittenOn({ on }: WrittenTo): string {
  return `on ${on}`;
}

/** Reads `sayWrittenOn`, leaving out what else has been typed. */
function writtenTo(rows: Rows): WrittenTo[] {
  return rowsLabelled(rows, programmeLabels.writtenToPrefix).flatMap(([memberId, value]): WrittenTo[] => {
    const on = isoDateOf(/^on (\S+)$/.exec(value.trim())?.[1] ?? "");
    return on === null ? [] : [{ memberId: idOf.member(memberId), on }];
  });
}

/** "to set 4": words, which no program takes for a number. */
export function sayUnsavedMove({ setNumber }: UnsavedMove): string {
  return `to set ${String(setNumber)}`;
}

/** Reads `sayUnsavedMove`, leaving out what else has been typed. */
function unsavedMoves(rows: Rows): UnsavedMove[] {
  return rowsLabelled(rows, programmeLabels.unsavedMovePrefix).flatMap(([memberId, value]): UnsavedMove[] => {
    const [, set] = /^to set ([1-9]\d{0,3})$/.exec(value.trim()) ?? [];
    return set === undefined ? [] : [{ memberId: idOf.member(memberId), setNumber: idOf.set(Number(set)) }];
  });
}

/** "Oak, closed on 2027-01-12" */
export function sayClosedSet({ name, closedOn }: ClosedSet): string {
  return `${name}, closed on ${closedOn}`;
}

/** Reads `sayClosedSet`, leaving out what else has been typed. */
function closedSets(rows: Rows): ClosedSet[] {
  return rowsLabelled(rows, programmeLabels.closedPrefix).flatMap(([set, value]): ClosedSet[] => {
    const [, name, day = ""] = /^(.+), closed on (\S+)$/s.exec(value) ?? [];
    const closedOn = isoDateOf(day);
    const isSet = /^[1-9]\d{0,3}$/.test(set) && name !== undefined;
    return isSet && closedOn !== null ? [{ number: idOf.set(Number(set)), name, closedOn }] : [];
  });
}

/** What follows a prefix, and the value beside it. */
function rowsLabelled(rows: Rows, prefix: string): (readonly [rest: string, value: string])[] {
  return rows.flatMap((row) => {
    const label = row.text("setting");
    if (!label.toLowerCase().startsWith(prefix.toLowerCase())) return [];
    return [[label.slice(prefix.length).trim(), row.value("value")] as const];
  });
}

/** "from 2026-11-29": words, which no program takes for a number. */
export function saySealedFrom(day: IsoDate): string {
  return `from ${day}`;
}

function readSealedFrom(typed: string): IsoDate | null {
  return isoDateOf(/^from (\S+)$/.exec(typed)?.[1] ?? "");
}

/** "1a2b3c4d on 2026-10-01, 5e6f7a8b on 2026-11-02" */
export function sayPacksMade(packs: readonly PackMade[]): string {
  return packs.map(({ version, madeOn }) => `${version} on ${madeOn}`).join(", ");
}

/** Reads `sayPacksMade`, leaving out what else has been typed. */
function packsMade(rows: Rows): PackMade[] {
  return rowsLabelled(rows, programmeLabels.packsPrefix).flatMap(([set, value]) =>
    value.split(",").flatMap((typed): PackMade[] => {
      const [, version, day = ""] = /^([0-9a-f]{8}) on (\S+)$/.exec(typed.trim()) ?? [];
      const madeOn = isoDateOf(day);
      const isMade = /^\d{1,6}$/.test(set) && version !== undefined;
      return isMade && madeOn !== null ? [{ setNumber: idOf.set(Number(set)), version, madeOn }] : [];
    }),
  );
}

/** A calendar entry as a cell holds it. */
export function sayCalendarEntry({ revision, said }: CalendarEntry): string {
  return `${String(revision)}: ${said}`;
}

/** Reads `sayCalendarEntry`; null where something else has been typed. */
function readCalendarEntry(meetingId: MeetingId, typed: string): CalendarEntry | null {
  const [, revision = "", said = ""] = /^(\d{1,9}): (.+)$/s.exec(typed) ?? [];
  return said === "" ? null : { meetingId, revision: Number(revision), said };
}
