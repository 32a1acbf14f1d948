import { idOf, Refusal, type OwnDay, type Place, type RoomBooking } from "../programme";
import { serialOfDate, serialOfMinutes, type SheetContent } from "../sheet";
import { checked, day, setNumber, setTexts, shown, text, time, whole } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { columnOf, thisRow } from "./references";
import { table, type WrittenCell, type WrittenRow } from "./table";
import { catalogue, detail, live, quotedText } from "../words";

/**
 * People, the check and who came are computed; a blank meeting means every one without a row of its own. What a set has
 * apart from the rest is in the columns that begin with "Own".
 */
export const roomsTable = table({
  name: "LS_Rooms",
  columns: {
    set: {
      header: "Set",
      width: 7,
      ...setNumber(setTexts.ofSet, false),
      isRequired: true,
    },
    meeting: { header: "Meeting", width: 9, ...text },
    room: { header: "Room", width: 22, ...text, isRequired: true },
    capacity: {
      header: "Holds",
      width: 8,
      ...whole(
        1,
        checked(
          { kind: "whole", minimum: 1, maximum: 1000 },
          "How many people the room takes. Blank when it is not known.",
          "A whole number",
          "Type a whole number from 1 to 1000, or leave the cell blank.",
        ),
      ),
    },
    people: { header: "People", width: 8, ...shown, style: "number" },
    check: { header: "Check", width: 29, ...shown, style: "bodyWrapped" },
    link: { header: "Online link", width: 26, ...text },
    ownDate: {
      header: "Own day",
      width: 16,
      ...day("The day on which this set meets instead. Leave it blank to meet with the rest."),
    },
    ownStart: { header: "Own start", width: 8, ...time },
    ownMinutes: {
      header: "Own minutes",
      width: 9,
      ...whole(
        1,
        checked(
          { kind: "whole", minimum: 1, maximum: 600 },
          "How long this set's session is, in minutes. Leave it blank for the usual length.",
          "Minutes",
          "Type a whole number of minutes, 1 to 600.",
        ),
      ),
    },
    ownVenue: { header: "Own venue", width: 15, ...text },
    came: { header: "Came", width: 7, ...shown, style: "number" },
  },
  keys: [["set", "meeting"]],
  saidIn: ["room", "link", "ownDate", "ownStart", "ownMinutes", "ownVenue"],
});

type Columns = typeof roomsTable.columns;

/** What the Rooms sheet holds. */
export interface RoomsReading {
  readonly rooms: RoomBooking[];
  readonly ownDays: OwnDay[];
  /** Where the meeting of each of `ownDays` is typed. */
  readonly ownPlaces: readonly Place[];
  readonly table: TableReading;
}

/**
 * Reads the rooms; a row without a room, a link or anything of the set's own is one still to be filled in.
 * @throws {Refusal} at a set, day, time or number that cannot be understood, or a room without a set
 */
export function readRooms(sheet: SheetContent): RoomsReading {
  const reading = readTable(sheet, roomsTable);
  const rooms: RoomBooking[] = [];
  const apart: { readonly own: OwnDay; readonly place: Place }[] = [];
  const cellOf = new Map<string, string>();
  for (const row of reading.rowsSaid()) {
    const [room, link] = [row.text("room"), row.text("link")];
    const date = row.value("ownDate");
    const typedStart = row.value("ownStart");
    // Formulas cannot tell midnight from no time of day.
    const start = typedStart === 0 ? null : typedStart;
    const minutes = row.value("ownMinutes");
    const venue = row.text("ownVenue");
    const isApart = date !== null || start !== null || minutes !== null || venue !== "";
    if (room === "" && link === "" && !isApart) continue;
    const setNumber = row.value("set");
    if (setNumber === null) throw row.lacks("set");
    const meetingId = idOf.meeting(row.text("meeting").toUpperCase()) || null;
    const capacity = row.value("capacity");
    if (room !== "" || link !== "") {
      rooms.push({ meetingId, setNumber, room, capacity, ...(link !== "" && { link }) });
    }
    if (!isApart) continue;
    const place = row.place("meeting");
    if (meetingId === null) {
      throw new Refusal({ code: "own-day-without-meeting", details: { set: setNumber }, place });
    }
    const key = JSON.stringify([setNumber, meetingId]);
    const firstCell = cellOf.get(key);
    if (firstCell !== undefined) {
      const details = { set: setNumber, meetingId, firstCell };
      throw new Refusal({ code: "repeated-own-day", details, place });
    }
    cellOf.set(key, place.cell ?? "");
    apart.push({ own: { meetingId, setNumber, date, start, minutes, venue }, place });
  }
  return {
    rooms,
    ownDays: apart.map(({ own }) => own),
    ownPlaces: apart.map(({ place }) => place),
    table: reading,
  };
}

