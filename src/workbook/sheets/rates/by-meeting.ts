import { dueAt, recordedMeetings, type AttendanceRates, type Tally } from "../../../attendance";
import type { AttendanceCode, Meeting } from "../../../programme";
import { cellAddress } from "../../../sheet";
import { attendanceTable, columnHeaded, columnOf } from "../../../tables";
import { codesAmong, presentCodes, recordedCodes } from "../../draw/attendance-formulas";
import { dayWords, sayDay } from "../../draw/formula-parts";
import { dayOfSet, isAnyApart, isRecordedOfSet } from "../../draw/own-days";
import type { SheetCanvas } from "../../draw/sheet-canvas";
import type { CellPlan } from "../../workbook-plan";
import { formerWord } from "../attendance-codes";
import { attendanceTexts } from "../attendance-texts";
import { inAdvanceFormula, isInAdvance, shownStatus } from "../attendance-sheet";
import { commitmentCell } from "./commitment";
import { accountedCell, chartRates, cellsDown, fewestCompared, nothing, rateCell } from "./cells";
import { dueFormula, isRecorded, onTracker } from "./due-formula";
import type { RatesSource } from "./rates-source";
import { detail, live, quotedText } from "../../../words";

const texts = attendanceTexts.rates;

/** How many of those due came to each meeting: a sentence, a table, and a chart once there are meetings to compare. */
export function drawMeetings(canvas: SheetCanvas, drawing: RatesSource, rates: AttendanceRates): void {
  const { meetings } = drawing.programme;
  const due = dueAt(drawing.programme);
  const recorded = meetings.filter(({ id }) => (rates.meetings.get(id)?.recorded ?? 0) > 0).length;
  const charted: Charted = { all: meetings.length, recorded, hasChart: recorded >= fewestCompared };
  canvas.heading(texts.byMeeting.heading);
  canvas.row([commitmentCell(drawing)]);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  const headerRow = canvas.header(texts.byMeeting.columns);
  const top = canvas.nextRow;
  const held = recordedMeetings(drawing.programme);
  for (const meeting of meetings) {
    const tally = rates.meetings.get(meeting.id) ?? nothing;
    const status = shownStatus(meeting.status, held.has(meeting.id));
    canvas.row(
      meetingCells(canvas.nextRow, { ...meeting, status }, drawing, tally, due.get(meeting.id) ?? 0),
    );
  }
  const bottom = canvas.nextRow - 1;
  const missing = meetings.reduce(
    (sum, { id }) => sum + (due.get(id) ?? 0) - (rates.meetings.get(id)?.recorded ?? 0),
    0,
  );
  const total = canvas.row([
    { value: texts.byMeeting.all, style: "totalLabel" },
    { value: null, style: "totalLabel" },
    { value: null, style: "totalLabel" },
    { value: rates.whole.present, formula: `SUM(${cellsDown(top, bottom, 3)})`, style: "totalCentred" },
    { value: rates.whole.recorded, formula: `SUM(${cellsDown(top, bottom, 4)})`, style: "totalCentred" },
    rateCell(rates.whole, canvas.nextRow, "totalCentred"),
    { value: missing, formula: `SUM(${cellsDown(top, bottom, 6)})`, style: "totalCentred" },
    accountedCell(
      rates.whole,
      canvas.nextRow,
      `SUMIFS(${columnOf(attendanceTable, "apologies")},${columnOf(attendanceTable, "set")},"<>${formerWord}")`,
      "totalCentred",
    ),
  ]);
  const { inAdvance } = attendanceTexts;
  canvas.put(sentenceRow, 0, {
    value: saySoFar(rates, charted),
    formula: soFarFormula(
      ...([cellAddress(total, 3), cellAddress(total, 4)] as const),
      cellsDown(top, bottom, 4),
      charted,
    ).concat(
      "&",
      inAdvanceFormula(
        meetings.map((_, at) => ({
          isEarly: `RIGHT(${cellAddress(top + at, 1)},${String(inAdvance.length)})=${quotedText(inAdvance)}`,
          id: cellAddress(top + at, 0),
        })),
      ),
    ),
    style: "line",
  });
  if (charted.hasChart)
    chartRates(canvas, headerRow, {
      id: "rate-by-meeting",
      title: texts.byMeeting.chart,
      altText: `${saySoFar(rates, charted)} ${meetings.map((meeting) => sayMeeting(meeting, rates)).join("; ")}.`,
      categories: { top, bottom, left: 0, right: 0 },
    });
  canvas.skip();
}

