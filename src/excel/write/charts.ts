import type { ChartPlan, SheetPlan } from "../../workbook";
import { along } from "./calls/chart-calls";
import type { Change } from "./changes";

/**
 * Takes away charts that are planned no longer, adds those that are new, and lets the others show what they are
 * to show: what a person made of their look stays then.
 * @param present names of the charts on the sheet now, so that none is missed when a person deleted it
 */
export function chartChanges(
  sheet: string,
  from: SheetPlan | null,
  to: SheetPlan,
  present: ReadonlySet<string>,
): Change<"chart">[] {
  const wanted = new Map(to.charts.map((chart) => [chart.id, chart]));
  const old = new Map(from?.charts.map((chart) => [chart.id, chart]));
  const isKept = (was: ChartPlan): boolean => {
    const chart = wanted.get(was.id);
    return chart !== undefined && from !== null && frame(was, from) === frame(chart, to);
  };
  const change = (id: string, before: ChartPlan | null, after: ChartPlan | null): Change<"chart"> => ({
    ...{ kind: "chart", sheet, id, before, after },
    isInOnes: after !== null && isInOnes(after, to),
  });
  return [
    ...[...old.values()]
      .filter((was) => present.has(was.id) && !isKept(was))
      .map((was) => change(was.id, was, null)),
    ...to.charts.flatMap((chart): Change<"chart">[] => {
      const was = old.get(chart.id);
      if (was && drawn(was) === drawn(chart) && isKept(was)) return [];
      const stays = was && present.has(was.id) && isKept(was);
      return [change(chart.id, stays ? was : null, chart)];
    }),
  ];
}

/** What of a chart is drawn: Office.js has no alternative text, which stands beside the chart instead. */
function drawn(chart: ChartPlan): string {
  return JSON.stringify({ ...chart, altText: "" });
}

/** What of a chart cannot be changed once it is there, or is not worth it. */
function frame(plan: ChartPlan, on: SheetPlan): string {
  const { kind, series, valueAxisTitle, valueFormat, valueMaximum, legend } = plan;
  const colours = series.map(({ colour }) => colour);
  return JSON.stringify([
    ...[kind, along(plan), colours, valueAxisTitle, valueFormat, valueMaximum, legend],
    isInOnes(plan, on),
  ]);
}

/** Small counts are marked in steps of one. */
function isInOnes(plan: ChartPlan, on: SheetPlan): boolean {
  const { valueFormat } = plan;
  return (valueFormat === undefined || valueFormat === "0") && highest(plan, on) <= 12;
}

/** The height of the highest column. */
function highest({ kind, series }: ChartPlan, { rows }: SheetPlan): number {
  const lists = series.map(({ values: { top, left, bottom, right } }) =>
    rows
      .slice(top, bottom + 1)
      .flatMap((row) => row.slice(left, right + 1))
      .map((cell) => (typeof cell?.value === "number" ? cell.value : 0)),
  );
  const stacked = (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));
  return Math.max(0, ...(kind === "column-stacked" ? stacked : lists.flat()));
}
