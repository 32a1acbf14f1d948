import { Refusal, type Meeting, type MeetingStatus } from "../../programme";
import type { SheetContent } from "../../sheet";
import { meetingHeaders as headers, tableNames } from "../layout";
import { readTable, type TableReading, type TableRow } from "./read-table";
import { readDate, readTime, readWhole } from "./read-values";

export const meetingStatuses: readonly MeetingStatus[] = ["Planned", "Held", "Cancelled", "Moved"];

/**
 * Reads the Meetings sheet. A row added by hand with a date and no ID becomes a meeting with the next
 * free ID; the set session's start and end are formulas and are not read.
 * @throws {Refusal} at a date, time, number or status that cannot be understood, or an ID used twice.
 */
export function readMeetings(sheet: SheetContent): { meetings: Meeting[]; table: TableReading } {
  const table = readTable(sheet, {
    tableName: tableNames.meetings,
    required: [headers.id, headers.date],
    optional: Object.values(headers),
  });
  const cellOf = new Map<string, string>();
  for (const row of table.rows) {
    const id = row.text(headers.id);
    const first = cellOf.get(id);
    if (first)
      throw new Refusal({
        code: "repeated-id",
        details: { id, firstCell: first },
        place: row.place(headers.id),
      });
    if (id) cellOf.set(id, row.place(headers.id).cell ?? "");
  }
  let last = Math.max(0, ...[...cellOf.keys()].map((id) => Number(/^M(\d+)$/.exec(id)?.[1] ?? 0)));
  const meetings = table.rows.flatMap((row) => {
    const date = readDate(row, headers.date);
    const id = row.text(headers.id);
    if (date === null && id === "") return [];
    return [readMeeting(row, id || `M${String(++last)}`, date)];
  });
  return { meetings, table };
}

function readMeeting(row: TableRow, id: string, date: string | null): Meeting {
  if (date === null) {
    throw new Refusal({ code: "not-a-date", details: { typed: "" }, place: row.place(headers.date) });
  }
  return {
    id,
    date,
    venue: row.text(headers.venue),
    speaker: row.text(headers.speaker),
    topic: row.text(headers.topic),
    speakerStart: readTime(row, headers.speakerStart) ?? 14 * 60,
    speakerMinutes: readWhole(row, headers.speakerMinutes, headers.speakerMinutes, 0) ?? 60,
    sessionMinutes: readWhole(row, headers.sessionMinutes, headers.sessionMinutes, 0) ?? 90,
    status: readStatus(row),
    note: row.text(headers.note),
  };
}

function readStatus(row: TableRow): MeetingStatus {
  const typed = row.text(headers.status);
  if (typed === "") return "Planned";
  const status = meetingStatuses.find((known) => known.toLowerCase() === typed.toLowerCase());
  if (!status) {
    throw new Refusal({
      code: "not-a-status",
      details: { typed, known: meetingStatuses },
      place: row.place(headers.status),
    });
  }
  return status;
}
