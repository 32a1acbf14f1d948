import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { cellAt, eachCell } from "../model/cells";
import { placeOf } from "../model/enter-cell";
import { HostError } from "../model/host-error";
import type { SeriesState } from "../model/sheet-state";
import { newSeries, type OnChart } from "./host-charts";
import type { HostRange } from "./host-range";

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

  /** Of the categories only, as texts. */
  getDimensionValues(dimension: Excel.ChartSeriesDimension | "Categories"): string[] {
    if (dimension !== "Categories") throw new HostError("ApiNotFound", "Only categories are known.");
    const { book, series } = this.state;
    const labels: string[] = [];
    const sheet = book.sheetById(series.categories?.sheetId ?? "");
    if (!sheet || !series.categories) return labels;
    eachCell(series.categories.range, (row, column) => {
      labels.push(String(cellAt(sheet, row, column).value ?? ""));
    });
    return labels;
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
}

/** Excel.ChartLineFormat of a series. */
export class HostSeriesLine extends HostObject {
  readonly state: OnSeries;

  constructor(state: OnSeries) {
    super();
    this.state = state;
  }

  get color(): string {
    return this.state.series.colour ?? "";
  }

  set color(colour: string) {
    checkNotEmpty(this.state);
    this.state.series.colour = colour.toUpperCase();
  }
}

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

export const seriesMirrors: Mirrors<HostSeries, Excel.ChartSeries> = true;
export const seriesFillMirrors: Mirrors<HostSeriesFill, Excel.ChartFill> = true;
