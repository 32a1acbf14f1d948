import { columnLetters } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { joined } from "./areas";
import { usualHeight } from "./calls/page-calls";
import type { Change } from "./changes";

type Widths = Pick<SheetPlan, "columnWidths">;

/** Columns that get another width. One that is ours no longer is as wide as any that nobody has touched. */
export function widthChanges(sheet: string, from: Widths | null, to: Widths): Change[] {
  const [before, wanted] = [from?.columnWidths ?? [], to.columnWidths];
  const columns = Array.from({ length: Math.max(before.length, wanted.length) }, (_, column) => column);
  const changed = columns.filter((column) => before[column] !== wanted[column]);
  return together(changed, (column) => wanted[column] ?? null, columnLetters).map(([after, span]) => ({
    ...{ kind: "width", sheet, columns: span, after },
  }));
}

export function heightChanges(sheet: string, from: SheetPlan | null, to: SheetPlan): Change[] {
  const heightIn = ({ rowHeights }: SheetPlan, row: number): number => rowHeights.get(row) ?? usualHeight;
  const rows = [...new Set([...to.rowHeights.keys(), ...(from?.rowHeights.keys() ?? [])])];
  const changed = rows.filter((row) => !from || heightIn(from, row) !== heightIn(to, row));
  return together(
    changed,
    (row) => heightIn(to, row),
    (row) => String(row + 1),
  ).map(([after, span]) => ({ kind: "height", sheet, rows: span, after }));
}

/** Whole rows or columns of the same size, as few addresses, "A:A,C:C". */
function together<Size>(
  lines: readonly number[],
  sizeOf: (line: number) => Size,
  called: (line: number) => string,
): (readonly [Size, string])[] {
  const sizes = new Map<Size, string[]>();
  for (const line of lines) {
    const size = sizeOf(line);
    sizes.set(size, [...(sizes.get(size) ?? []), `${called(line)}:${called(line)}`]);
  }
  return [...sizes].flatMap(([size, spans]) => joined(spans).map((span) => [size, span] as const));
}