function meetingCells(
  row: number,
  meeting: Omit<Meeting, "status"> & { readonly status: string },
  drawing: RatesSource,
  tally: Tally,
  dueToThem: number,
): CellPlan[] {
  const codes = columnHeaded(attendanceTable, meeting.id);
  const [date = "", status = ""] = (["date", "status"] as const).map((what) =>
    onTracker(what, drawing, meeting.id),
  );
  const came = onTracker("came", drawing, meeting.id);
  const id = quotedText(meeting.id);
  const isApart = isAnyApart(drawing.days, meeting.id);
  const sets = columnOf(attendanceTable, "set");
  const due = dueFormula(drawing, { status, date, ...(isApart && { day: dayOfSet(date, sets, id) }) });
  const counted = (wanted: readonly AttendanceCode[]): string =>
    isApart
      ? `IFERROR(SUMPRODUCT(${codesAmong(codes, wanted)}*${due}*${isRecordedOfSet(came, sets, id)}),0)`
      : `IFERROR(SUMPRODUCT(${codesAmong(codes, wanted)}*${due})*${isRecorded(drawing, meeting.id)},0)`;
  const { settings } = drawing.programme;
  const recorded = `$${cellAddress(row, 4)}`;
  return [
    { value: meeting.id, style: "body" },
    {
      value: `${sayDay(meeting.date)}${tally.recorded === 0 ? stateBehind(texts.notRecorded) : ""}`,
      formula: `IF(${date}=0,${quotedText(texts.byMeeting.gone)},${dayWords(date)}&IF(${recorded}=0,${quotedText(stateBehind(texts.notRecorded))},IF(${isInAdvance({ date, came }, isApart ? meeting.id : null)},${quotedText(stateBehind(attendanceTexts.inAdvance))},"")))`,
      style: "body",
    },
    { value: meeting.status, formula: status, style: "body" },
    { value: tally.present, formula: counted(presentCodes(settings)), style: "number" },
    { value: tally.recorded, formula: counted(recordedCodes(settings)), style: "number" },
    rateCell(tally, row, "rate"),
    {
      value: dueToThem - tally.recorded,
      formula: `IFERROR(SUMPRODUCT((1-${codesAmong(codes, ["–"])})*${due})-${recorded},0)`,
      style: "number",
    },
    accountedCell(tally, row, counted(["A"]), "rate"),
  ];
}

/** Of the meetings, how many there are and are recorded, and whether a chart compares them. */
interface Charted {
  readonly all: number;
  readonly recorded: number;
  readonly hasChart: boolean;
}

function saySoFar({ whole }: AttendanceRates, { all, recorded, hasChart }: Charted): string {
  if (whole.rate === null) return texts.nothingYet;
  const soFar = texts.byMeeting.soFar(String(Math.round(whole.rate * 100)), String(recorded), all);
  return hasChart && recorded < all ? `${soFar} ${texts.byMeeting.waiting}` : soFar;
}

/** The formula for `saySoFar`. */
function soFarFormula(present: string, recorded: string, column: string, { all, hasChart }: Charted): string {
  const done = `COUNTIF(${column},">0")`;
  const percent = { value: "", formula: `ROUND(100*${present}/${recorded},0)` };
  const soFar = live(() => texts.byMeeting.soFar(detail(percent), detail({ value: "", formula: done }), all));
  const missing = hasChart
    ? `&IF(${done}<${String(all)},${quotedText(` ${texts.byMeeting.waiting}`)},"")`
    : "";
  return `IF(${recorded}=0,${quotedText(texts.nothingYet)},${soFar.formula}${missing})`;
}

function sayMeeting({ id, date }: Meeting, rates: AttendanceRates): string {
  const rate = rates.meetings.get(id)?.rate ?? null;
  return texts.ofOne(sayDay(date), rate === null ? texts.notRecorded : texts.percent(rate));
}

/** Behind a day, and found again by formulas: ", not recorded". */
function stateBehind(state: string): string {
  return `, ${state}`;
}
