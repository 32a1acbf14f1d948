import type { CellContent, CellRange } from "../../sheet";
import { cellText, headerKey } from "../../tables";

/** Rows or columns to be inserted: blank ones, before one that is there. */
export interface Insertion {
  readonly along: "rows" | "columns";
  /** Counted before any insertion. */
  readonly before: number;
  readonly count: number;
}

export interface MatchedColumns {
  /** By planned place in the table: the column on the sheet, after the insertions. */
  readonly columns: readonly number[];
  /** Planned places that the sheet has no column for yet. */
  readonly added: ReadonlySet<number>;
  /** Columns on the sheet, after the insertions, that the plan knows nothing of. */
  readonly others: readonly { readonly column: number; readonly header: string }[];
  /** Columns that end the table and leave it: of ours, planned no longer, as they are before the insertions. */
  readonly leaving: readonly number[];
  readonly insertions: readonly Insertion[];
  /** Last column of the table then. */
  readonly right: number;
}

interface Slot {
  readonly planned: number | null;
  /** Null for a column that is not there yet. */
  readonly live: number | null;
  readonly header: string;
}

/**
 * Which column of a table that people have worked on is which of the planned ones. What is new goes
 * behind the column it is planned behind; columns of people's own stay where they are, and so does one of
 * ours that has something of theirs on its right.
 *
 * @param isFree whether the sheet's columns from here on have room for the table's rows
 * @param mayLeave whether a column of the sheet that the plan knows nothing of is ours alone
 */
export function matchColumns(
  planned: readonly string[],
  header: readonly CellContent[],
  range: CellRange,
  isFree: (firstColumn: number, count: number) => boolean,
  mayLeave: (column: number) => boolean = () => false,
): MatchedColumns {
  const slots: Slot[] = [];
  const placeOf = new Map(planned.map((text, place) => [headerKey(text), place]));
  for (let column = range.left; column <= range.right; column += 1) {
    const text = cellText(header[column]);
    const place = placeOf.get(headerKey(text)) ?? null;
    placeOf.delete(headerKey(text));
    slots.push({ planned: place, live: column, header: text });
  }
  const added = new Set<number>();
  planned.forEach((text, place) => {
    if (slots.some((slot) => slot.planned === place)) return;
    const behind = slots.findIndex((slot) => slot.planned === place - 1);
    slots.splice(behind + 1, 0, { planned: place, live: null, header: text });
    added.add(place);
  });
  const staying = 1 + slots.findLastIndex(({ planned, live }) => planned !== null || !mayLeave(live ?? -1));
  const leaving = slots.splice(staying).flatMap(({ live }) => live ?? []);
  const last = slots.findLastIndex(({ live }) => live !== null);
  const appended = slots.length - 1 - last - leaving.length;
  const insertions: Insertion[] = [];
  let waiting = 0;
  slots.slice(0, last + 1).forEach(({ live }) => {
    if (live === null) waiting += 1;
    else if (waiting > 0) {
      insertions.push({ along: "columns", before: live, count: waiting });
      waiting = 0;
    }
  });
  if (appended > 0 && !isFree(range.right + 1, appended)) {
    insertions.push({ along: "columns", before: range.right + 1, count: appended });
  }
  const columns = planned.map((_, place) => range.left + slots.findIndex((slot) => slot.planned === place));
  return {
    columns,
    added,
    others: slots.flatMap((slot, index) =>
      slot.planned === null ? [{ column: range.left + index, header: slot.header }] : [],
    ),
    leaving,
    insertions,
    right: range.left + slots.length - 1,
  };
}
