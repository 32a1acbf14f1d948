import {
  idOf,
  type ApologyToReconfirm,
  type AttendanceRecord,
  type Meeting,
  type Member,
} from "../programme";
import { dayToBeSet, serialOfDate, toBeSet, type SheetContent } from "../sheet";
import { shown, yesOrBlank } from "./cell-kinds";
import { idsByName } from "./ids-by-name";
import { meetingsTable } from "./meetings";
import { readTable, type TableReading } from "./read-table";
import { columnOf, literalLookup, thisRow } from "./references";
import { table, type WrittenRow } from "./table";

/** Apologies given for a day that has changed since. The name and the day are computed. */
export const apologiesTable = table({
  name: "LS_Apologies",
  columns: {
    memberId: { header: "Member ID", width: 12, ...shown, isRequired: true },
    name: { header: "Name", ...shown },
    meeting: { header: "Meeting", width: 10, ...shown, style: "centred", isRequired: true },
    date: { header: "Now on", width: 17, ...shown, style: "date" },
    confirmed: {
      header: "Confirmed",
      width: 12,
      ...yesOrBlank("Yes when the apology still holds for the new day."),
    },
  },
  keys: [["memberId", "meeting"]],
  grows: true,
});

/** Reads the apologies that are still in doubt: neither confirmed nor given another code since. */
export function readApologies(
  sheet: SheetContent,
  members: readonly Member[],
  attendance: readonly AttendanceRecord[],
): { apologies: ApologyToReconfirm[]; table: TableReading } {
  const reading = readTable(sheet, apologiesTable);
  const idByName = idsByName(members);
  const standing = new Set(
    attendance.filter(({ code }) => code === "A").map((record) => `${record.memberId} ${record.meetingId}`),
  );
  const apologies = reading.rows.flatMap((row): ApologyToReconfirm[] => {
    const id = idOf.member(row.text("memberId")) || idByName(row.text("name"));
    const meetingId = idOf.meeting(row.text("meeting").toUpperCase());
    const isSettled = /^y(es)?$/i.test(row.text("confirmed"));
    if (id === null || isSettled || !standing.has(`${id} ${meetingId}`)) return [];
    return [{ memberId: id, meetingId }];
  });
  return { apologies, table: reading };
}

/** Writes a row for an apology of a member, by name. */
export function apologyRows(
  meetings: readonly Meeting[],
): (apology: ApologyToReconfirm, name: string) => WrittenRow<typeof apologiesTable.columns> {
  const days = new Map(meetings.map(({ id, date }) => [id, date]));
  const own = literalLookup(thisRow(apologiesTable, "meeting"), days.keys());
  const cell = `INDEX(${columnOf(meetingsTable, "date")},MATCH(${own},${columnOf(meetingsTable, "id")},0))`;
  const formula = `IFERROR(IF(N(${cell})>0,${cell},"${toBeSet}"),"")`;
  return ({ memberId, meetingId }, name) => {
    const day = days.get(meetingId);
    const date = {
      value: day === undefined ? "" : day === dayToBeSet ? toBeSet : serialOfDate(day),
      formula,
    };
    return { memberId, name, meeting: meetingId, date, confirmed: null };
  };
}
