import { Refusal } from "../programme";
import type { WorkbookPlan } from "../workbook";
import type { AsItWas } from "./pane-memory";
import { withMarksThere } from "./write/name-changes";
import { isAllThere, planChanges } from "./write/plan-changes";

/**
 * What brings back the workbook as it was: just what this pane had written last, if it was still there. What was
 * planned from reading it again can lack what only the action knew that wrote it.
 * @param pane letters of the pane that had written
 */
export function restoringOf(before: AsItWas, pane: string): WorkbookPlan {
  const { planned, shown, lastPlan } = before;
  if (!shown) return planned;
  return withMarksThere(lastPlan && wasThere(before, lastPlan, shown, pane) ? lastPlan : planned, shown);
}

function wasThere(
  { written }: AsItWas,
  lastPlan: WorkbookPlan,
  shown: NonNullable<AsItWas["shown"]>,
  pane: string,
): boolean {
  try {
    return isAllThere(planChanges(lastPlan, shown, written, pane));
  } catch (error) {
    // Columns of it had been moved so that it could not have been written again.
    if (error instanceof Refusal) return false;
    throw error;
  }
}
