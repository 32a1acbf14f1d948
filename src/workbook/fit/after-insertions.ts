import type { CellContent, CellRange, SheetContent } from "../../sheet";
import type { Insertion } from "./match-columns";
import type { Relocation } from "./relocation";

/** What a sheet's cells hold once the insertions are made. */
export function afterInsertions(
  rows: SheetContent["rows"],
  insertions: readonly Insertion[],
): SheetContent["rows"] {
  if (insertions.length === 0) return rows;
  let moved = rows.map((cells) => [...cells]);
  for (const { along, before, count } of lastFirst(insertions)) {
    if (along === "rows") {
      if (moved.length > before) moved.splice(before, 0, ...Array.from({ length: count }, () => []));
    } else {
      moved = moved.map((cells) => {
        if (cells.length <= before) return cells;
        const blanks = Array.from({ length: count }, (): CellContent => ({ value: null }));
        return [...cells.slice(0, before), ...blanks, ...cells.slice(before)];
      });
    }
  }
  return moved;
}

/** Where rows and columns stand once the insertions are made. */
export function movedBy(insertions: readonly Insertion[]): Relocation {
  const along = (kind: Insertion["along"]) => (place: number) =>
    insertions.reduce(
      (moved, each) => moved + (each.along === kind && each.before <= place ? each.count : 0),
      place,
    );
  return { row: along("rows"), column: along("columns") };
}

/**
 * The cells that a range of the sheet after the insertions was before them. Null for one that is all new.
 */
export function beforeInsertions(range: CellRange, insertions: readonly Insertion[]): CellRange | null {
  const along = (kind: Insertion["along"]): Insertion[] => insertions.filter((each) => each.along === kind);
  const [rows, columns] = [along("rows"), along("columns")];
  const [top, bottom] = [firstBefore(range.top, rows), lastBefore(range.bottom, rows)];
  const [left, right] = [firstBefore(range.left, columns), lastBefore(range.right, columns)];
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** Where the first cell from here on was that is not new. */
function firstBefore(index: number, insertions: readonly Insertion[]): number {
  return index - newAhead(index, insertions);
}

/** Where the last cell up to here was that is not new. */
function lastBefore(index: number, insertions: readonly Insertion[]): number {
  return index - newAhead(index + 1, insertions);
}

/** How many of the cells ahead of `index` are new. */
function newAhead(index: number, insertions: readonly Insertion[]): number {
  let ahead = 0;
  for (const { before, count } of [...insertions].sort((a, b) => a.before - b.before)) {
    ahead += Math.max(0, Math.min(count, index - (before + ahead)));
  }
  return ahead;
}

/** In the order in which they can be made without moving each other's place. */
export function lastFirst(insertions: readonly Insertion[]): Insertion[] {
  return [...insertions].sort((a, b) => b.before - a.before);
}
