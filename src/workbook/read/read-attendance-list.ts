import { type MeetingId, idOf, Refusal } from "../../programme";
import { recogniseHeader } from "../../roster/recognise-header";
import { isSensitiveHeader } from "../../roster/sensitive-header";
import { isAnswer, type AttendanceList, type ListedPerson } from "../../sharing";
import {
  known,
  rowAt,
  cellAddress,
  cleaned,
  wordsOf,
  type CellContent,
  type SheetContent,
} from "../../sheet";
import { keyOfAnchor, rosterTable } from "../../tables";
import type { WorkbookContent } from "../workbook";

type Rows = SheetContent["rows"];

/** The rows of a list with what heads them. Rows are zero-based. */
interface ListTable {
  readonly headers: readonly string[];
  readonly from: number;
  /** The first row that is not of it any more. */
  readonly to: number;
}

/** Columns by what is taken of them; every other column is never read. */
interface ListColumns {
  readonly ids: readonly number[];
  readonly names: readonly number[];
  readonly forenames: readonly number[];
  readonly surnames: readonly number[];
  readonly emails: readonly number[];
  readonly code: number | null;
  readonly meetings: ReadonlyMap<number, MeetingId>;
}

/**
 * Reads who is listed in what another program exported: any list with names or email addresses, the answers of a
 * Microsoft form, the attendance report of a Teams meeting in its sections. Nothing else of it is read.
 * @throws {Refusal} "not-a-pack" for a workbook of ours, or without a column of names or addresses
 */
export function readAttendanceList({ sheets, names }: WorkbookContent, file: string): AttendanceList {
  if (!names.some(({ name }) => keyOfAnchor(name) !== null)) {
    for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
      const table = participants(sheet.rows) ?? plainList(sheet.rows);
      if (table) return listOf(sheet, table, columnsOf(table, sheet.rows));
    }
  }
  throw new Refusal({ code: "not-a-pack", details: { file } });
}

/** The section "2. Participants" of a Teams report, up to the next: what follows it has a row for each coming and going. */
function participants(rows: Rows): ListTable | null {
  const section = rows.findIndex(([first]) => /^\d+\. *participants$/i.test(textOf(first)));
  if (section < 0) return null;
  const header = rows.findIndex((cells, row) => row > section && cells.some((cell) => textOf(cell) !== ""));
  if (header < 0) return null;
  const next = rows.findIndex(([first], row) => row > header && /^\d+\. \S/.test(textOf(first)));
  const headers = rowAt(rows, header).map(textOf);
  return { headers, from: header + 1, to: next < 0 ? rows.length : next };
}

/** Below the first of the rows that head most columns of ours, one of which says who; null without such a row. */
function plainList(rows: Rows): ListTable | null {
  let best: { readonly table: ListTable; readonly known: number } | null = null;
  for (const [row, cells] of rows.slice(0, rowsSearched).entries()) {
    const table = { headers: cells.map(textOf), from: row + 1, to: rows.length };
    const { ids, names, forenames, surnames, emails, code, meetings } = columnsOf(table, []);
    const who = [ids, names, forenames, surnames, emails].map((columns) => columns.length);
    const known = who.reduce((sum, count) => sum + count, meetings.size + (code === null ? 0 : 1));
    if (Math.max(...who) > 0 && known > (best?.known ?? 0)) best = { table, known };
  }
  return best?.table ?? null;
}

const rowsSearched = 20;

function columnsOf({ headers, from, to }: ListTable, rows: Rows): ListColumns {
  const where = (fits: (header: string) => boolean): number[] =>
    headers.flatMap((header, column) =>
      header !== "" && !header.includes("@") && !isSensitiveHeader(header) && fits(header) ? [column] : [],
    );
  const withRole = (wanted: string) => where((header) => recogniseHeader(header)?.role === wanted);
  const codes = where((header) => codeHeaders.includes(wordsOf(header)));
  const answers = where((header) => aboutComing.test(wordsOf(header))).filter((column) => {
    const said = rows.slice(from, to).flatMap((cells) => cells[column]?.value ?? []);
    return said.length > 0 && said.every(isAnswer);
  });
  const meetings = where((header) => /^M\d{1,4}$/i.test(header));
  return {
    ids: where((header) => wordsOf(header) === wordsOf(rosterTable.columns.memberId.header)),
    names: withRole("name"),
    forenames: withRole("forename"),
    surnames: withRole("surname"),
    emails: [...withRole("email"), ...where((header) => /\(UPN\)$/i.test(header))],
    code: codes[0] ?? answers[0] ?? null,
    meetings: new Map(meetings.map((column) => [column, idOf.meeting(known(headers[column]).toUpperCase())])),
  };
}

/** A question of a form, such as "Were you at the meeting?": it counts where every answer is one. */
const aboutComing =
  /\b(attend|attending|attended|attendance|come|coming|came|present|there|at the meeting)\b/;

const codeHeaders = [
  "code",
  "attendance",
  "attendance code",
  "status",
  "attendance status",
  "attended",
  "present",
];

function listOf({ name: sheet, rows }: SheetContent, table: ListTable, columns: ListColumns): AttendanceList {
  const { headers, from, to } = table;
  const { code } = columns;
  const people = rows.slice(from, to).flatMap((cells, index): ListedPerson[] => {
    const texts = (positions: readonly number[]): string[] =>
      positions.map((column) => textOf(cells[column])).filter((text) => text !== "");
    const whole = [...texts(columns.forenames).slice(0, 1), ...texts(columns.surnames).slice(0, 1)].join(" ");
    const names = [...texts(columns.names), ...(whole === "" ? [] : [whole])].filter(
      (name) => wordsOf(name) !== "anonymous",
    );
    const emails = texts(columns.emails).filter((text) => text.includes("@"));
    const [id = ""] = texts(columns.ids);
    if (names.length === 0 && emails.length === 0 && id === "") return [];
    const [first = 0] = [...columns.names, ...columns.surnames, ...columns.emails, ...columns.ids];
    return [
      {
        cell: `${sheet}!${cellAddress(from + index, first)}`,
        ...{ id, names, emails },
        says: code === null ? null : (cells[code]?.value ?? null),
        saysOf: new Map([...columns.meetings].map(([column, id]) => [id, cells[column]?.value ?? null])),
      },
    ];
  });
  return {
    people,
    codeColumn: code === null ? null : known(headers[code]),
    meetings: [...new Set(columns.meetings.values())],
  };
}

function textOf(cell: CellContent | undefined): string {
  return cell?.value === null || cell?.value === undefined ? "" : cleaned(String(cell.value));
}
