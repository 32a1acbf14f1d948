import type { MeetingId } from "../../programme";
import {
  attendanceTable,
  columnHeaded,
  columnOf,
  literalLookup,
  roomsTable,
  visitsTable,
} from "../../tables";
import type { Drawing } from "./drawing";

const rooms = (id: keyof typeof roomsTable.columns): string => columnOf(roomsTable, id);

/** The days of their own that sets have, as formulas of other sheets find them on Rooms. */
export type Days = Drawing["days"];

/** Whether any set has a day of its own, at one meeting or at all. */
export function isAnyApart({ ownDays }: Days, meetingId?: MeetingId): boolean {
  return ownDays.some((own) => own.date !== null && (meetingId === undefined || own.meetingId === meetingId));
}

/** The day that a set has to itself at a meeting, 0 without; arrays give arrays. */
export function ownDay(set: string, meeting: string): string {
  return ofOwn("ownDate", set, meeting);
}

/** A number that a set has to itself at a meeting, 0 without. */
export function ofOwn(column: "ownDate" | "ownStart" | "ownMinutes", set: string, meeting: string): string {
  return `SUMIFS(${rooms(column)},${rooms("set")},${set},${rooms("meeting")},${meeting})`;
}

/** The day on which a set meets. @param shared the day of all */
export function dayOfSet(shared: string, set: string, meeting: string): string {
  const own = ownDay(set, meeting);
  return `(${own}+(${own}=0)*${shared})`;
}

/** When a set's session starts and ends. @param shared the cells of all, or what gives them */
export function ownSession(
  shared: { readonly start: string; readonly minutes: string },
  set: string,
  meeting: string,
): { readonly start: string; readonly end: string } {
  const [ownStart, ownMinutes] = [ofOwn("ownStart", set, meeting), ofOwn("ownMinutes", set, meeting)];
  const start = `IF(${ownStart}>0,${ownStart},${shared.start})`;
  return { start, end: `${start}+IF(${ownMinutes}>0,${ownMinutes},${shared.minutes})/1440` };
}

/** 1 where a meeting is recorded for a set, 0 elsewhere. @param came how many came on the day of all */
export function isRecordedOfSet(came: string, set: string, meeting: string): string {
  const own = `COUNTIFS(${rooms("set")},${set},${rooms("meeting")},${meeting},${rooms("came")},">=0")`;
  return `(ISNUMBER(${came})*(${ownDay(set, meeting)}=0)+(${own}>0))`;
}

/** 1 for each row of the tracker with a set that meets with the rest at a meeting. @param meeting a formula for its ID */
export function isWithTheRest(meeting: string): string {
  return `(${ownDay(columnOf(attendanceTable, "set"), meeting)}=0)`;
}

/** "*(...)": 1 for each row of the tracker of somebody who visits no other set at a meeting. */
export function timesNotVisiting({ visits }: Days, meeting: string): string {
  if (visits.length === 0) return "";
  const ids = literalLookup(
    columnOf(attendanceTable, "memberId"),
    visits.map(({ memberId }) => memberId),
  );
  return `*(COUNTIFS(${columnOf(visitsTable, "memberId")},${ids},${columnOf(visitsTable, "meetingId")},${meeting})=0)`;
}

/** The tracker's codes under a meeting. */
export function codesUnder(meetingId: MeetingId): string {
  return columnHeaded(attendanceTable, meetingId);
}
