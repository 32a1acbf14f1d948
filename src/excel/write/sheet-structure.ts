import { parseRange, type SheetContent, type TableContent } from "../../sheet";
import { rowsOf } from "../read/sheet-from-range";
import type { SheetToFormat } from "./format-sheets";
import type { Batch } from "./batch";

/** What tells whether the cells of a sheet are where they were, and the names of its charts. */
export interface SheetStructure extends Pick<SheetContent, "rows" | "tables"> {
  readonly chartNames: readonly string[];
}

/** Queues a look at how a sheet is laid out at that point of the request. */
export function queueStructure(
  batch: Batch,
  { id, to }: Pick<SheetToFormat, "id" | "to">,
): () => SheetStructure {
  const sheet = batch.sheet(id);
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,values,formulas");
  const charts = sheet.charts.load("items/name");
  const tables = to.tables.map(({ name }) => ({
    name,
    range: sheet.tables.getItemOrNullObject(name).getRange().untrack().load("address"),
  }));
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    const { values, formulas } = range ? used : { values: [], formulas: [] };
    return {
      rows: rowsOf([{ top: range?.top ?? 0, left: range?.left ?? 0, values, formulas }], undefined),
      tables: tables.flatMap(({ name, range: cells }): TableContent[] => {
        const place = cells.isNullObject ? null : parseRange(cells.address);
        return place ? [{ name, range: place }] : [];
      }),
      // The list itself is not kept beyond the request.
      chartNames: charts.items.map(({ name }) => name),
    };
  };
}
