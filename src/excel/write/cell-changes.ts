import { rowAt, rangeAddress, type CellContent, type CellRange } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { blocksOf, changedCells, type ChangedRow, type Typed } from "./changed-blocks";
import type { Change } from "./changes";
import { meaningChanges } from "./number-formats";
import { repeatedFormulas } from "./repeated-formulas";
import { typedContent } from "./typed-cell";

/** What the contents of one sheet take, in the order in which all sheets must take it. */
export interface SheetChanges {
  /** Headers and tables, before any formula of any sheet names them. */
  readonly tables: readonly Change[];
  /** Number formats that say what a value is, ahead of the values; then values and formulas. */
  readonly cells: readonly Change[];
  /** Tables that lose columns, once no formula of any sheet names them: Excel would have #REF! there instead. */
  readonly narrowing: readonly Change[];
  /** What is entered into cells, by row. */
  readonly entered: ReadonlyMap<number, ChangedRow>;
}

/** What of a sheet's plan says where its cells and tables are. */
export type LaidOut = Pick<SheetPlan, "rows" | "tables">;

type Rows = readonly (readonly CellContent[])[];

export interface SheetToChange {
  /** The sheet's ID, or its name while it is made. */
  readonly key: string;
  /** How it is laid out now; null for a blank sheet. */
  readonly from: LaidOut | null;
  readonly to: LaidOut;
  /** What its cells hold now. */
  readonly current: Rows;
  /** How its formulas read once rows and columns are inserted. */
  readonly follow?: (formula: string) => string;
  /** Formulas to be entered again although they read the same: what they name was replaced. */
  readonly always?: (formula: string) => boolean;
  /** Its rows that are hidden or filtered out. */
  readonly hidden?: ReadonlySet<number>;
}

/** What is to be done so that a sheet holds what is planned. Nothing for a sheet that does already. */
export function sheetChanges(asked: SheetToChange): SheetChanges {
  const { key, from, to, current, follow, always, hidden } = asked;
  const entered = changedCells(to, current, from, always);
  const [headers, rest] = headersApart(entered, from ? to.tables : []);
  const tables = [
    ...tableChanges(key, from, to).filter((change) => !isWhereItWas(change)),
    ...cellChanges({ kind: "headers", sheet: key }, headers, current, { hidden }),
  ];
  const losesColumns = to.tables.some(({ name, range }) =>
    from?.tables.some((old) => old.name === name && old.range.right > range.right),
  );
  return {
    entered,
    ...(losesColumns ? { tables: [], narrowing: tables } : { tables, narrowing: [] }),
    cells: [
      ...meaningChanges(key, from, to).flatMap((change) =>
        rangesApart(change.range, hidden).map((range) => ({ ...change, range })),
      ),
      ...cellChanges({ kind: "cells", sheet: key }, rest, current, { follow, hidden }),
    ],
  };
}

/** The cells of tables' header rows, and all others: a column has its name before any formula says it. */
export function headersApart(
  changed: ReadonlyMap<number, ChangedRow>,
  tables: SheetPlan["tables"],
): [Map<number, ChangedRow>, Map<number, ChangedRow>] {
  const isHeader = (row: number): boolean => tables.some(({ range }) => range.top === row);
  const rows = [...changed];
  return [new Map(rows.filter(([row]) => isHeader(row))), new Map(rows.filter(([row]) => !isHeader(row)))];
}

interface Rectangles {
  readonly follow?: SheetToChange["follow"] | undefined;
  readonly hidden?: SheetToChange["hidden"] | undefined;
}

