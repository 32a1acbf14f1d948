import type { CellContent } from "../sheet";
import { columnWidthFor, dateFormatFor, type CellPlan } from "../workbook";
import { excelCode } from "./excel-problems";
import { knownIds, type LiveSheet, type LiveWorkbook } from "./read/live-workbook";
import { readLive } from "./read/read-live";
import type { Requests } from "./requests";
import { deletingSheet } from "./write/contents";
import { sheetChanges } from "./write/cell-changes";
import type { Change } from "./write/changes";
import { widthChanges } from "./write/pages";
import { sendAll } from "./write/send";
import { holds } from "./write/typed-cell";

/** A value, and whether it is a date. */
type PlainCell = Pick<CellContent, "value" | "isDate">;

export type PlainRows = readonly (readonly PlainCell[])[];

/** A sheet that is to be the administrator's own. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: PlainRows;
  /** Its name until it is whole. */
  readonly stagedName: string;
}

/** As often as somebody else may take the very name in the moment between. */
const mostTries = 3;
/** Widths of columns, in characters. */
const [narrowest, widest] = [9, 40];

/**
 * Adds a sheet of plain values, every text as text and every date as one, and brings it to the front where
 * Excel lets it. A name that is taken gets a number behind it; a sheet just like it is not added twice.
 * @throws what Excel threw; what was begun is taken away again, now or by the next write
 */
export async function addSheet(requests: Requests, sheet: PlainSheet, before: LiveWorkbook): Promise<void> {
  const back = requests.for("taking-back");
  let [live, tries] = [before, 1];
  // Excel may have carried out later what was given up before.
  const there = live.sheets.find((each) => isWhole(each, sheet));
  let name = there?.content.name ?? freeName(sheet.name, live);
  while (!there) {
    const failure = await tried(requests.for("writing"), sheet, name);
    if (failure === null) break;
    const now = await readLive(back, knownIds(live));
    if (now.sheets.some((each) => isNew(each, live) && isWhole(each, sheet))) break;
    const begun = now.sheets.filter(({ content }) => content.name === sheet.stagedName);
    await sendAll(
      back,
      begun.map(({ id }) => deletingSheet(id)),
    );
    if (excelCode(failure) !== "ItemAlreadyExists" || tries === mostTries) throw failure;
    [live, tries] = [now, tries + 1];
    name = freeName(sheet.name, live);
  }
  // With another workbook in front Excel may refuse; the sheet is there all the same.
  await requests
    .for("showing")
    .send(queueActivation(name))
    .catch(() => undefined);
}

/** @returns why it did not go through; null when it did */
async function tried(requests: Requests, sheet: PlainSheet, name: string): Promise<unknown> {
  try {
    await sendAll(requests, asChanges(sheet, name));
    return null;
  } catch (error) {
    return error;
  }
}

/** Its name comes last: whatever stops Excel half-way, the sheet is still told from a whole one. */
function asChanges({ rows, stagedName: sheet }: PlainSheet, name: string): Change[] {
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  const columnWidths = Array.from({ length: columns }, (_, column) =>
    columnWidthFor(
      rows.map((cells) => shownText(cells[column])),
      narrowest,
      widest,
    ),
  );
  const planned = rows.map((cells) => cells.map(asPlanned));
  const { cells } = sheetChanges({
    ...{ key: sheet, from: null, to: { rows: planned, tables: [] }, current: [] },
  });
  return [
    { kind: "add-sheet", sheet },
    ...cells,
    ...widthChanges(sheet, null, { columnWidths }),
    { kind: "name-sheet", sheet, before: sheet, after: name },
  ];
}

function queueActivation(name: string) {
  return ({ workbook }: Excel.RequestContext): (() => undefined) => {
    workbook.worksheets.getItem(name).activate();
    return () => undefined;
  };
}

function asPlanned({ value, isDate }: PlainCell): CellPlan {
  return { value, ...(isDate && typeof value === "number" && { format: dateFormatFor(value) }) };
}

function shownText(cell: PlainCell | undefined): string {
  return cell?.isDate ? "30 Sep 2026 00:00" : String(cell?.value ?? "");
}

function isNew({ id }: LiveSheet, { sheets }: LiveWorkbook): boolean {
  return sheets.every((each) => each.id !== id);
}

/** Whether it is the sheet that is to be added, and nobody has done anything to it. */
function isWhole({ content }: LiveSheet, { name, rows }: PlainSheet): boolean {
  const numbered = content.name.slice(name.length);
  return (
    content.name.startsWith(name) &&
    /^( \d+)?$/.test(numbered) &&
    content.rows.length === rows.length &&
    rows.every((cells, row) =>
      cells.every(({ value }, column) => holds(content.rows[row]?.[column], { value })),
    )
  );
}

function freeName(wanted: string, { sheets }: LiveWorkbook): string {
  const used = new Set(sheets.map(({ content }) => content.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted} ${String(number)}`;
  return name;
}
