import type { CellRange } from "../../sheet";

const rowsAtOnce = 50;

/**
 * The rows of a table that grows, and room below it: what is typed there is checked as well, and a row that is
 * added changes no rule.
 */
export function bodyWithRoom({ top, bottom }: CellRange): Pick<CellRange, "top" | "bottom"> {
  const rows = Math.max(1, bottom - top);
  return { top: top + 1, bottom: top + (Math.floor(rows / rowsAtOnce) + 1) * rowsAtOnce };
}
