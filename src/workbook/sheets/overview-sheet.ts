import { columnOf, rosterTable, settingRows, settingsTable } from "../../tables";
import { type GroupingTally, mostSetsInView } from "../draw/drawing";
import { SheetCanvas, type SheetPart } from "../draw/sheet-canvas";
import { professionsInSets } from "../../programme";
import { sayCertificate, sayLeft, sayProfessions } from "../../wording";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { NamePlan, SheetPlan } from "../workbook-plan";
import { drawMixTable } from "./mix-table";
import { sayContent, sayMissingSetSheets } from "./overview-words";
import { chartTally, drawOthers, professionChart, sayChart } from "./profession-chart";
import { filledRows } from "./roster-sheet";
import { drawSetsList } from "./sets-list";
import type { OverviewSource } from "./overview-source";

const chartRows = 18;
/** The words above the tables take a multiple of so many rows, so that few changes of them shift the tables. */
const [factRows, certificateRows] = [5, 10] as const;
/** Set columns there are at least, so that text and chart have room. */
const fewestSetColumns = 10;
/** A printed page across holds about so many digits at a size that can be read. */
const pageWidth = 250;

/** What the programme holds, how evenly, and which counts prove it. The first sheet. */
export function overviewSheet(
  drawing: OverviewSource,
  mixes = drawMixes,
): { sheet: SheetPlan; names: NamePlan[] } {
  const { programme, certificate, notices, setCount, generatedOn } = drawing;
  const canvas = new SheetCanvas(columnWidths(drawing));
  const made = generatedOn === undefined ? "" : `, made on ${generatedOn}`;
  canvas.band(programme.settings.programmeName, `Overview of the learning sets${made}`);
  const begin = canvas.nextRow;
  canvas.skip();
  for (const sentence of sayContent(drawing)) canvas.text(sentence);
  drawRosterNow(canvas, drawing);
  drawRetention(canvas, drawing);
  for (const sentence of sayMissingSetSheets(drawing)) canvas.text(sentence);
  if (setCount > 0) fillUp(canvas, begin, factRows);
  const top = canvas.nextRow;
  if (setCount > 0) {
    canvas.skip();
    canvas.heading("Certificate of balance");
    for (const sentence of sayCertificate(certificate, programme.groupings)) canvas.text(sentence);
    const professions = setCount > 1 ? professionsInSets(programme) : null;
    if (professions) canvas.text(sayProfessions(professions));
  }
  if (notices.length > 0) {
    canvas.skip();
    canvas.heading("Worth a look");
    for (const notice of notices) canvas.text(notice);
  }
  canvas.skip();
  if (setCount > 0) fillUp(canvas, top, certificateRows);
  if (setCount > 0) {
    const { tallies, leavers, roster, membersOfSets } = drawing;
    const numbers = programme.sets.map(({ number }) => number);
    const { columnWidths: widths, nextRow } = canvas;
    canvas.append(
      mixes({ setCount, leavers, numbers, tallies, roster, membersOfSets, widths, top: nextRow }),
    );
  }
  const names = drawSetsList(canvas, drawing);
  const width = canvas.columnWidths.reduce((sum, each) => sum + each, 0);
  const sheet = canvas.finish({
    key: "overview",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 1 },
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 1 },
      pagesAcross: Math.ceil(width / pageWidth),
      ...(width > pageWidth && { lastTitleColumn: 0 }),
    },
    summary: "What the programme holds, how evenly the sets are mixed, and the counts behind it.",
  });
  return { sheet, names };
}

function fillUp(canvas: SheetCanvas, from: number, rowsAtOnce: number): void {
  const over = (canvas.nextRow - from) % rowsAtOnce;
  if (over > 0) canvas.skip(rowsAtOnce - over);
}

/** What the tables of the mix are drawn from: they change far less often than the words above them. */
interface MixesSource extends Pick<
  OverviewSource,
  "setCount" | "leavers" | "tallies" | "roster" | "membersOfSets"
> {
  /** Of the sets, in their order. */
  readonly numbers: readonly number[];
  readonly widths: readonly number[];
  readonly top: number;
}

/** The chart, then its table and those of the other groupings. */
export function drawMixes(source: MixesSource): SheetPart {
  return SheetCanvas.part(source.widths, source.top, (canvas) => {
    drawTables(canvas, source);
  });
}

