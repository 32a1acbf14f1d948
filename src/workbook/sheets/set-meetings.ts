import { cellAddress, toBeSet } from "../../sheet";
import type { Meeting } from "../../programme";
import { attendanceTable, columnHeaded, columnOf, literalLookup, meetingsTable } from "../../tables";
import { codesAmong, presentCodes, recordedCodes } from "../draw/attendance-formulas";
import { drawTexts } from "../draw/draw-texts";
import { dayCell, noDay, sayTime, timeWords } from "../draw/formula-parts";
import { dayOfSet, isRecordedOfSet, ownSession } from "../draw/own-days";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour } from "../styles";
import type { CellPlan } from "../workbook-plan";
import { isInAdvance, plannedOrRecorded, shownStatus } from "./attendance-sheet";
import { attendanceTexts } from "./attendance-texts";
import { dueFormula, isRecorded, onTracker } from "./rates/due-formula";
import type { SetSource } from "./set-source";
import { setSheetTexts } from "./set-texts";
import type { Live } from "../../words";
import { detail, live, quotedText } from "../../words";

const texts = setSheetTexts.meetings;
const { recorded } = attendanceTexts.above;
const chartRows = 8;
/** One column says no more than its number in the table. */
const fewestCharted = 2;
const notRecorded = "–";
const meetingColumn = 1;

/** The first and the last row of a set's meetings. */
export interface MeetingRows {
  readonly top: number;
  readonly bottom: number;
}

/** The dates of the cycle, live from the Meetings sheet, and how many of the set came; null where none is planned. */
export function drawSetMeetings(canvas: SheetCanvas, source: SetSource, setCell: string): MeetingRows | null {
  const { meetings, layout } = source;
  if (meetings.length === 0) return null;
  const heading = canvas.headingBeside(texts.heading);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  canvas.header([...texts.columns, ...(layout.hasEmail ? [""] : []), ...texts.figures]);
  const top = canvas.nextRow;
  for (const meeting of meetings) {
    canvas.row(meetingCells(canvas.nextRow, meeting, source, setCell));
  }
  const bottom = canvas.nextRow - 1;
  canvas.together(heading, bottom);
  const share = `${cellAddress(top, layout.rateColumn)}:${cellAddress(bottom, layout.rateColumn)}`;
  canvas.put(sentenceRow, 0, { ...sayRates(source, `COUNT(${share})`), style: "line" });
  return { top, bottom };
}

/** A chart of the rates, once there are some, down to a row at least. */
export function drawAttendanceChart(
  canvas: SheetCanvas,
  source: SetSource,
  { meetings, bottom }: { readonly meetings: MeetingRows; readonly bottom: number },
): void {
  const { set, rateAt, layout } = source;
  const { rateColumn, mixColumn, widths } = layout;
  if (recordedMeetings(source) < fewestCharted) return;
  canvas.skip();
  const top = canvas.nextRow;
  const lastRow = Math.max(bottom, top + chartRows - 1);
  canvas.chart({
    id: "attendance",
    kind: "column",
    title: texts.chart(set.name),
    altText: `${sayRates(source).value} ${source.meetings.map(({ id }) => `${id}: ${sayRate(rateAt.get(id) ?? null)}`).join("; ")}.`,
    categories: { ...meetings, left: meetingColumn, right: meetingColumn },
    series: [
      { name: texts.rate, values: { ...meetings, left: rateColumn, right: rateColumn }, colour: plainColour },
    ],
    area: { top, left: mixColumn, bottom: lastRow, right: widths.length - 1 },
    valueAxisTitle: "",
    valueFormat: "0%",
    valueMaximum: 1,
    legend: "none",
  });
  canvas.skip(lastRow - top + 1);
}

function meetingCells(row: number, meeting: Meeting, source: SetSource, setCell: string): CellPlan[] {
  const idCell = `$${cellAddress(row, 1)}`;
  const ids = source.meetings.map(({ id }) => id);
  const at = `MATCH(${literalLookup(idCell, ids)},${columnOf(meetingsTable, "id")},0)`;
  const find = (header: keyof typeof meetingsTable.columns): string =>
    `INDEX(${columnOf(meetingsTable, header)},${at})`;
  const start = meeting.speakerStart + meeting.speakerMinutes;
  const gone = quotedText(texts.gone);
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
    ? quotedText(sayMeeting(meeting))
    : `${find("venue")}&IF(OR(${find("venue")}="",${find("speaker")}=""),"",". ")&${find("speaker")}`;
  // The rest may be recorded, and the set on its own day not yet, or the other way round.
  const shown = isApart
    ? `IF(OR(${status}="Planned",${status}=${quotedText(recorded)}),${plannedOrRecorded(`${isRecordedHere}>0`)},${status})`
    : status;
  // Where nothing is recorded, nothing is early: it was marked as held.
  const rateCell = `$${cellAddress(row, source.layout.rateColumn)}`;
  const isAhead = isApart ? `${isRecordedHere}>0,${day}>TODAY()` : isInAdvance({ date, came });
  const early = `AND(ISNUMBER(${rateCell}),${isAhead})`;
  const session = live(() =>
    drawTexts.fromTo(
      detail({ value: sayTime(start), formula: timeWords(starts) }),
      detail({ value: sayTime(start + meeting.sessionMinutes), formula: timeWords(ends) }),
    ),
  );
  return [
    {
      value: dayCell(meeting.date),
      formula: `IF(${date}=0,${gone},IF(${day}>=${noDay},${quotedText(toBeSet)},${day}))`,
      style: "date",
    },
    { value: meeting.id, style: "centred" },
    {
      value: session.value,
      formula: `IFERROR(${session.formula},"")`,
      style: "body",
    },
    {
      value: sayMeeting(meeting),
      formula: `IFERROR(${place},"")`,
      style: "bodyWrapped",
    },
    ...(source.layout.hasEmail ? [{ value: null, style: "body" } as const] : []),
    {
      value: source.rateAt.get(meeting.id) ?? notRecorded,
      formula: `IFERROR(SUMPRODUCT(${codesAmong(codes, presentCodes(settings))}*${own})/SUMPRODUCT(${codesAmong(codes, recordedCodes(settings))}*${own})/${isRecordedHere},"${notRecorded}")`,
      style: "rate",
    },
    {
      value: shownStatus(meeting.status, source.recordedAt.has(meeting.id)),
      formula: `IF(${early},IF(${status}="Moved",${quotedText(texts.movedEarly)},${quotedText(texts.early)}),${shown}&"")`,
      style: "bodyWrapped",
    },
  ];
}

function sayRate(rate: number | null): string {
  return rate === null ? texts.notRecorded : attendanceTexts.rates.percent(rate);
}

function recordedMeetings({ meetings, rateAt }: SetSource): number {
  return meetings.filter(({ id }) => (rateAt.get(id) ?? null) !== null).length;
}

function sayRates(source: SetSource, formula = ""): Live {
  const recorded = { value: recordedMeetings(source), formula };
  return live(() => texts.recorded(detail(recorded), source.meetings.length));
}

function sayMeeting({ venue, speaker }: Meeting): string {
  return [venue, speaker].filter((each) => each !== "").join(". ");
}
