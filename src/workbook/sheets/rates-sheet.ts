import { attendanceRates, type AttendanceRates, type Tally } from "../../attendance";
import type { AttendanceCode, Meeting } from "../../programme";
import { cellAddress } from "../../sheet";
import { codesAmong, presentCodes, recordedCodes } from "../draw/attendance-formulas";
import type { Drawing } from "../draw/drawing";
import { columnOf, dayWords, literalLookup, sayDay } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { attendanceHeaders, meetingHeaders, tableNames } from "../layout";
import { plainColour, tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { codes, formerWord } from "./attendance-codes";

const columnWidths = [16, 24, 13, 11, 11, 15, 22];
const chartRows = 16;
const notRecorded = "not recorded";

/** Attendance by meeting and by set, live, with the codes that may be used. */
export function ratesSheet(drawing: Drawing): SheetPlan {
  const { programme } = drawing;
  const rates = attendanceRates(programme);
  const canvas = new SheetCanvas(columnWidths);
  canvas.band("Attendance rates", `${programme.settings.programmeName}: how many of those due came`);
  canvas.heading("Codes of attendance");
  canvas.header(["Code", "Meaning", "", "", "", "", ""].slice(0, 2));
  for (const [code, meaning] of codes)
    canvas.row([
      { value: code, style: "centred" },
      { value: meaning, style: "line" },
    ]);
  canvas.skip();
  canvas.text(
    "Rate = (present + late) / (present + late + apologies + no apology). What is not recorded, not due or not understood is left out.",
  );
  canvas.skip();
  if (programme.meetings.length > 0) drawMeetings(canvas, drawing, rates);
  if (programme.sets.length > 0) drawSets(canvas, drawing, rates);
  return canvas.finish({
    key: "rates",
    name: "Attendance rates",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: { first: 0, last: 1 }, pagesAcross: 1 },
    summary: "Attendance by meeting and by set.",
  });
}

function drawMeetings(canvas: SheetCanvas, drawing: Drawing, rates: AttendanceRates): void {
  const { meetings } = drawing.programme;
  canvas.heading("By meeting");
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  const chartTop = canvas.nextRow;
  canvas.skip(chartRows + 1);
  canvas.header(["Meeting", "Date and state", "Status", "Present", "Recorded", "Rate"]);
  const top = canvas.nextRow;
  for (const meeting of meetings) {
    canvas.row(meetingCells(canvas.nextRow, meeting, drawing, rates.meetings.get(meeting.id) ?? nothing));
  }
  const bottom = canvas.nextRow - 1;
  const column = (number: number): string => `${cellAddress(top, number)}:${cellAddress(bottom, number)}`;
  const total = canvas.row([
    { value: "All meetings", style: "totalLabel" },
    { value: null, style: "totalLabel" },
    { value: null, style: "totalLabel" },
    { value: rates.whole.present, formula: `SUM(${column(3)})`, style: "total" },
    { value: rates.whole.recorded, formula: `SUM(${column(4)})`, style: "total" },
    rateCell(rates.whole, canvas.nextRow, "total"),
  ]);
  canvas.put(sentenceRow, 0, {
    value: saySoFar(rates, meetings),
    formula: soFarFormula(cellAddress(total, 3), cellAddress(total, 4), column(4), meetings.length),
    style: "line",
  });
  canvas.chart({
    id: "rate-by-meeting",
    kind: "line",
    title: "Attendance rate by meeting",
    altText: `${saySoFar(rates, meetings)} ${meetings.map((meeting) => sayMeeting(meeting, rates)).join("; ")}.`,
    categories: { top, bottom, left: 1, right: 1 },
    series: [{ name: "Rate", values: { top, bottom, left: 5, right: 5 }, colour: plainColour }],
    area: { top: chartTop, left: 0, bottom: chartTop + chartRows - 1, right: columnWidths.length - 1 },
    valueAxisTitle: "Rate",
    valueFormat: "0%",
    valueMaximum: 1,
    legend: "none",
  });
  canvas.skip();
}