function drawTables(canvas: SheetCanvas, drawing: MixesSource): void {
  const { setCount, tallies } = drawing;
  const charted = setCount <= mostSetsInView ? chartTally(tallies) : null;
  const area = charted && keepFree(canvas, charted, drawing);
  for (const tally of inReadingOrder(tallies)) {
    const table = drawMixTable(canvas, drawing, tally);
    if (tally === charted && area) {
      drawOthers(canvas, table);
      canvas.chart(professionChart(table, drawing, area));
    }
    canvas.skip();
  }
}

/** The chart stands above its table: its heading and sentence, then free rows for it. */
function keepFree(
  canvas: SheetCanvas,
  tally: GroupingTally,
  drawing: MixesSource,
): { top: number; left: number; bottom: number; right: number } {
  canvas.heading(`${tally.grouping.label} by set`);
  canvas.text(sayChart(tally, drawing));
  const top = canvas.nextRow;
  canvas.skip(chartRows + 1);
  return { top, left: 0, bottom: top + chartRows - 1, right: lastColumnOfPage(canvas.columnWidths) };
}

/** The last column that is printed on the first page across, so that the chart stands on one page. */
function lastColumnOfPage(widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const room = width / Math.ceil(width / pageWidth);
  let [column, used] = [-1, 0];
  for (const each of widths) {
    used += each;
    if (used > room + 0.5) break;
    column++;
  }
  return Math.max(1, column);
}

/** Professions and organisations first, then the levels above them, then further columns. */
function inReadingOrder(tallies: readonly GroupingTally[]): GroupingTally[] {
  const finest = (["profession", "organisation"] as const).flatMap(
    (family) => tallies.filter(({ grouping }) => grouping.family === family).at(-1) ?? [],
  );
  return [...finest, ...tallies.filter((tally) => !finest.includes(tally))];
}

/** How the Roster stands now, whatever was edited since. */
function drawRosterNow(canvas: SheetCanvas, { programme, roster, setCount }: OverviewSource): void {
  const { members } = programme;
  const sets = `COUNT(${columnOf(rosterTable, "set")})`;
  const named = roster.ownCells.get("name");
  const people = `COUNTA(${named?.cells ?? columnOf(rosterTable, "memberId")})`;
  const now = named ? filledRows(members, named.source) : members.length;
  const placed = members.filter(({ setNumber }) => setNumber !== null).length;
  const left = members.filter((member) => member.left !== null).length;
  const leavers = left === 0 ? "" : `, ${sayLeft(left)}`;
  const changed = " This has changed since the sets were formed: run Allocate again.";
  const drawn = `AND(${people}=${String(now)},${sets}=${String(placed)})`;
  const live = `"In the Roster now: "&${people}&" members${leavers}; "&(${people}-${sets})&" of them without a set."&IF(${drawn},"","${changed}")`;
  const words = `In the Roster now: ${String(now)} members${leavers}; ${String(now - placed)} of them without a set.`;
  if (setCount > 0) canvas.liveText(words, live);
}

/** Nothing until the day is past, and then a line that says so, without anybody running anything. */
function drawRetention(canvas: SheetCanvas, { programme, generatedOn }: OverviewSource): void {
  const { retentionDate } = programme.settings;
  const labels = columnOf(settingsTable, "setting");
  const date = `IFERROR(N(INDEX(${columnOf(settingsTable, "value")},MATCH("${settingRows.retentionDate.label}",${labels},0))),0)`;
  const isPast = retentionDate !== null && generatedOn !== undefined && retentionDate < generatedOn;
  canvas.liveText(
    isPast ? retentionWords : "",
    `IF(AND(${date}>0,${date}<TODAY()),"${retentionWords}","")`,
    "lineAttention",
  );
}

const retentionWords =
  "The day until which names are kept is past: anonymise this workbook, or set a later day on the Programme sheet.";

function columnWidths({ tallies, programme, setCount }: OverviewSource): number[] {
  const labels = [
    ...tallies.flatMap(({ groups }) => groups.map(({ label }) => label)),
    ...programme.sets.map(({ name }) => name),
  ];
  const inView = setCount <= mostSetsInView;
  const sets = Math.max(fewestSetColumns, inView ? setCount : 0);
  const setWidth = !inView ? 10 : setCount <= 12 ? 7 : 5;
  const width = sets === fewestSetColumns && inView ? 8 : setWidth;
  return [columnWidthFor(labels, 30, 46), 10, 11, 15, ...Array.from({ length: sets }, () => width)];
}
