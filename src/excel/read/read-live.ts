import { parseRange, type CellRange, type TableContent } from "../../sheet";
import { excelCode } from "../excel-problems";
import type { Requests } from "../requests";
import type { KnownIds, LiveName, LiveSheet, LiveTable, LiveWorkbook } from "./live-workbook";
import { blocksOf, rowsOf, type RangeAnswer } from "./sheet-from-range";

/** Cells asked for at once where Excel found the whole too much: mostly well under the web's 5 MB an answer. */
const cellsAtOnce = 15_000;

interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: LiveSheet["visibility"];
  readonly isProtected: boolean;
  readonly chartNames: readonly string[];
}

interface Listing {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly LiveTable[];
  readonly names: readonly LiveName[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
}

/** What one sheet's cells answered. */
interface SheetCells {
  readonly used: CellRange | null;
  readonly answers: readonly RangeAnswer[];
  readonly merges: readonly CellRange[];
  readonly hasHiddenRows: boolean;
}

/**
 * Reads the whole workbook: in one request when it is known from before, with a second one for sheets
 * and tables that are new, and in blocks where Excel finds a sheet too much at once.
 * @param before queued in the first request, ahead of all reading
 */
export async function readLive(
  requests: Requests,
  known: KnownIds,
  before: (context: Excel.RequestContext) => void = () => undefined,
): Promise<LiveWorkbook> {
  const first = await sendList(requests, known, before);
  return withTheRest(requests, first, sendRest);
}

/** The same where it is not worth many requests: null when Excel finds it too much at once. */
export async function readAtOnce(
  requests: Requests,
  known: KnownIds,
  before: (context: Excel.RequestContext) => void,
): Promise<LiveWorkbook | null> {
  const first = await sendList(requests, known, before);
  try {
    return await withTheRest(requests, first, (_, ids) =>
      requests.send((context) => queueRest(context, ids)),
    );
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
}

/** With the cells of the sheets and the extents of the tables that were not asked for yet. */
async function withTheRest(
  requests: Requests,
  first: Rest & { readonly listing: Listing },
  send: typeof sendRest,
): Promise<LiveWorkbook> {
  const cells = new Map(first.cells);
  const tables = new Map(first.tables);
  const newSheets = first.listing.sheets.filter(({ id }) => !cells.has(id));
  const newTables = first.listing.tables.filter(({ id }) => !tables.has(id));
  if (newSheets.length > 0 || newTables.length > 0) {
    const ids = { sheets: newSheets.map(({ id }) => id), tables: newTables.map(({ id }) => id) };
    const more = await send(requests, ids);
    for (const [id, answer] of more.cells) cells.set(id, answer);
    for (const [id, range] of more.tables) tables.set(id, range);
  }
  const hidden = await readHiddenRows(requests, cells);
  return assemble(first.listing, cells, tables, hidden);
}

/**
 * Queues a look at the list of sheets, at the cells of some of them and at the extent of some tables, to
 * be taken before or after what else is in the request. Only what tells whether something was changed is
 * looked at: no merged cells, hidden rows or dates.
 */
export function queueLook(context: Excel.RequestContext, ids: KnownIds): () => LiveWorkbook {
  const listing = queueListing(context);
  const rest = queueRest(context, ids, queueContents);
  return () => {
    const { cells, tables } = rest();
    return assemble(listing(), cells, tables, new Map());
  };
}

interface Rest {
  readonly cells: ReadonlyMap<string, SheetCells>;
  readonly tables: ReadonlyMap<string, CellRange>;
}

async function sendList(
  requests: Requests,
  known: KnownIds,
  before: (context: Excel.RequestContext) => void,
): Promise<Rest & { listing: Listing }> {
  const queueAll = (context: Excel.RequestContext, ids: KnownIds): (() => Rest & { listing: Listing }) => {
    const list = queueListing(context);
    const rest = queueRest(context, ids);
    return () => ({ listing: list(), ...rest() });
  };
  try {
    return await requests.send((context) => {
      before(context);
      return queueAll(context, known);
    });
  } catch (error) {
    if (!isTooMuch(error) || known.sheets.length === 0) throw error;
    // The answer was too long to be sent: what was to be done before has been done.
    return requests.send((context) => queueAll(context, { sheets: [], tables: [] }));
  }
}

async function sendRest(requests: Requests, ids: KnownIds): Promise<Rest> {
  try {
    return await requests.send((context) => queueRest(context, ids));
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return readInBlocks(requests, ids);
  }
}

/** Whether an answer was longer than Excel sends. */
export function isTooMuch(error: unknown): boolean {
  return excelCode(error) === "ResponsePayloadSizeLimitExceeded";
}

function queueListing(context: Excel.RequestContext): () => Listing {
  const { workbook } = context;
  const sheets = workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/charts/items/name",
  );
  const tables = workbook.tables.load("items/id,items/name,items/worksheet/id");
  const names = workbook.names.load("items/name,items/comment,items/formula,items/scope");
  const protection = workbook.protection.load("protected");
  workbook.load("readOnly");
  return () => {
    const entries = sheets.items.map(({ id, name, visibility, protection: own, charts }) => ({
      id,
      name,
      visibility,
      isProtected: own.protected,
      chartNames: charts.items.map((chart) => chart.name),
    }));
    return {
      sheets: entries,
      tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
      names: names.items.flatMap(({ name, comment, formula, scope }) =>
        scope === "Workbook"
          ? [{ name, comment, formula: String(formula), target: targetOf(String(formula), entries) }]
          : [],
      ),
      structureProtected: protection.protected,
      readOnly: workbook.readOnly,
    };
  };
}

function targetOf(formula: string, sheets: readonly SheetEntry[]): LiveName["target"] {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(formula);
  const [, quoted, plain = "", address = ""] = match ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  const range = parseRange(address);
  return sheet && range ? { sheetId: sheet.id, range } : null;
}

function queueRest(context: Excel.RequestContext, ids: KnownIds, queueSheet = queueCells): () => Rest {
  const { worksheets, tables } = context.workbook;
  const cells = ids.sheets.map((id) => ({ id, take: queueSheet(worksheets.getItemOrNullObject(id)) }));
  const ranges = ids.tables.map((id) => {
    const range = tables.getItemOrNullObject(id).getRange().untrack();
    return { id, range: range.load("address") };
  });
  return () => ({
    cells: new Map(
      // One that is gone is in the list no longer.
      cells.map(({ id, take }) => [id, take()]),
    ),
    tables: new Map(
      ranges.flatMap(({ id, range }) => {
        const cellsOfTable = range.isNullObject ? null : parseRange(range.address);
        return cellsOfTable ? [[id, cellsOfTable]] : [];
      }),
    ),
  });
}

function queueCells(sheet: Excel.Worksheet): () => SheetCells {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("address,values,formulas,valueTypes,numberFormat,rowHidden");
  const merged = used.getMergedAreasOrNullObject().untrack();
  merged.load("address");
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    if (!range) return { used: null, answers: [], merges: [], hasHiddenRows: false };
    return {
      used: range,
      answers: [answerOf(used, range)],
      merges: merged.isNullObject ? [] : addressesIn(merged.address),
      hasHiddenRows: (used.rowHidden as boolean | null) !== false,
    };
  };
}