function meetingCells(row: number, meeting: Meeting, { programme }: Drawing, tally: Tally): CellPlan[] {
  const id = `$${cellAddress(row, 0)}`;
  const match = `MATCH(${literalLookup(id, [meeting.id])},${columnOf(tableNames.meetings, meetingHeaders.id)},0)`;
  const find = (header: "date" | "status"): string =>
    `INDEX(${columnOf(tableNames.meetings, meetingHeaders[header])},${match})`;
  const of = (header: string): string => columnOf(tableNames.attendance, header);
  const date = find("date");
  const due = [
    `(${find("status")}<>"Cancelled")`,
    `(${of(attendanceHeaders.set)}<>"${formerWord}")`,
    ...(hasDate(programme.members, "joined") ? [`(${of(attendanceHeaders.joined)}<=${date})`] : []),
    ...(hasDate(programme.members, "left")
      ? [`((${of(attendanceHeaders.left)}=0)+(${of(attendanceHeaders.left)}>=${date})>0)`]
      : []),
  ].join("*");
  const counted = (wanted: readonly AttendanceCode[]): string =>
    `IFERROR(SUMPRODUCT(${codesAmong(of(meeting.id), wanted)}*${due}),0)`;
  const recorded = `$${cellAddress(row, 4)}`;
  return [
    { value: meeting.id, style: "body" },
    {
      value: `${sayDay(meeting.date)}${tally.recorded === 0 ? `, ${notRecorded}` : ""}`,
      formula: `IFERROR(${dayWords(date)}&IF(${recorded}=0,", ${notRecorded}",""),"no longer on Meetings")`,
      style: "body",
    },
    { value: meeting.status, formula: `IFERROR(${find("status")},"")`, style: "body" },
    { value: tally.present, formula: counted(presentCodes), style: "number" },
    { value: tally.recorded, formula: counted(recordedCodes), style: "number" },
    rateCell(tally, row, "rate"),
  ];
}

function drawSets(canvas: SheetCanvas, { programme }: Drawing, rates: AttendanceRates): void {
  canvas.heading("By set");
  canvas.text("The codes of the members who are in the set now, wherever they were when they were recorded.");
  canvas.header(["Set number", "Set", "", "Present", "Recorded", "Rate"]);
  for (const { number, name } of programme.sets) {
    const row = canvas.nextRow;
    const tally = rates.sets.get(number) ?? nothing;
    const sumOf = (header: "present" | "recorded"): string =>
      `SUMIFS(${columnOf(tableNames.attendance, attendanceHeaders[header])},${columnOf(tableNames.attendance, attendanceHeaders.set)},$${cellAddress(row, 0)})`;
    canvas.row([
      { value: number, style: "centred" },
      { value: name, style: "bodyWrapped" },
      { value: null, style: "body" },
      { value: tally.present, formula: sumOf("present"), style: "number" },
      { value: tally.recorded, formula: sumOf("recorded"), style: "number" },
      rateCell(tally, row, "rate"),
    ]);
  }
}

const nothing: Tally = { present: 0, recorded: 0, rate: null };

function hasDate(members: Drawing["programme"]["members"], role: "joined" | "left"): boolean {
  return members.some((member) => member[role] !== null);
}

function rateCell({ rate }: Tally, row: number, style: "rate" | "total"): CellPlan {
  const [present, recorded] = [`$${cellAddress(row, 3)}`, `$${cellAddress(row, 4)}`];
  return {
    value: rate ?? notRecorded,
    formula: `IF(${recorded}=0,"${notRecorded}",${present}/${recorded})`,
    style,
    format: "0%",
  };
}

function saySoFar({ whole, meetings: tallies }: AttendanceRates, meetings: readonly Meeting[]): string {
  if (whole.rate === null) return "Nothing is recorded yet, so the chart has nothing to show.";
  const recorded = meetings.filter(({ id }) => (tallies.get(id)?.recorded ?? 0) > 0).length;
  const missing = recorded < meetings.length ? waiting : "";
  return `${String(Math.round(whole.rate * 100))}% so far, over ${String(recorded)} of ${String(meetings.length)} meetings.${missing}`;
}

const waiting = " A meeting that is not recorded yet is marked so, and stands at nought in the chart.";

/** The formula for `saySoFar`. */
function soFarFormula(present: string, recorded: string, column: string, meetings: number): string {
  const done = `COUNTIF(${column},">0")`;
  return `IF(${recorded}=0,"Nothing is recorded yet, so the chart has nothing to show.",ROUND(100*${present}/${recorded},0)&"% so far, over "&${done}&" of ${String(meetings)} meetings."&IF(${done}<${String(meetings)},"${waiting}",""))`;
}

function sayMeeting({ id, date }: Meeting, rates: AttendanceRates): string {
  const rate = rates.meetings.get(id)?.rate ?? null;
  return `${sayDay(date)}: ${rate === null ? notRecorded : `${String(Math.round(rate * 100))}%`}`;
}
