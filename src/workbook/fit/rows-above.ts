import { known } from "../../sheet";
import type { CellContent } from "../../sheet";
import type { CellPlan } from "../workbook-plan";

/**
 * Where the planned rows above a table stand once somebody has inserted or deleted rows there: what
 * reads as planned from the top stays, the rest moves with the table. Null for a row that is gone.
 */
export function rowsAbove(
  planned: readonly (readonly (CellPlan | null)[])[],
  live: readonly (readonly CellContent[])[],
): (number | null)[] {
  const moved = live.length - planned.length;
  let same = 0;
  while (
    same < Math.min(planned.length, live.length) &&
    readsAlike(known(planned[same]), known(live[same]))
  ) {
    same += 1;
  }
  return planned.map((_, row) => {
    if (moved === 0 || row < same) return row;
    const now = row + moved;
    return now < same ? null : now;
  });
}

function readsAlike(planned: readonly (CellPlan | null)[], live: readonly CellContent[]): boolean {
  const first = planned.findIndex((cell) => (cell?.value ?? null) !== null);
  const cell = planned[first];
  if (!cell) return live.every(({ value }) => value === null || value === "");
  if (cell.formula !== undefined) return live[first]?.formula !== undefined;
  return live[first]?.value === cell.value;
}
