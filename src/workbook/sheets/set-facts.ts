import { absoluteAddress, quotedSheetName, serialOfDate, toBeSet } from "../../sheet";
import { attendanceTable, columnOf, meetingsTable } from "../../tables";
import { drawTexts } from "../draw/draw-texts";
import { dateWords, noDay, sayDate, sayTime, timeWords } from "../draw/formula-parts";
import { ownSession } from "../draw/own-days";
import { sayTimesOfSet } from "../../wording";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import type { CellPlan } from "../workbook-plan";
import { nextDayCell, nextIdCell, nextOfSet } from "./attendance-sheet";
import { sayFacilitators } from "./facilitators-sheet";
import type { SetSource } from "./set-source";
import { setSheetTexts } from "./set-texts";
import { facilitatorFormula } from "./sets-list";
import { detail, live, quotedText } from "../../words";

const texts = setSheetTexts.facts;

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
  const next = nextMeeting(source, setCell, absoluteAddress(canvas.nextRow, source.layout.flagColumn));
  const { flagColumn } = source.layout;
  facts(canvas, [texts.number, { value: number, style: "fact" }], [texts.next, next.day], flagColumn);
  const nextId = next.id ? absoluteAddress(canvas.nextRow, factColumn) : onTracker(source, nextIdCell);
  if (next.id) facts(canvas, [texts.nextId, next.id]);
  facts(
    canvas,
    [texts.attendance, attendance(source, setCell)],
    [texts.session, sessionTime(source, nextId, setCell)],
    flagColumn,
  );
  facts(canvas, [texts.facilitator, facilitator("name", texts.notYetNamed)]);
  facts(canvas, [texts.organisation, facilitator("organisation", "")]);
  if (source.times) {
    const { widths, mixColumn } = source.layout;
    const room = widths.slice(factColumn, mixColumn).reduce((sum, each) => sum + each);
    wrappedLines(sayTimesOfSet(source.times), room - 2).forEach((line, index) => {
      facts(canvas, [index === 0 ? texts.times : "", { value: line, style: "fact" }]);
    });
  }
  return setCell;
}

type Fact = readonly [label: string, value: CellPlan];

/** Labels and values, two side by side. @param column of the second value, which has room for a day */
function facts(canvas: SheetCanvas, [label, value]: Fact, second?: Fact, column = 0): void {
  const labelled = (text: string): CellPlan | null => (text === "" ? null : { value: text, style: "label" });
  const row: (CellPlan | null)[] = [labelled(label), value];
  if (second) {
    while (row.length < secondLabelColumn) row.push(null);
    row.push(labelled(second[0]));
    while (row.length < column) row.push(null);
    row.push(second[1]);
  }
  canvas.row(row);
}

const [factColumn, secondLabelColumn] = [1, 3] as const;

function onTracker({ trackerName }: SetSource, cell: string): string {
  return `${quotedSheetName(trackerName)}!${cell}`;
}

/** What the set's next meeting is, and, where the set has days of its own, the row for its ID. */
function nextMeeting(
  source: SetSource,
  setCell: string,
  dayCell: string,
): { day: CellPlan; id: CellPlan | null } {
  const { next } = source;
  if (source.apartAt.size > 0) {
    const own = nextOfSet(source, setCell);
    return {
      day: {
        value: next ? serialOfDate(next.date) : 0,
        formula: own.day,
        style: "fact",
        format: `[>=${noDay}]"${toBeSet}";[=0]"${texts.noneToCome}";d mmm yyyy`,
      },
      id: { value: next?.id ?? "", formula: `IFERROR(${own.id(dayCell)},"")`, style: "fact" },
    };
  }
  const day = `N(${onTracker(source, nextDayCell)})`;
  return {
    day: {
      value: next ? sayDate(next.date) : texts.noneToCome,
      formula: `IF(${day}=0,${quotedText(texts.noneToCome)},${dateWords(day)})`,
      style: "fact",
    },
    id: null,
  };
}

function sessionTime(source: SetSource, nextId: string, setCell: string): CellPlan {
  const { next } = source;
  const start = next ? next.speakerStart + next.speakerMinutes : 0;
  const row = `MATCH(${nextId},${columnOf(meetingsTable, "id")},0)`;
  const find = (header: "sessionStart" | "sessionEnd" | "sessionMinutes"): string =>
    `INDEX(${columnOf(meetingsTable, header)},${row})`;
  const times =
    source.apartAt.size === 0
      ? { start: find("sessionStart"), end: find("sessionEnd") }
      : ownSession({ start: find("sessionStart"), minutes: find("sessionMinutes") }, setCell, nextId);
  const session = live(() =>
    drawTexts.fromTo(
      detail({ value: sayTime(start), formula: timeWords(times.start) }),
      detail({ value: sayTime(start + (next?.sessionMinutes ?? 0)), formula: timeWords(times.end) }),
    ),
  );
  return {
    value: next ? session.value : "",
    formula: `IFERROR(${session.formula},"")`,
    style: "fact",
  };
}

function attendance({ rate }: SetSource, setCell: string): CellPlan {
  const sumOf = (header: "present" | "recorded"): string =>
    `SUMIFS(${columnOf(attendanceTable, header)},${columnOf(attendanceTable, "set")},${setCell})`;
  return {
    value: rate ?? texts.nothingRecorded,
    formula: `IF(${sumOf("recorded")}=0,${quotedText(texts.nothingRecorded)},${sumOf("present")}/${sumOf("recorded")})`,
    style: "fact",
    format: "0%",
  };
}
