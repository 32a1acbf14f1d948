import type {
  ApologyToReconfirm,
  AttendanceRecord,
  CalendarEntry,
  Member,
  Move,
  RoomBooking,
} from "../../programme";
import type { SheetContent } from "../../sheet";
import { apologyHeaders, moveHeaders, roomHeaders, tableNames } from "../layout";
import { idsByName } from "./id-of-name";
import { readTable, type TableReading, type TableRow } from "./read-table";
import { readDate, readSetNumber, readWhole } from "./read-values";

/**
 * Reads the history in the order of its numbers, however its rows are sorted now; rows without a number
 * were typed by hand and come last. A row about nobody or without a day says nothing yet and is left.
 * @throws {Refusal} at a day or set that cannot be understood
 */
export function readMoves(
  sheet: SheetContent,
  members: readonly Member[],
): { moves: Move[]; table: TableReading } {
  const { entry, memberId, name, from, to, on, what } = moveHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.moves,
    required: [memberId, from, to, on],
    optional: [entry, name, what],
  });
  const idOf = idsByName(members);
  const numbered = table.rows.flatMap((row, place) => {
    const id = row.text(memberId) || idOf(row.text(name));
    const day = readDate(row, on);
    if (id === null || day === null) return [];
    const move = { memberId: id, from: readSetNumber(row, from), to: readSetNumber(row, to), on: day };
    return [{ move, place, number: orderOf(row, entry) }];
  });
  numbered.sort((a, b) => (a.number === b.number ? a.place - b.place : a.number - b.number));
  return { moves: numbered.map(({ move }) => move), table };
}

function orderOf(row: TableRow, header: string): number {
  const number = Number(row.text(header));
  return row.text(header) === "" || !Number.isFinite(number) ? Number.MAX_SAFE_INTEGER : number;
}

/**
 * Reads the rooms; a row without a room is one still to be filled in.
 * @throws {Refusal} at a set or capacity that cannot be understood, or a room without a set
 */
export function readRooms(sheet: SheetContent): { rooms: RoomBooking[]; table: TableReading } {
  const { set, meeting, room, capacity, people, check } = roomHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.rooms,
    required: [set, room],
    optional: [meeting, capacity, people, check],
  });
  const rooms = table.rows.flatMap((row): RoomBooking[] => {
    const setNumber = row.text(room) === "" ? null : readSetNumber(row, set);
    if (setNumber === null) return [];
    const typed = row.text(meeting).toUpperCase();
    return [
      {
        meetingId: typed === "" ? null : typed,
        setNumber,
        room: row.text(room),
        capacity: readWhole(row, capacity, capacity, 1),
      },
    ];
  });
  return { rooms, table };
}

/** Reads the apologies that are still in doubt: neither confirmed nor given another code since. */
export function readApologies(
  sheet: SheetContent,
  members: readonly Member[],
  attendance: readonly AttendanceRecord[],
): { apologies: ApologyToReconfirm[]; table: TableReading } {
  const { memberId, name, meeting, date, confirmed } = apologyHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.apologies,
    required: [memberId, meeting],
    optional: [name, date, confirmed],
  });
  const standing = new Set(
    attendance.filter(({ code }) => code === "A").map((record) => `${record.memberId} ${record.meetingId}`),
  );
  const idOf = idsByName(members);
  const apologies = table.rows.flatMap((row): ApologyToReconfirm[] => {
    const id = row.text(memberId) || idOf(row.text(name));
    const meetingId = row.text(meeting).toUpperCase();
    const isSettled = /^y(es)?$/i.test(row.text(confirmed));
    if (id === null || isSettled || !standing.has(`${id} ${meetingId}`)) return [];
    return [{ memberId: id, meetingId }];
  });
  return { apologies, table };
}

/** How a calendar entry stands in a cell of the Programme sheet. */
export function sayCalendarEntry({ revision, said }: CalendarEntry): string {
  return `${String(revision)}: ${said}`;
}

/** Reads `sayCalendarEntry`; null where something else has been typed. */
export function readCalendarEntry(meetingId: string, typed: string): CalendarEntry | null {
  const [, revision = "", said = ""] = /^(\d{1,9}): (.+)$/s.exec(typed) ?? [];
  return said === "" ? null : { meetingId, revision: Number(revision), said };
}
