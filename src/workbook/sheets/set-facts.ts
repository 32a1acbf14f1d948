import { absoluteAddress, quotedSheetName } from "../../sheet";
import { attendanceTable, columnOf, meetingsTable } from "../../tables";
import { dateWords, sayDate, sayTime, timeWords } from "../draw/formula-parts";
import { sayTimesOfSet } from "../../wording";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import type { CellPlan } from "../workbook-plan";
import { nextDayCell, nextIdCell } from "./attendance-sheet";
import { sayFacilitators } from "./facilitators-sheet";
import type { SetSource } from "./set-source";
import { facilitatorFormula } from "./sets-list";

/** Set number, facilitator, next meeting and attendance, live. Gives the absolute address of the number. */
export function drawSetFacts(canvas: SheetCanvas, source: SetSource): string {
  const { programme } = source;
  const { number } = source.set;
  const setCell = absoluteAddress(canvas.nextRow, factColumn);
  const facilitator = (what: "name" | "organisation", otherwise: string): CellPlan => ({
    value: sayFacilitators(programme, number, what) || otherwise,
    formula: facilitatorFormula(what, setCell, otherwise),
    style: "fact",
  });
  facts(canvas, ["Set number", { value: number, style: "fact" }], ["Next meeting", nextMeeting(source)]);
  facts(canvas, ["Attendance so far", attendance(source, setCell)], ["Set session", sessionTime(source)]);
  facts(canvas, ["Facilitator", facilitator("name", notYetNamed)]);
  facts(canvas, ["Organisation", facilitator("organisation", "")]);
  if (source.times) {
    const { widths, mixColumn } = source.layout;
    const room = widths.slice(factColumn, mixColumn).reduce((sum, each) => sum + each);
    wrappedLines(sayTimesOfSet(source.times), room - 2).forEach((line, index) => {
      facts(canvas, [index === 0 ? "Times in common" : "", { value: line, style: "fact" }]);
    });
  }
  return setCell;
}

/** Labels and values, two side by side. */
function facts(canvas: SheetCanvas, ...pairs: readonly (readonly [string, CellPlan])[]): void {
  const [first, second] = pairs.map(([label, cell]) => [
    label === "" ? null : ({ value: label, style: "label" } as const),
    cell,
  ]);
  canvas.row([...(first ?? []), ...(second ? [null, ...second] : [])]);
}

const factColumn = 1;
const notYetNamed = "not yet named";
const noneToCome = "no meeting to come";

function onTracker({ trackerName }: SetSource, cell: string): string {
  return `${quotedSheetName(trackerName)}!${cell}`;
}

function nextMeeting(source: SetSource): CellPlan {
  const { next } = source;
  const day = `N(${onTracker(source, nextDayCell)})`;
  return {
    value: next ? sayDate(next.date) : noneToCome,
    formula: `IF(${day}=0,"${noneToCome}",${dateWords(day)})`,
    style: "fact",
  };
}

function sessionTime(source: SetSource): CellPlan {
  const { next } = source;
  const start = next ? next.speakerStart + next.speakerMinutes : 0;
  const row = `MATCH(${onTracker(source, nextIdCell)},${columnOf(meetingsTable, "id")},0)`;
  const timeOf = (header: "sessionStart" | "sessionEnd"): string =>
    timeWords(`INDEX(${columnOf(meetingsTable, header)},${row})`);
  return {
    value: next ? `${sayTime(start)} to ${sayTime(start + next.sessionMinutes)}` : "",
    formula: `IFERROR(${timeOf("sessionStart")}&" to "&${timeOf("sessionEnd")},"")`,
    style: "fact",
  };
}

function attendance({ rate }: SetSource, setCell: string): CellPlan {
  const sumOf = (header: "present" | "recorded"): string =>
    `SUMIFS(${columnOf(attendanceTable, header)},${columnOf(attendanceTable, "set")},${setCell})`;
  return {
    value: rate ?? "nothing recorded yet",
    formula: `IF(${sumOf("recorded")}=0,"nothing recorded yet",${sumOf("present")}/${sumOf("recorded")})`,
    style: "fact",
    format: "0%",
  };
}
