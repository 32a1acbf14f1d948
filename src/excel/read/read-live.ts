import { parseRange, shareEqual, type CellRange, type SheetContent, type TableContent } from "../../sheet";
import { excelCode } from "../excel-problems";
import type { Queue, Requests } from "../requests";
import { queueBesideKnown, queueHeld, type KnownFormulas } from "./known-formulas";
import { queueListing, type Listing } from "./listing";
import type { KnownIds, LiveSheet, LiveTable, LiveWorkbook } from "./live-workbook";
import { blocksOf, rowsOf, tellsErrors, type RangeAnswer } from "./sheet-from-range";

/** Cells asked for at once where Excel found the whole too much: mostly well under the web's 5 MB an answer. */
const cellsAtOnce = 15_000;

/** What one sheet's cells answered. */
interface SheetCells {
  readonly used: CellRange | null;
  readonly answers: readonly RangeAnswer[];
  readonly merges: readonly CellRange[];
  readonly hasHiddenRows: boolean;
  /** Some formulas were not asked for. */
  readonly isBesideKnown?: boolean;
}

/** What is asked for, and what is not. */
export interface ReadRequest extends KnownIds {
  /** Contents that are taken as they are known, by the sheet's ID; null where no formula is known any more either. */
  readonly kept?: (listing: Listing) => ReadonlyMap<string, SheetContent> | null;
  /** Where a table is, as far as the cells of its sheet tell. */
  readonly placed?: (table: LiveTable, rows: SheetContent["rows"]) => CellRange | null;
  /** Whether merged cells of a sheet make a difference. */
  readonly merges?: (id: string) => boolean;
  /** Formulas of a sheet that are taken as they are known, unless something else tells otherwise. */
  readonly known?: (id: string) => KnownFormulas | null;
  /** As it was seen last: a sheet that is still the same is the same object. */
  readonly base?: LiveWorkbook | null;
  /** Queued in the first request, ahead of all reading. */
  readonly before?: (context: Excel.RequestContext) => void;
}

/**
 * Reads the workbook: in one request when it is known from before, with a second one for sheets that are
 * new, and in blocks where Excel finds a sheet too much at once.
 */
export async function readLive(requests: Requests, asking: ReadRequest): Promise<LiveWorkbook> {
  return withTheRest(requests, asking, await sendList(requests, asking), sendRest);
}

