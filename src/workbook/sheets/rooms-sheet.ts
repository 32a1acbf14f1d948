import { peopleInRoom } from "../../attendance";
import type { RoomBooking } from "../../programme";
import {
  attendanceTable,
  columnOf,
  facilitatorsTable,
  roomRow,
  roomsTable,
  thisRow,
  visitsTable,
} from "../../tables";
import { cellsOf, drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

export const roomsSource = drawnFrom(
  ["settings", "sets", "members", "facilitators", "meetings", "year"],
  ["highestSet"],
);
type Source = ReturnType<typeof roomsSource>;

/** Where each set meets, to be filled in: a row for each set, and further ones for single meetings. */
export function roomsSheet(drawing: Source): SheetPlan {
  const { programme, highestSet } = drawing;
  const canvas = new SheetCanvas(widthsOf(roomsTable));
  canvas.band("Rooms", `${programme.settings.programmeName}: where each set meets`);
  canvas.text(
    "A blank meeting is every meeting; for one meeting in another room, add a row with its ID. A link is for online meetings. Holds is how many people the room takes; People are the set's members who have not left, and its facilitators.",
    "note",
  );
  const bookings = roomBookings(drawing).map((booking) => ({
    ...booking,
    people: peopleInRoom(programme, booking.setNumber, booking.meetingId),
  }));
  const formula = peopleFormula(programme);
  const rows = bookings.map((booking) => roomRow(booking, formula, bookings));
  const range = drawTable(canvas, roomsTable, rows, highestSet);
  canvas.format(
    cellsOf(roomsTable, range, "check"),
    `OR(LEFT($F${String(range.top + 2)},3)="Too",LEFT($F${String(range.top + 2)},6)="Booked")`,
    "attention",
  );
  return canvas.finishTable(range, {
    key: "rooms",
    ...{ tabColour: tabColours.fillIn, frozen: 1, orientation: "landscape" },
    ...(programme.year.rooms.length === 0 && { isWaiting: true as const }),
    summary: "Where each set meets; to be filled in.",
  });
}

/** The bookings as typed, and a blank one for each set that has none for every meeting. */
function roomBookings({ programme }: Source): RoomBooking[] {
  const { rooms } = programme.year;
  const booked = new Set(
    rooms.filter(({ meetingId }) => meetingId === null).map(({ setNumber }) => setNumber),
  );
  const blank = programme.sets
    .filter(({ number }) => !booked.has(number))
    .map(({ number }) => ({ meetingId: null, setNumber: number, room: "", capacity: null }));
  return [...rooms, ...blank];
}

/** Members of the row's set who have no leaving date, and its facilitators; visitors and visits at the row's meeting. */
function peopleFormula({ members, year }: Source["programme"]): string {
  const set = thisRow(roomsTable, "set");
  const inSet = `${columnOf(attendanceTable, "set")},${set}`;
  const staying = members.some(({ left }) => left !== null) ? `,${columnOf(attendanceTable, "left")},0` : "";
  const leading = `COUNTIFS(${columnOf(facilitatorsTable, "set")},${set},${columnOf(facilitatorsTable, "name")},"?*")`;
  const own = `COUNTIFS(${inSet}${staying})`;
  if (year.visits.length === 0) return `${own}+${leading}`;
  const visits = (column: "set" | "home"): string =>
    `COUNTIFS(${columnOf(visitsTable, column)},${set},${columnOf(visitsTable, "meeting")},${thisRow(roomsTable, "meeting")}&"")`;
  const here = `${own}+${visits("set")}-${visits("home")}`;
  return `IF(${here}<=0,0,${here}+${leading})`;
}
