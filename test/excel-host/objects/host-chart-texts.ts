import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { OnChart } from "./host-charts";

/** Excel.ChartTitle. */
export class HostChartTitle extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get text(): string {
    return this.state.chart.title.text;
  }

  set text(text: string) {
    this.state.book.checkContent(this.state.sheet);
    this.state.chart.title.text = text;
  }

  get format(): HostTitleFormat {
    return new HostTitleFormat(this.state);
  }
}

/** Excel.ChartTitleFormat. */
export class HostTitleFormat extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get font(): HostTitleFont {
    return new HostTitleFont(this.state);
  }
}

/** Excel.ChartFont of a title. */
export class HostTitleFont extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get size(): number {
    return this.state.chart.title.size ?? 14;
  }

  set size(size: number) {
    this.state.chart.title.size = size;
  }

  get bold(): boolean {
    return this.state.chart.title.bold ?? false;
  }

  set bold(bold: boolean) {
    this.state.chart.title.bold = bold;
  }

  get color(): string {
    return this.state.chart.title.colour ?? "#000000";
  }

  set color(colour: string) {
    this.state.chart.title.colour = colour.toUpperCase();
  }
}

/** Excel.ChartLegend. */
export class HostChartLegend extends HostObject {
  readonly state: OnChart;

  constructor(state: OnChart) {
    super();
    this.state = state;
  }

  get visible(): boolean {
    return this.state.chart.legend.visible;
  }

  set visible(visible: boolean) {
    this.state.chart.legend.visible = visible;
  }

  get position(): Excel.ChartLegendPosition {
    return this.state.chart.legend.position as Excel.ChartLegendPosition;
  }

  set position(position: Excel.ChartLegendPosition) {
    this.state.chart.legend.position = position;
  }
}

export const chartTitleMirrors: Mirrors<HostChartTitle, Excel.ChartTitle> = true;
export const chartLegendMirrors: Mirrors<HostChartLegend, Excel.ChartLegend> = true;
