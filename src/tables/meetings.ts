import { inOrderOfDays } from "../attendance";
import {
  type MeetingId,
  idOf,
  defaultCycle,
  Refusal,
  type Meeting,
  type Place,
  type MeetingStatus,
} from "../programme";
import {
  dayToBeSet,
  serialOfDate,
  serialOfMinutes,
  toBeSet,
  type CellContent,
  type IsoDate,
  type SheetContent,
} from "../sheet";
import { checked, choice, day, shown, text, time, whole } from "./cell-kinds";
import { cellText, readTable, type TableReading, type TableRow } from "./read-table";
import { thisRow } from "./references";
import { table, type WrittenRow } from "./table";

const meetingStatuses: readonly MeetingStatus[] = ["Planned", "Held", "Cancelled", "Moved"];

function minutes(words: string) {
  const rule = { kind: "whole", minimum: 0, maximum: 600 } as const;
  const error = "Type a whole number of minutes, 0 to 600.";
  return whole(0, checked(rule, `${words}, in minutes.`, "Minutes", error));
}

const [written] = [day("")];
/** "tbc", "to be confirmed", "?" and the like, and what we write for it ourselves. */
const undecided =
  /^(?:tb[acds]|t\.b\.[acds]\.?|\?+|[-–—]+|n\/?a|unknown|(?:the )?(?:date |day )?(?:is )?(?:still |yet )?(?:to be|to follow|to come)\b.*|not (?:yet )?(?:known|set|fixed|agreed|decided|confirmed)(?: yet)?)$/i;

/** A day; the one to be set where the cell is blank or says so. */
function readDay(cell: CellContent, place: () => Place): IsoDate {
  const typed = cellText(cell);
  return typed === "" || undecided.test(typed) ? dayToBeSet : (written.read(cell, place) ?? dayToBeSet);
}

/** The start and the end of the set session are computed. */
export const meetingsTable = table({
  name: "LS_Meetings",
  columns: {
    id: { header: "Meeting", width: 9, ...shown, isRequired: true },
    date: {
      header: "Date",
      width: 16,
      ...day("The day of the meeting, as 8/9/2026 or 8 Sep 2026. Leave it blank until the day is known."),
      read: readDay,
      isRequired: true,
    },
    venue: { header: "Venue", width: 20, ...text },
    speaker: { header: "External speaker", width: 20, ...text },
    topic: { header: "Topic", width: 20, ...text },
    speakerStart: { header: "Speaker starts", width: 9, ...time },
    speakerMinutes: {
      header: "Speaker minutes",
      width: 9,
      ...minutes("How long the external speaker has"),
    },
    sessionStart: { header: "Set session starts", width: 12, ...shown, style: "time" },
    sessionMinutes: {
      header: "Set session minutes",
      width: 12,
      ...minutes("How long the sets meet after the speaker"),
    },
    sessionEnd: { header: "Set session ends", width: 12, ...shown, style: "time" },
    status: {
      header: "Status",
      width: 11,
      ...choice(
        meetingStatuses,
        "A cancelled meeting counts for nobody's attendance.",
        "No such status",
        `Choose one of: ${meetingStatuses.join(", ")}.`,
      ),
    },
    note: { header: "Note", width: 18, ...text },
  },
  keys: [["id"]],
});

type Columns = typeof meetingsTable.columns;

/**
 * Reads the Meetings sheet, in the order of the days however its rows are sorted. A row added by hand with a date and no ID becomes a meeting with the next
 * free ID; the set session's start and end are formulas and are not read.
 * @throws {Refusal} at a date, time, number or status that cannot be understood, or an ID used twice.
 */
export function readMeetings(sheet: SheetContent): { meetings: Meeting[]; table: TableReading } {
  const reading = readTable(sheet, meetingsTable);
  const cellOf = new Map<string, string>();
  for (const row of reading.rows) {
    const id = row.text("id");
    const first = cellOf.get(id);
    if (first)
      throw new Refusal({ code: "repeated-id", details: { id, firstCell: first }, place: row.place("id") });
    if (id) cellOf.set(id, row.place("id").cell ?? "");
  }
  let last = Math.max(0, ...[...cellOf.keys()].map((id) => Number(/^M(\d+)$/.exec(id)?.[1] ?? 0)));
  const meetings = reading.rows.flatMap((row) => {
    const id = row.text("id");
    if (row.text("date") === "" && id === "") return [];
    return [readMeeting(row, idOf.meeting(id || `M${String(++last)}`))];
  });
  return { meetings: [...inOrderOfDays(meetings)], table: reading };
}

function readMeeting(row: TableRow<Columns>, id: MeetingId): Meeting {
  return {
    id,
    date: row.value("date"),
    venue: row.value("venue"),
    speaker: row.value("speaker"),
    topic: row.value("topic"),
    speakerStart: row.value("speakerStart") ?? defaultCycle.speakerStart,
    speakerMinutes: row.value("speakerMinutes") ?? defaultCycle.speakerMinutes,
    sessionMinutes: row.value("sessionMinutes") ?? defaultCycle.sessionMinutes,
    status: readStatus(row),
    note: row.value("note"),
  };
}

function readStatus(row: TableRow<Columns>): MeetingStatus {
  const typed = row.text("status");
  if (typed === "") return "Planned";
  const status = meetingStatuses.find((known) => known.toLowerCase() === typed.toLowerCase());
  if (status) return status;
  throw new Refusal({
    code: "not-a-status",
    details: { typed, known: meetingStatuses },
    place: row.place("status"),
  });
}

export function meetingRow(meeting: Meeting): WrittenRow<Columns> {
  const { id, date, venue, speaker, topic, speakerStart, speakerMinutes, sessionMinutes, note } = meeting;
  const start = speakerStart + speakerMinutes;
  return {
    ...{
      id,
      date: date === dayToBeSet ? toBeSet : serialOfDate(date),
      venue: venue || null,
      speaker: speaker || null,
      topic: topic || null,
    },
    ...{ speakerStart: serialOfMinutes(speakerStart), speakerMinutes, sessionMinutes },
    sessionStart: { value: serialOfMinutes(start), formula: sessionStart },
    sessionEnd: { value: serialOfMinutes(start + sessionMinutes), formula: sessionEnd },
    ...{ status: meeting.status, note: note || null },
  };
}

// Blank where a time is still a text, such as “tbc”.
const sessionStart = `IFERROR(${thisRow(meetingsTable, "speakerStart")}+${thisRow(meetingsTable, "speakerMinutes")}/1440,"")`;
const sessionEnd = `IFERROR(${thisRow(meetingsTable, "sessionStart")}+${thisRow(meetingsTable, "sessionMinutes")}/1440,"")`;
