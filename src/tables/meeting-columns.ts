import { understandCode } from "../attendance";
import { type MeetingId, type Notice, Refusal, attention } from "../programme";
import { known } from "../sheet";
import type { attendanceTable } from "./attendance";
import { cellText, type TableReading } from "./read-table";
import { headerKey, headersOf } from "./table";

type Tracker = typeof attendanceTable;

/** Under which header of the tracker each meeting's codes stand; meetings without a column are left out. */
export interface MeetingColumns {
  readonly headerOf: ReadonlyMap<MeetingId, string>;
  readonly notices: readonly Notice[];
}

/**
 * The day above a meeting's column is found by its ID, so that its formula tells whose column it is.
 * @throws {Refusal} "meeting-headings-exchanged"
 */
function refuseExchanged(tracker: Tracker, table: TableReading, headerOf: MeetingColumns["headerOf"]): void {
  const meetingOf = new Map<string, string>([...headerOf].map(([id, heading]) => [heading, id]));
  const ids = new Set<string>(meetingOf.values());
  const under = new Map<string, { readonly heading: string; readonly meeting: string }>();
  for (const heading of table.headers) {
    // A meeting that somebody has deleted has its column still.
    const id = meetingOf.get(heading) ?? (tracker.isOpen?.(heading) ? heading : undefined);
    if (id === undefined) continue;
    const named = table
      .cellsAbove(heading)
      .flatMap(({ formula = "" }) => [...formula.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text))
      .filter((text) => ids.has(text) || tracker.isOpen?.(text));
    const [meeting] = named;
    if (meeting !== undefined && !named.includes(id)) under.set(id, { heading, meeting });
  }
  for (const [id, details] of under) {
    if (!comesBack(under, id)) continue;
    throw new Refusal({ code: "meeting-headings-exchanged", details, place: table.placeOf(details.heading) });
  }
}

/** Where a column came between those of a table, headings stand under other days as well, but none under the first one's. */
function comesBack(under: ReadonlyMap<string, { readonly meeting: string }>, id: string): boolean {
  let at = under.get(id)?.meeting;
  for (let steps = 0; at !== undefined && at !== id && steps < under.size; steps += 1)
    at = under.get(at)?.meeting;
  return at === id;
}

/**
 * Finds the column of every meeting by its ID, whatever its case; and one that was given another heading by
 * hand: where it holds codes and either stands between its neighbours or, wherever it was moved to, is the only
 * one without a meeting while a single meeting has lost its column. Such a column is taken for the meeting's,
 * and that is said.
 * @throws {Refusal} "meeting-headings-exchanged"; "meeting-columns-unclear" where several could be meant and a meeting has lost its column
 */
export function meetingColumns(
  table: TableReading,
  tracker: Tracker,
  meetingIds: readonly MeetingId[],
): MeetingColumns {
  const byKey = new Map(table.headers.map((header) => [headerKey(header), header]));
  const headerOf = new Map<MeetingId, string>();
  for (const id of meetingIds) {
    const header = byKey.get(headerKey(id));
    if (header !== undefined) headerOf.set(id, header);
  }
  refuseExchanged(tracker, table, headerOf);
  if (headerOf.size === meetingIds.length) return { headerOf, notices: [] };
  const lost = lostColumns(meetingIds, headerOf);
  const ours = new Set([...headersOf(tracker), ...meetingIds].map(headerKey));
  const strange = table.headers.filter(
    (header) => header !== "" && !ours.has(headerKey(header)) && holdsCodes(table, header),
  );
  const notices: Notice[] = [];
  const take = (id: MeetingId, header: string): void => {
    headerOf.set(id, header);
    const details = { header, meeting: id };
    notices.push(attention({ code: "meeting-header-mended", details, place: table.placeOf(header) }));
  };
  for (const header of strange) {
    const id = meetingBetweenNeighbours(tracker, table.headers, header, meetingIds, headerOf);
    if (id !== undefined) take(id, header);
  }
  const taken = new Set(headerOf.values());
  const left = strange.filter((header) => !taken.has(header));
  const stillLost = lost.filter((id) => !headerOf.has(id));
  const [header, id] = [left[0], stillLost[0]];
  if (header === undefined) {
    if (stillLost.length > 0)
      notices.push(attention({ code: "tracker-columns-missing", details: { meetings: stillLost } }));
    return { headerOf, notices };
  }
  if (id !== undefined && left.length === 1 && stillLost.length === 1) take(id, header);
  else {
    const meetings = meetingIds.filter((each) => !headerOf.has(each));
    const details = { headers: left, meetings };
    if (stillLost.length > 0) {
      const place = table.placeOf(header);
      throw new Refusal({
        code: "meeting-columns-unclear",
        details: { ...details, meetings: stillLost },
        place,
      });
    }
    if (meetings.length > 0) {
      notices.push(attention({ code: "meeting-columns-unclear", details, place: table.placeOf(header) }));
    }
  }
  return { headerOf, notices };
}

/** Meetings that must have had a column: one planned after them has. Those behind may never have had any. */
function lostColumns(meetingIds: readonly MeetingId[], headerOf: MeetingColumns["headerOf"]): MeetingId[] {
  const last = Math.max(0, ...[...headerOf.keys()].map(numberOf));
  return meetingIds.filter((id) => !headerOf.has(id) && numberOf(id) < last);
}

/** 12 for "M12"; an ID of somebody's own making comes behind all. */
function numberOf(id: string): number {
  return Number(/^M(\d+)$/i.exec(id)?.[1] ?? Infinity);
}

function meetingBetweenNeighbours(
  { columns }: Tracker,
  headers: readonly string[],
  header: string,
  meetingIds: readonly MeetingId[],
  headerOf: MeetingColumns["headerOf"],
): MeetingId | undefined {
  const place = headers.indexOf(header);
  const first = [columns.set.header, columns.joined.header, columns.left.header];
  return meetingIds.find(
    (each, index) =>
      !headerOf.has(each) &&
      isAt(headers[place - 1], index === 0 ? first : [known(meetingIds[index - 1])]) &&
      isAt(headers[place + 1], [meetingIds[index + 1] ?? columns.present.header]),
  );
}

function isAt(header: string | undefined, wanted: readonly string[]): boolean {
  return header !== undefined && wanted.some((each) => headerKey(each) === headerKey(header));
}

/** Most of what stands under the header is codes; a slip of the hand among them makes it no other column. */
function holdsCodes(table: TableReading, header: string): boolean {
  const typed = table.rows.map((row) => cellText(row.under(header))).filter((text) => text !== "");
  return 2 * typed.filter((text) => understandCode(text).code !== null).length > typed.length;
}
