import { columnOf, rosterTable, settingRows, settingsTable } from "../../tables";
import { professionsInSets, objectiveFor } from "../../programme";
import { known, quotedSheetName, type CellRange } from "../../sheet";
import { type GroupingTally, mostSetsInView } from "../draw/drawing";
import { drawTexts } from "../draw/draw-texts";
import { scalesAcross } from "../draw/page-fit";
import { SheetCanvas, type SheetPart } from "../draw/sheet-canvas";
import { sayCertificate, sayLeft, sayProfessions } from "../../wording";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import {
  checkColumn,
  drawMixHeader,
  drawMixTable,
  firstSetColumn,
  membersColumn,
  targetOf,
} from "./mix-table";
import { sayContent, sayMissingSetSheets } from "./overview-words";
import { chartTally, drawOthers, professionChart, sayChart } from "./profession-chart";
import { blankCell, saysInAdvance } from "./attendance-sheet";
import { sheetTexts } from "./sheet-texts";
import { sayFacilitators } from "./facilitators-sheet";
import { filledRows } from "./roster-sheet";
import { drawSetsList } from "./sets-list";
import type { OverviewSource } from "./overview-source";
import { drawTiles, type TileRows } from "./overview-tiles";
import { criterion, detail, either, fixed, joined, live, matching, quotedText } from "../../words";

const texts = sheetTexts.overview;
const tileTexts = texts.tiles;
const checkTexts = drawTexts.checks;

/** The chart beside the list of the sets and words below it, in rows: the fewest that are enough, so that few moves shift what is below. */
const chartRows = [14, 16, 18, 21] as const;
const mostChartRows = 25;
/** Beside a list of so many sets there is room for words; elsewhere they are below all, where they shift nothing. */
const mostSetsAboveWords = 12;
/** Words are beside the tables where so many characters are free there. */
const fewestBeside = 34;
/** Set columns there are at least, so that list and chart have room. */
const fewestSetColumns = 12;
/** What is left of a page across beside a table's first columns, in characters. */
const pageWidth = 125;
/** The list's last column has room for two things to do, in characters. */
const todoWidth = 31;
/** Between what is read at a glance and what is below, in points. */
const gap = 8;

/** The figures of the programme, the sets, and the counts that prove how evenly they are mixed. The first sheet. */
export function overviewSheet(drawing: OverviewSource, mixes = drawMixes): SheetPlan {
  const { programme, certificate, setCount } = drawing;
  const notes = [...sayMissingSetSheets(drawing), ...drawing.notices];
  let titleRow = 0;
  const widths = columnWidths(drawing);
  const canvas = new SheetCanvas(widths);
  const bandRows = canvas.longBand(programme.settings.programmeName, sayContent(drawing).join(" "));
  if (setCount > 0) {
    canvas.row([], gap);
    const tiles = drawTiles(canvas, drawing, tileStarts(widths));
    drawRosterNow(canvas, drawing);
    const professions = setCount > 1 ? professionsInSets(programme) : null;
    const [claim = [], ...found] = sayCertificate(certificate, programme.groupings);
    const isShort = setCount <= mostSetsAboveWords;
    // What changes with every move is below all, where it shifts nothing.
    const certified = [claim, isShort ? [] : found, professions ? sayProfessions(professions) : []].flat();
    const charted = chartedOf(drawing);
    const words = (width: number): void => {
      if (charted) canvas.text(sayChart(charted, drawing), "note", width);
      drawSentences(canvas, texts.balance, certified, width);
      drawSentences(canvas, texts.notes, notes, width);
    };
    const area = drawSets(canvas, drawing, isShort ? words : undefined);
    const { tallies, leavers, roster, membersOfSets } = drawing;
    const numbers = programme.sets.map(({ number }) => number);
    const { nextRow: top } = canvas;
    const part = mixes({ setCount, leavers, numbers, tallies, roster, membersOfSets, widths, area, top });
    canvas.lay(part);
    fillInBalance(canvas, tiles, part);
    if (isShort) drawFound(canvas, found, { top: part.headerRow + 1, left: firstSetColumn + setCount });
    else words(total(widths));
    titleRow = part.headerRow;
  } else {
    drawSentences(canvas, texts.notes, notes);
  }
  return canvas.finish({
    key: "overview",
    tabColour: tabColours.read,
    frozen: { rows: bandRows, columns: 0 },
    print: canvas.pages("landscape", { first: titleRow, last: titleRow }, { titleColumns: 1 }),
    summary: texts.summary,
  });
}

