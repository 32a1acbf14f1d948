import { quotedSheetName, rangeAddress } from "../../../src/sheet";
import { alsoKeeps, type HeldObject } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, eachCell } from "../model/cells";
import { placeOf } from "../model/enter-cell";
import { HostError } from "../model/host-error";
import type { SeriesState } from "../model/sheet-state";
import { HostDataLabels, HostPoint, HostTrendline } from "./chart-details";
import { newSeries, type OnChart } from "./host-charts";
import type { HostRange } from "./host-range";
import { height, width } from "./place";

interface OnSeries extends OnChart {
  readonly series: SeriesState;
}

/** Excel.ChartSeriesCollection. */
export class HostSeriesCollection extends HostCollection {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get items(): HostSeries[] {
    return this.state.chart.series.map((series) => new HostSeries({ ...this.state, series }));
  }

  add(name = ""): HostSeries {
    this.state.book.checkContent(this.state.sheet);
    const series = newSeries(name);
    this.state.chart.series.push(series);
    return new HostSeries({ ...this.state, series });
  }

  get count(): number {
    return this.state.chart.series.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): HostSeries {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `There is no series ${String(index)}.`);
    return found;
  }
}

/** Excel.ChartSeries. */
export class HostSeries extends HostObject {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  get name(): string {
    return this.state.series.name;
  }

  set name(name: string) {
    // ChartSeries.name: "The name's length should not be greater than 255 characters."
    if (name.length > 255) throw new HostError("InvalidArgument", "The name of a series is too long.");
    this.state.series.name = name;
  }

  get gapWidth(): number {
    return this.state.series.gapWidth ?? 150;
  }

  set gapWidth(gapWidth: number) {
    checkNotEmpty(this.state);
    this.state.series.gapWidth = gapWidth;
  }

  get markerStyle(): Excel.ChartMarkerStyle {
    return (this.state.series.markerStyle ?? "Automatic") as Excel.ChartMarkerStyle;
  }

  set markerStyle(style: Excel.ChartMarkerStyle) {
    checkNotEmpty(this.state);
    this.state.series.markerStyle = style;
  }

  get format(): HostSeriesFormat {
    return new HostSeriesFormat(this.state);
  }

  setValues(cells: HostRange): void {
    this.state.series.values = { sheetId: cells.state.sheet.id, range: cells.state.range };
  }

  setXAxisValues(cells: HostRange): void {
    this.state.series.categories = { sheetId: cells.state.sheet.id, range: cells.state.range };
  }

  setBubbleSizes(cells: HostRange): void {
    this.state.series.bubbleSizes = { sheetId: cells.state.sheet.id, range: cells.state.range };
  }

  /** As texts, since a category may be one. */
  getDimensionValues(dimension: Excel.ChartSeriesDimension | "Categories"): string[] {
    const { book } = this.state;
    const labels: string[] = [];
    const cells = this.#cellsOf(dimension);
    const sheet = book.sheetById(cells?.sheetId ?? "");
    if (!sheet || !cells) return labels;
    eachCell(cells.range, (row, column) => {
      labels.push(String(cellAt(sheet, row, column).value ?? ""));
    });
    return labels;
  }

  getDimensionDataSourceString(dimension: Excel.ChartSeriesDimension): string {
    const cells = this.#cellsOf(dimension);
    const sheet = this.state.book.sheetById(cells?.sheetId ?? "");
    return cells && sheet ? `=${quotedSheetName(sheet.name)}!${rangeAddress(cells.range)}` : "";
  }

  getDimensionDataSourceType(dimension: Excel.ChartSeriesDimension): "LocalRange" | "Unknown" {
    return this.#cellsOf(dimension) ? "LocalRange" : "Unknown";
  }

  #cellsOf(dimension: string): SeriesState["values"] {
    const { categories, values, bubbleSizes = null } = this.state.series;
    if (dimension === "BubbleSizes") return bubbleSizes;
    return dimension === "Categories" || dimension === "XValues" ? categories : values;
  }

  get points(): HostPoints {
    return new HostPoints(this.state);
  }

  get trendlines(): HostTrendlines {
    return new HostTrendlines(this.state.series);
  }

  delete(): void {
    const { chart, series } = this.state;
    chart.series = chart.series.filter((other) => other !== series);
  }
}

/** Excel.ChartSeriesFormat. */
export class HostSeriesFormat extends HostObject {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  get fill(): HostSeriesFill {
    return new HostSeriesFill(this.state);
  }

