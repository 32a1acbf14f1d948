import { absoluteAddress, quotedSheetName, serialOfDate, toBeSet } from "../../sheet";
import { attendanceTable, columnOf, meetingsTable } from "../../tables";
import { dateWords, noDay, sayDate, sayTime, timeWords } from "../draw/formula-parts";
import { ownSession } from "../draw/own-days";
import { sayTimesOfSet } from "../../wording";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan } from "../workbook-plan";
import { nextDayCell, nextIdCell, nextOfSet } from "./attendance-sheet";
import { sayFacilitators } from "./facilitators-sheet";
import type { SetSource } from "./set-source";
import { facilitatorFormula } from "./sets-list";

/** Set number, facilitator, next meeting and attendance, live. Gives the absolute address of the number. */
export function drawSetFacts(canvas: SheetCanvas, source: SetSource): string {
  const { programme } = source;
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
  drawSessionTime(canvas, source, drawNextMeeting(canvas, source, setCell), setCell);
  drawAttendance(canvas, source, setCell);
  return setCell;
}

const factColumn = 1;
const notYetNamed = "not yet named";
const noneToCome = "no meeting to come";

function onTracker({ trackerName }: SetSource, cell: string): string {
  return `${quotedSheetName(trackerName)}!${cell}`;
}

/** Gives the cell, or what gives it, of the ID of the set's next meeting comes to. */
function drawNextMeeting(canvas: SheetCanvas, source: SetSource, setCell: string): string {
  const { next } = source;
  if (source.apartAt.size > 0) {
    const own = nextOfSet(source, setCell);
    const row = fact(canvas, "Next meeting", {
      value: next ? serialOfDate(next.date) : 0,
      formula: own.day,
      style: "fact",
      format: `[>=${noDay}]"${toBeSet}";[=0]"${noneToCome}";d mmm yyyy`,
    });
    const id = fact(canvas, "Meeting ID", {
      value: next?.id ?? "",
      formula: `IFERROR(${own.id(absoluteAddress(row, factColumn))},"")`,
      style: "fact",
    });
    return absoluteAddress(id, factColumn);
  }
  const day = `N(${onTracker(source, nextDayCell)})`;
  fact(canvas, "Next meeting", {
    value: next ? sayDate(next.date) : noneToCome,
    formula: `IF(${day}=0,"${noneToCome}",${dateWords(day)})`,
    style: "fact",
  });
  return onTracker(source, nextIdCell);
}

function drawSessionTime(canvas: SheetCanvas, source: SetSource, nextId: string, setCell: string): void {
  const { next } = source;
  const start = next ? next.speakerStart + next.speakerMinutes : 0;
  const row = `MATCH(${nextId},${columnOf(meetingsTable, "id")},0)`;
  const find = (header: "sessionStart" | "sessionEnd" | "sessionMinutes"): string =>
    `INDEX(${columnOf(meetingsTable, header)},${row})`;
  const times =
    source.apartAt.size === 0
      ? { start: find("sessionStart"), end: find("sessionEnd") }
      : ownSession({ start: find("sessionStart"), minutes: find("sessionMinutes") }, setCell, nextId);
  fact(canvas, "Set session, after the speaker", {
    value: next ? `${sayTime(start)} to ${sayTime(start + next.sessionMinutes)}` : "",
    formula: `IFERROR(${timeWords(times.start)}&" to "&${timeWords(times.end)},"")`,
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
