import { Refusal, type WorkbookChange } from "../programme";
import { cellAddress, parseRange, type CellContent } from "../sheet";
import type { CellEdit, WorkbookPlan } from "../workbook";
import { knownIds, shownSheets, type LiveWorkbook } from "./read/live-workbook";
import { readLive } from "./read/read-live";
import type { Requests } from "./requests";
import { gone, setAside, typedAt } from "./write/set-aside";
import { holds, typedCell, typedContent } from "./write/typed-cell";

/** One cell to be written. */
interface Entry extends CellEdit {
  /** Stays the same through renames. */
  readonly sheetId: string;
  /** What stood there in the moment before, to be brought back. */
  readonly before: CellContent;
}

/** Cells in one request: a few hundred bytes each, well under the web's 5 MB. */
const cellsAtOnce = 2_000;

/**
 * Writes single cells of the administrator's own sheets, every text as text and nothing as a formula: all
 * of them or none. The request that writes looks at each cell first, so that what somebody typed in the
 * moment between is brought back.
 * @param live the workbook as it was a moment ago
 * @throws {Refusal} "workbook-changed" when a cell holds something else than it did, "sheet-protected",
 *   "workbook-read-only"; and what Excel threw. Nothing is written then.
 */
export async function writeCells(
  requests: Requests,
  edits: readonly CellEdit[],
  live: LiveWorkbook,
  token: string,
): Promise<void> {
  refuseCells(edits, live);
  const [writing, back] = [requests.for("writing"), requests.for("taking-back")];
  let entries: readonly Entry[] = edits.flatMap((edit): Entry[] => {
    const sheetId = shownSheets(live).find(({ content }) => content.name === edit.sheet)?.id;
    if (sheetId === undefined || isEntered(cellIn(live, sheetId, edit.cell), edit)) return [];
    return [{ ...edit, sheetId, before: { value: edit.was } }];
  });
  try {
    for (let first = 0; first < entries.length; first += cellsAtOnce) {
      const found = await writing.send(queueEntries(entries.slice(first, first + cellsAtOnce)));
      entries = entries.map((entry, index) => ({ ...entry, before: found[index - first] ?? entry.before }));
    }
  } catch (error) {
    const now = await readLive(back, knownIds(live));
    // Only the answer was lost.
    if (entries.every((entry) => isEntered(cellIn(now, entry.sheetId, entry.cell), entry))) return;
    await takeBack(back, entries, now, token);
    const others = entries.filter((entry) => {
      const content = cellIn(now, entry.sheetId, entry.cell);
      return !isAsItWas(content, entry) && !isEntered(content, entry);
    });
    refuseChanged(others, now);
    throw error;
  }
  const others = entries.filter((entry) => !isAsItWas(entry.before, entry));
  if (others.length === 0) return;
  const now = await readLive(back, knownIds(live));
  await takeBack(back, entries, now, token);
  refuseChanged(others, now);
}

function queueEntries(entries: readonly Entry[]) {
  return queueEach(entries, ({ value }) => typedCell({ value }));
}

function queueTyped(entries: readonly Entry[]) {
  return queueEach(entries, ({ before }) => typedContent(before));
}

/** Queues a look at each cell and then its new value. @returns what stood there */
function queueEach(entries: readonly Entry[], typedOf: (entry: Entry) => ReturnType<typeof typedCell>) {
  return ({ workbook }: Excel.RequestContext): (() => CellContent[]) => {
    const ranges = entries.map((entry) => {
      const range = workbook.worksheets
        .getItem(entry.sheetId)
        .getRange(entry.cell)
        .untrack()
        .load("values,formulas,valueTypes");
      range.values = [[typedOf(entry)]];
      return range;
    });
    return () => ranges.map(contentOf);
  };
}

function contentOf({ values, formulas, valueTypes }: Excel.Range): CellContent {
  const [value, formula] = [values[0]?.[0] as CellContent["value"], formulas[0]?.[0] as unknown];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: value === "" ? null : value,
    ...(isFormula && { formula: formula.slice(1) }),
    ...(valueTypes[0]?.[0] === "Error" && { error: String(value) }),
  };
}