  get line(): HostSeriesLine {
    return new HostSeriesLine(this.state);
  }
}

/** Excel.ChartFill of a series. */
export class HostSeriesFill extends HostObject {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  setSolidColor(colour: string): void {
    checkNotEmpty(this.state);
    this.state.series.colour = colour.toUpperCase();
  }

  clear(): void {
    this.state.series.colour = null;
  }

  getSolidColor(): string {
    return this.state.series.colour ?? "";
  }
}

/** Excel.ChartLineFormat of a series. */
export class HostSeriesLine extends HostObject {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  get color(): string {
    const { series, chart } = this.state;
    return (isLine(chart) ? series.colour : series.edge) ?? "";
  }

  set color(colour: string) {
    checkNotEmpty(this.state);
    const { series, chart } = this.state;
    if (isLine(chart)) series.colour = colour.toUpperCase();
    else series.edge = colour.toUpperCase();
  }
}

function isLine({ type }: OnSeries["chart"]): boolean {
  return type.startsWith("Line");
}

alsoKeeps<HostSeriesLine, Excel.Interfaces.ChartLineFormatData>(HostSeriesLine, ({ state }) => state.series, {
  first: { lineStyle: "Continuous", weight: 2 },
});

/** "The attempted operation failed because the chart series is empty" (ErrorCodes.emptyChartSeries). */
function checkNotEmpty({ book, series: { values } }: OnSeries): void {
  if (!book.refusesEmptySeries) return;
  const sheet = book.sheetById(values?.sheetId ?? "");
  let isEmpty = true;
  if (sheet && values) {
    eachCell(values.range, (row, column) => {
      const isShown = cellAt(sheet, row, column).value !== null;
      if (isShown && !book.uncalculated.has(placeOf(sheet, row, column))) isEmpty = false;
    });
  }
  if (isEmpty) throw new HostError("EmptyChartSeries", "The series shows nothing.");
}

alsoKeeps<HostSeries, Excel.Interfaces.ChartSeriesData>(HostSeries, ({ state }) => state.series, {
  first: {
    ...{ hasDataLabels: false, showShadow: false, smooth: false, plotOrder: 0, axisGroup: "Primary" },
    ...{ markerBackgroundColor: "", markerForegroundColor: "", markerSize: 5, doughnutHoleSize: 50 },
    ...{ chartType: "ColumnClustered", explosion: 0, firstSliceAngle: 0, overlap: 0, filtered: false },
    ...{ showLeaderLines: false, bubbleScale: 100, invertIfNegative: true },
  },
  parts: { dataLabels: HostDataLabels },
});

/** Excel.ChartPointsCollection: one for each value. */
export class HostPoints extends HostCollection {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  get items(): HeldObject[] {
    const { series } = this.state;
    const cells = series.values ? height(series.values.range) * width(series.values.range) : 0;
    return Array.from({ length: cells }, (_, index) => new HostPoint(series, `points/${String(index)}`));
  }

  get count(): number {
    return this.items.length;
  }

  getItemAt(index: number): HeldObject {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `There is no point ${String(index)}.`);
    return found;
  }
}

/** Excel.ChartTrendlineCollection. */
export class HostTrendlines extends HostCollection {
  readonly state: SeriesState;

  constructor(state: SeriesState) {
    super();
    this.state = state;
  }

  get items(): HeldObject[] {
    const count = this.state.trendlines ?? 0;
    return Array.from({ length: count }, (_, index) => this.#at(index));
  }

  add(type: string): HeldObject {
    this.state.trendlines = (this.state.trendlines ?? 0) + 1;
    const made = this.#at(this.state.trendlines - 1);
    made._values.type = type;
    return made;
  }

  getItem(index: number): HeldObject {
    if (index >= (this.state.trendlines ?? 0))
      throw new HostError("ItemNotFound", "There is no such trendline.");
    return this.#at(index);
  }

  #at(index: number): HeldObject {
    return new HostTrendline(this.state, `trendlines/${String(index)}`);
  }
}

/** What the installed types are too old for is left out. */
export const seriesMirrors: Mirrors<Omit<HostSeries, "getDimensionDataSourceType">, Excel.ChartSeries> = true;
export const seriesFillMirrors: Mirrors<Omit<HostSeriesFill, "getSolidColor">, Excel.ChartFill> = true;
