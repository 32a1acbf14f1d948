import type { CellRange } from "../sheet";
import { styles } from "../workbook";
import type { CellPlan, ChartPlan, SheetPlan, StyleFormat } from "../workbook";
import { xmlText } from "./xml-text";

const gridlines =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9DEE2"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Between the parts of a column: each stands out from white by 3 to 1, and so from its neighbours (WCAG 2.2, 1.4.11). */
const separator = '<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';

/**
 * A chart's part with what the library leaves out: the values it shows, without which a previewer or
 * Excel's protected view draws an empty frame; quiet gridlines; on a bar chart every name beside its bar.
 */
export function finishChart(xml: string, sheet: SheetPlan, chart: ChartPlan): string {
  const series = chart.series.values();
  return xml
    .replace(/<c:strRef>(<c:f>[^<]*<\/c:f>)<\/c:strRef>/g, (_, reference: string) =>
      categoryReference(reference, cellsIn(sheet, chart.categories)),
    )
    .replace(/<c:numRef>(<c:f>[^<]*<\/c:f>)<\/c:numRef>(?=<\/c:val>)/g, (tag, reference: string) => {
      const { value } = series.next();
      return value ? numberReference(reference, cellsIn(sheet, value.values)) : tag;
    })
    .replace(
      /(<c:ser>.*?<c:spPr><a:solidFill>.*?<\/a:solidFill>)<a:ln>.*?<\/a:ln>/g,
      chart.kind === "column-stacked" ? `$1${separator}` : "$&",
    )
    .replace("<c:majorGridlines/>", gridlines)
    .replaceAll('lang="en-US"', 'lang="en-GB"');
}

/** Numbers, dates among them, are kept as numbers with their format, everything else as text. */
function categoryReference(reference: string, cells: readonly (CellPlan | null)[]): string {
  if (cells.every((cell) => typeof cell?.value === "number")) return numberReference(reference, cells);
  const points = cells.map((cell, index) => point(index, cell?.value ?? null));
  return `<c:strRef>${reference}<c:strCache>${count(cells)}${points.join("")}</c:strCache></c:strRef>`;
}

function numberReference(reference: string, cells: readonly (CellPlan | null)[]): string {
  const first = cells[0];
  const look: StyleFormat = first?.style ? styles[first.style] : {};
  const format = `<c:formatCode>${xmlText(first?.format ?? look.format ?? "General")}</c:formatCode>`;
  const points = cells.map((cell, index) =>
    typeof cell?.value === "number" ? point(index, cell.value) : "",
  );
  return `<c:numRef>${reference}<c:numCache>${format}${count(cells)}${points.join("")}</c:numCache></c:numRef>`;
}

function count(cells: readonly unknown[]): string {
  return `<c:ptCount val="${String(cells.length)}"/>`;
}

/** A blank cell is no point: the chart shows a gap there. */
function point(index: number, value: CellPlan["value"]): string {
  if (value === null || value === "") return "";
  return `<c:pt idx="${String(index)}"><c:v>${xmlText(String(value))}</c:v></c:pt>`;
}

/** The cells of a row or column, in order. */
function cellsIn(sheet: SheetPlan, range: CellRange): (CellPlan | null)[] {
  const cells: (CellPlan | null)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      cells.push(sheet.rows[row]?.[column] ?? null);
    }
  }
  return cells;
}
