import { fewestShown, type ShownRate } from "../../sharing";
import type { CellPlan } from "../workbook-plan";

export const notShown = "not shown";
export const tooFew = `under ${String(fewestShown)}`;

/** A rate as a number that a chart can draw, which says itself whether it is a bound. */
export function shownRateCell(rate: ShownRate | null): CellPlan {
  if (!rate) return { value: notShown, style: "rate" };
  const { percent, bound } = rate;
  const format = bound === "about" ? {} : { format: `0%" ${bound}"` };
  return { value: percent / 100, style: "rate", ...format };
}

/** "88%", "91% or more" */
export function sayShownRate({ percent, bound }: ShownRate): string {
  return `${String(percent)}%${bound === "about" ? "" : ` ${bound}`}`;
}
