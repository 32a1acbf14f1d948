import { parseRange, type SheetContent, type TableContent } from "../../sheet";
import type { LiveSheet, LiveWorkbook } from "../read/live-workbook";
import { rowsOf } from "../read/sheet-from-range";
import type { Batch } from "./batch";

/** What cells and tables of a sheet hold, by the sheet's ID. */
export type EditedContents = ReadonlyMap<string, Pick<SheetContent, "rows" | "tables">>;

/** Queues a look at the sheets that the same request is going to write, before it does. */
export function queueContents(batch: Batch, sheets: readonly LiveSheet[]): () => EditedContents {
  const asked = sheets.map(({ id, content }) => {
    const used = batch.sheet(id).getUsedRangeOrNullObject(true).untrack();
    return {
      id,
      before: content.rows,
      used: used.load("address,values,formulas"),
      tables: content.tables.map(({ name }) => ({
        name,
        range: batch.table(id, name).getRange().untrack().load("address"),
      })),
    };
  });
  return () =>
    new Map(
      asked.map(({ id, before, used, tables }) => {
        const range = used.isNullObject ? null : parseRange(used.address);
        const { values, formulas } = range ? used : { values: [], formulas: [] };
        const answer = { top: range?.top ?? 0, left: range?.left ?? 0, values, formulas };
        return [id, { rows: rowsOf([answer], before), tables: tables.flatMap(tableThere) }];
      }),
    );
}

function tableThere({ name, range }: { readonly name: string; readonly range: Excel.Range }): TableContent[] {
  const cells = parseRange(range.address);
  return cells ? [{ name, range: cells }] : [];
}

/** The workbook with what some sheets hold now. */
export function withContents(before: LiveWorkbook, now: EditedContents): LiveWorkbook {
  return {
    ...before,
    sheets: before.sheets.map((sheet) => ({ ...sheet, content: { ...sheet.content, ...now.get(sheet.id) } })),
  };
}