/** The cells alone. */
function queueContents(sheet: Excel.Worksheet): () => SheetCells {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,values,formulas");
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    if (!range) return { used: null, answers: [], merges: [], hasHiddenRows: false };
    const { values, formulas } = used;
    const answer = { top: range.top, left: range.left, values, formulas };
    return { used: range, answers: [answer], merges: [], hasHiddenRows: false };
  };
}

function answerOf(cells: Excel.Range, { top, left }: CellRange): RangeAnswer {
  const { values, formulas, valueTypes, numberFormat } = cells;
  return { top, left, values, formulas, valueTypes, numberFormats: numberFormat };
}

/** The ranges of "'A, b'!A1:B2,Sheet2!C3", whatever the sheets are called. */
function addressesIn(list: string): CellRange[] {
  return [...list.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g)].flatMap(
    ([, address = ""]) => {
      const range = parseRange(address);
      return range ? [range] : [];
    },
  );
}

/** The extent of every sheet first, then its cells block by block. */
async function readInBlocks(requests: Requests, ids: KnownIds): Promise<Rest> {
  const extents = await requests.send((context) => {
    const asked = ids.sheets.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,rowHidden");
      const merged = used.getMergedAreasOrNullObject().untrack().load("address");
      return { id, used, merged };
    });
    const rest = queueRest(context, { sheets: [], tables: ids.tables });
    return () => ({ asked, tables: rest().tables });
  });
  const ranges = extents.asked.map(({ id, used }) => ({
    id,
    range: used.isNullObject ? null : parseRange(used.address),
  }));
  const blocks = ranges.flatMap(({ id, range }) =>
    range ? blocksOf(range, cellsAtOnce).map((block) => ({ id, block })) : [],
  );
  const answers: { readonly id: string; readonly answer: RangeAnswer }[] = [];
  for (const together of packed(blocks)) answers.push(...(await readBlocks(requests, together)));
  const cells = new Map(
    extents.asked.map(({ id, used, merged }, index): [string, SheetCells] => [
      id,
      {
        used: ranges[index]?.range ?? null,
        answers: answers.filter((each) => each.id === id).map(({ answer }) => answer),
        merges: merged.isNullObject ? [] : addressesIn(merged.address),
        hasHiddenRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
      },
    ]),
  );
  return { cells, tables: extents.tables };
}

