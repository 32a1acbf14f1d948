import { rateBandEnds } from "../../attendance";
import {
  evaluationChange,
  evaluationStages,
  fewestShown,
  programmeReport,
  type Evaluation,
  type ProgrammeReport,
} from "../../sharing";
import { spokenDate, type CellRange } from "../../sheet";
import { sayCount, sayList } from "../../wording";
import { dayCell } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import { plainColour, tabColours } from "../styles";
import type { CellPlan, ChartPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { sayShownRate, shownRateCell, tooFew } from "./shown-figures";
import { reportTexts } from "./report-texts";

/** Four columns on the left, a narrow gap, and four on the right. */
const widths = [12, 13, 12, 11, 2, 13, 12, 11, 12];
const [half, right] = [4, 5];
const columns = widths.length;
/** More sets than this are told by how many of them attend how much. */
const mostSetsListed = 30;
const chartRows = 12;

type BandRow = readonly [label: string, count: number | null];
type Cells = readonly (CellPlan | null)[];

/** The year on one A4 page: figures, three charts and the numbers behind them; nobody's name. */
export function boardSheet(report: ProgrammeReport, evaluation: Evaluation | null = null): SheetPlan {
  const canvas = new SheetCanvas(widths);
  canvas.band(report.programmeName, `Report for the board, ${spokenDate(report.date)}`);
  canvas.skip();
  drawFigures(canvas, report);
  canvas.skip();
  for (const sentence of sentences(report)) canvas.text(sentence);
  canvas.skip();
  const top = canvas.nextRow;
  canvas.skip(2 * chartRows + 2);
  const { meetings, bands, sets } = drawTables(canvas, report);
  canvas.skip();
  if (evaluation) drawEvaluation(canvas, evaluation);
  for (const sentence of notes(report)) canvas.text(sentence, "note");
  const second = top + chartRows + 1;
  const areas = {
    whole: { top, left: 0, bottom: top + chartRows - 1, right: columns - 1 },
    left: { top: second, left: 0, bottom: second + chartRows - 1, right: half - 1 },
    right: { top: second, left: right, bottom: second + chartRows - 1, right: columns - 1 },
  };
  canvas.chart(meetingsChart(report, meetings, areas.whole));
  canvas.chart(bandsChart(report, bands, areas.left));
  canvas.chart(setsChart(report, sets, areas.right));
  return canvas.finish({
    key: "report-board",
    name: "Programme report",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1 },
    summary: "The year on one page, in numbers.",
  });
}

function drawFigures(canvas: SheetCanvas, report: ProgrammeReport): void {
  const { commitment, figures: shown } = report;
  const figures: readonly (readonly [string, string | number])[] = [
    ["Members now", shown.membersNow ?? tooFew()],
    ["Sets", report.sets.length],
    ["Meetings so far", `${String(commitment.meetingsSoFar)} of ${String(commitment.meetingsPlanned)}`],
    ["Attendance", shown.whole ? sayShownRate(shown.whole) : "–"],
    ["Joined later", shown.joinedLater ?? tooFew()],
    ["Left", shown.left ?? tooFew()],
    ["Changed set", shown.changedSet ?? tooFew()],
    ["Conversations due", shown.conversationsDue ?? tooFew()],
  ];
  const labels = figures.map(([value]): CellPlan => ({ value, style: "figureLabel" }));
  const values = figures.map(([, value]): CellPlan => ({ value, style: "figure" }));
  canvas.row([...labels.slice(0, half), null, ...labels.slice(half)], 32);
  canvas.row([...values.slice(0, half), null, ...values.slice(half)], 28);
}

function sentences({ commitment, figures, sets }: ProgrammeReport): string[] {
  const { months, monthsSoFar, monthsNeeded } = commitment;
  const enough = months >= monthsNeeded ? "" : `; at least ${String(monthsNeeded)} are asked for`;
  const fallen = sets.filter((set) => set.fallen).length;
  return [
    `${String(monthsSoFar)} of ${sayCount(months, "month")} have passed since the first meeting${enough}.`,
    figures.whole === null
      ? "Too little attendance is recorded yet to show a rate."
      : `Of the attendance recorded so far, ${sayShownRate(figures.whole)} is present or late.`,
    ...(fallen === 0
      ? []
      : [`The numbers of ${sayCount(fallen, "set")} have fallen since the first meetings.`]),
  ];
}

/** What a reader of the tables has to know of what is left out. */
function notes({ figures: { wholeStep }, meetingStep, setStep }: ProgrammeReport): string[] {
  const rounded = [
    ...(wholeStep > 1 ? [`the programme's rate to the nearest ${String(wholeStep)}%`] : []),
    ...(meetingStep > 1 ? [`rates of meetings to the nearest ${String(meetingStep)}%`] : []),
    ...(setStep > 1 ? [`rates of sets to the nearest ${String(setStep)}%`] : []),
  ];
  return [
    `Figures about fewer than ${String(fewestShown)} people are not shown, nor is anything they could be worked out from.`,
    `So a rate close to 100% says only "91% or more".${rounded.length === 0 ? "" : ` The report also rounds ${sayList(rounded)}.`}`,
  ];
}

