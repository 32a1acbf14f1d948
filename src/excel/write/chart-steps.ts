import { cellAddress, rangeAddress } from "../../sheet";
import type { ChartKind, ChartPlan, SheetPlan } from "../../workbook";
import type { Step } from "./step";

const textColour = "#37424A";

const types: Record<ChartKind, "ColumnStacked" | "ColumnClustered" | "BarClustered" | "LineMarkers"> = {
  "column-stacked": "ColumnStacked",
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
};
const gapWidths: Record<ChartKind, number | null> = { "column-stacked": 60, column: 60, bar: 40, line: null };

/**
 * Steps that take away charts that are planned no longer or differently, and add those that are new.
 * @param present names of the charts on the sheet now, so that none is missed when a person deleted it
 */
export function chartSteps(
  key: string,
  from: SheetPlan | null,
  to: SheetPlan,
  present: ReadonlySet<string>,
): Step[] {
  const old = new Map(from?.charts.map((chart) => [chart.id, drawn(chart)]));
  const wanted = new Map(to.charts.map((chart) => [chart.id, drawn(chart)]));
  const gone = [...old].filter(([id, chart]) => present.has(id) && wanted.get(id) !== chart);
  return [
    ...gone.map(([id]): Step => ({
      bytes: 300,
      queue: (batch) => {
        batch.sheet(key).charts.getItem(id).delete();
      },
    })),
    ...to.charts
      .filter(({ id }) => old.get(id) !== wanted.get(id))
      .map((chart): Step => ({
        bytes: 3_500 + chart.series.length * 1_500,
        queue: (batch) => {
          addChart(batch.sheet(key), chart, to);
        },
      })),
  ];
}

/** What of a chart is drawn: Office.js has no alternative text, which stands beside the chart instead. */
function drawn(chart: ChartPlan): string {
  return JSON.stringify({ ...chart, altText: "" });
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan, on: SheetPlan): void {
  const cells = (range: ChartPlan["categories"]): Excel.Range =>
    sheet.getRange(rangeAddress(range)).untrack();
  const [first] = plan.series;
  if (!first) return;
  // The type and the direction are always said: platforms differ in guessing them.
  const along = first.values.bottom > first.values.top ? "Columns" : "Rows";
  const chart = sheet.charts.add(types[plan.kind], cells(first.values), along);
  chart.name = plan.id;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = textColour;
  if (plan.legend === "none") chart.legend.visible = false;
  else chart.legend.position = plan.legend === "bottom" ? "Bottom" : "Right";
  if (plan.kind === "line") chart.displayBlanksAs = "NotPlotted";
  chart.setPosition(
    cellAddress(plan.area.top, plan.area.left),
    cellAddress(plan.area.bottom, plan.area.right),
  );
  const gapWidth = gapWidths[plan.kind];
  plan.series.forEach(({ name, values, colour }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index === 0) series.name = name;
    // The first as well: Excel may have taken its first cell for a heading.
    series.setValues(cells(values));
    series.setXAxisValues(cells(plan.categories));
    if (plan.kind === "line") series.format.line.color = `#${colour}`;
    else series.format.fill.setSolidColor(`#${colour}`);
    if (gapWidth !== null) series.gapWidth = gapWidth;
  });
  axes(chart, plan, on);
}

function axes(chart: Excel.Chart, plan: ChartPlan, on: SheetPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.title.text = plan.valueAxisTitle;
  valueAxis.minimum = 0;
  if (plan.valueMaximum !== undefined) valueAxis.maximum = plan.valueMaximum;
  if (countsOnly(plan) && highest(plan, on) <= 12) valueAxis.majorUnit = 1;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = 9;
    axis.format.font.color = textColour;
  }
  if (plan.kind === "bar") {
    // Names read down a bar chart in the order of their cells, every one of them.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
    valueAxis.position = "Maximum";
  }
}

function countsOnly({ valueFormat }: ChartPlan): boolean {
  return valueFormat === undefined || valueFormat === "0";
}

/** The height of the highest column, so that small counts are marked in steps of one. */
function highest({ kind, series }: ChartPlan, { rows }: SheetPlan): number {
  const lists = series.map(({ values: { top, left, bottom, right } }) =>
    rows
      .slice(top, bottom + 1)
      .flatMap((row) => row.slice(left, right + 1))
      .map((cell) => (typeof cell?.value === "number" ? cell.value : 0)),
  );
  const stacked = (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));
  return Math.max(0, ...(kind === "column-stacked" ? stacked : lists.flat()));
}
