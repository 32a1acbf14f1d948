import type { ChartMarker, SheetChart } from "hucre";
import { absoluteAddress, quotedSheetName } from "../sheet";
import type { CellRange } from "../sheet";
import type { ChartKind, ChartPlan, SheetPlan } from "../workbook";

const textColour = "37424A";

const shapes: Record<ChartKind, Pick<SheetChart, "type"> & Partial<SheetChart>> = {
  "column-stacked": { type: "column", barGrouping: "stacked", overlap: 100, gapWidth: 60 },
  column: { type: "column", barGrouping: "clustered", gapWidth: 60 },
  line: { type: "line", lineGrouping: "standard", showLineMarkers: true, dispBlanksAs: "gap" },
};

/** One planned chart in the library's words. */
export function plannedChart(sheet: SheetPlan, chart: ChartPlan): SheetChart {
  const categories = chartReference(sheet.name, chart.categories);
  return {
    ...shapes[chart.kind],
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: textColour,
    altText: chart.altText,
    frameTitle: chart.title,
    legend: chart.legend === "none" ? false : chart.legend,
    ...(chart.legend !== "none" && { legendFontSize: 11 }),
    series: chart.series.map((series) => ({
      name: series.name,
      values: chartReference(sheet.name, series.values),
      categories,
      color: series.colour,
      ...(chart.kind === "line" && { stroke: { width: 2.25 }, marker: markerOf(series.colour) }),
    })),
    anchor: {
      from: { row: chart.area.top, col: chart.area.left },
      to: { row: chart.area.bottom + 1, col: chart.area.right + 1 },
    },
    axes: {
      x: {
        labelFontSize: 11,
        labelColor: textColour,
        majorTickMark: "none",
        minorTickMark: "none",
        // Categories stay as they are, even where their cells hold dates.
        auto: false,
      },
      y: {
        ...(chart.valueAxisTitle !== "" && { title: chart.valueAxisTitle }),
        axisTitleRotation: -90,
        axisTitleFontSize: 11,
        axisTitleBold: false,
        axisTitleColor: textColour,
        labelFontSize: 11,
        labelColor: textColour,
        numberFormat: { formatCode: chart.valueFormat ?? "0", sourceLinked: false },
        majorTickMark: "none",
        minorTickMark: "none",
        gridlines: { major: true },
        scale: {
          min: 0,
          ...(chart.valueMaximum !== undefined && { max: chart.valueMaximum }),
          ...wholeSteps(sheet, chart),
        },
      },
    },
  };
}

function markerOf(colour: string): ChartMarker {
  return { symbol: "circle", size: 6, fill: colour, line: colour };
}

/** Small counts are marked in steps of one: an axis of "0, 1, 1, 2, 2" would be its halves rounded. */
function wholeSteps(sheet: SheetPlan, chart: ChartPlan): { majorUnit?: number } {
  if (chart.valueFormat !== undefined && chart.valueFormat !== "0") return {};
  const lists = chart.series.map(({ values }) => numbersIn(sheet, values));
  const heights =
    chart.kind === "column-stacked"
      ? (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0))
      : lists.flat();
  return Math.max(0, ...heights) <= 12 ? { majorUnit: 1 } : {};
}

function numbersIn(sheet: SheetPlan, range: CellRange): number[] {
  return sheet.rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => row.slice(range.left, range.right + 1))
    .map((cell) => (typeof cell?.value === "number" ? cell.value : 0));
}

/** "'Set 1'!$A$3:$A$9": a chart's ranges are absolute and name their sheet. */
export function chartReference(sheet: string, range: CellRange): string {
  const first = absoluteAddress(range.top, range.left);
  const last = absoluteAddress(range.bottom, range.right);
  return `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
