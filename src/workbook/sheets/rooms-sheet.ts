import { peopleInRoom } from "../../attendance";
import type { OwnDay, RoomBooking } from "../../programme";
import { cellAddress, quotedSheetName } from "../../sheet";
import {
  attendanceTable,
  columnOf,
  facilitatorsTable,
  roomChecks,
  roomRow,
  roomsTable,
  thisRow,
  visitsTable,
  type BookedRoom,
  sheetHeads,
} from "../../tables";
import { codesAmong, presentCodes, tellingCodes } from "../draw/attendance-formulas";
import { cellsOf, drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { codesUnder, timesNotVisiting } from "../draw/own-days";
import { widthOfNames } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { aboveCell, whenRecorded } from "./attendance-sheet";
import { sheetTexts } from "./sheet-texts";
import { quotedText } from "../../words";
import { waits } from "./waiting";

const texts = sheetTexts.rooms;

export const roomsSource = drawnFrom(
  ["settings", "sets", "members", "facilitators", "meetings", "year"],
  ["highestSet", "dated", "trackerName", "days", "cameApart"],
);
type Source = ReturnType<typeof roomsSource>;

/** Where each set meets, to be filled in: a row for each set, and further ones for single meetings. */
export function roomsSheet(drawing: Source): SheetPlan {
  const { programme, highestSet } = drawing;
  const { rooms, ownDays } = programme.year;
  // What sets have of their own is left blank by nearly all programmes.
  const lastPrinted = ownDays.length === 0 ? lastOfAll : widthsOf(roomsTable).length - 1;
  const widths = (link: number): number[] => widthsOf(roomsTable, { link });
  const fits = (link: number): boolean =>
    scalesAcross(widths(link).slice(0, lastPrinted + 1), "landscape").length > 0;
  const links = rooms.map(({ link = "" }) => link);
  const canvas = new SheetCanvas(widths(widthOfNames(links, { least: 26, most: 90 }, fits)));
  canvas.head("rooms", programme.settings.programmeName);
  canvas.text(texts.ownNote, "note");
  const bookings = roomBookings(drawing).map(({ own, ...booking }): BookedRoom => {
    const { setNumber, meetingId } = booking;
    const apart = drawing.cameApart.find(
      (each) => each.setNumber === setNumber && each.meetingId === meetingId,
    );
    const people = peopleInRoom(programme, setNumber, meetingId);
    return { ...booking, own, people, came: own === null ? null : (apart?.came ?? null) };
  });
  const people = peopleFormula(programme);
  const rows = bookings.map((booking) =>
    roomRow(booking, { people, came: cameFormula(drawing, booking) }, bookings),
  );
  const range = drawTable(canvas, roomsTable, rows, highestSet);
  const checks = cellsOf(roomsTable, range, "check");
  const check = `$${cellAddress(checks.top, checks.left)}`;
  canvas.format(
    checks,
    `AND(${check}<>"",${check}<>${quotedText(roomChecks.enough)},${check}<>${quotedText(roomChecks.notKnown)})`,
    "attention",
  );
  return canvas.finishTable(range, {
    key: "rooms",
    ...{ tabColour: tabColours.fillIn, frozen: 1, orientation: "landscape" },
    lastPrinted,
    ...(waits.rooms(programme.year) && { isWaiting: true as const }),
    summary: sheetHeads.rooms.summary,
  });
}

const lastOfAll = Object.keys(roomsTable.columns).indexOf("link");

type Row = RoomBooking & { readonly own: OwnDay | null };

/** The bookings as typed, what sets have of their own, and a blank row for each set that has none for every meeting. */
function roomBookings({ programme }: Source): Row[] {
  const { rooms, ownDays } = programme.year;
  const isOf = (row: RoomBooking | OwnDay) => (other: RoomBooking | OwnDay) =>
    other.setNumber === row.setNumber && other.meetingId === row.meetingId;
  const booked = rooms.filter((room, at) => rooms.findIndex(isOf(room)) === at);
  const doubled = rooms.filter((room, at) => rooms.findIndex(isOf(room)) !== at);
  const empty = { room: "", capacity: null, own: null };
  const blank = programme.sets
    .filter(({ number }) => !rooms.some((room) => room.meetingId === null && room.setNumber === number))
    .map(({ number }) => ({ ...empty, meetingId: null, setNumber: number }));
  return [
    ...booked.map((room) => ({ ...room, own: ownDays.find(isOf(room)) ?? null })),
    ...doubled.map((room) => ({ ...room, own: null })),
    ...ownDays
      .filter((own) => !rooms.some(isOf(own)))
      .map((own) => ({ ...empty, setNumber: own.setNumber, meetingId: own.meetingId, own })),
    ...blank,
  ];
}

/** How many of the row's set came on its own day; null for a row without one. Stands still when the meeting is retyped. */
function cameFormula(source: Source, { own, meetingId, setNumber }: BookedRoom): string | null {
  const { programme, dated, trackerName, days } = source;
  const isMeeting = programme.meetings.some(({ id }) => id === meetingId);
  if (own === null || own.date === null || meetingId === null || !isMeeting) return null;
  const isMember = programme.sets.some(({ number }) => number === setNumber);
  if (!isMember) return null;
  const ofSet = `*(${columnOf(attendanceTable, "set")}=${thisRow(roomsTable, "set")})`;
  const codes = codesUnder(meetingId);
  const told = `SUMPRODUCT(${codesAmong(codes, tellingCodes(programme.settings))}${ofSet}${timesNotVisiting(days, quotedText(meetingId))})`;
  const came = `SUMPRODUCT(${codesAmong(codes, presentCodes(programme.settings))}${ofSet})`;
  const status = `${quotedSheetName(trackerName)}!${aboveCell("status", programme, dated, meetingId)}`;
  return whenRecorded(status, told, came);
}

/** Members of the row's set who have no leaving date, and its facilitators; visitors and visits at the row's meeting. */
function peopleFormula({ members, year }: Source["programme"]): string {
  const set = thisRow(roomsTable, "set");
  const inSet = `${columnOf(attendanceTable, "set")},${set}`;
  const staying = members.some(({ left }) => left !== null) ? `,${columnOf(attendanceTable, "left")},0` : "";
  const leading = `COUNTIFS(${columnOf(facilitatorsTable, "set")},${set},${columnOf(facilitatorsTable, "name")},"?*")`;
  const own = `COUNTIFS(${inSet}${staying})`;
  if (year.visits.length === 0) return `${own}+${leading}`;
  const visits = (column: "setNumber" | "home"): string =>
    `COUNTIFS(${columnOf(visitsTable, column)},${set},${columnOf(visitsTable, "meetingId")},${thisRow(roomsTable, "meeting")}&"")`;
  const here = `${own}+${visits("setNumber")}-${visits("home")}`;
  return `IF(${here}<=0,0,${here}+${leading})`;
}
