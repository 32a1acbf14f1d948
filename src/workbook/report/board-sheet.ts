import { rateBandEnds } from "../../attendance";
import {
  evaluationChange,
  evaluationStages,
  fewestShown,
  programmeReport,
  type Evaluation,
  type ProgrammeReport,
} from "../../sharing";
import { known, spokenDate, type CellRange } from "../../sheet";
import { dayCell } from "../draw/formula-parts";
import { missingRoom } from "../draw/text-room";
import { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import { plainColour } from "../styles";
import type { CellPlan, ChartPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { sayShownRate, shownRateCell, tooFew } from "./shown-figures";
import { boardTexts as texts } from "./board-texts";
import { evaluationTexts } from "./evaluation-texts";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

/** Four columns on the left, a narrow gap, and four on the right. */
const widths = [12, 13, 15, 11, 2, 19, 11, 11, 13];
const [half, right] = [4, 5];
const columns = widths.length;
/**
 * What finds room on the page in print that is read: rows of each chart, and sets that are listed. More of them are
 * told by how many attend how much.
 */
const usualRoom = { chartRows: 12, sets: 30 };
const roomBesideEvaluation: typeof usualRoom = { chartRows: 9, sets: 12 };

type BandRow = readonly [label: string, count: number | null];
type Cells = readonly (CellPlan | null)[];

/** The year on one A4 page: figures, up to three charts and the numbers behind them; nobody's name. */
export function boardSheet(report: ProgrammeReport, evaluation: Evaluation | null = null): SheetPlan {
  const canvas = new SheetCanvas(widths);
  const { chartRows, sets: mostSets } = evaluation ? roomBesideEvaluation : usualRoom;
  const isListed = report.sets.length <= mostSets;
  canvas.band(report.programmeName, texts.about(spokenDate(report.date)));
  canvas.skip();
  drawFigures(canvas, report);
  canvas.skip();
  for (const sentence of sentences(report)) canvas.text(sentence);
  canvas.skip();
  const top = canvas.nextRow;
  const { meetings: hasMeetings, bands: hasBands, sets: hasSets } = charted(report);
  const second = hasMeetings ? top + chartRows + 1 : top;
  const rowsOfCharts = (hasMeetings ? 1 : 0) + (hasBands || hasSets ? 1 : 0);
  canvas.skip(rowsOfCharts * (chartRows + 1));
  const { meetings, bands, sets } = drawTables(canvas, report, isListed);
  canvas.skip();
  if (evaluation) drawEvaluation(canvas, evaluation);
  for (const sentence of notes(report)) canvas.text(sentence, "note");
  const area = (from: number, left: number, last: number): CellRange => {
    return { top: from, left, bottom: from + chartRows - 1, right: last };
  };
  const lastColumn = columns - 1;
  if (hasMeetings) canvas.chart(meetingsChart(report, meetings, area(top, 0, lastColumn)));
  if (hasBands) canvas.chart(bandsChart(report, bands, area(second, 0, hasSets ? half - 1 : lastColumn)));
  if (hasSets)
    canvas.chart(setsChart(report, sets, area(second, hasBands ? right : 0, lastColumn), isListed));
  return finishReport(canvas, "report-board", texts, {
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1 },
  });
}

/** Which charts have something to show: no other is drawn. */
function charted({
  meetings,
  figures,
  sets,
  date: today,
}: ProgrammeReport): Record<"meetings" | "bands" | "sets", boolean> {
  return {
    meetings: meetings.some(({ rate, date }) => rate !== null && date <= today),
    bands: figures.bands.length > 0,
    sets: sets.some(({ rate }) => rate !== null),
  };
}

function drawFigures(canvas: SheetCanvas, report: ProgrammeReport): void {
  const { commitment, figures: shown } = report;
  const { figures: labels } = texts;
  const figures: readonly (readonly [string, string | number])[] = [
    [labels.members, shown.membersNow ?? tooFew()],
    [labels.sets, report.sets.length],
    [labels.meetings, texts.soFar(commitment.meetingsSoFar, commitment.meetingsPlanned)],
    [labels.attendance, shown.whole ? sayShownRate(shown.whole) : "–"],
    [labels.joinedLater, shown.joinedLater ?? tooFew()],
    [labels.left, shown.left ?? tooFew()],
    [labels.changedSet, shown.changedSet ?? tooFew()],
    [labels.conversations, shown.conversationsDue ?? tooFew()],
  ];
  const heads = figures.map(([value]): CellPlan => ({ value, style: "figureLabel" }));
  const values = figures.map(([, value], at): CellPlan => ({
    value,
    // A word longer than in English is written smaller, so that all is on one page.
    style: fitsAsFigure(value, known(widths[at < half ? at : at + 1])) ? "figure" : "figureWords",
  }));
  canvas.row([...heads.slice(0, half), null, ...heads.slice(half)], 32);
  canvas.row([...values.slice(0, half), null, ...values.slice(half)], 28);
}

function fitsAsFigure(value: string | number, width: number): boolean {
  return missingRoom([width], [{ value, style: "figure" }], 0) === 0;
}

function sentences({ commitment, figures, sets }: ProgrammeReport): string[] {
  const { months, monthsSoFar, monthsNeeded } = commitment;
  const fallen = sets.filter((set) => set.fallen).length;
  return [
    texts.months(monthsSoFar, months, months >= monthsNeeded ? null : monthsNeeded),
    figures.whole === null ? texts.noRate : texts.rate(sayShownRate(figures.whole)),
    ...(fallen === 0 ? [] : [texts.fallen(fallen)]),
  ];
}

/** What a reader of the tables has to know of what is left out. */
function notes({ figures: { wholeStep }, meetingStep, setStep }: ProgrammeReport): string[] {
  const rounded = [
    ...(wholeStep > 1 ? [texts.rounded.whole(wholeStep)] : []),
    ...(meetingStep > 1 ? [texts.rounded.meetings(meetingStep)] : []),
    ...(setStep > 1 ? [texts.rounded.sets(setStep)] : []),
  ];
  return [texts.hidden(fewestShown), texts.bounds(rounded)];
}

/** Meetings on the left, sets on the right, and the members' rates under the shorter of the two. */
function drawTables(
  canvas: SheetCanvas,
  report: ProgrammeReport,
  isListed: boolean,
): { meetings: CellRange; bands: CellRange; sets: CellRange } {
  const meetings = meetingRows(report);
  const bands = bandTable("members", memberBands(report));
  const sets = isListed ? setRows(report) : bandTable("sets", setBands(report));
  const isLeft = meetings.length <= sets.length;
  const [leftRows, rightRows] = isLeft
    ? [[...meetings, [], ...bands], sets]
    : [meetings, [...sets, [], ...bands]];
  const top = canvas.nextRow;
  for (let row = 0; row < Math.max(leftRows.length, rightRows.length); row++) {
    const own = leftRows[row] ?? [];
    const padded = Array.from({ length: right }, (_, column) => own[column] ?? null);
    canvas.row([...padded, ...(rightRows[row] ?? [])]);
  }
  const bandsTop = top + (isLeft ? meetings.length : sets.length) + 1;
  const bandsLeft = isLeft ? 0 : right;
  return {
    meetings: { top: top + 1, bottom: top + meetings.length - 1, left: 0, right: half - 1 },
    bands: { top: bandsTop + 1, bottom: bandsTop + bands.length - 1, left: bandsLeft, right: bandsLeft + 1 },
    sets: {
      ...{ top: top + 1, bottom: top + sets.length - 1, left: right },
      right: isListed ? columns - 1 : right + 1,
    },
  };
}

function header(texts: readonly string[]): Cells {
  return texts.map((value) => ({ value, style: "header" }));
}

/** A meeting to come has no rate, though apologies may be recorded for it already. */
function meetingRows({ meetings, date: today }: ProgrammeReport): Cells[] {
  return [
    header(texts.meetingColumns),
    ...meetings.map(({ id, date, status, isInAdvance, rate }): Cells => [
      { value: id, style: "body" },
      { value: dayCell(date), style: "date", format: "d mmm yyyy" },
      isInAdvance ? { value: texts.inAdvance, style: "bodyWrapped" } : { value: status, style: "body" },
      status === "Cancelled" || date > today
        ? { value: status === "Cancelled" ? "–" : texts.toCome, style: "rate" }
        : shownRateCell(rate),
    ]),
  ];
}

function setRows({ sets }: ProgrammeReport): Cells[] {
  return [
    header(texts.setColumns),
    ...sets.map(({ name, membersNow, fallen, rate }): Cells => [
      { value: name, style: "bodyWrapped" },
      { value: membersNow ?? reportTexts.notShown, style: "number" },
      shownRateCell(rate),
      { value: fallen ? texts.haveFallen : null, style: "body" },
    ]),
  ];
}

function bandTable(counted: "members" | "sets", rows: readonly BandRow[]): Cells[] {
  return [
    header(texts.bandColumns[counted]),
    ...rows.map(([label, count]): Cells => [
      { value: label, style: "bodyWrapped" },
      { value: count, style: "number" },
    ]),
  ];
}

function memberBands({ figures: { bands } }: ProgrammeReport): BandRow[] {
  if (bands.length === 0) return [[reportTexts.notShown, null]];
  return bands.map(({ from, to, orNotRecorded, members }) => [
    orNotRecorded ? texts.orNotRecorded(sayBand(from, to)) : sayBand(from, to),
    members,
  ]);
}

/** Of the rates as they are shown: how many sets are in each band, and how many have no rate to show. */
function setBands({ sets }: ProgrammeReport): BandRow[] {
  const percents = sets.flatMap(({ rate }) => rate?.percent ?? []);
  const rows = rateBandEnds.map(({ from, to }): BandRow => [
    sayBand(from, to),
    percents.filter((percent) => percent >= from && percent <= to).length,
  ]);
  return [...rows, [reportTexts.notShown, sets.length - percents.length]];
}

function sayBand(from: number | null, to: number | null): string {
  return from === null || to === null ? reportTexts.notRecorded : texts.band(from, to);
}

const shared = { valueAxisTitle: "", legend: "none" } as const;

function meetingsChart(
  { meetings, date: today }: ProgrammeReport,
  rows: CellRange,
  area: CellRange,
): ChartPlan {
  const shown = meetings.filter(({ rate, date }) => rate !== null && date <= today).length;
  return {
    id: "meetings",
    kind: "column",
    title: texts.charts.byMeeting,
    altText: texts.charts.byMeetingAbout(shown, meetings.length),
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: texts.rateLabel, values: { ...rows, left: 3, right: 3 }, colour: plainColour }],
    ...{ area, valueFormat: "0%", valueMaximum: 1, ...shared },
  };
}

