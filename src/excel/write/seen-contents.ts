import { parseRange, type SheetContent, type TableContent } from "../../sheet";
import type { LiveSheet, LiveWorkbook } from "../read/live-workbook";
import { queueHeld, type KnownFormulas } from "../read/known-formulas";
import { rowsOf } from "../read/sheet-from-range";
import type { Batch } from "./batch";

/** What a sheet holds, and where its tables are. */
type Seen = Pick<SheetContent, "rows" | "tables">;

/** What tells whether the cells of a sheet are where they were, and the names of its charts, as far as they were asked. */
export interface SheetStructure extends Seen {
  readonly chartNames?: readonly string[];
}

/** What sheets hold, by their IDs. */
export type SeenContents = ReadonlyMap<string, Seen>;

interface SeenBefore {
  /** What is equal to it is the same object. */
  readonly rows: SheetContent["rows"];
  readonly known: KnownFormulas | null;
}

/** Queues a look at a sheet at that point of the request. */
function queueCells(
  sheet: Excel.Worksheet,
  ranges: readonly (readonly [name: string, range: Excel.Range])[],
  before?: SeenBefore,
): () => Seen {
  const take = queueHeld(sheet, before?.known ?? null);
  for (const [, range] of ranges) range.load("address");
  return () => {
    return {
      rows: rowsOf(take(), before?.rows),
      tables: ranges.flatMap(([name, cells]): TableContent[] => {
        const place = cells.isNullObject ? null : parseRange(cells.address);
        return place ? [{ name, range: place }] : [];
      }),
    };
  };
}

/** Queues a look at the sheets that the same request is going to write, before it does; their tables must be there. */
export function queueContents(
  batch: Batch,
  sheets: readonly LiveSheet[],
  knownOf: (id: string) => KnownFormulas | null = () => null,
): () => SeenContents {
  const takes = sheets.map(({ id, content: { tables, rows } }) => {
    const there = tables.map(({ name }) => [name, batch.tableRange(name)] as const);
    return [id, queueCells(batch.sheet(id), there, { rows, known: knownOf(id) })] as const;
  });
  return () => new Map(takes.map(([id, take]) => [id, take()]));
}

interface AskedStructure extends Pick<Seen, "tables"> {
  readonly id: string;
  readonly asksForCharts: boolean;
}

/** Queues a look at how a sheet is laid out, with the tables that are planned on it as far as they are there. */
export function queueStructure(
  batch: Batch,
  { id, tables, asksForCharts }: AskedStructure,
): () => SheetStructure {
  const sheet = batch.sheet(id);
  const charts = asksForCharts ? sheet.charts.load("items/name") : null;
  const there = tables.map(
    ({ name }) => [name, sheet.tables.getItemOrNullObject(name).getRange().untrack()] as const,
  );
  const take = queueCells(sheet, there);
  // The list itself is not kept beyond the request.
  return () => ({ ...take(), ...(charts && { chartNames: charts.items.map(({ name }) => name) }) });
}

/** The workbook with what some sheets hold now. */
export function withContents(before: LiveWorkbook, now: SeenContents): LiveWorkbook {
  return {
    ...before,
    sheets: before.sheets.map((sheet) => ({ ...sheet, content: { ...sheet.content, ...now.get(sheet.id) } })),
  };
}
