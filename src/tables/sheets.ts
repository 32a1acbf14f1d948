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
import type { Table } from "./table";

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
