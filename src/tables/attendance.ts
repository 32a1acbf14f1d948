import { codeAlone, codesOf, inOrderOfRoster, understandCode, type Awaited } from "../attendance";
import {
  idOf,
  type AttendanceRecord,
  type FormerMember,
  type MeetingId,
  type Member,
  type MemberId,
  type Notice,
  type Place,
  Refusal,
  attention,
} from "../programme";
import { dateOfSerial, type CellScalar, type IsoDate, type SheetContent } from "../sheet";
import { shown } from "./cell-kinds";
import { idsByName } from "./ids-by-name";
import { meetingColumns } from "./meeting-columns";
import { cellText, readTable, type TableReading, type TableRow } from "./read-table";
import { headerKey, headersOf, table } from "./table";
import { catalogue } from "../words";

const number = { ...shown, style: "number" } as const;
const rate = { ...shown, style: "rate" } as const;
const date = { ...shown, style: "date", format: "d mmm yy;;;" } as const;
/** Nothing is shown of none. */
const some = { ...number, format: "0;;" } as const;

/**
 * The columns of meetings, each headed by the meeting's ID, stand before `present`. All but the Member ID and
 * the codes are computed; `joined` and `left` are there only where someone has such a date.
 */
export const attendanceTable = table({
  name: "LS_Attendance",
  columns: {
    memberId: { header: "Member ID", width: 9, ...shown, isRequired: true },
    name: { header: "Name", ...shown },
    rate: { header: "Rate", width: 6, ...rate },
    flag: { header: "Flag", width: 17, ...shown },
    joined: { header: "Joined", width: 10, ...date, comesAndGoes: true },
    left: { header: "Left", width: 10, ...date, comesAndGoes: true },
    set: { header: "Set", width: 6, ...shown, style: "centred", format: "0;;;@" },
    present: { header: "Present", width: 9, ...number },
    recorded: { header: "Recorded", width: 10, ...number },
    notUnderstood: { header: "Not understood", width: 12, ...some },
    due: { header: "Due", width: 7, ...number },
    notRecorded: { header: "Not recorded", width: 10, ...number, format: "0;-0;" },
    rateOfAll: { header: "Rate over all", width: 10, ...rate },
    inARow: { header: "Missed in a row", width: 11, ...some },
    inAll: { header: "Missed in all", width: 10, ...some },
    next: { header: "Next meeting", width: 13, ...shown },
    apologies: { header: "Apologies", width: 10, ...some },
    accounted: { header: "Came or apologised", width: 11, ...rate },
    aim: { header: "Aim", width: 19, ...shown },
  },
  keys: [["memberId"], ["name"]],
  takesInBeneath: true,
  openAfter: "set",
  isOpen: (header) => /^M\d+$/.test(header),
  headingsReadAs: meetingsByHeading,
});

/** Whether a member is awaited at the next meeting, in the column for it; other formulas go by these words. */
export const awaitedWords = catalogue("awaited", {
  expected: "expected",
  "not expected": "not expected",
  "not due": "not due",
} satisfies Readonly<Record<Awaited, string>>);

export interface AttendanceReading {
  readonly attendance: AttendanceRecord[];
  /** People with codes who are no longer on the roster. */
  readonly formerMembers: FormerMember[];
  /** Their rows. */
  readonly formerRows: readonly FormerRow[];
  readonly notices: Notice[];
  /** Where each member's code for a meeting stands, by member ID; empty for a meeting without a column. */
  readonly codeCells: (meetingId: MeetingId) => ReadonlyMap<string, CodeCell>;
  /** The IDs of meetings that have columns, in the order of these. */
  readonly meetingColumns: readonly string[];
  /** Everybody who has a row, with their name there. */
  readonly names: ReadonlyMap<MemberId, string>;
  readonly table: TableReading;
}

/** A row with codes of somebody who is not on the roster. */
export interface FormerRow extends FormerMember {
  /** Of the Member ID. */
  readonly place: Place;
  /** It is none that we wrote: those have a name, and formulas. */
  readonly isTyped: boolean;
}

/** A cell of the tracker, and what was typed in it. */
export interface CodeCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly typed: CellScalar;
}

/**
 * Reads every code of the tracker by Member ID and meeting ID, wherever rows and columns have been
 * moved. What is no code is kept as typed and said.
 * @param remoteCounts R is a code
 * @throws {Refusal} where a row holds codes and nothing says whose, or a member stands twice.
 */
