import type { CellRange } from "../../../src/sheet";
import { alsoKeeps, type HeldObject } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt } from "../model/cells";
import { HostError } from "../model/host-error";
import type { AxisState, ChartState, SeriesState } from "../model/sheet-state";
import { HostAreaFormat, HostDataLabels, HostDataTable, HostPlotArea } from "./chart-details";
import { HostChartAxes } from "./host-chart-axes";
import { HostSeriesCollection } from "./host-chart-series";
import { HostChartLegend, HostChartTitle } from "./host-chart-texts";
import type { HostRange } from "./host-range";
import { height, rangeOf, width, type OnSheet } from "./place";

export interface OnChart extends OnSheet {
  readonly chart: ChartState;
}

/** Excel.Chart. There is no alt text in it, as there is none in Office.js. */
export class HostChart extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  override get _Id(): string {
    return this.state.chart.id;
  }

  get id(): string {
    return this.state.chart.id;
  }

  get name(): string {
    return this.state.chart.name;
  }

  set name(name: string) {
    this.state.book.checkContent(this.state.sheet);
    this.state.chart.name = name;
  }

  set chartType(type: Excel.ChartType) {
    this.state.chart.type = type;
  }

  get chartType(): Excel.ChartType {
    return this.state.chart.type as Excel.ChartType;
  }

  get title(): HostChartTitle {
    return new HostChartTitle(this.state);
  }

  get legend(): HostChartLegend {
    return new HostChartLegend(this.state);
  }

  get series(): HostSeriesCollection {
    return new HostSeriesCollection(this.state);
  }

  get axes(): HostChartAxes {
    return new HostChartAxes(this.state);
  }

  get displayBlanksAs(): Excel.ChartDisplayBlanksAs {
    return this.state.chart.displayBlanksAs as Excel.ChartDisplayBlanksAs;
  }

  set displayBlanksAs(how: Excel.ChartDisplayBlanksAs) {
    this.state.chart.displayBlanksAs = how;
  }

  setPosition(startCell: HostRange | string, endCell?: HostRange | string): void {
    this.state.book.checkContent(this.state.sheet);
    const cells = (cell: HostRange | string): CellRange =>
      typeof cell === "string" ? rangeOf(cell) : cell.state.range;
    const start = cells(startCell);
    const end = cells(endCell ?? startCell);
    this.state.chart.area = { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
  }

  getDataTableOrNullObject(): HeldObject {
    return new HostDataTable(this.state.chart, "table");
  }

  getDataTable(): HeldObject {
    return this.getDataTableOrNullObject();
  }

  setData(source: HostRange, seriesBy: string = "Auto"): void {
    this.state.chart.series = seriesOf(source, directionOf(source, seriesBy));
  }

  activate(): void {
    this.state.book.activate(this.state.sheet);
  }

  delete(): void {
    const { book, sheet, chart } = this.state;
    book.checkContent(sheet);
    sheet.charts = sheet.charts.filter((other) => other !== chart);
  }
}

alsoKeeps<HostChart, Excel.Interfaces.ChartData>(HostChart, ({ state }) => state.chart, {
  first: {
    ...{ height: 216, width: 360, left: 0, top: 0, plotVisibleOnly: true, plotBy: "Columns", style: 2 },
    ...{ showDataLabelsOverMaximum: true, categoryLabelLevel: 0, seriesNameLevel: 0 },
  },
  parts: { dataLabels: HostDataLabels, plotArea: HostPlotArea, format: HostAreaFormat },
});

/** Excel.ChartCollection. */
export class HostChartCollection extends HostCollection {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get items(): HostChart[] {
    return this.state.sheet.charts.map((chart) => new HostChart({ ...this.state, chart }));
  }

  get count(): number {
    return this.state.sheet.charts.length;
  }

  getCount(): number {
    return this.count;
  }

  /** One series per column (or row) of the source. */
  add(
    type: Excel.ChartType,
    source: HostRange,
    seriesBy?: Excel.ChartSeriesBy | "Auto" | "Columns" | "Rows",
  ): HostChart {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    const series = seriesOf(source, directionOf(source, seriesBy ?? "Auto"));
    const chart: ChartState = {
      id: book.newId(),
      name: `Chart ${String(sheet.charts.length + 1)}`,
      type,
      title: { text: "Chart Title", size: null, bold: null, colour: null },
      // Excel gives a chart a legend only for several series.
      legend: { visible: series.length > 1, position: "Right" },
      area: { top: 0, left: 0, bottom: 14, right: 7 },
      displayBlanksAs: "NotPlotted",
      series,
      category: newAxis(false),
      value: newAxis(true),
    };
    sheet.charts.push(chart);
    return new HostChart({ ...this.state, chart });
  }

  getItemAt(index: number): HostChart {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `There is no chart ${String(index)}.`);
    return found;
  }

  getItem(key: string): HostChart {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", `There is no chart "${key}".`);
    return found;
  }

  getItemOrNullObject(key: string): HostChart | null {
    return this.items.find(({ id, name }) => id === key || name === key) ?? null;
  }
}

export function newSeries(name: string): SeriesState {
  return { name, values: null, categories: null, colour: null, gapWidth: null, markerStyle: null };
}

function newAxis(gridlines: boolean): AxisState {
  return {
    title: "",
    titleVisible: false,
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reversed: false,
    fontSize: null,
    fontColour: null,
    gridlines,
    position: null,
    tickLabelSpacing: null,
  };
}

/** "Auto" makes the longer side the categories, on Windows; platforms differ (office-js issues 1830, 2929). */
function directionOf({ state: { range } }: HostRange, seriesBy: string): string {
  if (seriesBy !== "Auto") return seriesBy;
  return width(range) > height(range) ? "Rows" : "Columns";
}

function seriesOf({ state: { sheet, range } }: HostRange, seriesBy: string): SeriesState[] {
  const byColumn = seriesBy === "Columns";
  const count = byColumn ? width(range) : height(range);
  const first = cellAt(sheet, range.top, range.left);
  const hasHeader = (byColumn ? height(range) : width(range)) > 1 && typeof first.value === "string";
  return Array.from({ length: count }, (_, index) => {
    const cells = byColumn
      ? {
          top: range.top + (hasHeader ? 1 : 0),
          bottom: range.bottom,
          left: range.left + index,
          right: range.left + index,
        }
      : {
          left: range.left + (hasHeader ? 1 : 0),
          right: range.right,
          top: range.top + index,
          bottom: range.top + index,
        };
    return { ...newSeries(`Series${String(index + 1)}`), values: { sheetId: sheet.id, range: cells } };
  });
}

export const chartMirrors: Mirrors<HostChart, Excel.Chart> = true;
export const chartsMirrors: Mirrors<HostChartCollection, Excel.ChartCollection> = true;
