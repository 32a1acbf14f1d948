import type { RoomBooking } from "../programme";
import type { SheetContent } from "../sheet";
import { checked, setNumber, setTexts, shown, text, whole } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { columnOf, thisRow } from "./references";
import { table, type WrittenCell, type WrittenRow } from "./table";

/** People and the check are computed; a blank meeting means every one without a row of its own. */
export const roomsTable = table({
  name: "LS_Rooms",
  columns: {
    set: {
      header: "Set",
      width: 8,
      ...setNumber(setTexts.ofSet, false),
      isRequired: true,
    },
    meeting: { header: "Meeting", width: 12, ...text },
    room: { header: "Room", width: 34, ...text, isRequired: true },
    capacity: {
      header: "Holds",
      width: 9,
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
    people: { header: "People", width: 9, ...shown, style: "number" },
    check: { header: "Check", width: 46, ...shown },
    link: { header: "Online link", width: 40, ...text },
  },
  keys: [["set", "meeting"]],
});

type Columns = typeof roomsTable.columns;

/**
 * Reads the rooms; a row without a room and without a link is one still to be filled in.
 * @throws {Refusal} at a set or capacity that cannot be understood, or a room without a set
 */
export function readRooms(sheet: SheetContent): { rooms: RoomBooking[]; table: TableReading } {
  const reading = readTable(sheet, roomsTable);
  const rooms = reading.rows.flatMap((row): RoomBooking[] => {
    const [room, link] = [row.text("room"), row.text("link")];
    const set = room === "" && link === "" ? null : row.value("set");
    if (set === null) return [];
    const meetingId = row.text("meeting").toUpperCase() || null;
    const capacity = row.value("capacity");
    return [{ meetingId, setNumber: set, room, capacity, ...(link !== "" && { link }) }];
  });
  return { rooms, table: reading };
}

/** A booking with how many come. */
type BookedRoom = RoomBooking & { readonly people: number };

/**
 * @param peopleFormula how many come, live
 * @param all every row, to find a room that is booked twice
 */
export function roomRow(
  booking: BookedRoom,
  peopleFormula: string,
  all: readonly BookedRoom[],
): WrittenRow<Columns> {
  const { setNumber: set, meetingId: meeting, room, capacity } = booking;
  const people: WrittenCell = { value: booking.people, formula: peopleFormula };
  const check: WrittenCell = { value: sayCheck(booking, all), formula: checkFormula };
  return { set, meeting, room: room || null, capacity, people, check, link: booking.link || null };
}

const [enough, notKnown] = ["Large enough", "Not known whether it is large enough"] as const;
const bookedTwice = "Booked for another set at the same time";

function sayCheck(
  { room, capacity, meetingId, setNumber: set, people }: BookedRoom,
  rows: readonly BookedRoom[],
): string {
  if (room === "") return "";
  const others = rows.filter(
    (row) =>
      row.room.toLowerCase() === room.toLowerCase() &&
      (row.meetingId ?? "").toLowerCase() === (meetingId ?? "").toLowerCase() &&
      row.setNumber !== set &&
      row.people > 0,
  );
  if (others.length > 0 && people > 0) return bookedTwice;
  if (capacity === null) return notKnown;
  return people > capacity ? `Too small: ${String(people)} people` : enough;
}

/** The formula for `sayCheck`. */
const checkFormula = ((): string => {
  const own = (id: keyof Columns): string => thisRow(roomsTable, id);
  const all = (id: keyof Columns): string => columnOf(roomsTable, id);
  const others = `SUMPRODUCT((${all("room")}=${own("room")})*(${all("meeting")}&""=${own("meeting")}&"")*(${all("set")}<>${own("set")})*(${all("people")}>0))*(${own("people")}>0)`;
  return `IF(${own("room")}="","",IF(${others}>0,"${bookedTwice}",IF(${own("capacity")}="","${notKnown}",IF(${own("people")}>${own("capacity")},"Too small: "&${own("people")}&" people","${enough}"))))`;
})();
