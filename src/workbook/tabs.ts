import type { Programme } from "../programme";
import { keyOfAnchor, type SheetKey } from "../tables";
import { isMarkedWaiting } from "./fit";
import type { WorkbookContent } from "./workbook";
import { isWaitingIn } from "./sheets/waiting";
import type { SheetPlan } from "./workbook-plan";

/** How the tab of one of our sheets was found. */
export interface TabState {
  readonly isHidden: boolean;
  /** Nothing was to be decided on it when it was written last. */
  readonly wasWaiting: boolean;
}

/**
 * The tabs of our sheets that are in a workbook. Where a program dropped the comment of a name, its programme tells
 * whether there was something to decide.
 */
export function tabsOf(
  { names, sheets }: WorkbookContent,
  programme: Programme,
): ReadonlyMap<SheetKey, TabState> {
  const hidden = new Map(sheets.map((sheet) => [sheet.name, sheet.hidden]));
  return new Map(
    names.flatMap(({ name, sheet, comment }): [SheetKey, TabState][] => {
      const key = keyOfAnchor(name);
      const isHidden = hidden.get(sheet);
      if (key === null || isHidden === undefined) return [];
      const wasWaiting = comment ? isMarkedWaiting(comment) : isWaitingIn(programme, key);
      return [[key, { isHidden, wasWaiting }]];
    }),
  );
}

/** By the sheet as it was drawn: the same one is the same object in every plan. */
const hiddenPlans = new WeakMap<SheetPlan, SheetPlan>();

/**
 * A sheet with its tab hidden or shown. What a person did to a tab stays; it is shown once there is something
 * to decide where there was nothing before.
 */
export function withTab(sheet: SheetPlan, found: TabState | undefined): SheetPlan {
  const isNews = found?.wasWaiting === true && !sheet.isWaiting;
  const isHidden = found ? found.isHidden && !isNews : sheet.isWaiting === true;
  if (!isHidden) return sheet;
  const hidden = hiddenPlans.get(sheet) ?? { ...sheet, isHidden: true };
  hiddenPlans.set(sheet, hidden);
  return hidden;
}
