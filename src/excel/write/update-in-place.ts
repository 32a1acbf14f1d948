import type { CellContent } from "../../sheet";
import { layoutOf, sheetMark, typedOf, type CellPlan, type SheetKey, type SheetPlan } from "../../workbook";
import type { LiveSheet } from "../read/live-workbook";
import { holds } from "./typed-cell";

/** A sheet as this add-in wrote it last. */
export interface WrittenSheet {
  readonly plan: SheetPlan;
  /** What its name's comment said of it. */
  readonly mark: string;
}

/** What is known of a drawn sheet that is in the workbook. */
export interface InPlaceUpdate {
  /** How it is laid out, when it can be written in place. */
  readonly from: SheetPlan | null;
  /** Nobody has typed anything on it: it may go. */
  readonly isUntouched: boolean;
}

/**
 * Whether a drawn sheet can be written in place: its layout is known, from its mark or because this
 * add-in has written it, and nothing that people typed stands where something is to go.
 * @param mark the comment of the sheet's name
 * @param written what this add-in wrote there last
 */
export function inPlaceUpdate(
  to: SheetPlan,
  live: LiveSheet,
  mark: string,
  written: ReadonlyMap<SheetKey, WrittenSheet>,
): InPlaceUpdate {
  const { rows } = live.content;
  const isUnchanged = typedOf(mark, rows) === "unchanged";
  const layout = layoutOf(mark);
  const known = written.get(to.key);
  const before = known && layoutOf(known.mark) === layout ? known.plan : null;
  const isSame = layoutOf(sheetMark(to)) === layout;
  const from = before ?? (isSame && isUnchanged ? to : null);
  if (!from) return { from: null, isUntouched: isUnchanged };
  return { from: isUnchanged || !isInTheWay(rows, from, to) ? from : null, isUntouched: isUnchanged };
}

/** Whether something typed stands in a cell of ours, or where one is to be. */
function isInTheWay(rows: readonly (readonly CellContent[])[], from: SheetPlan, to: SheetPlan): boolean {
  return rows.some((cells, row) =>
    cells.some((cell, column) => {
      if (cell.value === null && cell.formula === undefined && cell.error === undefined) return false;
      const ours = from.rows[row]?.[column] ?? null;
      if (ours) return !isOurs(cell, ours);
      return (to.rows[row]?.[column] ?? null) !== null;
    }),
  );
}

/** A formula counts as ours wherever one was planned: what it says may have followed a move. */
function isOurs(cell: CellContent, planned: CellPlan): boolean {
  return planned.formula === undefined ? holds(cell, planned) : cell.formula !== undefined;
}
