import type { CellContent, SheetContent } from "../../sheet";
import type { Insertion } from "./match-columns";

/** What a sheet's cells hold once the insertions are made. */
export function afterInsertions(
  rows: SheetContent["rows"],
  insertions: readonly Insertion[],
): SheetContent["rows"] {
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

/** In the order in which they can be made without moving each other's place. */
export function lastFirst(insertions: readonly Insertion[]): Insertion[] {
  return [...insertions].sort((a, b) => b.before - a.before);
}