/**
 * Sentences under a heading.
 * @param width in characters, where less than the sheet's
 * @param isBeside a table, off whose edge they are kept
 */
function drawSentences(
  canvas: SheetCanvas,
  heading: string,
  sentences: readonly string[],
  width?: number,
  isBeside = false,
): void {
  if (sentences.length === 0) return;
  canvas.heading(heading, isBeside ? "indentedHeading" : "heading");
  for (const sentence of sentences) canvas.text(sentence, isBeside ? "indentedLine" : "line", width);
}

/** What the balance check found: from a cell on beside the tables where there is room, so that it takes no page; else below. */
function drawFound(
  canvas: SheetCanvas,
  found: readonly string[],
  { top, left }: Pick<CellRange, "top" | "left">,
): void {
  const widths = canvas.columnWidths;
  const draw = (on: SheetCanvas): void => {
    const isBeside = on !== canvas;
    const width = total(widths.slice(isBeside ? left : 0));
    drawSentences(on, texts.balanceFound, found, width, isBeside);
  };
  if (total(widths.slice(left)) < fewestBeside) draw(canvas);
  else canvas.lay(SheetCanvas.part(widths, top, draw, left));
}

/** The list of the sets, and words below it; and the cells beside them, for the chart. */
function drawSets(
  canvas: SheetCanvas,
  drawing: OverviewSource,
  drawWords: (width: number) => void = () => undefined,
): CellRange {
  const heading = canvas.heading(texts.setsHeading);
  const right = columnAfter(canvas.columnWidths, firstSetColumn, todoWidth) - 1;
  drawSetsList(canvas, drawing, right);
  drawWords(total(canvas.columnWidths.slice(0, right + 1)));
  const used = canvas.nextRow - heading;
  const rows = chartRows.find((enough) => used <= enough) ?? mostChartRows;
  if (used < rows && drawing.setCount <= mostSetsInView) canvas.skip(rows - used);
  // It ends above the tables: their header is printed again on every page, with all that lies over it.
  const bottom = Math.min(canvas.nextRow, heading + rows) - 1;
  canvas.row([], gap);
  return { top: heading, left: right + 1, bottom, right: canvas.lastColumn };
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0);
}

/** The first column that begins so many characters behind another one. */
function columnAfter(widths: readonly number[], from: number, characters: number): number {
  let [column, used] = [from, 0];
  while (used < characters && column < widths.length - 1) used += known(widths[column++]);
  return column;
}

/** Where the tiles begin: over the label, over the two that follow, and in four parts over what is beyond. */
function tileStarts(widths: readonly number[]): number[] {
  const part = (number: number): number =>
    columnAfter(widths, checkColumn, (number * total(widths.slice(checkColumn))) / 4);
  return [0, membersColumn, checkColumn, part(1), part(2), part(3)];
}

/** By the tables' own checks, which are on the sheet once they are drawn. */
function fillInBalance(
  canvas: SheetCanvas,
  { figureRow, labelRow, balanceColumn }: TileRows,
  part: MixPart,
): void {
  const counts = part.checks.flatMap(({ top, bottom }) => {
    const cells = `${canvas.absolute(top, checkColumn)}:${canvas.absolute(bottom, checkColumn)}`;
    return unevenChecks().map((text) => `COUNTIF(${cells},${quotedText(text)})`);
  });
  const off = counts.length === 0 ? "0" : counts.join("+");
  const value = part.uneven;
  const uneven = live(() => tileTexts.uneven(detail({ value, formula: off })));
  canvas.put(figureRow, balanceColumn, {
    value: value === 0 ? tileTexts.balanced : tileTexts.off,
    formula: `IF(${off}=0,${quotedText(tileTexts.balanced)},${quotedText(tileTexts.off)})`,
    style: "tileFigure",
  });
  canvas.put(labelRow, balanceColumn, {
    value: value === 0 ? tileTexts.allEven : uneven.value,
    formula: `IF(${off}=0,${quotedText(tileTexts.allEven)},${uneven.formula})`,
    style: "tileLabel",
  });
}

