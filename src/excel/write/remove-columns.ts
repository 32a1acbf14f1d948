import { columnsAdded, type Insertion, type WorkbookPlan } from "../../workbook";
import type { CellContent } from "../../sheet";
import { ourSheets, type LiveSheet, type LiveWorkbook } from "../read/live-workbook";
import type { PaneMemory, UndoRecord } from "../pane-memory";
import type { Requests } from "../requests";
import { Batch } from "./batch";
import { cellChanges, headersApart } from "./cell-changes";
import type { Change } from "./changes";
import { queueContents, type SeenContents } from "./seen-contents";
import { isNamedByPeople } from "./named-by-people";
import { queueChanges, sendAll } from "./send";
import { typedContent } from "./typed-cell";

/** Columns of a sheet that go, the last first. */
export interface ColumnsToRemove {
  readonly sheet: LiveSheet;
  readonly columns: readonly number[];
}

/** What the columns of every table are headed, by the table's name. */
export type Headings = ReadonlyMap<string, ReadonlySet<string>>;

export function headingsIn({ sheets }: LiveWorkbook): Headings {
  return new Map(
    sheets.flatMap(({ content: { rows, tables } }) =>
      tables.map(({ name, range: { top, left, right } }) => [
        name,
        new Set(rows[top]?.slice(left, right + 1).map(({ value }) => String(value ?? ""))),
      ]),
    ),
  );
}

/** Whether a write gave a table columns that it had not before. */
export function addsColumns({ sheets }: WorkbookPlan, before: Headings): boolean {
  return sheets.some(({ tables: [table], rows }) => {
    const headings = before.get(table?.name ?? "");
    const planned = rows[table?.range.top ?? -1] ?? [];
    return headings && planned.some((cell) => cell && !headings.has(String(cell.value ?? "")));
  });
}

/**
 * Columns that a write has put between others, now that it is undone: nobody has typed in them since.
 * @param written the sheets as they were before the undo, which tell our own formulas from people's
 */
export function columnsToRemove(
  { wrote, headings }: UndoRecord,
  live: LiveWorkbook,
  written: PaneMemory["written"],
): ColumnsToRemove[] {
  const ours = ourSheets(live.names);
  return live.sheets.flatMap((sheet): ColumnsToRemove[] => {
    const key = ours.get(sheet.id)?.key;
    const then = wrote.sheets.find((each) => each.key === key);
    const before = headings.get(then?.tables[0]?.name ?? "");
    if (!then || !before || sheet.isProtected) return [];
    const isNamed = (header: string): boolean => isNamedByPeople(header, live, written);
    const columns = columnsAdded(then, before, sheet.content, isNamed);
    return columns.length === 0 ? [] : [{ sheet, columns }];
  });
}

/** Takes the columns away; one in which somebody typed in that very moment is put back with what they typed. */
export async function removeColumns(requests: Requests, removals: readonly ColumnsToRemove[]): Promise<void> {
  const found = await requests.send((context) => {
    const batch = new Batch(context);
    const take = queueContents(
      batch,
      removals.map(({ sheet }) => sheet),
    );
    queueChanges(
      batch,
      removals.flatMap(({ sheet, columns }) =>
        columns.map((column) => ({ kind: "remove" as const, sheet: sheet.id, insertion: oneColumn(column) })),
      ),
    );
    return take;
  });
  const back = removals.flatMap((removal) => puttingBack(removal, found));
  if (back.length > 0) await sendAll(requests, back);
}

function puttingBack({ sheet, columns }: ColumnsToRemove, found: SeenContents): Change[] {
  const rows = found.get(sheet.id)?.rows ?? [];
  const typedIn = columns.filter((column) =>
    rows.some((cells, row) => !isSame(cells[column], sheet.content.rows[row]?.[column])),
  );
  return typedIn.toReversed().flatMap((column): Change[] => {
    // Those on its left that have gone for good are no longer counted.
    const place = column - columns.filter((other) => other < column && !typedIn.includes(other)).length;
    const cells = rows.flatMap((row, at) => {
      const cell = row[column];
      return cell ? [[at, new Map([[place, typedContent(cell)]])] as const] : [];
    });
    const [headers, others] = headersApart(new Map(cells), sheet.content.tables);
    return [
      { kind: "insert", sheet: sheet.id, insertion: oneColumn(place), witness: null },
      ...[headers, others].flatMap((each) =>
        cellChanges({ kind: "cells", sheet: sheet.id }, each, [], {
          hidden: new Set(sheet.content.hiddenRows),
        }),
      ),
    ];
  });
}

function oneColumn(before: number): Insertion {
  return { along: "columns", before, count: 1 };
}

function isSame(a: CellContent | undefined, b: CellContent | undefined): boolean {
  return a?.formula === b?.formula && (a?.formula !== undefined || (a?.value ?? "") === (b?.value ?? ""));
}
