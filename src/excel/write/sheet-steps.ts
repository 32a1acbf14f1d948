import { rangeAddress, type CellContent, type CellRange } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { blocksOf, changedCells, type ChangedRow } from "./changed-blocks";
import { meaningSteps } from "./number-format-steps";
import { repeatedFormulas } from "./repeated-formulas";
import type { Batch, Step } from "./step";

/** What the contents of one sheet take, in the order in which all sheets must take it. */
export interface SheetSteps {
  /** Headers and tables, before any formula of any sheet names them. */
  readonly tables: readonly Step[];
  /** Number formats that say what a value is, ahead of the values. */
  readonly formats: readonly Step[];
  /** Values and formulas. */
  readonly cells: readonly Step[];
  /** Tables that lose columns, once no formula of any sheet names them: Excel would have #REF! there instead. */
  readonly narrowing: readonly Step[];
}

export interface SheetChange {
  /** The sheet's ID, or its name while it is made. */
  readonly key: string;
  /** How it is laid out now; null for a blank sheet. */
  readonly from: SheetPlan | null;
  readonly to: SheetPlan;
  /** What its cells hold now. */
  readonly current: readonly (readonly CellContent[])[];
  /** Formulas to be entered again although they read the same: what they name was replaced. */
  readonly always?: (formula: string) => boolean;
}

/** What is to be done so that a sheet holds what is planned. Nothing for a sheet that does already. */
export function sheetSteps({ key, from, to, current, always }: SheetChange): SheetSteps {
  const [headers, rest] = headersApart(changedCells(to, current, from, always), from ? to.tables : []);
  const tables = [...tableSteps(key, from, to), ...cellSteps(key, headers)];
  const losesColumns = to.tables.some(({ name, range }) =>
    from?.tables.some((old) => old.name === name && old.range.right > range.right),
  );
  return {
    ...(losesColumns ? { tables: [], narrowing: tables } : { tables, narrowing: [] }),
    formats: meaningSteps(key, from, to),
    cells: cellSteps(key, rest),
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

/** Steps that enter cells, in few rectangles. */
export function cellSteps(key: string, changed: ReadonlyMap<number, ChangedRow>): Step[] {
  const { repeated, rest } = repeatedFormulas(changed);
  return [
    ...blocksOf(rest).map(({ range, cells }): Step => ({
      bytes: 700 + JSON.stringify(cells).length + Math.ceil(cells.length / 50) * 700,
      queue(batch) {
        rangeAt(batch, key, range).formulas = cells;
      },
    })),
    ...repeated.map(({ range, formula }): Step => ({
      bytes: 700 + formula.length,
      queue(batch) {
        // One formula for all cells of the range, which the types do not say and the documentation does.
        rangeAt(batch, key, range).formulasR1C1 = formula as unknown as string[][];
      },
    })),
  ];
}

function rangeAt(batch: Batch, key: string, { top, left, bottom, right }: CellRange): Excel.Range {
  return batch
    .sheet(key)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack();
}

function tableSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  return to.tables.flatMap((table): Step[] => {
    const { name, range } = table;
    const old = from?.tables.find((one) => one.name === name);
    if (old && rangeAddress(old.range) === rangeAddress(range)) return [];
    const headers = (to.rows[range.top] ?? []).slice(range.left, range.right + 1);
    const texts = headers.map((cell) => `'${String(cell?.value ?? "")}`);
    return [
      {
        bytes: 1_200 + JSON.stringify(texts).length,
        queue(batch) {
          if (old) {
            batch.table(key, name).resize(rangeAddress(range));
          } else {
            const sheet = batch.sheet(key);
            const { top, left, right } = range;
            sheet.getRangeByIndexes(top, left, 1, right - left + 1).untrack().formulas = [texts];
            // A bare address would be the active sheet's.
            const added = sheet.tables.add(batch.range(key, rangeAddress(range)), true);
            added.name = name;
          }
        },
      },
    ];
  });
}
