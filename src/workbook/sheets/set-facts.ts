import type { LearningSet, Meeting } from "../../programme";
import { absoluteAddress, quotedSheetName } from "../../sheet";
import { meetingAfterHeld } from "../../attendance";
import { attendanceTable, columnOf, meetingsTable } from "../../tables";
import type { Drawing } from "../draw/drawing";
import { dateWords, sayDate, sayTime, timeWords } from "../draw/formula-parts";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan } from "../workbook-plan";
import { heldUpToCell } from "./attendance-sheet";
import { sayFacilitators } from "./facilitators-sheet";
import { facilitatorFormula } from "./sets-list";

/** Set number, facilitator, next meeting and attendance, live. Gives the absolute address of the number. */
export function drawSetFacts(canvas: SheetCanvas, drawing: Drawing, { number }: LearningSet): string {
  const numberRow = fact(canvas, "Set number", { value: number, style: "fact" });
  const setCell = absoluteAddress(numberRow, factColumn);
  fact(canvas, "Facilitator", {
    value: sayFacilitators(drawing, number, "name") || notYetNamed,
    formula: facilitatorFormula("name", setCell, notYetNamed),
    style: "fact",
  });
  fact(canvas, "Facilitator's organisation", {
    value: sayFacilitators(drawing, number, "organisation"),
    formula: facilitatorFormula("organisation", setCell, ""),
    style: "fact",
  });
  const next = meetingAfterHeld(drawing.programme);
  const earliest = earliestDay(drawing);
  drawNextMeeting(canvas, next, earliest);
  drawSessionTime(canvas, next, earliest);
  drawAttendance(canvas, drawing, number, setCell);
  return setCell;
}

const factColumn = 1;
const notYetNamed = "not yet named";
const noneToCome = "no meeting to come";

/** Penalty that puts meetings that are over behind all others; far beyond any date's number. */
const farOff = 10_000_000;

/** The day of the earliest meeting after all that were held, cancelled ones aside; `farOff` or later when none is. */
function earliestDay({ sheetNames }: Drawing): string {
  const [date, status] = [meetingColumn("date"), meetingColumn("status")];
  const held = `${quotedSheetName(sheetNames.get("attendance") ?? "")}!${heldUpToCell}`;
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
  const isNext = `(${meetingColumn("date")}=${earliest})*(${meetingColumn("status")}<>"Cancelled")*(${meetingColumn("status")}<>"Held")`;
  const timeOf = (header: "sessionStart" | "sessionEnd"): string =>
    timeWords(`SUMPRODUCT(MAX(${isNext}*${meetingColumn(header)}))`);
  fact(canvas, "Set session, after the speaker", {
    value: next ? `${sayTime(start)} to ${sayTime(start + next.sessionMinutes)}` : "",
    formula: `IFERROR(IF(${earliest}<${String(farOff)},${timeOf("sessionStart")}&" to "&${timeOf("sessionEnd")},""),"")`,
    style: "fact",
  });
}

function drawAttendance(canvas: SheetCanvas, { rates }: Drawing, number: number, setCell: string): void {
  const tally = rates.sets.get(number);
  const sumOf = (header: "present" | "recorded"): string =>
    `SUMIFS(${columnOf(attendanceTable, header)},${columnOf(attendanceTable, "set")},${setCell})`;
  fact(canvas, "Attendance so far", {
    value: tally?.rate ?? "nothing recorded yet",
    formula: `IF(${sumOf("recorded")}=0,"nothing recorded yet",${sumOf("present")}/${sumOf("recorded")})`,
    style: "fact",
    format: "0%",
  });
}

function fact(canvas: SheetCanvas, label: string, cell: CellPlan): number {
  return canvas.row([{ value: label, style: "label" }, cell]);
}

function meetingColumn(header: keyof typeof meetingsTable.columns): string {
  return columnOf(meetingsTable, header);
}
