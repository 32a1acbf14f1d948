import { fewestShown, type ShownRate } from "../../sharing";
import type { CellPlan } from "../workbook-plan";
import { reportTexts } from "./report-texts";

/** A rate as a number that a chart can draw, which says itself whether it is a bound. */
export function shownRateCell(rate: ShownRate | null): CellPlan {
  if (!rate) return { value: reportTexts.notShown, style: "rate" };
  const { percent, bound } = rate;
  const format = bound === "about" ? {} : { format: `0%" ${reportTexts.bound(bound).replaceAll('"', "")}"` };
  return { value: percent / 100, style: "rate", ...format };
}

/** "88%", "91% or more" */
export function sayShownRate({ percent, bound }: ShownRate): string {
  return reportTexts.rate(percent, bound);
}

/** "under 5" */
export function tooFew(): string {
  return reportTexts.under(fewestShown);
}
