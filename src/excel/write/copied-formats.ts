import type { CellPlan, SheetPlan } from "../../workbook";
import { rowAt } from "../../sheet";

type Row = readonly (CellPlan | null)[];

/** Rows that get the format of the one above or below them. */
export interface CopiedFormat {
  /** The row that has it and keeps it. */
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly lastColumn: number;
}

/**
 * Finds rows that are to look just like the row above or below them, which looks so already and is in the
 * same conditional formats: Excel copies those as well.
 * @returns with them, how the sheet looks once they are copied
 */
export function copiedFormats(
  from: SheetPlan | null,
  to: SheetPlan,
): { readonly copies: readonly CopiedFormat[]; readonly from: SheetPlan | null } {
  if (from === null) return { copies: [], from };
  const height = Math.max(from.rows.length, to.rows.length);
  const rows = Array.from({ length: height }, (_, row) => row);
  const [before, after] = [from, to].map((plan) => rows.map((row) => formatOfRow(plan.rows[row] ?? [])));
  const rules = from.conditionalFormats.map(({ range }) => range);
  if (JSON.stringify(from.conditionalFormats) !== JSON.stringify(to.conditionalFormats))
    return { copies: [], from };
  const rulesOn = rows.map((row) =>
    JSON.stringify(rules.flatMap(({ top, bottom }, index) => (top <= row && row <= bottom ? [index] : []))),
  );
  const isAlike = (row: number, other: number): boolean =>
    after?.[other] === after?.[row] && rulesOn[other] === rulesOn[row];
  const isKept = (row: number): boolean => before?.[row] === after?.[row];
  const source = (row: number): number | null =>
    [runEnd(row, -1), runEnd(row, 1)].find(
      (end) => end >= 0 && end < height && isKept(end) && isAlike(row, end),
    ) ?? null;
  /** The next row on that side that is not changed to the format of this one. */
  function runEnd(row: number, step: 1 | -1): number {
    let end = row + step;
    while (end >= 0 && end < height && !isKept(end) && isAlike(row, end)) end += step;
    return end;
  }
  const copies: CopiedFormat[] = [];
  for (const row of rows) {
    if (isKept(row)) continue;
    const like = source(row);
    if (like === null) continue;
    const last = copies.at(-1);
    if (last?.row === like && last.last === row - 1) copies[copies.length - 1] = { ...last, last: row };
    else
      copies.push({
        row: like,
        first: row,
        last: row,
        lastColumn: lastColumn([from.rows[row], to.rows[row]]),
      });
  }
  const copied = new Set(copies.flatMap(({ first, last }) => rows.slice(first, last + 1)));
  const formats = rows.map((row) => (copied.has(row) ? rowAt(to.rows, row) : rowAt(from.rows, row)));
  return { copies, from: { ...from, rows: formats } };
}

/** What of a row's cells is seen, up to the last cell that is of ours. */
function formatOfRow(cells: Row): string {
  return cells
    .map((cell) => (cell ? `${cell.style ?? "-"} ${cell.format ?? ""}` : ""))
    .join("|")
    .replace(/\|+$/, "");
}

function lastColumn(rows: readonly (Row | undefined)[]): number {
  return Math.max(0, ...rows.map((cells) => (cells?.length ?? 0) - 1));
}