function bandsChart(report: ProgrammeReport, rows: CellRange, area: CellRange): ChartPlan {
  return {
    id: "bands",
    kind: "column",
    title: texts.charts.bands,
    altText: texts.charts.bandsAbout(memberBands(report).map(([label, count]) => [label, String(count)])),
    categories: { ...rows, right: rows.left },
    series: [
      {
        name: known(texts.bandColumns.members[1]),
        values: { ...rows, left: rows.right },
        colour: plainColour,
      },
    ],
    ...{ area, ...shared },
  };
}

function setsChart(
  { sets }: ProgrammeReport,
  rows: CellRange,
  area: CellRange,
  isListed: boolean,
): ChartPlan {
  const value = isListed ? rows.left + 2 : rows.right;
  return {
    id: "sets",
    kind: "column",
    title: isListed ? texts.charts.bySet : texts.charts.sets,
    altText: texts.charts.setsAbout(sets.length),
    categories: { ...rows, right: rows.left },
    series: [
      {
        name: isListed ? texts.rateLabel : known(texts.bandColumns.sets[1]),
        values: { ...rows, left: value, right: value },
        colour: plainColour,
      },
    ],
    ...{ area, ...(isListed && { valueFormat: "0%", valueMaximum: 1 }), ...shared },
  };
}

