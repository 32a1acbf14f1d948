import type { WorkbookChange } from "../../programme";
import {
  anchorName,
  findOurSheet,
  safeSheetName,
  type SheetKey,
  type SheetPlan,
  type WorkbookPlan,
} from "../../workbook";
import { contentOf, type LiveSheet, type LiveWorkbook } from "../read/live-workbook";
import { assumedLayout } from "./assumed-layout";
import { fitToLive } from "./fit-to-live";
import { layoutMark } from "./layout-mark";
import { renameInSheet } from "./rename-in-plan";

/** One planned sheet and what it becomes of in the open workbook. */
export interface Placement {
  /** Under its final name, mentioning others by theirs. */
  readonly plan: SheetPlan;
  /** Our sheet that is there; null when it is new or was deleted. */
  readonly live: LiveSheet | null;
  /** How the sheet that is there is laid out; null when it must be built anew. */
  readonly from: SheetPlan | null;
}

export interface Placements {
  readonly placed: readonly Placement[];
  /** Our sheets that are planned no longer. */
  readonly surplus: readonly LiveSheet[];
}

/** Sheets that only show what other sheets hold: they are built anew when their layout is not known. */
export function isReport(key: SheetKey): boolean {
  return key === "overview" || key.startsWith("set-");
}

/**
 * Finds our sheets whatever they are called now, gives new ones names that nobody uses, and decides
 * which can be written in place.
 * @param written what this add-in wrote last, by sheet
 */
export function placeSheets(
  plan: WorkbookPlan,
  live: LiveWorkbook,
  written: ReadonlyMap<SheetKey, SheetPlan>,
): Placements {
  const taken = new Set(live.sheets.map(({ content }) => content.name.toLowerCase()));
  const found = plan.sheets.map((sheet) => {
    const own = ourSheet(live, sheet.key);
    return { sheet, own, name: own ? own.content.name : safeSheetName(sheet.name, "Learning Sets", taken) };
  });
  const renames = {
    sheets: new Map(
      found.flatMap(({ sheet, name }) => (sheet.name === name ? [] : [[sheet.name.toLowerCase(), name]])),
    ),
    tables: new Map<string, string>(),
  };
  const placed = found.map(({ sheet, own, name }): Placement => {
    const final = { ...renameInSheet(sheet, renames), name };
    const fitted = own && !isReport(sheet.key) ? fitToLive(final, own) : final;
    return { plan: fitted, live: own, from: own && knownLayout(fitted, own, live, written.get(sheet.key)) };
  });
  const planned = new Set(plan.sheets.map(({ key }) => anchorName(key).toLowerCase()));
  const surplus = live.names.flatMap(({ name, target }) => {
    const isOurs = /^LS_set_.+_sheet$|^LS_overview_sheet$|^LS_left_out_sheet$/i.test(name);
    const sheet =
      isOurs && !planned.has(name.toLowerCase()) && live.sheets.find(({ id }) => id === target?.sheetId);
    return sheet ? [sheet] : [];
  });
  return { placed, surplus };
}

function ourSheet(live: LiveWorkbook, key: SheetKey): LiveSheet | null {
  const found = findOurSheet(contentOf(live), key);
  return live.sheets.find(({ content }) => content === found) ?? null;
}

function knownLayout(
  plan: SheetPlan,
  own: LiveSheet,
  live: LiveWorkbook,
  written: SheetPlan | undefined,
): SheetPlan | null {
  const mark = live.names.find(({ name }) => name === anchorName(plan.key))?.comment;
  if (mark === layoutMark(plan)) return plan;
  if (written && mark === layoutMark(written)) return written;
  return isReport(plan.key) ? null : assumedLayout(plan, own.content);
}

/** For the words of a refusal. */
export function changedSheet(sheet: string): WorkbookChange {
  return { sheet, kind: "edited", cells: [], cellCount: 0 };
}
