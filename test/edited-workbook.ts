import { allocateSets } from "../src/commands";
import type { AttendanceRecord, Programme } from "../src/programme";
import { cellAddress, type CellContent, type CellScalar } from "../src/sheet";
import { planWorkbook, type WorkbookContent } from "../src/workbook";
import { readWorkbook, writeWorkbook } from "../src/xlsx";
import { openContent } from "./excel-host/files/open-file";
import type { CellState, SheetState } from "./excel-host/model/sheet-state";
import { saveFile } from "./excel-host/files/save-file";
import { UserHand } from "./excel/user-hand";
import { opened } from "./opened";
import { contentOf, rosterRows } from "./workbook-content";

/** A programme of so many members with five of its nine meetings recorded, as its first run leaves it. */
export function programmeWithCodes(count = 24): { programme: Programme; file: () => Promise<Uint8Array> } {
  const formed = allocateSets(opened(contentOf(rosterRows(count))), {
    ...{ reform: false, today: "2026-08-20", settings: { targetSize: 8 } },
    meetings: { firstMeeting: "2026-09-08" },
  });
  const codes = ["P", "P", "P", "L", "A", "U", "P"] as const;
  const attendance = formed.programme.meetings.slice(0, 5).flatMap(({ id: meetingId }, meeting) =>
    formed.programme.members.map(({ id: memberId }, member): AttendanceRecord => {
      const code = codes[(member * 5 + meeting * 3) % codes.length] ?? "P";
      return { memberId, meetingId, code, notUnderstood: null };
    }),
  );
  const programme = { ...formed.programme, attendance };
  const plan = planWorkbook({ ...formed, programme, notices: [], setSheets: "auto" });
  return { programme, file: () => writeWorkbook(plan) };
}

/** The same read from its file, for tests that edit it; call at the top of a test file. */
export function workbookToEdit(count?: number): {
  readonly programme: Programme;
  readonly content: () => WorkbookContent;
  readonly edited: (edit: (book: EditedWorkbook) => void) => WorkbookContent;
} {
  const { programme, file } = programmeWithCodes(count);
  let content: WorkbookContent = { sheets: [], names: [] };
  beforeAll(async () => {
    content = await readWorkbook(await file(), "sets.xlsx");
  });
  return {
    programme,
    content: () => content,
    edited: (edit) => {
      const book = new EditedWorkbook(content);
      edit(book);
      return book.content();
    },
  };
}

/** A workbook on somebody's screen: its cells are found by headers and by what a row begins with. */
export class EditedWorkbook {
  readonly hand: UserHand;
  readonly #book: ReturnType<typeof openContent>;

  constructor(content: WorkbookContent) {
    this.#book = openContent(content);
    this.hand = new UserHand(this.#book);
  }

  /** The row of the headers of a sheet's table. */
  top(sheet: string): number {
    return this.hand.sheet(sheet).tables[0]?.range.top ?? 0;
  }

  bottom(sheet: string): number {
    return this.hand.sheet(sheet).tables[0]?.range.bottom ?? 0;
  }

  column(sheet: string, header: string): number {
    return this.hand.columnOf(sheet, this.top(sheet), header);
  }

  hasColumn(sheet: string, header: string): boolean {
    const cells = this.hand.sheet(sheet).cells.get(this.top(sheet));
    return [...(cells?.values() ?? [])].some(({ value }) => value === header);
  }

  /** Takes a sheet's tab to another place. */
  moveSheet(name: string, to: number): void {
    const { sheets } = this.#book;
    const [sheet] = sheets.splice(sheets.indexOf(this.hand.sheet(name)), 1);
    if (sheet) sheets.splice(to % (sheets.length + 1), 0, sheet);
  }

  /** The row of a sheet's table whose cell under a header holds a value. */
  row(sheet: string, header: string, value: CellScalar): number {
    const column = this.column(sheet, header);
    for (let row = this.top(sheet) + 1; row <= this.bottom(sheet); row += 1)
      if (this.hand.valueAt(sheet, row, column) === value) return row;
    throw new Error(`${sheet} has no ${String(value)} under ${header}.`);
  }

  type(
    sheet: string,
    [under, value]: readonly [string, CellScalar],
    header: string,
    typed: CellScalar,
  ): void {
    this.hand.type(sheet, this.row(sheet, under, value), this.column(sheet, header), typed);
  }

  sortAlone(sheet: string, header: string): void {
    this.hand.sortAlone(sheet, this.top(sheet) + 1, this.bottom(sheet), this.column(sheet, header));
  }

  exchangeHeadings(sheet: string, one: string, other: string): void {
    this.hand.exchangeHeadings(sheet, this.top(sheet), this.column(sheet, one), this.column(sheet, other));
  }

  save(): Promise<Uint8Array> {
    return saveFile(this.#book);
  }

  /** As it would be read from its file; formulas show what they showed before the edit. */
  content(): WorkbookContent {
    const nameOf = (sheetId: string): string => this.#book.sheetById(sheetId)?.name ?? "";
    return {
      sheets: this.#book.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        rows: rowsOf(sheet),
        merges: sheet.merges,
        hiddenRows: [...sheet.hiddenRows],
        tables: sheet.tables.map(({ name, range }) => ({ name, range })),
      })),
      names: this.#book.names.flatMap(({ name, target }) =>
        target ? [{ name, sheet: nameOf(target.sheetId), range: target.range }] : [],
      ),
    };
  }
}

function rowsOf({ cells }: SheetState): CellContent[][] {
  return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, row) => {
    const own = cells.get(row) ?? new Map<number, CellState>();
    return Array.from({ length: Math.max(-1, ...own.keys()) + 1 }, (__, column): CellContent => {
      const { value = null, formula, error, format } = own.get(column) ?? {};
      return {
        value,
        ...(formula !== undefined && { formula }),
        ...(error !== undefined && { error }),
        ...(typeof value === "number" && format?.numberFormat === "dd/mm/yyyy" && { isDate: true }),
      };
    });
  });
}

/** "Sheet!A1: #VALUE!" for every cell that shows an error. */
export function errorsIn({ sheets }: WorkbookContent): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap(({ error }, column) =>
        error === undefined ? [] : [`${name}!${cellAddress(row, column)}: ${error}`],
      ),
    ),
  );
}

/** What stands under a header of a sheet's table, by what stands under another in the same row. */
export function under(
  { sheets }: WorkbookContent,
  name: string,
  key: string,
  header: string,
): Record<string, CellScalar> {
  const sheet = sheets.find((each) => each.name === name);
  const range = sheet?.tables[0]?.range;
  const headers = sheet?.rows[range?.top ?? 0]?.map(({ value }) => value) ?? [];
  const [keyAt, at] = [headers.indexOf(key), headers.indexOf(header)];
  const rows = sheet?.rows.slice((range?.top ?? 0) + 1, (range?.bottom ?? 0) + 1) ?? [];
  return Object.fromEntries(
    rows.flatMap((cells) => {
      const id = cells[keyAt]?.value ?? null;
      return id === null ? [] : [[String(id), cells[at]?.value ?? null]];
    }),
  );
}

export function textsOn({ sheets }: WorkbookContent, name: string): string {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows
    .flatMap((cells) => cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])))
    .join("\n");
}
