import { cellAddress, parseRange, rowAt, type CellContent, type SheetContent } from "../../sheet";
import { isTypedOn } from "../../workbook";
import { catalogue } from "../../words";
import { addSheet, type PlainRows } from "../add-sheet";
import { ourSheets, type LiveWorkbook } from "../read/live-workbook";
import { changedCells } from "../read/what-changed";
import type { Requests } from "../requests";
import { cellsOf, isOfCells } from "./cell-changes";
import type { Change } from "./changes";
import { typedContent } from "./typed-cell";

export const textsSetAside = catalogue("sheet.set-aside", {
  name: "Typed meanwhile",
  headers: ["Sheet", "Cell", "What was typed"],
});

/** What somebody typed in a cell in the moment before it was written over. */
export interface TypedOver {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly typed: string | number | boolean;
  /** In how many cells of the sheet it stood then. */
  readonly times: number;
}

/** What was typed since a look in cells that changes write over, as far as it is nobody else's doing. */
export function typedOver(changes: readonly Change[], before: LiveWorkbook, then: LiveWorkbook): TypedOver[] {
  const ours = ourSheets(before.names);
  return then.sheets.flatMap(({ id, content }): TypedOver[] => {
    const was = before.sheets.find((sheet) => sheet.id === id)?.content;
    const changed = new Set(was ? changedCells(was, content) : []);
    const key = ours.get(id)?.key;
    const drawn = new Set(key !== undefined && !isTypedOn(key) ? typedIn(was?.rows ?? []) : []);
    return changes
      .filter(isOfCells)
      .filter(({ sheet }) => sheet === id)
      .flatMap(cellsOf)
      .flatMap(({ row, column }): TypedOver[] => {
        const typed = typedContent(content.rows[row]?.[column] ?? blank);
        if (typed === "" || drawn.has(typed) || !changed.has(cellAddress(row, column))) return [];
        return [{ sheetId: id, row, column, typed, times: timesIn(content.rows, typed) }];
      });
  });
}

/** The same of a single cell, which has been written over by now. */
export function typedAt(
  { sheets }: LiveWorkbook,
  sheetId: string,
  cell: string,
  content: CellContent,
): TypedOver {
  const { top: row = 0, left: column = 0 } = parseRange(cell) ?? {};
  const typed = typedContent(content);
  const rows = sheets.find(({ id }) => id === sheetId)?.content.rows ?? [];
  return { sheetId, row, column, typed, times: typed === "" ? 0 : 1 + timesIn(rows, typed) };
}

const blank: CellContent = { value: null };

function typedIn(rows: SheetContent["rows"]): TypedOver["typed"][] {
  return rows.flatMap((cells) => cells.map(typedContent));
}

function timesIn(rows: SheetContent["rows"], typed: TypedOver["typed"]): number {
  return typedIn(rows).filter((each) => each === typed).length;
}

/** What is neither in its cell nor, where rows or columns have moved, elsewhere on its sheet as often as before. */
export function gone(typed: readonly TypedOver[], { sheets }: LiveWorkbook): TypedOver[] {
  return typed.filter(({ sheetId, row, column, typed: content, times }) => {
    const rows = sheets.find(({ id }) => id === sheetId)?.content.rows;
    if (!rows || typedContent(rowAt(rows, row)[column] ?? blank) === content) return false;
    return timesIn(rows, content) < times;
  });
}

/** Puts what cannot go back to its cell onto a sheet of the administrator's own, which says where it was typed. */
export async function setAside(
  requests: Requests,
  typed: readonly TypedOver[],
  live: LiveWorkbook,
  token: string,
): Promise<void> {
  if (typed.length === 0) return;
  const nameOf = new Map(live.sheets.map(({ id, content }) => [id, content.name]));
  const rows: PlainRows = [
    textsSetAside.headers.map((value) => ({ value })),
    ...typed.map(({ sheetId, row, column, typed: value }) => [
      { value: nameOf.get(sheetId) ?? "" },
      { value: cellAddress(row, column) },
      { value },
    ]),
  ];
  const sheet = { name: textsSetAside.name, rows, stagedName: `~LS ${token} 0` };
  // Where none can be added, the message still says what stood in which cell.
  await addSheet(requests, sheet, live).catch(() => undefined);
}
