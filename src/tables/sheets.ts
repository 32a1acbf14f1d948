/** Every sheet of ours, described once: what drawing, reading back and writing in place know of it. */

import { apologiesTable } from "./apologies";
import { attendanceTable } from "./attendance";
import { earlierSetsTable } from "./earlier-sets";
import { facilitatorTermsTable } from "./facilitator-terms";
import { facilitatorsTable } from "./facilitators";
import { leftOutTable } from "./left-out";
import { matchingTable } from "./matching";
import { meetingsTable } from "./meetings";
import { movesTable } from "./moves";
import { actionLogTable, packTable } from "./pack";
import { roomsTable } from "./rooms";
import { rosterTable } from "./roster";
import { rulesTable } from "./rules";
import { settingsTable } from "./settings";
import { visitsTable } from "./visits";
import type { ListTable } from "./list-table";
import type { Table } from "./table";
import { catalogue } from "../words";

interface OurSheet {
  /** What it is called until somebody renames it. */
  readonly name: string;
  readonly table?: Table;
  /** In every workbook; or there for as long as there is anything to stand on it. Others stay once they are there. */
  readonly isThere?: "always" | "while-needed";
  /** What of it is compared with what it was when a pack comes back: codes are read, and what counts them follows. */
  readonly compared?: "all" | "all-but-codes";
}

/** In the order of their tabs, those of the sets behind the meetings; then those of a pack alone. */
const ourSheets = {
  overview: { name: "Overview", isThere: "always" },
  roster: { name: "Roster", table: rosterTable, isThere: "always", compared: "all" },
  "left-out": { name: "Left out", table: leftOutTable, isThere: "while-needed" },
  attendance: { name: "Attendance", table: attendanceTable, isThere: "always", compared: "all-but-codes" },
  rates: { name: "Attendance rates", isThere: "always" },
  meetings: { name: "Meetings", table: meetingsTable, isThere: "always", compared: "all" },
  apologies: { name: "Apologies to confirm", table: apologiesTable, isThere: "while-needed" },
  visits: { name: "Visits", table: visitsTable, isThere: "while-needed" },
  facilitators: { name: "Facilitators", table: facilitatorsTable, isThere: "always" },
  "facilitator-terms": {
    ...{ name: "Earlier facilitators", table: facilitatorTermsTable, isThere: "while-needed" },
  },
  rules: { name: "Rules", table: rulesTable, isThere: "always" },
  rooms: { name: "Rooms", table: roomsTable, isThere: "always" },
  programme: { name: "Programme", table: settingsTable, isThere: "always" },
  matching: { name: "Matching", table: matchingTable },
  moves: { name: "Moves", table: movesTable, isThere: "always" },
  "earlier-sets": { name: "Earlier sets", table: earlierSetsTable },
  welcome: { name: "Welcome", table: packTable },
  register: { name: "Register", compared: "all" },
  "session-guide": { name: "Session guide", compared: "all" },
  // It stays with the set: whether it is there, and what is in it, is nobody's business.
  "action-log": { name: "Action log", table: actionLogTable },
} satisfies Record<string, OurSheet>;

type FixedKey = keyof typeof ourSheets;

/** The sheets of lists, whose tables say which. */
export type ListKey = {
  [Key in FixedKey]: (typeof ourSheets)[Key] extends { readonly table: ListTable } ? Key : never;
}[FixedKey];

interface SheetHead {
  /** Below the title. */
  readonly about: (programme: string) => string;
  /** Above the table. */
  readonly note: string;
  /** What screen readers say of the sheet. */
  readonly summary: string;
}