/** Meetings on the left, sets on the right, and the members' rates under the shorter of the two. */
function drawTables(
  canvas: SheetCanvas,
  report: ProgrammeReport,
): { meetings: CellRange; bands: CellRange; sets: CellRange } {
  const isListed = report.sets.length <= mostSetsListed;
  const meetings = meetingRows(report);
  const bands = bandTable("Members", memberBands(report));
  const sets = isListed ? setRows(report) : bandTable("Sets", setBands(report));
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
    header(["Meeting", "Date", "State", "Rate"]),
    ...meetings.map(({ id, date, status, rate }): Cells => [
      { value: id, style: "body" },
      { value: dayCell(date), style: "date", format: "d mmm yyyy" },
      status === "Held" && date > today
        ? { value: "recorded in advance", style: "bodyWrapped" }
        : { value: status, style: "body" },
      status === "Cancelled" || date > today
        ? { value: status === "Cancelled" ? "–" : "to come", style: "rate" }
        : shownRateCell(rate),
    ]),
  ];
}

function setRows({ sets }: ProgrammeReport): Cells[] {
  return [
    header(["Set", "Members", "Rate", "Numbers"]),
    ...sets.map(({ name, membersNow, fallen, rate }): Cells => [
      { value: name, style: "bodyWrapped" },
      { value: membersNow ?? reportTexts.notShown, style: "number" },
      shownRateCell(rate),
      { value: fallen ? "have fallen" : null, style: "body" },
    ]),
  ];
}

function bandTable(counted: string, rows: readonly BandRow[]): Cells[] {
  return [
    header(["Attendance", counted]),
    ...rows.map(([label, count]): Cells => [
      { value: label, style: "bodyWrapped" },
      { value: count, style: "number" },
    ]),
  ];
}

function memberBands({ figures: { bands } }: ProgrammeReport): BandRow[] {
  if (bands.length === 0) return [[reportTexts.notShown, null]];
  return bands.map(({ from, to, orNotRecorded, members }) => [
    `${sayBand(from, to)}${orNotRecorded ? ", or not recorded" : ""}`,
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
  return from === null || to === null ? "not recorded" : `${String(from)} to ${String(to)}%`;
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
    title: shown === 0 ? "Attendance by meeting: no rate to show yet" : "Attendance by meeting",
    altText: `Attendance by meeting, ${String(shown)} of ${sayCount(meetings.length, "meeting")} with a rate; the table below has every figure.`,
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: "Rate", values: { ...rows, left: 3, right: 3 }, colour: plainColour }],
    ...{ area, valueFormat: "0%", valueMaximum: 1, ...shared },
  };
}

function bandsChart(report: ProgrammeReport, rows: CellRange, area: CellRange): ChartPlan {
  const isEmpty = report.figures.bands.length === 0;
  const words = memberBands(report).map(([label, count]) => `${label}: ${String(count)}`);
  return {
    id: "bands",
    kind: "column",
    title: `Members by their attendance${isEmpty ? ": too few to show" : ""}`,
    altText: isEmpty
      ? "Members by their attendance: too few differ for it to be shown."
      : `Members by their attendance. ${words.join("; ")}.`,
    categories: { ...rows, right: rows.left },
    series: [{ name: "Members", values: { ...rows, left: rows.right }, colour: plainColour }],
    ...{ area, ...shared },
  };
}

function setsChart({ sets }: ProgrammeReport, rows: CellRange, area: CellRange): ChartPlan {
  const isListed = sets.length <= mostSetsListed;
  const value = isListed ? rows.left + 2 : rows.right;
  return {
    id: "sets",
    kind: "column",
    title: isListed ? "Attendance by set" : "Sets by their attendance",
    altText: `Attendance of ${sayCount(sets.length, "set")}, in the order of their numbers; the table below has every figure.`,
    categories: { ...rows, right: rows.left },
    series: [
      {
        name: isListed ? "Rate" : "Sets",
        values: { ...rows, left: value, right: value },
        colour: plainColour,
      },
    ],
    ...{ area, ...(isListed && { valueFormat: "0%", valueMaximum: 1 }), ...shared },
  };
}

/** What the answers came to at each stage, and its change: a statement over the left half, its means on the right. */
function drawEvaluation(canvas: SheetCanvas, evaluation: Evaluation): void {
  const texts = reportTexts.evaluation;
  const room = widths.slice(0, right).reduce((sum, width) => sum + width, 0) - 2;
  canvas.heading(texts.board);
  canvas.text(texts.boardHow(fewestShown), "note");
  canvas.row(
    [
      ...[texts.statement, ...widths.slice(1, right).map(() => "")],
      ...evaluationStages.map((stage) => texts.stages[stage]),
      texts.change,
    ].map((value): CellPlan => ({ value, style: "header" })),
  );
  for (const { statement, means, change } of evaluationChange(evaluation)) {
    const said = evaluationStages.map((stage) => means[stage]);
    const cells = [
      ...said.map((mean) => (mean ? texts.mean(mean.mean, mean.bound) : reportTexts.notShown)),
      change === null ? reportTexts.notShown : texts.changes[change],
    ].map((value): CellPlan => ({ value, style: "rate" }));
    wrappedLines(statement, room).forEach((value, line) => {
      const empty = widths.slice(1, right).map(() => null);
      canvas.row([{ value, style: "line" }, ...empty, ...(line === 0 ? cells : [])]);
    });
  }
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
