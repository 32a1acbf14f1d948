import type { Meeting } from "../../programme";
import { absoluteAddress, quotedSheetName } from "../../sheet";
import { attendanceTable, columnOf, meetingsTable } from "../../tables";
import { dateWords, sayDate, sayTime, timeWords } from "../draw/formula-parts";
import { sayTimesOfSet } from "../../wording";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan } from "../workbook-plan";
import { heldUpToCell } from "./attendance-sheet";
import { sayFacilitators } from "./facilitators-sheet";
import type { SetSource } from "./set-source";
import { facilitatorFormula } from "./sets-list";

/** Set number, facilitator, next meeting and attendance, live. Gives the absolute address of the number. */
export function drawSetFacts(canvas: SheetCanvas, source: SetSource): string {
  const { programme, next } = source;
  const { number } = source.set;
  const numberRow = fact(canvas, "Set number", { value: number, style: "fact" });
  const setCell = absoluteAddress(numberRow, factColumn);
  fact(canvas, "Facilitator", {
    value: sayFacilitators(programme, number, "name") || notYetNamed,
    formula: facilitatorFormula("name", setCell, notYetNamed),
    style: "fact",
  });
  fact(canvas, "Facilitator's organisation", {
    value: sayFacilitators(programme, number, "organisation"),
    formula: facilitatorFormula("organisation", setCell, ""),
    style: "fact",
  });
  if (source.times) {
    fact(canvas, "Times in common", { value: sayTimesOfSet(source.times), style: "fact" });
  }
  const earliest = earliestDay(source);
  drawNextMeeting(canvas, next, earliest);
  drawSessionTime(canvas, next, earliest);
  drawAttendance(canvas, source, setCell);
  return setCell;
}

const factColumn = 1;
const notYetNamed = "not yet named";
const noneToCome = "no meeting to come";

/** Penalty that puts meetings that are over behind all others; far beyond any date's number. */
const farOff = 10_000_000;

/** The day of the earliest meeting after all that were held, cancelled ones aside; `farOff` or later when none is. */
function earliestDay({ trackerName }: SetSource): string {
  const [date, status] = [columnOf(meetingsTable, "date"), columnOf(meetingsTable, "status")];
  const held = `${quotedSheetName(trackerName)}!${heldUpToCell}`;
  const isOver = `(${status}="Held")+(${status}="Cancelled")+(${date}<=N(${held}))`;
  return `SUMPRODUCT(MIN(${date}+${String(farOff)}*(${isOver}>0)))`;
}

function drawNextMeeting(canvas: SheetCanvas, next: Meeting | null, earliest: string): void {
  fact(canvas, "Next meeting", {
    value: next ? sayDate(next.date) : noneToCome,
    formula: `IFERROR(IF(${earliest}<${String(farOff)},${dateWords(earliest)},"${noneToCome}"),"${noneToCome}")`,
    style: "fact",
  });
}

function drawSessionTime(canvas: SheetCanvas, next: Meeting | null, earliest: string): void {
  const start = next ? next.speakerStart + next.speakerMinutes : 0;
  const isNext = `(${columnOf(meetingsTable, "date")}=${earliest})*(${columnOf(meetingsTable, "status")}<>"Cancelled")*(${columnOf(meetingsTable, "status")}<>"Held")`;
  const timeOf = (header: "sessionStart" | "sessionEnd"): string =>
    timeWords(`SUMPRODUCT(MAX(${isNext}*${columnOf(meetingsTable, header)}))`);
  fact(canvas, "Set session, after the speaker", {
    value: next ? `${sayTime(start)} to ${sayTime(start + next.sessionMinutes)}` : "",
    formula: `IFERROR(IF(${earliest}<${String(farOff)},${timeOf("sessionStart")}&" to "&${timeOf("sessionEnd")},""),"")`,
    style: "fact",
  });
}

function drawAttendance(canvas: SheetCanvas, { rate }: SetSource, setCell: string): void {
  const sumOf = (header: "present" | "recorded"): string =>
    `SUMIFS(${columnOf(attendanceTable, header)},${columnOf(attendanceTable, "set")},${setCell})`;
  fact(canvas, "Attendance so far", {
    value: rate ?? "nothing recorded yet",
    formula: `IF(${sumOf("recorded")}=0,"nothing recorded yet",${sumOf("present")}/${sumOf("recorded")})`,
    style: "fact",
    format: "0%",
  });
}

function fact(canvas: SheetCanvas, label: string, cell: CellPlan): number {
  return canvas.row([{ value: label, style: "label" }, cell]);
}