export function readAttendance(
  sheet: SheetContent,
  members: readonly Member[],
  meetingIds: readonly MeetingId[],
  remoteCounts = true,
): AttendanceReading {
  const meetings: ReadonlySet<string> = new Set(meetingIds);
  const isMeeting = (header: string): boolean =>
    meetings.has(header) || attendanceTable.isOpen?.(header) === true;
  const reading = readTable(sheet, attendanceTable, isMeeting);
  refuseMissingMeetings(reading, meetings);
  const { headerOf, notices: mended } = meetingColumns(reading, attendanceTable, meetingIds);
  const columns = [...headerOf];
  const idByName = idsByName(members);
  const idByForm = new Map(members.map(({ id }) => [id.toLowerCase(), id]));
  const names = new Map(members.map((member) => [member.id, member.name]));
  const cellOf = new Map<string, string>();
  const rowOf = new Map<MemberId, (typeof reading.rows)[number]>();
  const attendance: AttendanceRecord[] = [];
  const formerRows: FormerRow[] = [];
  const notices: Notice[] = [...mended];

  const beneath = codesBeneath(reading, columns);
  notices.push(...beneath.notices);
  const isTyped = typedRows(reading.rows, beneath.takenIn);
  for (const row of [...reading.rows, ...beneath.takenIn]) {
    const typed = columns.filter(([, header]) => cellText(row.under(header)) !== "");
    const typedId = row.text("memberId");
    const memberId =
      idByForm.get(typedId.toLowerCase()) ?? (idOf.member(typedId) || idByName(row.text("name")));
    if (memberId === null) {
      if (typed.length === 0) continue;
      throw new Refusal({
        code: "attendance-without-member",
        details: { name: row.text("name") },
        place: row.place("memberId"),
      });
    }
    const first = cellOf.get(memberId);
    if (first) {
      throw new Refusal({
        code: "two-rows-of-codes",
        details: { name: names.get(memberId) ?? row.text("name"), id: memberId, firstCell: first },
        place: row.place("memberId"),
      });
    }
    cellOf.set(memberId, row.place("memberId").cell ?? "");
    rowOf.set(memberId, row);
    if (!names.has(memberId) && typed.length > 0) {
      const place = row.place("memberId");
      formerRows.push({ id: memberId, name: row.text("name"), place, isTyped: isTyped(row) });
    }
    for (const [meetingId, header] of typed) {
      const { code, notUnderstood } = understandCode(row.under(header).value, { remoteCounts });
      attendance.push({ memberId, meetingId, code, notUnderstood });
      if (notUnderstood !== null) {
        const member = names.get(memberId) ?? row.text("name");
        notices.push(
          attention({
            code: "code-not-understood",
            details: {
              typed: codeAlone(notUnderstood),
              member,
              meeting: meetingId,
              codes: codesOf({ remoteCounts }),
            },
            place: row.placeUnder(header),
          }),
        );
      }
    }
  }
  const taken = [...headerOf.values()].map((header) => ` (${header})`);
  const ownColumns = reading.ownColumns.filter((column) => !taken.some((each) => column.endsWith(each)));
  const codeCells = (meetingId: MeetingId): Map<string, CodeCell> => {
    const header = headerOf.get(meetingId);
    if (header === undefined) return new Map();
    return new Map(
      [...rowOf].map(([memberId, row]) => {
        const { cell = "" } = row.placeUnder(header);
        return [memberId, { sheet: sheet.name, cell, typed: row.under(header).value }];
      }),
    );
  };
  const placeOf = (header: string): number => reading.headers.indexOf(header);
  const inOrder = columns.toSorted(([, one], [, other]) => placeOf(one) - placeOf(other));
  return {
    meetingColumns: inOrder.map(([id]) => id),
    attendance: inOrderOfRoster(
      attendance,
      members.map(({ id }) => id),
      meetingIds,
    ),
    formerMembers: formerRows.map(({ id, name }) => ({ id, name })),
    ...{ formerRows, notices, codeCells },
    names: new Map([...rowOf].map(([id, row]) => [id, row.text("name")])),
    table: { ...reading, ownColumns },
  };
}

type TrackerRow = TableRow<typeof attendanceTable.columns>;

