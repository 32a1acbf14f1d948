import { peopleInRoom } from "../../attendance";
import type { RoomBooking } from "../../programme";
import { drawnFrom } from "../draw/drawn-from";
import { columnOf, thisRow } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { attendanceHeaders, facilitatorHeaders, roomHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

export const roomsSource = drawnFrom(
  ["settings", "sets", "members", "facilitators", "meetings", "year"],
  ["setCount"],
);
type Source = ReturnType<typeof roomsSource>;

/** Where each set meets, to be filled in: a row for each set, and further ones for single meetings. */
export function roomsSheet(drawing: Source): SheetPlan {
  const { programme, setCount } = drawing;
  const canvas = new SheetCanvas([8, 12, 34, 9, 9, 46]);
  canvas.band("Rooms", `${programme.settings.programmeName}: where each set meets`);
  canvas.text(
    "A blank meeting is every meeting; for one meeting in another room, add a row with its ID. Holds is how many people the room takes; People are the set's members who have not left, and its facilitators.",
    "note",
  );
  const rows = roomRows(drawing);
  const range = canvas.table(
    tableNames.rooms,
    [headers.set, headers.meeting, headers.room, headers.capacity, headers.people, headers.check],
    rows.map((booking): CellPlan[] => {
      const people = peopleInRoom(programme, booking.setNumber);
      return [
        { value: booking.setNumber, style: "entryNumber" },
        { value: booking.meetingId, style: "entry" },
        { value: booking.room === "" ? null : booking.room, style: "entry" },
        { value: booking.capacity, style: "entryNumber" },
        { value: people, formula: peopleFormula(programme.members), style: "number" },
        { value: sayCheck(booking, people, rows), formula: checkFormula, style: "body" },
      ];
    }),
  );
  const most = Math.max(1, setCount);
  const within = (column: number): typeof range => ({
    ...range,
    top: range.top + 1,
    left: column,
    right: column,
  });
  canvas.validate({
    range: within(0),
    rule: { kind: "whole", minimum: 1, maximum: most },
    promptTitle: headers.set,
    prompt: `The number of the set, 1 to ${String(most)}.`,
    errorTitle: "No such set",
    error: `Type a whole number from 1 to ${String(most)}.`,
    severity: "stop",
  });
  canvas.validate({
    range: within(3),
    rule: { kind: "whole", minimum: 1, maximum: 1000 },
    promptTitle: headers.capacity,
    prompt: "How many people the room takes. Blank when it is not known.",
    errorTitle: "A whole number",
    error: "Type a whole number from 1 to 1000, or leave the cell blank.",
    severity: "stop",
  });
  canvas.format(
    within(5),
    `OR(LEFT($F${String(range.top + 2)},3)="Too",LEFT($F${String(range.top + 2)},6)="Booked")`,
    "attention",
  );
  return canvas.finish({
    key: "rooms",
    name: "Rooms",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 1 },
    print: { orientation: "portrait", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Where each set meets; to be filled in.",
  });
}

/** The bookings as typed, and a blank row for each set that has none for every meeting. */
function roomRows({ programme }: Source): RoomBooking[] {
  const { rooms } = programme.year;
  const booked = new Set(
    rooms.filter(({ meetingId }) => meetingId === null).map(({ setNumber }) => setNumber),
  );
  const blank = programme.sets
    .filter(({ number }) => !booked.has(number))
    .map(({ number }) => ({ meetingId: null, setNumber: number, room: "", capacity: null }));
  return [...rooms, ...blank];
}

/** Members of the row's set who have no leaving date, and its facilitators. */
function peopleFormula(members: Source["programme"]["members"]): string {
  const set = thisRow(tableNames.rooms, headers.set);
  const inSet = `${columnOf(tableNames.attendance, attendanceHeaders.set)},${set}`;
  const staying = members.some(({ left }) => left !== null)
    ? `,${columnOf(tableNames.attendance, attendanceHeaders.left)},0`
    : "";
  const leading = `COUNTIFS(${columnOf(tableNames.facilitators, facilitatorHeaders.set)},${set},${columnOf(tableNames.facilitators, facilitatorHeaders.name)},"?*")`;
  return `COUNTIFS(${inSet}${staying})+${leading}`;
}

const [enough, notKnown] = ["Large enough", "Not known whether it is large enough"] as const;

function sayCheck(
  { room, capacity, meetingId, setNumber }: RoomBooking,
  people: number,
  rows: readonly RoomBooking[],
): string {
  if (room === "") return "";
  const others = rows.filter(
    (row) =>
      row.room.toLowerCase() === room.toLowerCase() &&
      (row.meetingId ?? "").toLowerCase() === (meetingId ?? "").toLowerCase() &&
      row.setNumber !== setNumber,
  );
  if (others.length > 0) return bookedTwice;
  if (capacity === null) return notKnown;
  return people > capacity ? `Too small: ${String(people)} people` : enough;
}

const bookedTwice = "Booked for another set at the same time";

/** The formula for `sayCheck`. */
const checkFormula = ((): string => {
  const own = (header: keyof typeof headers): string => thisRow(tableNames.rooms, headers[header]);
  const all = (header: keyof typeof headers): string => columnOf(tableNames.rooms, headers[header]);
  const others = `SUMPRODUCT((${all("room")}=${own("room")})*(${all("meeting")}&""=${own("meeting")}&"")*(${all("set")}<>${own("set")}))`;
  return `IF(${own("room")}="","",IF(${others}>0,"${bookedTwice}",IF(${own("capacity")}="","${notKnown}",IF(${own("people")}>${own("capacity")},"Too small: "&${own("people")}&" people","${enough}"))))`;
})();