/** What the answers came to at each stage, and its change: a statement over the left half, its means on the right. */
function drawEvaluation(canvas: SheetCanvas, evaluation: Evaluation): void {
  const { evaluation: own } = texts;
  const { stages, statement: statementHead, statements } = evaluationTexts;
  const room = widths.slice(0, right).reduce((sum, width) => sum + width, 0) - 2;
  canvas.heading(own.heading);
  canvas.text(own.about(fewestShown), "note");
  canvas.row([
    { value: statementHead, style: "besideHeading" },
    ...widths.slice(1, right).map(() => null),
    ...[...evaluationStages.map((stage) => stages[stage]), own.change].map((value): CellPlan => ({
      value,
      style: "headerCentre",
    })),
  ]);
  evaluationChange(evaluation).forEach(({ means, change }, at) => {
    const said = evaluationStages.map((stage) => means[stage]);
    const cells = [
      ...said.map((each) => (each ? own.mean(each.mean.toFixed(1), each.bound) : reportTexts.notShown)),
      change === null ? reportTexts.notShown : own.changes[change],
    ].map((value): CellPlan => ({ value, style: "rate" }));
    wrappedLines(known(statements[at]), room).forEach((value, line) => {
      const empty = widths.slice(1, right).map(() => null);
      canvas.row([{ value, style: "line" }, ...empty, ...(line === 0 ? cells : [])]);
    });
  });
  canvas.skip();
}

export const boardReport: ReportKind<{
  /** The answers typed in the evaluation's workbook. */
  readonly evaluation?: Evaluation;
}> = {
  draw(programme, today, { evaluation }) {
    const report = programmeReport(programme, today);
    const counts = { sets: report.sets.length, meetings: report.meetings.length };
    const changes = evaluation ? evaluationChange(evaluation) : [];
    const statements = changes.filter(({ means }) =>
      Object.values(means).some((mean) => mean !== null),
    ).length;
    return {
      sheets: [boardSheet(report, evaluation ?? null)],
      facts: { kind: "board", ...counts, ...(evaluation && { statements }) },
    };
  },
};