/**
 * Tells rows that somebody typed from those that we wrote. Excel gives a typed row the formulas of the others, but
 * no name; another program gives it none.
 */
function typedRows(
  rows: readonly TrackerRow[],
  beneath: readonly TrackerRow[],
): (row: TrackerRow) => boolean {
  const headers = headersOf(attendanceTable);
  const isCalculated = (row: TrackerRow): boolean =>
    headers.some((header) => row.under(header).formula !== undefined);
  const isNamed = (row: TrackerRow): boolean =>
    row.text("name") !== "" || row.under(attendanceTable.columns.name.header).formula !== undefined;
  const [anyCalculated, anyNamed] = [rows.some(isCalculated), rows.some(isNamed)];
  return (row) =>
    beneath.includes(row) || (anyCalculated && !isCalculated(row)) || (anyNamed && !isNamed(row));
}

/**
 * Rows with codes and somebody's ID or name directly beneath the table, which Excel need not have made longer for
 * them; of any other codes there it is said that they do not count.
 */
function codesBeneath(
  { rowsBeneath, lastRow }: TableReading<typeof attendanceTable.columns>,
  columns: readonly (readonly [MeetingId, string])[],
): { takenIn: TrackerRow[]; notices: Notice[] } {
  const takenIn: TrackerRow[] = [];
  const notices: Notice[] = [];
  for (const row of rowsBeneath()) {
    const held = columns.find(([, header]) => {
      const { formula, value } = row.under(header);
      return formula === undefined && understandCode(value).code !== null;
    });
    if (!held) continue;
    const isSomebodys = row.text("memberId") !== "" || row.text("name") !== "";
    if (isSomebodys && row.number === lastRow + takenIn.length + 1) takenIn.push(row);
    else {
      const place = row.placeUnder(held[1]);
      notices.push(attention({ code: "codes-beneath-tracker", details: {}, place }));
    }
  }
  return { takenIn, notices };
}

/** Everyone the tracker knows, so that no newcomer is given the ID of somebody with codes. */
export function trackerIds(sheet: SheetContent): string[] {
  const { rows } = readTable(sheet, attendanceTable);
  return rows.map((row) => row.text("memberId")).filter((id) => id !== "");
}

/** The days in the columns for joining and leaving, by Member ID in small letters; null for a column that is not there. */
export function trackerDates(
  sheet: SheetContent,
): Record<"joined" | "left", ReadonlyMap<string, IsoDate> | null> {
  const { headers, rows } = readTable(sheet, attendanceTable);
  const datesOf = ({ header }: { readonly header: string }): ReadonlyMap<string, IsoDate> | null => {
    if (rows.length === 0 || !headers.some((each) => headerKey(each) === headerKey(header))) return null;
    return new Map(
      rows.flatMap((row) => {
        const { value } = row.under(header);
        const id = row.text("memberId").toLowerCase();
        return id !== "" && typeof value === "number" && value > 0
          ? [[id, dateOfSerial(value)] as const]
          : [];
      }),
    );
  };
  const { joined, left } = attendanceTable.columns;
  return { joined: datesOf(joined), left: datesOf(left) };
}

/** Headings that people gave to meetings' columns on the tracker, with the meetings that they are read as. */
function meetingsByHeading(
  sheet: SheetContent,
  plannedHeaders: readonly string[],
): ReadonlyMap<string, string> {
  const ours = new Set(headersOf(attendanceTable).map(headerKey));
  const meetingIds = plannedHeaders.filter((header) => !ours.has(headerKey(header))).map(idOf.meeting);
  const reading = readTable(sheet, attendanceTable);
  const { headerOf } = meetingColumns(reading, attendanceTable, meetingIds);
  return new Map([...headerOf].map(([id, header]) => [header, id]));
}

function refuseMissingMeetings(reading: TableReading, meetings: ReadonlySet<string>): void {
  for (const header of reading.headers) {
    if (attendanceTable.isOpen?.(header) !== true || meetings.has(header)) continue;
    const holding = reading.rows.filter((row) => cellText(row.under(header)) !== "");
    const first = holding[0];
    if (!first) continue;
    throw new Refusal({
      code: "meeting-missing",
      details: { meeting: header, codes: holding.length },
      place: first.placeUnder(header),
    });
  }
}
