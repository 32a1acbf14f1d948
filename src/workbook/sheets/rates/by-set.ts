import { type Meeting, type Member, type SetNumber, noSet } from "../../../programme";
import {
  awaitedAt,
  meetingAfterHeld,
  noticeableFall,
  setNumbers,
  type AttendanceRates,
  type SetNumbers,
} from "../../../attendance";
import { cellAddress, type CellRange } from "../../../sheet";
import { attendanceTable, awaitedWords, columnOf, visitsTable } from "../../../tables";
import { mostSetsInView } from "../../draw/drawing";
import type { SheetCanvas } from "../../draw/sheet-canvas";
import type { CellPlan } from "../../workbook-plan";
import { accountedCell, chartRates, cellsDown, fewestCompared, nothing, rateCell } from "./cells";
import { attendanceTexts } from "../attendance-texts";
import type { RatesSource } from "./rates-source";
import { criterion, detail, live, quotedText } from "../../../words";

const texts = attendanceTexts.rates;

/** No leaving date lies beyond it, so that "now" is whoever has none. */
const afterAll = "2199-12-31";

const [membersColumn, expectedColumn] = [2, 6] as const;

/** The sets side by side: rates, who is expected next, and what deserves a look, in words. Gives the cells of their numbers. */
export function drawSets(canvas: SheetCanvas, drawing: RatesSource, rates: AttendanceRates): CellRange {
  const { programme } = drawing;
  const { sets } = programme;
  const heading = canvas.heading(texts.bySet.heading);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  const isReadable = sets.length <= mostSetsInView;
  const isAnyRecorded = [...rates.sets.values()].some((tally) => tally.recorded > 0);
  const hasChart = isReadable && sets.length >= fewestCompared && isAnyRecorded;
  const headerRow = canvas.header(texts.bySet.columns);
  const top = canvas.nextRow;
  const numbers = new Map(setNumbers(programme, afterAll).map((own) => [own.setNumber, own]));
  const next = meetingAfterHeld(programme);
  const expected = expectedBySet(drawing, next);
  for (const { number, name } of sets) {
    const row = canvas.nextRow;
    const tally = rates.sets.get(number) ?? nothing;
    const sumOf = (header: "present" | "recorded" | "apologies"): string =>
      `SUMIFS(${column(header)},${column("set")},$${cellAddress(row, 0)})`;
    canvas.row([
      { value: number, style: "centred" },
      { value: name, style: "bodyWrapped" },
      membersCell(drawing, numbers.get(number)?.membersNow ?? 0, row),
      { value: tally.present, formula: sumOf("present"), style: "number" },
      { value: tally.recorded, formula: sumOf("recorded"), style: "number" },
      rateCell(tally, row, "rate"),
      ...lookCells(drawing, { row, number, own: numbers.get(number), next, expected }),
      accountedCell(tally, row, sumOf("apologies"), "rate"),
    ]);
  }
  const bottom = canvas.nextRow - 1;
  canvas.together(heading, bottom, "if-no-more-pages");
  canvas.format(
    { top, bottom, left: expectedColumn + 1, right: expectedColumn + 1 },
    `$${cellAddress(top, expectedColumn + 1)}<>""`,
    "attention",
  );
  const recorded = cellsDown(top, bottom, 4);
  canvas.put(sentenceRow, 0, {
    value: saySets(rates, sets.length, isReadable),
    formula: `IF(SUM(${recorded})=0,${quotedText(noDataYet(isReadable))},${live(() => someRecorded(detail({ value: "", formula: `COUNTIF(${recorded},">0")` }), sets.length, isReadable)).formula})`,
    style: "line",
  });
  if (hasChart) {
    chartRates(canvas, headerRow, {
      id: "rate-by-set",
      title: texts.bySet.chart,
      altText: `${saySets(rates, sets.length, isReadable)} ${sets.map(({ number, name }) => texts.ofOne(name, sayRate(rates, number))).join("; ")}.`,
      categories: { top, bottom, left: 1, right: 1 },
    });
  }
  return { top, bottom, left: 0, right: 0 };
}

function column(header: keyof typeof attendanceTable.columns): string {
  return columnOf(attendanceTable, header);
}

/** Members of the set without a leaving date. */
function membersCell({ programme }: RatesSource, value: number, row: number): CellPlan {
  const staying = programme.members.some(({ left }) => left !== null) ? `,${column("left")},0` : "";
  return {
    value,
    formula: `COUNTIFS(${column("set")},$${cellAddress(row, 0)}${staying})`,
    style: "number",
  };
}

