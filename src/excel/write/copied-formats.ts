import type { CellRange } from "../../sheet";
import type { CellPlan, SheetPlan } from "../../workbook";

type Row = readonly (CellPlan | null)[];

/** Cells that get the format of those above or below them. */
export interface CopiedFormat {
  /** The row that has it and keeps it. */
  readonly row: number;
  readonly to: CellRange;
}

/** Columns from one to another. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Finds cells that are to look just like those above or below them, which look so already and are in the same
 * conditional formats: Excel copies those as well.
 * @returns with them, how the sheet looks once they are copied
 */
export function copiedFormats(
  from: SheetPlan | null,
  to: SheetPlan,
): { readonly copies: readonly CopiedFormat[]; readonly from: SheetPlan | null } {
  if (from === null) return { copies: [], from };
  const height = Math.max(from.rows.length, to.rows.length);
  const rows = Array.from({ length: height }, (_, row) => row);
  const spans = rows.map((row) => changedSpan(from.rows[row] ?? [], to.rows[row] ?? []));
  const isKept = (row: number, span: Span): boolean => {
    const changed = spans[row];
    return !changed || changed.right < span.left || span.right < changed.left;
  };
  const isAlike = (row: number, other: number, span: Span): boolean =>
    [from, to].every((plan) => rulesOn(plan, row, span) === rulesOn(plan, other, span)) &&
    formatsIn(to.rows[row], span) === formatsIn(to.rows[other], span);
  /** The next row on that side that is not changed to the format of this one. */
  const runEnd = (row: number, step: 1 | -1, span: Span): number => {
    let end = row + step;
    while (end >= 0 && end < height && !isKept(end, span) && isAlike(row, end, span)) end += step;
    return end;
  };
  const formats = [...from.rows];
  const copies: CopiedFormat[] = [];
  for (const row of rows) {
    const span = spans[row];
    if (!span) continue;
    const like = [runEnd(row, -1, span), runEnd(row, 1, span)].find(
      (end) => end >= 0 && end < height && isKept(end, span) && isAlike(row, end, span),
    );
    if (like === undefined) continue;
    const last = copies.at(-1);
    const goesOn = last?.row === like && last.to.bottom === row - 1 && isSame(last.to, span);
    if (goesOn) copies[copies.length - 1] = { ...last, to: { ...last.to, bottom: row } };
    else copies.push({ row: like, to: { ...span, top: row, bottom: row } });
    while (formats.length < row) formats.push([]);
    formats[row] = to.rows[row] ?? [];
  }
  return { copies, from: { ...from, rows: formats } };
}

function isSame(one: Span, other: Span): boolean {
  return one.left === other.left && one.right === other.right;
}

/** From the first to the last cell that is to look otherwise; null where none is. */
function changedSpan(was: Row, planned: Row): Span | null {
  if (was === planned) return null;
  let [left, right] = [-1, -1];
  for (let column = 0; column < Math.max(was.length, planned.length); column += 1) {
    if (formatOf(was[column]) === formatOf(planned[column])) continue;
    if (left < 0) left = column;
    right = column;
  }
  return left < 0 ? null : { left, right };
}

/** What of a cell is seen; "" where none is of ours. */
function formatOf(cell: CellPlan | null | undefined): string {
  return cell ? `${cell.style ?? "-"} ${cell.format ?? ""}` : "";
}

function formatsIn(cells: Row = [], { left, right }: Span): string {
  return Array.from({ length: right - left + 1 }, (_, at) => formatOf(cells[left + at])).join("|");
}

/** Which conditional formats there are on cells of a row. */
function rulesOn({ conditionalFormats }: SheetPlan, row: number, span: Span): string {
  return conditionalFormats
    .flatMap(({ range }, index) => {
      const isOn =
        range.top <= row && row <= range.bottom && range.left <= span.right && span.left <= range.right;
      return isOn ? [index] : [];
    })
    .join();
}