/** The same where it is not worth many requests: null when Excel finds it too much at once. */
export async function readAtOnce(requests: Requests, asking: ReadRequest): Promise<LiveWorkbook | null> {
  const first = await sendList(requests, asking);
  try {
    return await withTheRest(requests, asking, first, (_, rest) =>
      requests.send((context) => queueRest(context, rest)),
    );
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
}

interface FirstAnswer extends RestAnswer {
  readonly listing: Listing;
}

/** With the cells that were not asked for yet, and the tables of which nothing tells where they are. */
async function withTheRest(
  requests: Requests,
  { kept: keptOf, placed, merges, base = null }: ReadRequest,
  first: FirstAnswer,
  send: typeof sendRest,
): Promise<LiveWorkbook> {
  const { listing } = first;
  const stillKnown = keptOf ? keptOf(listing) : new Map<string, SheetContent>();
  const kept = stillKnown ?? new Map<string, SheetContent>();
  const isWhole = ({ isBesideKnown = false }: SheetCells): boolean => stillKnown !== null || !isBesideKnown;
  const cells = new Map([...first.cells].filter(([, answer]) => isWhole(answer)));
  const tables = new Map(first.tables);
  for (const table of listing.tables) {
    const own = cells.get(table.sheetId);
    const range =
      own && !tables.has(table.id) ? placed?.(table, rowsIn(own, contentIn(base, table.sheetId))) : null;
    if (range) tables.set(table.id, range);
  }
  const rest = {
    sheets: listing.sheets.filter(({ id }) => !cells.has(id) && !kept.has(id)).map(({ id }) => id),
    tables: listing.tables
      .filter(({ id, sheetId }) => !tables.has(id) && !kept.has(sheetId))
      .map(({ id }) => id),
    merges,
  };
  if (rest.sheets.length > 0 || rest.tables.length > 0) {
    const more = await send(requests, rest);
    for (const [id, answer] of more.cells) cells.set(id, answer);
    for (const [id, range] of more.tables) tables.set(id, range);
  }
  const hidden = await readHiddenRows(requests, cells);
  return assemble(listing, { cells, kept, tables, hidden }, base);
}

function contentIn(base: LiveWorkbook | null, id: string): SheetContent | undefined {
  return base?.sheets.find((sheet) => sheet.id === id)?.content;
}

/** The rows that cells make, put together once. */
function rowsIn(cells: SheetCells, before: SheetContent | undefined): SheetContent["rows"] {
  const rows = rowsMade.get(cells) ?? rowsOf(cells.answers, before?.rows);
  rowsMade.set(cells, rows);
  return rows;
}

const rowsMade = new WeakMap<SheetCells, SheetContent["rows"]>();

/**
 * Queues a look at the list of sheets, at the cells of some of them and at the extent of some tables, to
 * be taken before or after what else is in the request. Only what tells whether something was changed is
 * looked at: no merged cells, hidden rows or dates.
 */
export function queueLook(
  context: Excel.RequestContext,
  { sheets, tables, known = () => null }: KnownIds & Pick<ReadRequest, "known">,
  base: LiveWorkbook,
): () => LiveWorkbook {
  const list = queueListing(context, base);
  const cells = queueSheets(context, sheets, (sheet, id) => {
    const take = queueHeld(sheet, known(id));
    return () => ({ ...noCells, answers: take() });
  });
  const ranges = queueTables(context, tables);
  return () =>
    assemble(list(), { cells: cells(), kept: new Map(), tables: ranges(), hidden: new Map() }, base);
}

async function sendList(
  requests: Requests,
  { sheets, tables, merges, known, before, base }: ReadRequest,
): Promise<FirstAnswer> {
  const queueAll = (context: Excel.RequestContext, ids: KnownIds): (() => FirstAnswer) => {
    const list = queueListing(context);
    const rest = queueRest(context, {
      ...ids,
      merges,
      known,
      seen: (id) => contentIn(base ?? null, id)?.rows,
    });
    return () => ({ listing: list(), ...rest() });
  };
  try {
    const queue: Queue<FirstAnswer> = (context) => {
      before?.(context);
      return queueAll(context, { sheets, tables });
    };
    return await (before ? requests.send(queue) : requests.send(queue));
  } catch (error) {
    if (!isTooMuch(error) || sheets.length === 0) throw error;
    // The answer was too long to be sent: what was to be done before has been done.
    return requests.send((context) => queueAll(context, { sheets: [], tables: [] }));
  }
}

interface Rest extends KnownIds {
  readonly merges: ReadRequest["merges"];
  readonly known?: ReadRequest["known"];
  /** The cells of a sheet as they were seen last: what Excel calls each of them need not be asked for again. */
  readonly seen?: (id: string) => SheetContent["rows"] | undefined;
}

interface RestAnswer {
  readonly cells: ReadonlyMap<string, SheetCells>;
  readonly tables: ReadonlyMap<string, CellRange>;
}

async function sendRest(requests: Requests, rest: Rest): Promise<RestAnswer> {
  try {
    return await requests.send((context) => queueRest(context, rest));
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return readInBlocks(requests, rest);
  }
}

/** Whether an answer was longer than Excel sends. */
export function isTooMuch(error: unknown): boolean {
  return excelCode(error) === "ResponsePayloadSizeLimitExceeded";
}

function queueRest(context: Excel.RequestContext, { sheets, tables, ...rest }: Rest): () => RestAnswer {
  const cells = queueSheets(context, sheets, cellsOf(rest));
  const ranges = queueTables(context, tables);
  return () => ({ cells: cells(), tables: ranges() });
}

function queueTables(
  context: Excel.RequestContext,
  ids: readonly string[],
): () => ReadonlyMap<string, CellRange> {
  const { tables } = context.workbook;
  const ranges = ids.map((id) => {
    const range = tables.getItemOrNullObject(id).getRange().untrack();
    return { id, range: range.load("address") };
  });
  return () =>
    new Map(
      ranges.flatMap(({ id, range }) => {
        const cells = range.isNullObject ? null : parseRange(range.address);
        return cells ? [[id, cells]] : [];
      }),
    );
}

/** Null for a sheet that is to be asked for once more. */
type QueueSheet = (sheet: Excel.Worksheet, id: string) => () => SheetCells | null;

function queueSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  queueSheet: QueueSheet,
): () => ReadonlyMap<string, SheetCells> {
  const { worksheets } = context.workbook;
  const cells = ids.map((id) => ({ id, take: queueSheet(worksheets.getItemOrNullObject(id), id) }));
  // One that is gone is in the list no longer.
  return () =>
    new Map(
      cells.flatMap(({ id, take }): [string, SheetCells][] => {
        const answer = take();
        return answer ? [[id, answer]] : [];
      }),
    );
}