/** Cells to be entered, in few rectangles. @param current what they hold now */
export function cellChanges(
  of: Pick<Change<"headers" | "cells">, "kind" | "sheet">,
  changed: ReadonlyMap<number, ChangedRow>,
  current: Rows,
  { follow, hidden = new Set() }: Rectangles = {},
): Change<"headers" | "cells">[] {
  const heldIn = (range: CellRange, after: readonly (readonly Typed[])[]) =>
    typedNow(range, after, current, follow);
  return apart(changed, hidden).flatMap((rows) => {
    const { repeated, rest } = repeatedFormulas(rows);
    return [
      ...blocksOf(rest).map(({ range, cells }) => ({
        ...{ ...of, range, before: heldIn(range, cells), after: cells },
      })),
      ...repeated.map(({ range, formula }) => {
        const { top, left, bottom, right } = range;
        const after = Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from(
            { length: right - left + 1 },
            (__, column) => rows.get(top + row)?.get(left + column) ?? null,
          ),
        );
        return { ...of, range, before: heldIn(range, after), after, alike: formula };
      }),
    ];
  });
}

/**
 * Excel on Windows enters what is given for several rows into the wrong ones when a filter hides some of them (office-js
 * 224): each hidden row is by itself, and no rectangle goes across one.
 */
function apart(
  changed: ReadonlyMap<number, ChangedRow>,
  hidden: ReadonlySet<number>,
): ReadonlyMap<number, ChangedRow>[] {
  if (hidden.size === 0) return [changed];
  const strips = new Map<string, Map<number, ChangedRow>>();
  const rows = [...hidden];
  for (const [row, cells] of changed) {
    const strip = hidden.has(row)
      ? `row ${String(row)}`
      : `behind ${String(rows.reduce((last, each) => (each < row ? Math.max(last, each) : last), -1))}`;
    strips.set(strip, (strips.get(strip) ?? new Map<number, ChangedRow>()).set(row, cells));
  }
  return [...strips.values()];
}

/** The same of cells that get one format: whether Excel leaves out those that are hidden is not documented. */
function rangesApart(range: CellRange, hidden: SheetToChange["hidden"] = new Set()): CellRange[] {
  const ranges: CellRange[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const last = ranges.at(-1);
    if (!last || hidden.has(row) || hidden.has(last.bottom)) ranges.push({ ...range, top: row, bottom: row });
    else ranges.splice(-1, 1, { ...last, bottom: row });
  }
  return ranges;
}

/** What cells hold, of those in which something else is to be. */
export function typedNow(
  { top, left }: CellRange,
  after: readonly (readonly Typed[])[],
  current: Rows,
  follow: SheetToChange["follow"] = (formula) => formula,
): Typed[][] {
  return after.map((cells, row) =>
    cells.map((typed, column) => {
      if (typed === null) return null;
      const held = typedContent(current[top + row]?.[left + column] ?? { value: null });
      return typeof held === "string" && held.startsWith("=") ? follow(held) : held;
    }),
  );
}

export function isOfCells(change: Change): change is Change<"headers" | "cells"> {
  return change.kind === "headers" || change.kind === "cells";
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: NonNullable<Typed>;
  readonly after: NonNullable<Typed>;
}

/** The cells that a change says something of. */
export function cellsOf({ range, before, after }: Change<"headers" | "cells">): ChangedCell[] {
  return after.flatMap((cells, row) =>
    cells.flatMap((typed, column): ChangedCell[] => {
      const place = { row: range.top + row, column: range.left + column };
      return typed === null ? [] : [{ ...place, before: before[row]?.[column] ?? "", after: typed }];
    }),
  );
}

/** Every table with where it is and where it is to be. */
export function tableChanges(sheet: string, from: LaidOut | null, to: LaidOut): Change<"table">[] {
  return to.tables.map(({ name, range }) => {
    const before = from?.tables.find((table) => table.name === name)?.range ?? null;
    const headers = before ? [] : rowAt(to.rows, range.top).slice(range.left, range.right + 1);
    const texts = headers.map((cell) => `'${String(cell?.value ?? "")}`);
    return { kind: "table", sheet, name, before, after: range, headers: texts };
  });
}

function isWhereItWas({ before, after }: Change<"table">): boolean {
  return before !== null && rangeAddress(before) === rangeAddress(after);
}
