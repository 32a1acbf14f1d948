import { parseRange, type SheetContent, type TableContent } from "../../sheet";
import type { LiveSheet, LiveWorkbook } from "../read/live-workbook";
import { rowsOf } from "../read/sheet-from-range";
import type { Batch } from "./batch";

/** What a sheet holds, and where its tables are. */
type Seen = Pick<SheetContent, "rows" | "tables">;

/** What tells whether the cells of a sheet are where they were, and the names of its charts. */
export interface SheetStructure extends Seen {
  readonly chartNames: readonly string[];
}

/** What sheets hold, by their IDs. */
export type SeenContents = ReadonlyMap<string, Seen>;

/** Queues a look at a sheet at that point of the request. @param before what is equal to it is the same object */
function queueCells(
  sheet: Excel.Worksheet,
  tables: readonly (readonly [name: string, table: Excel.Table])[],
  before?: SheetContent["rows"],
): () => Seen {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,values,formulas");
  const ranges = tables.map(([name, table]) => [name, table.getRange().untrack().load("address")] as const);
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    const { values, formulas } = range ? used : { values: [], formulas: [] };
    return {
      rows: rowsOf([{ top: range?.top ?? 0, left: range?.left ?? 0, values, formulas }], before),
      tables: ranges.flatMap(([name, cells]): TableContent[] => {
        const place = cells.isNullObject ? null : parseRange(cells.address);
        return place ? [{ name, range: place }] : [];
      }),
    };
  };
}

/** Queues a look at the sheets that the same request is going to write, before it does; their tables must be there. */
export function queueContents(batch: Batch, sheets: readonly LiveSheet[]): () => SeenContents {
  const takes = sheets.map(({ id, content: { tables, rows } }) => {
    const there = tables.map(({ name }) => [name, batch.table(id, name)] as const);
    return [id, queueCells(batch.sheet(id), there, rows)] as const;
  });
  return () => new Map(takes.map(([id, take]) => [id, take()]));
}

/** Queues a look at how a sheet is laid out, with the tables that are planned on it as far as they are there. */
export function queueStructure(
  batch: Batch,
  { id, tables }: { readonly id: string } & Pick<Seen, "tables">,
): () => SheetStructure {
  const sheet = batch.sheet(id);
  const charts = sheet.charts.load("items/name");
  const there = tables.map(({ name }) => [name, sheet.tables.getItemOrNullObject(name)] as const);
  const take = queueCells(sheet, there);
  // The list itself is not kept beyond the request.
  return () => ({ ...take(), chartNames: charts.items.map(({ name }) => name) });
}

/** The workbook with what some sheets hold now. */
export function withContents(before: LiveWorkbook, now: SeenContents): LiveWorkbook {
  return {
    ...before,
    sheets: before.sheets.map((sheet) => ({ ...sheet, content: { ...sheet.content, ...now.get(sheet.id) } })),
  };
}