/** A booking, and what the set has of its own there, with how many come. */
export interface BookedRoom extends RoomBooking {
  readonly own: OwnDay | null;
  /** Members and facilitators the room is for. */
  readonly people: number;
  /** How many of the set came on its own day; null while that is not recorded, and without one. */
  readonly came: number | null;
}

/**
 * @param formulas how many people the room is for, and how many came on the set's own day, live
 * @param all every row, to find a room that is booked twice
 */
export function roomRow(
  booking: BookedRoom,
  formulas: { readonly people: string; readonly came: string | null },
  all: readonly BookedRoom[],
): WrittenRow<Columns> {
  const { setNumber: set, meetingId: meeting, room, capacity, own } = booking;
  const people: WrittenCell = { value: booking.people, formula: formulas.people };
  const isAnyApart = all.some((row) => row.own !== null);
  const check: WrittenCell = { value: sayCheck(booking, all), formula: checkFormula(isAnyApart) };
  const date = own?.date ?? null;
  const start = own?.start ?? null;
  return {
    ...{ set, meeting, room: room || null, capacity, people, check, link: booking.link || null },
    ownDate: date === null ? null : serialOfDate(date),
    ownStart: start === null ? null : serialOfMinutes(start),
    ...{ ownMinutes: own?.minutes ?? null, ownVenue: own?.venue || null },
    came: formulas.came === null ? null : { value: booking.came ?? "", formula: formulas.came },
  };
}

/** What the column "Check" says. */
export const roomChecks = catalogue("checks.rooms", {
  enough: "Large enough",
  notKnown: "Not known if large enough",
  bookedTwice: "Booked for two sets at once",
  tooSmall: (people: string): string => `Too small: ${people} people`,
});

function sayCheck(
  { room, capacity, meetingId, setNumber: set, people, own }: BookedRoom,
  rows: readonly BookedRoom[],
): string {
  if (room === "") return "";
  const others = rows.filter(
    (row) =>
      row.room.toLowerCase() === room.toLowerCase() &&
      (row.meetingId ?? "").toLowerCase() === (meetingId ?? "").toLowerCase() &&
      row.setNumber !== set &&
      row.people > 0 &&
      (row.own?.date ?? null) === (own?.date ?? null) &&
      (row.own?.start ?? null) === (own?.start ?? null),
  );
  if (others.length > 0 && people > 0) return roomChecks.bookedTwice;
  if (capacity === null) return roomChecks.notKnown;
  return people > capacity ? roomChecks.tooSmall(String(people)) : roomChecks.enough;
}

/** The formula for `sayCheck`. @param isAnyApart sets meet on days or at times of their own */
function checkFormula(isAnyApart: boolean): string {
  const own = (id: keyof Columns): string => thisRow(roomsTable, id);
  const all = (id: keyof Columns): string => columnOf(roomsTable, id);
  const sameTime = isAnyApart
    ? `*(${all("ownDate")}=${own("ownDate")})*(${all("ownStart")}=${own("ownStart")})`
    : "";
  const others = `SUMPRODUCT((${all("room")}=${own("room")})*(${all("meeting")}&""=${own("meeting")}&"")*(${all("set")}<>${own("set")})*(${all("people")}>0)${sameTime})*(${own("people")}>0)`;
  const tooSmall = live(() => roomChecks.tooSmall(detail({ value: "", formula: own("people") })));
  return `IF(${own("room")}="","",IF(${others}>0,${quotedText(roomChecks.bookedTwice)},IF(${own("capacity")}="",${quotedText(roomChecks.notKnown)},IF(${own("people")}>${own("capacity")},${tooSmall.formula},${quotedText(roomChecks.enough)}))))`;
}
