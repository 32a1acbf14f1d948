import type { CellRange, SheetContent } from "../../sheet";
import type { SheetPlan } from "../../workbook";

/**
 * How one of our sheets is laid out that another run has written: as planned now, but for the table,
 * which reaches as far as it does in the workbook. Null when the sheet does not hold the table at all.
 */
export function assumedLayout(plan: SheetPlan, content: SheetContent): SheetPlan | null {
  const [table] = plan.tables;
  if (!table) return null;
  const there = content.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (!there) return null;
  const bottom = Math.min(there.range.bottom, table.range.bottom);
  const right = Math.min(there.range.right, table.range.right);
  const grows = there.range.bottom !== table.range.bottom || there.range.right !== table.range.right;
  if (!grows) return plan;
  const clip = (range: CellRange): CellRange => ({
    ...range,
    bottom: range.bottom >= table.range.bottom ? Math.max(range.top, bottom) : range.bottom,
    right: range.right >= table.range.right ? Math.max(range.left, right) : range.right,
  });
  return {
    ...plan,
    rows: Array.from({ length: Math.max(plan.rows.length, there.range.bottom + 1) }, (_, row) => {
      const cells = plan.rows[row] ?? [];
      if (row < table.range.top) return cells;
      if (row <= bottom) return cells.slice(0, right + 1);
      // Rows that the table has lost: their cells were ours, and are emptied.
      if (row > there.range.bottom) return [];
      return Array.from({ length: table.range.right + 1 }, () => ({ value: null, style: "body" as const }));
    }),
    tables: plan.tables.map((one) => (one === table ? { ...one, range: there.range } : one)),
    charts: plan.charts.map((chart) => ({
      ...chart,
      categories: clip(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: clip(series.values) })),
    })),
    validations: plan.validations.map((one) => ({ ...one, range: clip(one.range) })),
    conditionalFormats: plan.conditionalFormats.map((one) => ({ ...one, range: clip(one.range) })),
  };
}
