import { held, type HeldObject } from "../dispatcher/held";

/** A fill answers no property: its colour is set, asked for, or taken away. */
export const HostChartFill = held("ChartFill", {
  methods: {
    setSolidColor(colour: string) {
      this._values.colour = colour;
    },
    getSolidColor() {
      return String(this._values.colour ?? "");
    },
    clear() {
      this._values.colour = "";
    },
  },
});

export const HostLineFormat = held<Excel.Interfaces.ChartLineFormatData>("ChartLineFormat", {
  first: { color: "#000000", lineStyle: "Continuous", weight: 2 },
  methods: { clear: takeLineAway },
});

export const HostBorder = held<Excel.Interfaces.ChartBorderData>("ChartBorder", {
  first: { color: "#000000", lineStyle: "None", weight: 2 },
  methods: { clear: takeLineAway },
});

function takeLineAway(this: HeldObject): void {
  this._values.lineStyle = "None";
}

export const HostHeldFont = held<Excel.Interfaces.ChartFontData>("ChartFont", {
  first: { bold: false, italic: false, underline: "None", name: "Calibri", size: 10, color: "#000000" },
});

interface AreaFormat {
  readonly border: object;
  readonly fill: object;
  readonly font: object;
}

const look = { border: HostBorder, fill: HostChartFill, font: HostHeldFont };

export const HostAreaFormat = held<AreaFormat & Excel.Interfaces.ChartAreaFormatData>("ChartAreaFormat", {
  first: { colorScheme: "ColorfulPalette1", roundedCorners: false },
  parts: look,
});

const HostFormatString = held<Excel.Interfaces.ChartFormatStringData>("ChartFormatString", {
  parts: { font: HostHeldFont },
});

/** Some characters of a text, which have a font of their own. */
export function substringOf(owner: object, path: string, start: number, length: number): HeldObject {
  return new HostFormatString(owner, `${path}/${String(start)}+${String(length)}`);
}

const HostLabelFormat = held<AreaFormat>("ChartDataLabelFormat", { parts: look });

/** Members of ExcelApi 1.19, which the types do not have yet. */
interface LeaderLines {
  readonly showLeaderLines: boolean;
  readonly leaderLines: object;
}

const HostLeaderLines = held<{ readonly format: object }>("ChartLeaderLines", {
  parts: {
    format: held<{ readonly line: object }>("ChartLeaderLinesFormat", { parts: { line: HostLineFormat } }),
  },
});

const labels: Partial<Excel.Interfaces.ChartDataLabelsData & Excel.Interfaces.ChartDataLabelData> = {
  ...{ showValue: true, showSeriesName: false, showCategoryName: false, showPercentage: false },
  ...{ showBubbleSize: false, showLegendKey: false, separator: ", ", position: "None", autoText: true },
  ...{ numberFormat: "General", linkNumberFormat: true, horizontalAlignment: "Center" },
  ...{ verticalAlignment: "Center", textOrientation: 0, geometricShapeType: "Rectangle" },
};

export const HostDataLabels = held<Excel.Interfaces.ChartDataLabelsData & LeaderLines>("ChartDataLabels", {
  first: { ...labels, showLeaderLines: false },
  parts: { format: HostLabelFormat, leaderLines: HostLeaderLines },
});

const HostAnchor = held<{ readonly left: number; readonly top: number }>("ChartDataLabelAnchor", {
  first: { left: 0, top: 0 },
});

const HostDataLabel = held<Excel.Interfaces.ChartDataLabelData>("ChartDataLabel", {
  first: { ...labels, text: "", formula: "", height: 12, width: 24, left: 0, top: 0 },
  parts: { format: HostLabelFormat },
  methods: {
    getSubstring(start: number, length: number) {
      return substringOf(this.state.owner, this.state.path, start, length);
    },
    getTailAnchor() {
      return new HostAnchor(this.state.owner, `${this.state.path}/tail`);
    },
  },
});

export const HostPoint = held<Excel.Interfaces.ChartPointData>("ChartPoint", {
  first: {
    ...{ hasDataLabel: false, markerBackgroundColor: "", markerForegroundColor: "", markerSize: 5 },
    markerStyle: "Automatic",
  },
  parts: {
    dataLabel: HostDataLabel,
    format: held<AreaFormat>("ChartPointFormat", { parts: { border: HostBorder, fill: HostChartFill } }),
  },
});

export const HostTrendline = held<Excel.Interfaces.ChartTrendlineData>("ChartTrendline", {
  first: {
    ...{ type: "Linear", name: "", polynomialOrder: 2, movingAveragePeriod: 2, intercept: "" },
    ...{ backwardPeriod: 0, forwardPeriod: 0, showEquation: false, showRSquared: false },
  },
  parts: {
    format: held<Excel.Interfaces.ChartTrendlineFormatData>("ChartTrendlineFormat", {
      parts: { line: HostLineFormat },
    }),
  },
});

export const HostPlotArea = held<Excel.Interfaces.ChartPlotAreaData & { readonly format: object }>(
  "ChartPlotArea",
  {
    first: {
      ...{ left: 0, top: 0, width: 300, height: 200, position: "Automatic" },
      ...{ insideLeft: 0, insideTop: 0, insideWidth: 280, insideHeight: 180 },
    },
    parts: {
      format: held<AreaFormat>("ChartPlotAreaFormat", { parts: { border: HostBorder, fill: HostChartFill } }),
    },
  },
);

export const HostDataTable = held<Excel.Interfaces.ChartDataTableData>("ChartDataTable", {
  first: {
    ...{ visible: false, showLegendKey: true, showHorizontalBorder: true },
    ...{ showVerticalBorder: true, showOutlineBorder: true },
  },
  parts: { format: held<AreaFormat>("ChartDataTableFormat", { parts: look }) },
});

/** Excel.ChartGridlines of the minor unit. */
export const HostMinorGridlines = held<Excel.Interfaces.ChartGridlinesData>("ChartGridlines", {
  first: { visible: false },
  parts: {
    format: held<Excel.Interfaces.ChartGridlinesFormatData>("ChartGridlinesFormat", {
      parts: { line: HostLineFormat },
    }),
  },
});
