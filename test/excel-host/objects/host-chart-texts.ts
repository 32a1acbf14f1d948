import { alsoKeeps, type HeldObject } from "../dispatcher/held";
import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { HostAreaFormat, HostBorder, HostChartFill, substringOf } from "./chart-details";
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

  getSubstring(start: number, length: number): HeldObject {
    return substringOf(this.state.chart, "title", start, length);
  }

  setFormula(formula: string): void {
    this.text = formula;
  }
}

alsoKeeps<HostChartTitle, Excel.Interfaces.ChartTitleData>(HostChartTitle, ({ state }) => state.chart.title, {
  first: {
    ...{ visible: true, overlay: false, showShadow: false, position: "Automatic", textOrientation: 0 },
    ...{ horizontalAlignment: "Center", verticalAlignment: "Center", left: 0, top: 0 },
  },
});

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

  get border(): HeldObject {
    return new HostBorder(this.state.chart.title, "border");
  }

  get fill(): HeldObject {
    return new HostChartFill(this.state.chart.title, "fill");
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

alsoKeeps<HostTitleFont, Excel.Interfaces.ChartFontData>(HostTitleFont, ({ state }) => state.chart.title, {
  first: { italic: false, underline: "None", name: "Calibri" },
});

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

alsoKeeps<HostChartLegend, Excel.Interfaces.ChartLegendData>(
  HostChartLegend,
  ({ state }) => state.chart.legend,
  {
    first: { overlay: false, showShadow: false, left: 0, top: 0, height: 0, width: 0 },
    parts: { format: HostAreaFormat },
  },
);

export const chartTitleMirrors: Mirrors<HostChartTitle, Excel.ChartTitle> = true;
export const chartLegendMirrors: Mirrors<HostChartLegend, Excel.ChartLegend> = true;
