import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { AxisState } from "../model/sheet-state";
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

  get majorGridlines(): HostGridlines {
    return new HostGridlines(this.state);
  }

  get format(): HostAxisFormat {
    return new HostAxisFormat(this.state);
  }

  get minimum(): number | string {
    return this.state.minimum ?? "";
  }

  set minimum(minimum: number | string) {
    this.state.minimum = typeof minimum === "number" ? minimum : null;
  }

  get maximum(): number | string {
    return this.state.maximum ?? "";
  }

  set maximum(maximum: number | string) {
    this.state.maximum = typeof maximum === "number" ? maximum : null;
  }

  get majorUnit(): number | string {
    return this.state.majorUnit ?? "";
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
    return (this.state.position ?? "Automatic") as Excel.ChartAxisPosition;
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

export const chartAxisMirrors: Mirrors<HostChartAxis, Excel.ChartAxis> = true;
export const axisTitleMirrors: Mirrors<HostAxisTitle, Excel.ChartAxisTitle> = true;
