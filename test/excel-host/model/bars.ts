import type { ChartState } from "./sheet-state";

/**
 * Where a bar chart's bars begin, and where the figures of its value axis stand. An axis's `position` "specifies
 * the specified axis position where the other axis crosses" (ChartAxis.position; VBA-Docs, Axis.Crosses).
 */
export function barsOf({ category, value }: Pick<ChartState, "category" | "value">): {
  readonly from: "left" | "right";
  readonly figures: "above" | "below";
} {
  const isFar = (axis: { readonly position: string | null }): boolean => axis.position === "Maximum";
  // The first category is the lowest one, unless they are listed in reverse.
  const isAbove = isFar(category) !== category.reversed;
  return { from: isFar(value) !== value.reversed ? "right" : "left", figures: isAbove ? "above" : "below" };
}