interface SheetBlock {
  readonly id: string;
  readonly block: CellRange;
}

/** As many blocks together as make one request. */
function packed(blocks: readonly SheetBlock[]): SheetBlock[][] {
  const packs: SheetBlock[][] = [];
  let room = 0;
  for (const each of blocks) {
    const { top, left, bottom, right } = each.block;
    const cells = (bottom - top + 1) * (right - left + 1);
    const last = packs.at(-1);
    if (last && cells <= room) last.push(each);
    else packs.push([each]);
    room = (last && cells <= room ? room : cellsAtOnce) - cells;
  }
  return packs;
}

/** Long texts may make even that too much: it is halved until it is not. */
async function readBlocks(
  requests: Requests,
  blocks: readonly SheetBlock[],
): Promise<{ readonly id: string; readonly answer: RangeAnswer }[]> {
  try {
    return await requests.send((context) => {
      const asked = blocks.map(({ id, block }) => ({ id, take: queueBlock(context, id, block) }));
      return () => asked.map(({ id, take }) => ({ id, answer: take() }));
    });
  } catch (error) {
    const halves = isTooMuch(error) ? halved(blocks) : null;
    if (!halves) throw error;
    const [first, second] = halves;
    return [...(await readBlocks(requests, first)), ...(await readBlocks(requests, second))];
  }
}

/** Null for what cannot be less. */
function halved(blocks: readonly SheetBlock[]): readonly [SheetBlock[], SheetBlock[]] | null {
  const [only, ...others] = blocks;
  if (!only) return null;
  if (others.length > 0) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const { id, block } = only;
  if (block.top === block.bottom) return null;
  const middle = Math.floor((block.top + block.bottom) / 2);
  return [[{ id, block: { ...block, bottom: middle } }], [{ id, block: { ...block, top: middle + 1 } }]];
}

function queueBlock(context: Excel.RequestContext, id: string, block: CellRange): () => RangeAnswer {
  const { top, left, bottom, right } = block;
  const range = context.workbook.worksheets
    .getItem(id)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack();
  range.load("values,formulas,valueTypes,numberFormat");
  return () => answerOf(range, block);
}

/** Which rows are hidden, asked only of sheets that have some: one more request, when any has. */
async function readHiddenRows(
  requests: Requests,
  cells: ReadonlyMap<string, SheetCells>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const asked = [...cells].flatMap(([id, { used, hasHiddenRows }]) =>
    used && hasHiddenRows ? [{ id, used }] : [],
  );
  if (asked.length === 0) return new Map();
  return requests.send((context) => {
    const answers = asked.map(({ id, used: { top, left, bottom, right } }) => ({
      id,
      top,
      rows: context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .untrack()
        .getRowProperties({ rowHidden: true }),
    }));
    return () =>
      new Map(
        answers.map(({ id, top, rows }) => [
          id,
          rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [top + index] : [])),
        ]),
      );
  });
}

function assemble(
  listing: Listing,
  cells: ReadonlyMap<string, SheetCells>,
  tables: ReadonlyMap<string, CellRange>,
  hidden: ReadonlyMap<string, readonly number[]>,
): LiveWorkbook {
  const sheets = listing.sheets.map(({ id, name, visibility, isProtected, chartNames }): LiveSheet => {
    const answer = cells.get(id);
    const own = listing.tables.filter(({ sheetId }) => sheetId === id);
    return {
      id,
      visibility,
      isProtected,
      chartNames,
      content: {
        name,
        hidden: visibility !== "Visible",
        rows: rowsOf(answer?.answers ?? []),
        merges: answer?.merges ?? [],
        hiddenRows: hidden.get(id) ?? [],
        tables: own.flatMap((table): TableContent[] => {
          const range = tables.get(table.id);
          return range ? [{ name: table.name, range }] : [];
        }),
      },
    };
  });
  const { names, tables: entries, structureProtected, readOnly } = listing;
  return { sheets, tables: entries, names, structureProtected, readOnly };
}