/** So often what is typed in the very moment is entered again. */
const mostTimes = 4;

/**
 * Brings back what stood in every cell that holds what was written; others are somebody else's by now, and what
 * somebody types in the very moment is entered again. What they typed before is set aside where rows have moved.
 */
async function takeBack(
  requests: Requests,
  entries: readonly Entry[],
  now: LiveWorkbook,
  token: string,
): Promise<void> {
  const ours = entries.filter((entry) => isEntered(cellIn(now, entry.sheetId, entry.cell), entry));
  const typed = entries.filter((entry) => !isAsItWas(entry.before, entry));
  for (let first = 0; first < ours.length; first += cellsAtOnce) {
    let some = ours
      .slice(first, first + cellsAtOnce)
      .map((entry) => ({ entry, there: holding(entry.value) }));
    for (let times = 0; some.length > 0 && times < mostTimes; times += 1) {
      const found = await requests.send(queueTyped(some.map(({ entry }) => entry)));
      some = some.flatMap(({ entry, there }, index) => {
        const before = found[index];
        if (!before || holds(before, there)) return [];
        const again = { ...entry, before };
        typed.push(again);
        return [{ entry: again, there: entry.before }];
      });
    }
  }
  if (typed.length === 0) return;
  const after = await readLive(requests, knownIds(now));
  const lost = gone(
    typed.map(({ sheetId, cell, before }) => typedAt(now, sheetId, cell, before)),
    after,
  );
  await setAside(requests, lost, after, token);
}

function holding(value: CellContent["value"]): CellContent {
  return { value };
}

function refuseCells(edits: readonly CellEdit[], live: LiveWorkbook): void {
  if (live.readOnly) throw new Refusal({ code: "workbook-read-only", details: {} });
  const sheets = new Map(shownSheets(live).map((sheet) => [sheet.content.name, sheet]));
  const changed = edits.filter((edit) => {
    const found = sheets.get(edit.sheet);
    if (found?.isProtected === true) {
      throw new Refusal({ code: "sheet-protected", details: {}, place: { sheet: edit.sheet } });
    }
    const content = found && cellIn(live, found.id, edit.cell);
    return !found || !(isAsItWas(content, edit) || isEntered(content, edit));
  });
  refuseChanged(changed, live);
}

/** @throws {Refusal} "workbook-changed" with these cells, when there are any */
function refuseChanged(edits: readonly CellEdit[], live: LiveWorkbook): void {
  const changes = new Map<string, string[]>();
  for (const { sheet, cell } of edits) changes.set(sheet, [...(changes.get(sheet) ?? []), cell]);
  if (changes.size === 0) return;
  const sheets = new Set(shownSheets(live).map(({ content }) => content.name));
  throw new Refusal({
    code: "workbook-changed",
    details: {
      changes: [...changes].map(([sheet, cells]): WorkbookChange => ({
        ...{ sheet, cells: cells.slice(0, 10), cellCount: cells.length },
        kind: sheets.has(sheet) ? "edited" : "deleted",
      })),
    },
  });
}

function cellIn({ sheets }: LiveWorkbook, sheetId: string, cell: string): CellContent | undefined {
  const at = parseRange(cell);
  return at ? sheets.find(({ id }) => id === sheetId)?.content.rows[at.top]?.[at.left] : undefined;
}

function isAsItWas(content: CellContent | undefined, { was }: CellEdit): boolean {
  return holds(content, { value: was });
}

function isEntered(content: CellContent | undefined, { value }: CellEdit): boolean {
  return holds(content, { value });
}

/** A plan that says of these cells what was written into them. */
export function withCells(plan: WorkbookPlan, edits: readonly CellEdit[]): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = edits.filter((edit) => edit.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const values = new Map(own.map(({ cell, value }) => [cell, value ?? ""]));
      const rows = sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          const value = values.get(cellAddress(row, column));
          return cell && value !== undefined ? { ...cell, value } : cell;
        }),
      );
      return { ...sheet, rows };
    }),
  };
}
