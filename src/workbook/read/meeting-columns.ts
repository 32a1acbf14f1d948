import { understandCode } from "../../attendance";
import type { Notice } from "../../programme";
import { attendanceHeaders } from "../layout";
import { headerKey, type TableReading } from "./read-table";

/** Under which header of the tracker each meeting's codes stand; meetings without a column are left out. */
export interface MeetingColumns {
  readonly headerOf: ReadonlyMap<string, string>;
  readonly notices: readonly Notice[];
}

/**
 * Finds the column of every meeting by its ID, whatever its case; and one that was given another heading by
 * hand, where it stands between its neighbours and holds codes. Such a column is taken for the meeting's,
 * and that is said.
 */
export function meetingColumns(
  table: TableReading,
  meetingIds: readonly string[],
  sheet: string,
): MeetingColumns {
  const headers = table.headers;
  const byKey = new Map(headers.map((header) => [headerKey(header), header]));
  const headerOf = new Map<string, string>();
  for (const id of meetingIds) {
    const header = byKey.get(headerKey(id));
    if (header !== undefined) headerOf.set(id, header);
  }
  const ours = new Set([...Object.values(attendanceHeaders), ...meetingIds].map(headerKey));
  const notices: Notice[] = [];
  for (const [place, header] of headers.entries()) {
    if (header === "" || ours.has(headerKey(header)) || !holdsCodes(table, header)) continue;
    const id = meetingIds.find(
      (each, index) =>
        !headerOf.has(each) &&
        isAt(headers[place - 1], before(meetingIds, index)) &&
        isAt(headers[place + 1], after(meetingIds, index)),
    );
    if (id === undefined) continue;
    headerOf.set(id, header);
    notices.push({
      severity: "attention",
      problem: { code: "meeting-header-mended", details: { header, meeting: id }, place: { sheet } },
    });
  }
  return { headerOf, notices };
}

function before(meetingIds: readonly string[], index: number): readonly string[] {
  const { set, joined, left } = attendanceHeaders;
  return index === 0 ? [set, joined, left] : [meetingIds[index - 1] ?? ""];
}

function after(meetingIds: readonly string[], index: number): readonly string[] {
  return index === meetingIds.length - 1 ? [attendanceHeaders.present] : [meetingIds[index + 1] ?? ""];
}

function isAt(header: string | undefined, wanted: readonly string[]): boolean {
  return header !== undefined && wanted.some((each) => headerKey(each) === headerKey(header));
}

function holdsCodes(table: TableReading, header: string): boolean {
  const typed = table.rows.map((row) => row.text(header)).filter((text) => text !== "");
  return typed.length > 0 && typed.every((text) => understandCode(text).code !== null);
}