const noCells: SheetCells = { used: null, answers: [], merges: [], hasHiddenRows: false };

/** Everything that readers may ask of cells. */
function cellsOf({
  merges = () => true,
  known = () => null,
  seen = () => undefined,
}: Omit<Rest, keyof KnownIds>): QueueSheet {
  return (sheet, id) => {
    // Where merged cells make a difference no formulas are known.
    const besides = merges(id) ? null : known(id);
    if (besides) return besideKnown(sheet, besides);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    const before = seen(id);
    used.load(`address,values,formulas,numberFormat,rowHidden${before ? "" : ",valueTypes"}`);
    const merged = merges(id) ? used.getMergedAreasOrNullObject().untrack().load("address") : null;
    return () => {
      const range = used.isNullObject ? null : parseRange(used.address);
      if (!range) return noCells;
      const answer = answerOf(used, range, before === undefined);
      if (before && !tellsErrors(answer, before)) return null;
      return {
        used: range,
        answers: [answer],
        merges: !merged || merged.isNullObject ? [] : addressesIn(merged.address),
        hasHiddenRows: (used.rowHidden as boolean | null) !== false,
      };
    };
  };
}

function besideKnown(sheet: Excel.Worksheet, known: KnownFormulas): () => SheetCells | null {
  const take = queueBesideKnown(sheet, known);
  return () => {
    const answer = take();
    return answer && { ...answer, merges: [], isBesideKnown: true };
  };
}

function answerOf(cells: Excel.Range, { top, left }: CellRange, hasTypes = true): RangeAnswer {
  const { values, formulas, numberFormat: numberFormats } = cells;
  return { top, left, values, formulas, numberFormats, ...(hasTypes && { valueTypes: cells.valueTypes }) };
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
async function readInBlocks(requests: Requests, { sheets, tables, merges }: Rest): Promise<RestAnswer> {
  const extents = await requests.send((context) => {
    const asked = sheets.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,rowHidden");
      const merged = used.getMergedAreasOrNullObject().untrack().load("address");
      return { id, used, merged };
    });
    const rest = queueRest(context, { sheets: [], tables, merges });
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

interface Contents {
  readonly cells: ReadonlyMap<string, SheetCells>;
  readonly kept: ReadonlyMap<string, SheetContent>;
  readonly tables: ReadonlyMap<string, CellRange>;
  readonly hidden: ReadonlyMap<string, readonly number[]>;
}

function assemble(
  listing: Listing,
  { cells, kept, tables, hidden }: Contents,
  base: LiveWorkbook | null,
): LiveWorkbook {
  const sheets = listing.sheets.map(({ id, name, visibility, isProtected, chartNames }): LiveSheet => {
    const common = { name, hidden: visibility !== "Visible" };
    const answer = cells.get(id);
    const before = answer ? undefined : kept.get(id);
    if (before) {
      return {
        id,
        visibility,
        isProtected,
        chartNames,
        content: shareEqual(before, { ...before, ...common }),
      };
    }
    const seen = contentIn(base, id);
    return {
      ...{ id, visibility, isProtected, chartNames },
      content: shareEqual(seen, {
        ...common,
        rows: answer ? rowsIn(answer, seen) : [],
        merges: answer?.merges ?? [],
        hiddenRows: hidden.get(id) ?? [],
        tables: listing.tables
          .filter(({ sheetId }) => sheetId === id)
          .flatMap((table): TableContent[] => {
            const range = tables.get(table.id);
            return range ? [{ name: table.name, range }] : [];
          }),
      }),
    };
  });
  return { ...listing, sheets };
}