/** What a sheet says around its table; sheets that say more have it in src/workbook/sheets. */
export const sheetHeads = catalogue("sheet.heads", {
  apologies: {
    about: (programme: string): string => `${programme}: given for a day that has changed since`,
    note: "Ask each whether the apology still holds for the new day. If it does, choose Yes; if not, change the code on the Attendance sheet. Until then the code stays as it was given. A settled row disappears the next time the workbook is updated.",
    summary: "Apologies given for a day that has changed since; to be confirmed.",
  },
  "earlier-sets": {
    about: (programme: string): string => `${programme}: the sets after each change`,
    note: "Filled in when sets change; the highest change number is the latest. You can bring back earlier sets: members still in the programme return to the set they had, and attendance stays as recorded.",
    summary: "Who was in which set after each change of the sets.",
  },
  "facilitator-terms": {
    about: (programme: string): string => `${programme}: who led which set before`,
    note: "Meetings up to the last day keep the name of the facilitator that the set had then.",
    summary: "Earlier facilitators of each set.",
  },
  "left-out": {
    about: (programme: string): string => `${programme}: rows of the roster that are not members, and why`,
    note: "To bring someone back, correct the row and copy it to the end of the Roster, then run Allocate again. Rows may be deleted here once they are settled.",
    summary: "Rows of the roster that are not members, and why.",
  },
  matching: {
    about: (programme: string): string => `${programme}: what each typed value is counted as`,
    note: "Values are never changed on the Roster. To count one as another, type the other under Counted as and run Allocate again. A proposal is applied only when you type it there. Two values are counted together where Counted as is the same.",
    summary: "What each typed profession and organisation is counted as.",
  },
  moves: {
    about: (programme: string): string => `${programme}: who was in which set, and from when on`,
    note: "Filled in when sets are formed and members move, join or leave. You can correct a wrong day here. A change of set that is typed on the Roster is entered the next time the workbook is updated, with the day of that update.",
    summary: "Who was in which set, and from when on.",
  },
  visits: {
    about: (programme: string): string => `${programme}: who is with another set at one meeting`,
    note: "A visitor is on the register of the set they visit, and not on that of their own set. Their code stays theirs. A row can be added or deleted here.",
    summary: "Who is with another set at one meeting.",
  },
  rooms: {
    about: (programme: string): string => `${programme}: where each set meets`,
    note: "A row without a meeting is for every meeting; for one meeting in another room, add a row with its ID. A link is for online meetings. Holds is how many people fit into the room; People are the set's members who have not left, and its facilitators.",
    summary: "Where each set meets; to be filled in.",
  },
} satisfies Partial<Record<FixedKey, SheetHead>> & Record<ListKey, SheetHead>);

/** Written before there are sets too, once there is something to keep on them. */
export const keysBeforeSets = ["matching", "facilitators", "rules"] as const satisfies FixedKey[];

/** What a sheet is to the product, whatever its name: found again by it after a rename. */
export type SheetKey =
  | FixedKey
  | `set-${string}`
  /** A sheet of a report, which is a workbook of its own. */
  | `report-${string}`;

/** All but those of the sets and of reports. */
export const fixedKeys = Object.keys(ourSheets) as FixedKey[];

/** What a sheet is called until somebody renames it, and in its title always. */
export function nameOfSheet(key: FixedKey): string {
  return ourSheets[key].name;
}

/** What is known of a sheet; null for those of the sets and of reports. */
export function sheetOf(key: SheetKey): OurSheet | null {
  return (ourSheets as Partial<Record<SheetKey, OurSheet>>)[key] ?? null;
}

export const listKeys = fixedKeys.filter((key): key is ListKey => sheetOf(key)?.table?.list !== undefined);

export function listTableOf(key: ListKey): ListTable {
  return ourSheets[key].table;
}

/** Whether people type on the sheet, so that it is never drawn anew over what they typed. */
export function isTypedOn(key: SheetKey): boolean {
  return (sheetOf(key)?.table?.keys.length ?? 0) > 0;
}

/** Whether the sheet holds people's own list, with our columns added. */
export function isPeoplesList(key: SheetKey): boolean {
  return sheetOf(key)?.table?.peoplesUpTo !== undefined;
}

const tables = new Map(
  fixedKeys.flatMap((key) => {
    const table = sheetOf(key)?.table;
    return table ? [[table.name.toLowerCase(), table]] : [];
  }),
);

/** The table of ours that an Excel table is, by its name; null for any other. */
export function tableNamed(name: string): Table | null {
  return tables.get(name.toLowerCase()) ?? null;
}

/** The workbook-wide name of the title cell of one of our sheets; survives a rename of the sheet. */
export function anchorName(key: SheetKey): string {
  return `LS_${key.replaceAll("-", "_")}_sheet`;
}

/** Which sheet a name goes with; null for every other name. */
export function keyOfAnchor(name: string): SheetKey | null {
  const [, key] = /^LS_(\w+)_sheet$/i.exec(name) ?? [];
  return key === undefined ? null : (key.toLowerCase().replaceAll("_", "-") as SheetKey);
}

/** The workbook-wide name of the first header of a table that is drawn on one of our sheets. */
export function headerName(key: SheetKey, place: number): string {
  return `Title_LS_${key.replaceAll("-", "_")}_${String(place)}`;
}

/** Whether a name of a table, or of cells, is one of those that we give. */
export function isOurName(name: string): boolean {
  return /^(Title_)?LS_/i.test(name);
}
