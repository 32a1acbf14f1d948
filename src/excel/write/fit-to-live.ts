import type { SheetPlan } from "../../workbook";
import type { LiveSheet } from "../read/live-workbook";

/** Placeholder until columns are mapped. */
export function fitToLive(plan: SheetPlan, _live: LiveSheet): SheetPlan {
  return plan;
}