/** What a check says of a group that is spread unevenly, as criteria. */
function unevenChecks(): readonly string[] {
  return [matching(checkTexts.lookAt), criterion(checkTexts.uneven)];
}

/** What the tables of the mix are drawn from: they change far less often than the words above them. */
interface MixesSource extends Pick<
  OverviewSource,
  "setCount" | "leavers" | "tallies" | "roster" | "membersOfSets"
> {
  /** Of the sets, in their order. */
  readonly numbers: readonly number[];
  readonly widths: readonly number[];
  /** For the chart. */
  readonly area: CellRange;
  readonly top: number;
}

/** What was drawn, where the checks of evenly spread groups are, and how many of them are off. */
export interface MixPart extends SheetPart {
  readonly checks: readonly Pick<CellRange, "top" | "bottom">[];
  readonly uneven: number;
  /** The header of the first table. */
  readonly headerRow: number;
}

/** The chart beside the sets, and the tables of the groupings. */
export function drawMixes(source: MixesSource): MixPart {
  const checks: Pick<CellRange, "top" | "bottom">[] = [];
  let headerRow = 0;
  const part = SheetCanvas.part(source.widths, source.top, (canvas) => {
    headerRow = drawTables(canvas, source, checks);
  });
  const uneven = checks
    .flatMap(({ top, bottom }) => part.rows.slice(top - source.top, bottom - source.top + 1))
    .map((cells) => cells[checkColumn]?.value ?? null)
    .filter((check) => check !== null && check !== checkTexts.even).length;
  return { ...part, checks, uneven, headerRow };
}

function drawTables(
  canvas: SheetCanvas,
  drawing: MixesSource,
  checks: Pick<CellRange, "top" | "bottom">[],
): number {
  const { tallies, area } = drawing;
  const charted = chartedOf(drawing);
  const inOrder = inReadingOrder(tallies);
  let target = inOrder[0] ? targetOf(inOrder[0]) : "";
  const firstHeader = drawMixHeader(canvas, drawing, target);
  canvas.together(firstHeader, firstHeader + 1);
  let headerRow = firstHeader;
  for (const tally of inOrder) {
    if (targetOf(tally) !== target) {
      target = targetOf(tally);
      headerRow = drawMixHeader(canvas, drawing, target);
    }
    const table = drawMixTable(canvas, drawing, tally, headerRow);
    // The sizes of the sets are below every table, and counted once.
    const bottom = checks.length === 0 ? table.totalRow : table.totalRow - 1;
    if (objectiveFor(tally.grouping) === "even") checks.push({ top: table.firstRow, bottom });
    if (tally === charted) {
      drawOthers(canvas, table);
      canvas.chart(professionChart(table, drawing, area));
    }
  }
  return firstHeader;
}

/** What the chart is about, where there is one. */
function chartedOf({ setCount, tallies }: Pick<MixesSource, "setCount" | "tallies">): GroupingTally | null {
  return setCount <= mostSetsInView ? chartTally(tallies) : null;
}

/** Professions and organisations first, then the levels above them, then further columns. */
function inReadingOrder(tallies: readonly GroupingTally[]): GroupingTally[] {
  const finest = (["profession", "organisation"] as const).flatMap(
    (family) => tallies.filter(({ grouping }) => grouping.family === family).at(-1) ?? [],
  );
  return [...finest, ...tallies.filter((tally) => !finest.includes(tally))];
}

/**
 * How the Roster stands now, whatever was edited since; that names are kept no longer, once it is so; and which meetings
 * are recorded in advance.
 */
