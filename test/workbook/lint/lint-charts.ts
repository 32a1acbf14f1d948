import type { CellRange } from "../../../src/sheet";
import type { ChartPlan, SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingAt, findingOn, type Finding } from "./finding";
import { overlapping } from "./lint-tables";

/** Charts: told in words, over free cells, beside one another, with a category for every value. */
export function lintCharts({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) => [
    ...sheet.charts.flatMap((chart) => lintChart(sheet, chart)),
    ...overlapping(sheet.charts.map(({ id, area }) => ({ name: id, range: area }))).map((what) =>
      findingOn(sheet, what),
    ),
  ]);
}

function lintChart(sheet: SheetPlan, chart: ChartPlan): Finding[] {
  const { area, series, categories, altText, title, id } = chart;
  const faults: string[] = [];
  if (altText.trim() === "") faults.push("has no text for those who do not see it");
  if (title.trim() === "") faults.push("has no title");
  if (series.length === 0) faults.push("has no series");
  if (series.some(({ values }) => cellsIn(values) !== cellsIn(categories))) {
    faults.push("has a series of another length than its categories");
  }
  const covered = firstFilled(sheet, area);
  return [
    ...faults.map((what) => findingAt(sheet, area.top, area.left, `the chart ${id} ${what}`)),
    ...(covered ? [findingAt(sheet, ...covered, `the chart ${id} lies over this cell`)] : []),
  ];
}

function cellsIn({ top, bottom, left, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function firstFilled({ rows }: SheetPlan, { top, bottom, left, right }: CellRange): [number, number] | null {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if ((rows[row]?.[column]?.value ?? null) !== null) return [row, column];
    }
  }
  return null;
}
