import { understandCode } from "../../attendance";
import { Refusal, type AttendanceRecord, type FormerMember, type Member, type Notice } from "../../programme";
import type { SheetContent } from "../../sheet";
import { attendanceHeaders as headers, tableNames } from "../layout";
import { idsByName } from "./id-of-name";
import { meetingColumns } from "./meeting-columns";
import { readTable, type TableReading } from "./read-table";

export interface AttendanceReading {
  readonly attendance: AttendanceRecord[];
  /** People with codes who are no longer on the roster. */
  readonly formerMembers: FormerMember[];
  readonly notices: Notice[];
  /** Everybody who has a row. */
  readonly memberIds: ReadonlySet<string>;
  readonly table: TableReading;
}

/**
 * Reads every code of the tracker by Member ID and meeting ID, wherever rows and columns have been
 * moved. What is no code is kept as typed and said.
 * @throws {Refusal} where a row holds codes and nothing says whose, or a member stands twice.
 */
export function readAttendance(
  sheet: SheetContent,
  members: readonly Member[],
  meetingIds: readonly string[],
): AttendanceReading {
  const meetings = new Set(meetingIds);
  const table = readTable(sheet, {
    tableName: tableNames.attendance,
    required: [headers.memberId],
    optional: Object.values(headers),
    isOurs: (header) => meetings.has(header) || /^M\d+$/.test(header),
  });
  refuseMissingMeetings(table, meetings);
  const { headerOf, notices: mended } = meetingColumns(table, meetingIds, sheet.name);
  const shown = [...headerOf.keys()];
  const idOf = idsByName(members);
  const names = new Map(members.map((member) => [member.id, member.name]));
  const cellOf = new Map<string, string>();
  const attendance: AttendanceRecord[] = [];
  const formerMembers: FormerMember[] = [];
  const notices: Notice[] = [...mended];

  for (const row of table.rows) {
    const typed = shown.filter((meeting) => row.text(headerOf.get(meeting) ?? meeting) !== "");
    const memberId = row.text(headers.memberId) || idOf(row.text(headers.name));
    if (memberId === null) {
      if (typed.length === 0) continue;
      throw new Refusal({
        code: "attendance-without-member",
        details: { name: row.text(headers.name) },
        place: row.place(headers.memberId),
      });
    }
    const first = cellOf.get(memberId);
    if (first) {
      throw new Refusal({
        code: "repeated-id",
        details: { id: memberId, firstCell: first },
        place: row.place(headers.memberId),
      });
    }
    cellOf.set(memberId, row.place(headers.memberId).cell ?? "");
    if (!names.has(memberId) && typed.length > 0) {
      formerMembers.push({ id: memberId, name: row.text(headers.name) });
    }
    for (const meetingId of typed) {
      const header = headerOf.get(meetingId) ?? meetingId;
      const { code, notUnderstood } = understandCode(row.cell(header).value);
      attendance.push({ memberId, meetingId, code, notUnderstood });
      if (notUnderstood !== null) {
        const member = names.get(memberId) ?? row.text(headers.name);
        notices.push({
          severity: "attention",
          problem: {
            code: "code-not-understood",
            details: { typed: notUnderstood, member, meeting: meetingId },
            place: row.place(header),
          },
        });
      }
    }
  }
  const taken = [...headerOf.values()].map((header) => ` (${header})`);
  const ownColumns = table.ownColumns.filter((column) => !taken.some((each) => column.endsWith(each)));
  return {
    ...{ attendance, formerMembers, notices, memberIds: new Set(cellOf.keys()) },
    table: { ...table, ownColumns },
  };
}

/** Everyone the tracker knows, so that no newcomer is given the ID of somebody with codes. */
export function trackerIds(sheet: SheetContent): string[] {
  const { rows } = readTable(sheet, {
    tableName: tableNames.attendance,
    required: [headers.memberId],
    optional: [],
  });
  return rows.map((row) => row.text(headers.memberId)).filter((id) => id !== "");
}

function refuseMissingMeetings(table: TableReading, meetings: ReadonlySet<string>): void {
  for (const header of table.headers) {
    if (!/^M\d+$/.test(header) || meetings.has(header)) continue;
    const holding = table.rows.filter((row) => row.text(header) !== "");
    const first = holding[0];
    if (!first) continue;
    throw new Refusal({
      code: "meeting-missing",
      details: { meeting: header, codes: holding.length },
      place: first.place(header),
    });
  }
}
