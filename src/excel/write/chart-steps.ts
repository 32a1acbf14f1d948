import { cellAddress, rangeAddress, type CellRange } from "../../sheet";
import type { ChartKind, ChartPlan, SheetPlan } from "../../workbook";
import type { Batch, Step } from "./step";

const textColour = "#37424A";

const types: Record<ChartKind, "ColumnStacked" | "ColumnClustered" | "BarClustered" | "LineMarkers"> = {
  "column-stacked": "ColumnStacked",
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
};
const gapWidths: Record<ChartKind, number | null> = { "column-stacked": 60, column: 60, bar: 40, line: null };

/**
 * Steps that take away charts that are planned no longer, add those that are new, and let the others show
 * what they are to show: what a person made of their look stays then.
 * @param present names of the charts on the sheet now, so that none is missed when a person deleted it
 */
export function chartSteps(
  key: string,
  from: SheetPlan | null,
  to: SheetPlan,
  present: ReadonlySet<string>,
): Step[] {
  const wanted = new Map(to.charts.map((chart) => [chart.id, chart]));
  const old = new Map(from?.charts.map((chart) => [chart.id, chart]));
  const isKept = (was: ChartPlan): boolean => {
    const chart = wanted.get(was.id);
    return chart !== undefined && from !== null && frame(was, from) === frame(chart, to);
  };
  return [
    ...[...old.values()]
      .filter((was) => present.has(was.id) && !isKept(was))
      .map(({ id }) => deletingChart(key, id)),
    ...to.charts.flatMap((chart): Step[] => {
      const was = old.get(chart.id);
      if (was && drawn(was) === drawn(chart) && isKept(was)) return [];
      if (was && present.has(was.id) && isKept(was)) return [changingChart(key, was, chart)];
      return [addingChart(key, chart, to)];
    }),
  ];
}

/** What of a chart is drawn: Office.js has no alternative text, which stands beside the chart instead. */
function drawn(chart: ChartPlan): string {
  return JSON.stringify({ ...chart, altText: "" });
}

/** What of a chart cannot be changed once it is there, or is not worth it. */
function frame(plan: ChartPlan, on: SheetPlan): string {
  const { kind, series, valueAxisTitle, valueFormat, valueMaximum, legend } = plan;
  const colours = series.map(({ colour }) => colour);
  return JSON.stringify([
    ...[kind, along(plan), colours, valueAxisTitle, valueFormat, valueMaximum, legend],
    hasUnitSteps(plan, on),
  ]);
}

function deletingChart(key: string, id: string): Step {
  return {
    bytes: 300,
    queue: (batch) => {
      batch.chart(key, id).delete();
    },
  };
}

function addingChart(key: string, chart: ChartPlan, on: SheetPlan): Step {
  return {
    bytes: 3_500 + chart.series.length * 1_500,
    queue: (batch) => {
      addChart(batch, key, chart, on);
    },
  };
}

/** The chart that is there shows other cells, or stands elsewhere. */
function changingChart(key: string, was: ChartPlan, to: ChartPlan): Step {
  return {
    bytes: 800 + to.series.length * 1_000,
    queue: (batch) => {
      const chart = batch.chart(key, to.id);
      const isOther = (one: unknown, other: unknown): boolean =>
        JSON.stringify(one) !== JSON.stringify(other);
      if (was.title !== to.title) chart.title.text = to.title;
      if (isOther(was.area, to.area)) place(chart, to);
      to.series.forEach(({ name, values }, index) => {
        const before = was.series[index];
        const series = chart.series.getItemAt(index);
        if (before?.name !== name) series.name = name;
        if (isOther(before?.values, values)) series.setValues(cellsOf(batch, key, values));
        if (isOther(was.categories, to.categories)) series.setXAxisValues(cellsOf(batch, key, to.categories));
      });
    },
  };
}

function cellsOf(batch: Batch, key: string, range: CellRange): Excel.Range {
  return batch.range(key, rangeAddress(range));
}

function place(chart: Excel.Chart, { area: { top, left, bottom, right } }: ChartPlan): void {
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
}

function along({ series: [first] }: ChartPlan): "Columns" | "Rows" {
  return first && first.values.bottom > first.values.top ? "Columns" : "Rows";
}

function addChart(batch: Batch, key: string, plan: ChartPlan, on: SheetPlan): void {
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
  // Said in both cases: a chart that begins with one series has none.
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
  axes(chart, plan, on);
}

function axes(chart: Excel.Chart, plan: ChartPlan, on: SheetPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.title.text = plan.valueAxisTitle;
  valueAxis.minimum = 0;
  if (plan.valueMaximum !== undefined) valueAxis.maximum = plan.valueMaximum;
  if (hasUnitSteps(plan, on)) valueAxis.majorUnit = 1;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = 11;
    axis.format.font.color = textColour;
  }
  if (plan.kind === "bar") {
    // Names read down a bar chart in the order of their cells, every one of them.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
    // Where the value axis crosses this one: at its far end, which is below. The bars keep their left edge.
    categoryAxis.position = "Maximum";
  }
}

/** Small counts are marked in steps of one. */
function hasUnitSteps(plan: ChartPlan, on: SheetPlan): boolean {
  const { valueFormat } = plan;
  return (valueFormat === undefined || valueFormat === "0") && highest(plan, on) <= 12;
}

/** The height of the highest column. */
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
