import { known, cellAddress, type CellRange } from "../../sheet";
import type { GroupingTally } from "../draw/drawing";
import { sayEvenRange } from "../draw/even-split";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { textWidth } from "../draw/text-size";
import { plainColour, seriesColours } from "../styles";
import type { CellPlan, ChartPlan, ChartSeriesPlan } from "../workbook-plan";
import { countsOfRow, firstSetColumn, membersColumn, type MixTable } from "./mix-table";
import type { OverviewSource } from "./overview-source";
import { sheetTexts } from "./sheet-texts";

const texts = sheetTexts.overview.chart;

/** More colours than this are not told apart; beyond, the smallest groups are shown as one. */
const mostSeries = 8;

/**
 * What the chart shows, chosen so that its colours can be told apart: professions where they are few
 * enough, else their families, and of too many of those the largest and all others as one.
 */
export function chartTally(tallies: readonly GroupingTally[]): GroupingTally | null {
  const ofProfessions = tallies.filter(({ grouping }) => grouping.family === "profession").reverse();
  return (
    ofProfessions.find(({ groups }) => groups.length <= mostSeries) ??
    ofProfessions.toSorted((a, b) => a.groups.length - b.groups.length)[0] ??
    null
  );
}

/** A row below the chart's table for all groups that have no colour of their own, where there are such. */
export function drawOthers(canvas: SheetCanvas, { tally, firstRow, totalRow }: MixTable): void {
  const others = tally.groups.slice(mostSeries - 1);
  if (others.length <= 1) return;
  const sum = (column: number): string =>
    `SUM(${cellAddress(firstRow + mostSeries - 1, column)}:${cellAddress(totalRow - 1, column)})`;
  const setCount = others[0]?.counts.length ?? 0;
  canvas.row([
    { value: texts.othersRow(texts.others), style: "bodyWrapped" },
    {
      value: others.reduce((all, { members }) => all + members, 0),
      formula: sum(membersColumn),
      style: "centred",
    },
    { value: null, style: "body" },
    { value: texts.smallest(others.length), style: "body" },
    ...Array.from({ length: setCount }, (_, index): CellPlan => ({
      value: others.reduce((all, { counts }) => all + known(counts[index]), 0),
      formula: sum(firstSetColumn + index),
      style: "centred",
    })),
  ]);
}

/** So few bars have room beside the legend. */
const mostBesideLegend = 8;

/**
 * Whether two names have room beside one another below the chart. At the side the legend takes half the width in
 * LibreOffice; below it, a row for each name would take the bars' height.
 */
function isLegendLow(
  series: readonly ChartSeriesPlan[],
  widths: readonly number[],
  { left, right }: CellRange,
): boolean {
  const room = widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
  const longest = series.map(({ name }) => textWidth(name)).toSorted((a, b) => b - a);
  return (longest[0] ?? 0) + (longest[1] ?? 0) <= room;
}

/** The stacked chart of the table's groups by set, over the cells kept free for it. */
export function professionChart(
  table: MixTable,
  drawing: Pick<OverviewSource, "setCount"> & { readonly widths: readonly number[] },
  area: CellRange,
): ChartPlan {
  const { setCount } = drawing;
  const { groups } = table.tally;
  const shown = groups.length <= mostSeries ? groups : groups.slice(0, mostSeries - 1);
  const series = shown.map(({ label }, index): ChartSeriesPlan => ({
    name: label,
    values: countsOfRow(table.firstRow + index, setCount),
    colour: seriesColours.at(index) ?? plainColour,
  }));
  if (shown.length < groups.length) {
    series.push({
      name: texts.others,
      values: countsOfRow(table.totalRow + 1, setCount),
      colour: seriesColours.at(-1) ?? plainColour,
    });
  }
  return {
    id: "professions-by-set",
    kind: "column-stacked",
    title: texts.title,
    altText: sayChart(table.tally, drawing),
    categories: countsOfRow(table.headerRow, setCount),
    series,
    area,
    valueAxisTitle: "",
    legend: setCount > mostBesideLegend || isLegendLow(series, drawing.widths, area) ? "bottom" : "right",
  };
}

/** The chart in a sentence. */
export function sayChart(
  { grouping, groups }: GroupingTally,
  { setCount }: Pick<OverviewSource, "setCount">,
): string {
  const noun = grouping.label.toLowerCase();
  const largest = groups[0];
  const start = texts.about(noun, groups.length, setCount);
  if (!largest) return start;
  return `${start} ${texts.largest(largest.label, largest.members, sayEvenRange(largest.members, setCount))}`;
}
