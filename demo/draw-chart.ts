import type { BookState } from "../test/excel-host/model/book-state";
import { cellAt } from "../test/excel-host/model/cells";
import type { ChartState, SeriesState } from "../test/excel-host/model/sheet-state";
import { cellText } from "./cell-text";

const namespace = "http://www.w3.org/2000/svg";
const margin = { top: 34, right: 12, bottom: 44, left: 40 };

interface Data {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly number[];
  }[];
}

/** A chart of the emulated workbook as a picture, from its own definition and the cells it points at. */
export function drawChart(
  book: BookState,
  chart: ChartState,
  { width, height }: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const data = dataOf(book, chart);
  const svg = element("svg", { width, height, role: "img", "aria-label": chart.title.text });
  svg.append(text(chart.title.text, { x: width / 2, y: 20, "text-anchor": "middle", "font-weight": 600 }));
  const isBar = chart.type.startsWith("Bar");
  const stacked = chart.type.endsWith("Stacked");
  const totals = data.categories.map((_, at) =>
    stacked
      ? data.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
      : Math.max(0, ...data.series.map(({ values }) => values[at] ?? 0)),
  );
  const most = chart.value.maximum ?? Math.max(1, ...totals);
  const left = isBar ? Math.min(150, width / 3) : margin.left;
  const plot = { width: width - left - margin.right, height: height - margin.top - margin.bottom };
  const band = (isBar ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const group = element("g", { transform: `translate(${String(left)} ${String(margin.top)})` });
  svg.append(group);
  const step = chart.value.majorUnit ?? roundStep(most);
  for (let value = 0; value <= most * 1.0001; value += step) {
    const at = (value / most) * (isBar ? plot.width : plot.height);
    const line = isBar
      ? { x1: at, x2: at, y1: 0, y2: plot.height }
      : { x1: 0, x2: plot.width, y1: plot.height - at, y2: plot.height - at };
    group.append(element("line", { ...line, stroke: "#e4e4e4" }));
    const place = isBar
      ? { x: at, y: plot.height + 12, "text-anchor": "middle" }
      : { x: -4, y: plot.height - at + 3, "text-anchor": "end" };
    group.append(text(amount(value, chart), { ...place, "font-size": 9 }));
  }
  data.categories.forEach((category, at) => {
    const middle = (at + 0.5) * band;
    const place = isBar
      ? { x: -4, y: middle + 3, "text-anchor": "end" }
      : { x: middle, y: plot.height + 12, "text-anchor": "middle" };
    const longest = isBar ? 24 : Math.max(3, Math.floor(band / 5));
    group.append(text(shortened(category, longest), { ...place, "font-size": 9 }));
  });
  if (chart.type.startsWith("Line")) drawLines(group, data, { band, most, height: plot.height });
  else drawBars(group, data, { band, most, length: isBar ? plot.width : plot.height, isBar, stacked });
  if (chart.legend.visible) svg.append(legend(data, height));
  return svg;
}

/** Of 1, 2 or 5, or ten times or a tenth of that: from four to ten steps up to this. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  return power * ([5, 2].find((times) => times * power <= most / 4) ?? 1);
}

interface Bars {
  readonly band: number;
  readonly most: number;
  readonly length: number;
  readonly isBar: boolean;
  readonly stacked: boolean;
}

function drawBars(group: SVGElement, { categories, series }: Data, bars: Bars): void {
  const { band, most, length, isBar, stacked } = bars;
  const thickness = (band * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  categories.forEach((_, at) => {
    let from = 0;
    series.forEach(({ values, colour }, index) => {
      const size = ((values[at] ?? 0) / most) * length;
      const across = at * band + band * 0.15 + (stacked ? 0 : index * thickness);
      const box = isBar
        ? { x: from, y: across, width: size, height: thickness }
        : { x: across, y: length - from - size, width: thickness, height: size };
      group.append(element("rect", { ...box, fill: colour }));
      if (stacked) from += size;
    });
  });
}

function drawLines(
  group: SVGElement,
  { series }: Data,
  { band, most, height }: { readonly band: number; readonly most: number; readonly height: number },
): void {
  for (const { values, colour } of series) {
    const points = values.map((value, at) => [(at + 0.5) * band, height * (1 - value / most)] as const);
    const path = points.map(([x, y]) => `${String(x)},${String(y)}`).join(" ");
    group.append(element("polyline", { points: path, fill: "none", stroke: colour, "stroke-width": 2 }));
    for (const [cx, cy] of points) group.append(element("circle", { cx, cy, r: 3, fill: colour }));
  }
}

function legend({ series }: Data, height: number): SVGElement {
  const group = element("g", {});
  let x = 12;
  for (const { name, colour } of series) {
    group.append(element("rect", { x, y: height - 16, width: 9, height: 9, fill: colour }));
    group.append(text(name, { x: x + 12, y: height - 8, "font-size": 9 }));
    x += 24 + name.length * 5;
  }
  return group;
}

function dataOf(book: BookState, { series }: ChartState): Data {
  return {
    categories: texts(book, series[0]?.categories ?? null),
    series: series.map(({ name, values, colour }) => ({
      ...{ name, colour: colour ?? "#2F6380" },
      values: texts(book, values, true).map((value) => Number(value) || 0),
    })),
  };
}

/** Of a row or column of cells, as shown or as bare values. */
function texts(book: BookState, place: SeriesState["values"], bare = false): string[] {
  const sheet = place && book.sheetById(place.sheetId);
  if (!place || !sheet) return [];
  const { top, left, bottom, right } = place.range;
  const count = Math.max(bottom - top, right - left) + 1;
  return Array.from({ length: count }, (_, at) => {
    const cell = bottom > top ? cellAt(sheet, top + at, left) : cellAt(sheet, top, left + at);
    return bare ? String(cell.value ?? 0) : cellText(cell);
  });
}

function amount(value: number, { value: axis }: ChartState): string {
  return axis.numberFormat?.includes("%") === true
    ? `${String(Math.round(value * 100))}%`
    : String(Math.round(value * 10) / 10);
}

function shortened(words: string, longest: number): string {
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  const made = element("text", { "font-size": 12, fill: "#262626", ...attributes });
  made.textContent = words;
  return made;
}
