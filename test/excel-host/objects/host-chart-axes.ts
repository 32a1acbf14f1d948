import { alsoKeeps } from "../dispatcher/held";
import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { AxisState } from "../model/sheet-state";
import { HostLineFormat, HostMinorGridlines } from "./chart-details";
import type { OnChart } from "./host-charts";

/** Excel.ChartAxes. */
export class HostChartAxes extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get categoryAxis(): HostChartAxis {
    return new HostChartAxis(this.state.chart.category);
  }

  get valueAxis(): HostChartAxis {
    return new HostChartAxis(this.state.chart.value);
  }

  getItem(type: Excel.ChartAxisType | "Category" | "Value"): HostChartAxis {
    return type === "Category" ? this.categoryAxis : this.valueAxis;
  }
}

/** What hangs on one axis. */
abstract class AxisPart extends HostObject {
  readonly state: AxisState;

  constructor(state: AxisState) {
    super();
    this.state = state;
  }
}

/** Excel.ChartAxis. */
export class HostChartAxis extends AxisPart {
  get title(): HostAxisTitle {
    return new HostAxisTitle(this.state);
  }

  setPositionAt(value: number): void {
    this.state.position = `Custom ${String(value)}`;
  }

  setCategoryNames(): void {
    // What the categories are called is not looked at here.
  }

  get majorGridlines(): HostGridlines {
    return new HostGridlines(this.state);
  }

  get format(): HostAxisFormat {
    return new HostAxisFormat(this.state);
  }

  /** A number also where it is automatic, as the reference says; which one is not worked out here. */
  get minimum(): number | string {
    return this.state.minimum ?? 0;
  }

  set minimum(minimum: number | string) {
    this.state.minimum = typeof minimum === "number" ? minimum : null;
  }

  get maximum(): number | string {
    return this.state.maximum ?? 100;
  }

  set maximum(maximum: number | string) {
    this.state.maximum = typeof maximum === "number" ? maximum : null;
  }

  get majorUnit(): number | string {
    return this.state.majorUnit ?? 20;
  }

  set majorUnit(unit: number | string) {
    this.state.majorUnit = typeof unit === "number" ? unit : null;
  }

  get numberFormat(): string {
    return this.state.numberFormat ?? "General";
  }

  set numberFormat(format: string) {
    this.state.numberFormat = format;
  }

  get reversePlotOrder(): boolean {
    return this.state.reversed;
  }

  set reversePlotOrder(reversed: boolean) {
    this.state.reversed = reversed;
  }

  get position(): Excel.ChartAxisPosition {
    return (this.state.position?.split(" ")[0] ?? "Automatic") as Excel.ChartAxisPosition;
  }

  set position(position: Excel.ChartAxisPosition) {
    this.state.position = position;
  }

  get tickLabelSpacing(): number {
    return this.state.tickLabelSpacing ?? 1;
  }

  set tickLabelSpacing(spacing: number) {
    this.state.tickLabelSpacing = spacing;
  }
}

/** Excel.ChartAxisTitle. */
export class HostAxisTitle extends AxisPart {
  get text(): string {
    return this.state.title;
  }

  set text(text: string) {
    this.state.title = text;
    this.state.titleVisible = true;
  }

  get visible(): boolean {
    return this.state.titleVisible;
  }

  set visible(visible: boolean) {
    this.state.titleVisible = visible;
  }
}

/** Excel.ChartGridlines. */
export class HostGridlines extends AxisPart {
  get visible(): boolean {
    return this.state.gridlines;
  }

  set visible(visible: boolean) {
    this.state.gridlines = visible;
  }
}

/** Excel.ChartAxisFormat. */
export class HostAxisFormat extends AxisPart {
  get font(): HostAxisFont {
    return new HostAxisFont(this.state);
  }

  get line(): HostObject {
    return new HostLineFormat(this.state, "line");
  }
}

/** Excel.ChartFont of an axis. */
export class HostAxisFont extends AxisPart {
  get size(): number {
    return this.state.fontSize ?? 10;
  }

  set size(size: number) {
    this.state.fontSize = size;
  }

  get color(): string {
    return this.state.fontColour ?? "#000000";
  }

  set color(colour: string) {
    this.state.fontColour = colour.toUpperCase();
  }
}

alsoKeeps<HostChartAxis, Excel.Interfaces.ChartAxisData>(HostChartAxis, ({ state }) => state, {
  first: {
    ...{ displayUnit: "None", showDisplayUnitLabel: true, majorTickMark: "Outside", minorTickMark: "None" },
    ...{ tickLabelPosition: "NextToAxis", isBetweenCategories: true, logBase: 10, scaleType: "Linear" },
    ...{ tickMarkSpacing: 1, visible: true, categoryType: "Automatic", textOrientation: 0, minorUnit: 1 },
    ...{ multilevel: true, offset: 100, alignment: "Center" },
  },
  parts: { minorGridlines: HostMinorGridlines },
});

export const chartAxisMirrors: Mirrors<HostChartAxis, Excel.ChartAxis> = true;
export const axisTitleMirrors: Mirrors<HostAxisTitle, Excel.ChartAxisTitle> = true;
