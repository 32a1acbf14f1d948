import { cellAddress, toBeSet } from "../../sheet";
import type { Meeting } from "../../programme";
import { attendanceTable, columnHeaded, columnOf, literalLookup, meetingsTable } from "../../tables";
import { codesAmong, presentCodes, recordedCodes } from "../draw/attendance-formulas";
import { dayCell, noDay, quotedText, sayTime, timeWords } from "../draw/formula-parts";
import { dayOfSet, isRecordedOfSet, ownSession } from "../draw/own-days";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour } from "../styles";
import type { CellPlan } from "../workbook-plan";
import { inAdvance, isInAdvance } from "./attendance-sheet";
import { dueFormula, isRecorded, onTracker } from "./rates/due-formula";
import type { SetSource } from "./set-source";

const rateColumn = 4;
const chartRows = 10;
const notRecorded = "not recorded";

/** The dates of the cycle, live from the Meetings sheet, and how many of the set came, with a chart of it. */
export function drawSetMeetings(canvas: SheetCanvas, source: SetSource, setCell: string): void {
  const { meetings, set, rateAt } = source;
  if (meetings.length === 0) return;
  canvas.skip();
  canvas.heading("Meetings of the cycle");
  canvas.header(["Date", "Meeting", "Set session", "Venue, speaker, status", "Rate"]);
  const top = canvas.nextRow;
  for (const meeting of meetings) {
    canvas.row(meetingCells(canvas.nextRow, meeting, source, setCell));
  }
  const bottom = canvas.nextRow - 1;
  canvas.skip();
  const share = `${cellAddress(top, rateColumn)}:${cellAddress(bottom, rateColumn)}`;
  canvas.liveText(sayRates(source), ratesFormula(share, meetings.length));
  canvas.chart({
    id: "attendance",
    kind: "column",
    title: `${set.name}: attendance rate by meeting`,
    altText: `${sayRates(source)} ${meetings.map(({ id }) => `${id}: ${sayRate(rateAt.get(id) ?? null)}`).join("; ")}.`,
    categories: { top, bottom, left: 1, right: 1 },
    series: [
      { name: "Rate", values: { top, bottom, left: rateColumn, right: rateColumn }, colour: plainColour },
    ],
    area: { top: canvas.nextRow, left: 0, bottom: canvas.nextRow + chartRows - 1, right: 3 },
    valueAxisTitle: "Rate",
    valueFormat: "0%",
    valueMaximum: 1,
    legend: "none",
  });
  canvas.skip(chartRows);
}

function meetingCells(row: number, meeting: Meeting, source: SetSource, setCell: string): CellPlan[] {
  const idCell = `$${cellAddress(row, 1)}`;
  const ids = source.meetings.map(({ id }) => id);
  const at = `MATCH(${literalLookup(idCell, ids)},${columnOf(meetingsTable, "id")},0)`;
  const find = (header: keyof typeof meetingsTable.columns): string =>
    `INDEX(${columnOf(meetingsTable, header)},${at})`;
  const start = meeting.speakerStart + meeting.speakerMinutes;
  const gone = `"no longer on the Meetings sheet"`;
  const { settings } = source.programme;
  const codes = columnHeaded(attendanceTable, meeting.id);
  const [date = "", status = "", came = ""] = (["date", "status", "came"] as const).map((what) =>
    onTracker(what, source, meeting.id),
  );
  const isApart = source.apartAt.has(meeting.id);
  const id = literalLookup(idCell, ids);
  const day = isApart ? dayOfSet(date, setCell, id) : date;
  const isRecordedHere = isApart ? isRecordedOfSet(came, setCell, id) : isRecorded(source, meeting.id);
  const { start: starts, end: ends } = isApart
    ? ownSession({ start: find("sessionStart"), minutes: find("sessionMinutes") }, setCell, id)
    : { start: find("sessionStart"), end: find("sessionEnd") };
  const own = `${dueFormula(source, { status, date, day })}*(${columnOf(attendanceTable, "set")}=${setCell})`;
  // What a set has of its own is as it was when the sheet was drawn; the rest follows the Meetings sheet.
  const place = isApart
    ? quotedText(sayPlace(meeting))
    : `IF(${find("venue")}="","",${find("venue")}&". ")&IF(${find("speaker")}="","",${find("speaker")}&". ")`;
  const early = isApart ? `AND(${isRecordedHere}>0,${day}>TODAY())` : isInAdvance({ date, came });
  return [
    {
      value: dayCell(meeting.date),
      formula: `IF(${date}=0,${gone},IF(${day}>=${noDay},"${toBeSet}",${day}))`,
      style: "date",
    },
    { value: meeting.id, style: "body" },
    {
      value: `${sayTime(start)} to ${sayTime(start + meeting.sessionMinutes)}`,
      formula: `IFERROR(${timeWords(starts)}&" to "&${timeWords(ends)},"")`,
      style: "body",
    },
    {
      value: sayMeeting(meeting),
      formula: `IFERROR(${place}&${status}&IF(${early},", ${inAdvance}",""),"")`,
      style: "bodyWrapped",
    },
    {
      value: source.rateAt.get(meeting.id) ?? notRecorded,
      formula: `IFERROR(SUMPRODUCT(${codesAmong(codes, presentCodes(settings))}*${own})/SUMPRODUCT(${codesAmong(codes, recordedCodes(settings))}*${own})/${isRecordedHere},"${notRecorded}")`,
      style: "rate",
    },
  ];
}

function sayRate(rate: number | null): string {
  return rate === null ? notRecorded : `${String(Math.round(rate * 100))}%`;
}

function sayRates({ meetings, rateAt }: SetSource): string {
  const recorded = meetings.filter(({ id }) => (rateAt.get(id) ?? null) !== null).length;
  if (recorded === 0) return noDataYet;
  return `Recorded are ${String(recorded)} of ${String(meetings.length)} meetings${recorded < meetings.length ? others : ""}.`;
}

const noDataYet = "Nothing is recorded yet, so the chart has nothing to show.";
const others = "; the others have no column in the chart";

/** The formula for `sayRates`. */
function ratesFormula(rates: string, meetings: number): string {
  const all = String(meetings);
  return `IF(COUNT(${rates})=0,"${noDataYet}","Recorded are "&COUNT(${rates})&" of ${all} meetings"&IF(COUNT(${rates})<${all},"${others}","")&".")`;
}

function sayMeeting(meeting: Meeting): string {
  return `${sayPlace(meeting)}${meeting.status}`;
}

function sayPlace({ venue, speaker }: Meeting): string {
  return `${venue === "" ? "" : `${venue}. `}${speaker === "" ? "" : `${speaker}. `}`;
}