function drawRosterNow(canvas: SheetCanvas, { programme, roster, today, trackerName }: OverviewSource): void {
  const { members, settings } = programme;
  const sets = `COUNT(${columnOf(rosterTable, "set")})`;
  const named = roster.ownCells.get("name");
  const people = `COUNTA(${named?.cells ?? columnOf(rosterTable, "memberId")})`;
  const now = named ? filledRows(members, named.source) : members.length;
  const placed = members.filter(({ setNumber }) => setNumber !== null).length;
  const left = members.filter((member) => member.left !== null).length;
  const leavers = left === 0 ? "" : sayLeft(left);
  const drawn = `AND(${people}=${String(now)},${sets}=${String(placed)})`;
  const labels = columnOf(settingsTable, "setting");
  const date = `IFERROR(N(INDEX(${columnOf(settingsTable, "value")},MATCH("${settingRows.retentionDate.label}",${labels},0))),0)`;
  const { retentionDate } = settings;
  const blank = `${quotedSheetName(trackerName)}!${blankCell}`;
  const isPast = retentionDate !== null && today !== undefined && retentionDate < today;
  const without = { value: now - placed, formula: `(${people}-${sets})` };
  const said = joined(
    live(() => texts.rosterNow({ value: now, formula: people }, leavers, detail(without))),
    either({ value: true, formula: drawn }, fixed(""), fixed(` ${texts.changed}`)),
    either(
      { value: isPast, formula: `AND(${date}>0,${date}<TODAY())` },
      fixed(` ${texts.retention}`),
      fixed(""),
    ),
    // As the tracker says it: on the day on which it is looked at, so not here when it is drawn.
    {
      value: "",
      formula: `IFERROR(MID(${blank},FIND(${quotedText(saysInAdvance())},${blank}),500),"")`,
    },
  );
  const row = canvas.liveText(said.value, said.formula);
  const isSaid = (text: string): string =>
    `ISNUMBER(SEARCH(${quotedText(criterion(text))},${canvas.absolute(row, 0)}))`;
  canvas.format(
    { top: row, bottom: row, left: 0, right: 0 },
    `OR(${isSaid(texts.changed)},${isSaid(texts.retention)})`,
    "lineAttention",
  );
}

/** Of the sets' columns, where there are many. */
const setWidths = [7, 6, 5, 4, 3, 2.5] as const;
const [leastLabel, mostLabel] = [28, 50] as const;
/** Of the column with the facilitators in the list of the sets, and the checks below it. */
const [leastLeader, mostLeader] = [14, 26] as const;

/**
 * The columns fit on one page across while there are no more than thirty sets, with labels and facilitators on one line
 * if they can be.
 */
function columnWidths({ tallies, programme, setCount }: OverviewSource): number[] {
  const labels = [
    ...tallies.flatMap(({ groups }) => groups.map(({ label }) => label)),
    ...programme.sets.map(({ name }) => name),
  ];
  const leaders = programme.sets.map(({ number }) => sayFacilitators(programme, number, "name"));
  const sets = Math.max(fewestSetColumns, setCount <= mostSetsInView ? setCount : 0);
  if (sets === fewestSetColumns) {
    const [label, leader] = [columnWidthFor(labels, 36, mostLabel), columnWidthFor(leaders, 17, mostLeader)];
    const set = (pageWidth + 17 - label - leader) / sets;
    return [label, 9, 10, leader, ...Array.from({ length: sets }, () => set)];
  }
  const widest = columnWidthFor(labels, leastLabel, mostLabel);
  for (const leader of [columnWidthFor(leaders, leastLeader, mostLeader), leastLeader]) {
    for (let label = widest; label >= leastLabel; label--) {
      for (const width of setWidths) {
        const widths = [label, 9, 10, leader, ...Array.from({ length: sets }, () => width)];
        if (scalesAcross(widths, "landscape").length > 0) return widths;
      }
    }
  }
  return [Math.min(widest, 33), 9, 10, leastLeader, ...Array.from({ length: sets }, () => 4)];
}
