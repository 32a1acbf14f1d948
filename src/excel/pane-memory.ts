import { isTypedOn, type DeletedSheet, type WorkbookPlan } from "../workbook";
import type { KnownIds, LiveWorkbook } from "./read/live-workbook";
import type { UnformattedSheets } from "./write/format-written";
import type { Headings } from "./write/remove-columns";
import type { WorkbookChanges } from "./write/plan-changes";
import type { Write } from "./write/write";

/** How things were before a write: what restores them is found out when they are to be restored. */
export interface AsItWas {
  /** What was planned to restore them. */
  readonly planned: WorkbookPlan;
  readonly shown: LiveWorkbook | null;
  readonly lastPlan: WorkbookPlan | null;
  readonly written: WorkbookChanges["written"];
}

/** What brings back how things were before one write. */
export interface UndoRecord {
  readonly before: AsItWas;
  /** What was written then: what the sheets hold besides was typed since. */
  readonly wrote: WorkbookPlan;
  /** Of the tables before it. */
  readonly headings: Headings;
}

/**
 * The writes that can still be undone once the last one is: our drawn sheets hold what restored them from then on,
 * and what is drawn there was typed by nobody. Sheets that people type on are compared with what was written first.
 * @param restored what the last one brought back
 */
export function withoutLast(undo: readonly UndoRecord[], restored: WorkbookPlan): readonly UndoRecord[] {
  const [last, before] = [undo.at(-1), undo.at(-2)];
  if (!last || !before) return [];
  const drawn = new Map(
    restored.sheets.filter(({ key }) => !isTypedOn(key)).map((sheet) => [sheet.key, sheet]),
  );
  const sheets = before.wrote.sheets.map((sheet) => drawn.get(sheet.key) ?? sheet);
  return [...undo.slice(0, -2), { ...before, wrote: { ...before.wrote, sheets } }];
}

/**
 * All that a pane remembers of the workbook between two calls. Plain data, replaced and never changed:
 * a pane that begins with another one's goes on where that one was.
 */
export interface PaneMemory {
  /** What the caller was shown last: a write is refused when it is that no longer. */
  readonly shown: LiveWorkbook | null;
  /** A write has failed since, and the workbook may be another one than `shown` says. */
  readonly isInDoubt: boolean;
  /** The contents as they were seen last, or written by this pane since; null when Excel did not show them. */
  readonly seen: LiveWorkbook | null;
  /** Our sheets that somebody deleted since, as they were seen last: the next write builds them again. */
  readonly deleted: readonly DeletedSheet[];
  /** What is there as far as is known, so that one request is enough to look at it. */
  readonly known: KnownIds;
  /** How many watch the workbook, and pass on what Excel tells. */
  readonly watchers: number;
  /** Whether the drawn sheets hold what `seen` says, unless Excel has told otherwise. */
  readonly isCurrent: boolean;
  readonly written: WorkbookChanges["written"];
  /** What Excel refused of the sheets' formats, or was not come to: the next write takes it up. */
  readonly unformatted: UnformattedSheets;
  /** The whole of what was written last, by which an undo brings back just that; null before. */
  readonly lastPlan: WorkbookPlan | null;
  /** A write that Excel stopped and has not let be taken back yet. */
  readonly halfDone: Write | null;
  /** The last one last. */
  readonly undo: readonly UndoRecord[];
  readonly writes: number;
}

export const nothingRemembered: PaneMemory = {
  ...{ shown: null, seen: null, halfDone: null },
  ...{
    known: { sheets: [], tables: [] },
    deleted: [],
    watchers: 0,
    isInDoubt: false,
    isCurrent: false,
    written: new Map(),
    unformatted: new Map(),
    lastPlan: null,
    undo: [],
    writes: 0,
  },
};
