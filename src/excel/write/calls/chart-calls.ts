import { cellAddress, rangeAddress, type CellRange } from "../../../sheet";
import type { ChartKind, ChartPlan } from "../../../workbook";
import type { Batch } from "../batch";
import type { Calls } from "./calls";

const textColour = "#37424A";

const types: Record<ChartKind, "ColumnStacked" | "ColumnClustered" | "LineMarkers"> = {
  "column-stacked": "ColumnStacked",
  column: "ColumnClustered",
  line: "LineMarkers",
};
const gapWidths: Record<ChartKind, number | null> = { "column-stacked": 60, column: 60, line: null };

export const chartCalls: Calls<"chart" | "delete-chart-at"> = {
  chart: {
    bytes({ before, after }) {
      if (!after) return 300;
      return before ? 800 + after.series.length * 1_000 : 3_500 + after.series.length * 1_500;
    },
    queue(batch, { sheet, id, before, after, isInOnes }) {
      if (!after) batch.chart(sheet, id).delete();
      else if (before) changeChart(batch, sheet, before, after);
      else addChart(batch, sheet, after, isInOnes);
    },
  },
  "delete-chart-at": {
    bytes: 300,
    queue: (batch, { sheet, place: at }) => {
      batch.sheet(sheet).charts.getItemAt(at).delete();
    },
  },
};

/** The chart that is there shows other cells, or stands elsewhere. */
function changeChart(batch: Batch, key: string, was: ChartPlan, to: ChartPlan): void {
  const chart = batch.chart(key, to.id);
  const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  if (was.title !== to.title) chart.title.text = to.title;
  if (isOther(was.area, to.area)) place(chart, to);
  to.series.forEach(({ name, values }, index) => {
    const before = was.series[index];
    const series = chart.series.getItemAt(index);
    if (before?.name !== name) series.name = name;
    if (isOther(before?.values, values)) series.setValues(cellsOf(batch, key, values));
    if (isOther(was.categories, to.categories)) series.setXAxisValues(cellsOf(batch, key, to.categories));
  });
}

function cellsOf(batch: Batch, key: string, range: CellRange): Excel.Range {
  return batch.range(key, rangeAddress(range));
}

function place(chart: Excel.Chart, { area: { top, left, bottom, right } }: ChartPlan): void {
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
}

/** In which direction its series lie. */
export function along({ series: [first] }: ChartPlan): "Columns" | "Rows" {
  return first && first.values.bottom > first.values.top ? "Columns" : "Rows";
}

function addChart(batch: Batch, key: string, plan: ChartPlan, isInOnes: boolean): void {
  const cells = (range: CellRange): Excel.Range => cellsOf(batch, key, range);
  const [first] = plan.series;
  if (!first) return;
  // The type and the direction are always said: platforms differ in guessing them.
  const chart = batch.sheet(key).charts.add(types[plan.kind], cells(first.values), along(plan));
  chart.name = plan.id;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = textColour;
  // Set in both cases: a chart that begins with one series has none.
  chart.legend.visible = plan.legend !== "none";
  if (plan.legend !== "none") {
    chart.legend.position = plan.legend === "bottom" ? "Bottom" : "Right";
    chart.legend.format.font.size = 11;
  }
  if (plan.kind === "line") chart.displayBlanksAs = "NotPlotted";
  place(chart, plan);
  const gapWidth = gapWidths[plan.kind];
  plan.series.forEach(({ name, values, colour }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index === 0) series.name = name;
    // The first as well: Excel may have taken its first cell for a heading.
    series.setValues(cells(values));
    series.setXAxisValues(cells(plan.categories));
    if (plan.kind === "line") series.format.line.color = `#${colour}`;
    else series.format.fill.setSolidColor(`#${colour}`);
    if (plan.kind === "column-stacked") series.format.line.color = "#FFFFFF";
    if (gapWidth !== null) series.gapWidth = gapWidth;
  });
  axes(chart, plan, isInOnes);
}

function axes(chart: Excel.Chart, plan: ChartPlan, isInOnes: boolean): void {
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.title.text = plan.valueAxisTitle;
  valueAxis.minimum = 0;
  if (plan.valueMaximum !== undefined) valueAxis.maximum = plan.valueMaximum;
  if (isInOnes) valueAxis.majorUnit = 1;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = 11;
    axis.format.font.color = textColour;
  }
}