function expectedBySet(
  { programme }: RatesSource,
  next: Meeting | null,
): ReadonlyMap<SetNumber, number> | null {
  if (!next || programme.members.length === 0) return null;
  const awaited = awaitedAt(programme, next);
  const counts = new Map(programme.sets.map(({ number }) => [number, 0]));
  for (const member of programme.members) {
    const set = visited(programme, member, next) ?? member.setNumber ?? noSet;
    const count = counts.get(set);
    if (count !== undefined && awaited(member) === "expected") counts.set(set, count + 1);
  }
  return counts;
}

/** The set that a member visits at a meeting; null when they visit none. */
function visited(
  { year }: RatesSource["programme"],
  { id }: Pick<Member, "id">,
  { id: meetingId }: Pick<Meeting, "id">,
): SetNumber | null {
  const visit = year.visits.find((each) => each.memberId === id && each.meetingId === meetingId);
  return visit?.setNumber ?? null;
}

/** How many are expected next, and in words: below quorum, or fewer than at first. */
function lookCells(
  { programme }: RatesSource,
  {
    row,
    number,
    own,
    next,
    expected,
  }: {
    readonly row: number;
    readonly number: SetNumber;
    readonly own: SetNumbers | undefined;
    readonly next: Meeting | null;
    readonly expected: ReadonlyMap<SetNumber, number> | null;
  },
): CellPlan[] {
  const { quorum } = programme.settings;
  if (programme.meetings.length === 0) {
    return [
      { value: null, style: "body" },
      { value: null, style: "body" },
    ];
  }
  const set = `$${cellAddress(row, 0)}`;
  const count = expected?.get(number) ?? null;
  const anyNext = `COUNTIF(${column("next")},"?*")>0`;
  const fewerCame = (own?.cameAtFirst ?? 0) - (own?.cameLately ?? 0) >= noticeableFall;
  const { fallen: fallenText } = texts.bySet;
  const below = texts.bySet.below(quorum);
  const hasVisits = programme.year.visits.length > 0;
  const visits = (column: "setNumber" | "home"): string =>
    `SUMIFS(${columnOf(visitsTable, "awaited")},${columnOf(visitsTable, column)},${set})`;
  // A set whose members all visit another is not short of people.
  const isAway =
    count === 0 &&
    next !== null &&
    programme.members.some(
      (member) => member.setNumber === number && visited(programme, member, next) !== null,
    );
  const words = [
    ...(count !== null && count < quorum && !isAway ? [below] : []),
    ...(own?.fallen === true ? [fallenText] : []),
  ];
  const cell = `$${cellAddress(row, expectedColumn)}`;
  const members = `$${cellAddress(row, membersColumn)}`;
  // How many came at first and lately is the history's to tell, and changes with a run only.
  const fallen = fewerCame
    ? "TRUE"
    : `${String(own?.membersAtFirst ?? 0)}-${members}>=${String(noticeableFall)}`;
  const some = hasVisits ? `,OR(N(${cell})>0,${visits("home")}=0)` : "";
  const isBelow = `AND(ISNUMBER(${cell}),N(${cell})<${String(quorum)}${some})`;
  return [
    {
      value: count ?? "",
      formula: `IF(${anyNext},COUNTIFS(${column("set")},${set},${column("next")},${quotedText(criterion(awaitedWords.expected))})${hasVisits ? `+${visits("setNumber")}-${visits("home")}` : ""},"")`,
      style: "number",
    },
    {
      value: words.join("; "),
      formula: `IF(${isBelow},${quotedText(below)},"")&IF(AND(${isBelow},${fallen}),"; ","")&IF(${fallen},${quotedText(fallenText)},"")`,
      style: "bodyWrapped",
    },
  ];
}

function noDataYet(isReadable: boolean): string {
  return isReadable ? texts.nothingYet : `${texts.nothingYet} ${texts.bySet.noChart(mostSetsInView)}`;
}

function someRecorded(recorded: string, all: number, isReadable: boolean): string {
  const some = texts.bySet.recorded(recorded, all);
  return isReadable ? some : `${some} ${texts.bySet.noChart(mostSetsInView)}`;
}

function saySets({ sets, whole }: AttendanceRates, all: number, isReadable: boolean): string {
  if (whole.recorded === 0) return noDataYet(isReadable);
  const recorded = [...sets.values()].filter((tally) => tally.recorded > 0).length;
  if (recorded === 0) return noDataYet(isReadable);
  return someRecorded(String(recorded), all, isReadable);
}

function sayRate({ sets }: AttendanceRates, number: number): string {
  const rate = sets.get(number)?.rate ?? null;
  return rate === null ? texts.notRecorded : texts.percent(rate);
}
