import type { Meeting } from "../../programme";
import { cellAddress, columnLetters, quotedSheetName, serialOfDate, type CellRange } from "../../sheet";
import { codesAmong, notUnderstood, presentCodes, recordedCodes } from "../draw/attendance-formulas";
import type { Drawing } from "../draw/drawing";
import { columnOf, literalLookup, thisRow, thisRowBetween } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { attendanceHeaders as headers, meetingHeaders, rosterHeaders, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { codeCells, codeWords, formerWord } from "./attendance-codes";
import { attendanceRows, type AttendanceRow } from "./attendance-rows";

/** Where the columns of the tracker stand, zero-based. */
interface Columns {
  readonly dated: readonly ("joined" | "left")[];
  readonly firstMeeting: number;
  readonly lastMeeting: number;
}

/** The tracker: a row for each member, a column for each meeting, and the member's live rate. */
export function attendanceSheet(drawing: Drawing): SheetPlan {
  const { programme } = drawing;
  const { meetings, settings } = programme;
  const rows = attendanceRows(drawing);
  const dated = (["joined", "left"] as const).filter((role) =>
    programme.members.some((member) => member[role] !== null),
  );
  const firstMeeting = 3 + dated.length;
  const columns: Columns = { dated, firstMeeting, lastMeeting: firstMeeting + meetings.length - 1 };
  const canvas = new SheetCanvas([
    11,
    columnWidthFor(
      rows.map(({ name }) => name),
      22,
      36,
    ),
    8,
    ...dated.map(() => 12),
    ...meetings.map(() => 9),
    ...[9, 10, 8, 12],
  ]);
  canvas.band("Attendance", settings.programmeName);
  canvas.text(
    `${codeWords()} Blank is not recorded, never absent. The reason for an absence is never recorded.`,
  );
  const { dateRow, statusRow } = drawAbove(canvas, meetings, columns);
  const memberIds = rows.map(({ id }) => id);
  const range = canvas.table(
    tableNames.attendance,
    [
      ...[headers.memberId, headers.name, headers.set],
      ...dated.map((role) => headers[role]),
      ...meetings.map(({ id }) => id),
      ...[headers.present, headers.recorded, headers.rate, headers.notUnderstood],
    ],
    rows.map((row) => [
      { value: row.id, style: "body" },
      { value: row.name, style: "body" },
      setCell(row, memberIds),
      ...dated.map((role) => dateCell(drawing, row, role, memberIds)),
      ...row.codes.map((value): CellPlan => ({ value, style: "code" })),
      ...figures(row, columns, meetings, dateRow, statusRow),
    ]),
  );
  if (meetings.length > 0) {
    drawChecks(canvas, drawing, { ...range, top: range.top + 1 }, columns, { dateRow, statusRow });
  }
  const width = canvas.columnWidths.reduce((sum, each) => sum + each, 0);
  return canvas.finish({
    key: "attendance",
    name: "Attendance",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 3 },
    print: {
      orientation: "landscape",
      titleRows: { first: dateRow, last: range.top },
      pagesAcross: Math.ceil(width / pageWidth),
      ...(width > pageWidth && { lastTitleColumn: 2 }),
    },
    summary: "Who came to which meeting; one code a member and meeting.",
  });
}

/** A printed page across holds about so many digits at a size that can be read. */
const pageWidth = 190;

/** Date and status of each meeting, live, above its column. */
function drawAbove(
  canvas: SheetCanvas,
  meetings: readonly Meeting[],
  { firstMeeting }: Columns,
): { dateRow: number; statusRow: number } {
  const headerRow = canvas.nextRow + 2;
  const above = (header: "date" | "status", value: (meeting: Meeting) => CellPlan["value"]): CellPlan[] =>
    meetings.map((meeting, index) => {
      const id = `${columnLetters(firstMeeting + index)}$${String(headerRow + 1)}`;
      const match = `MATCH(${literalLookup(id, [meeting.id])},${columnOf(tableNames.meetings, meetingHeaders.id)},0)`;
      return {
        value: value(meeting),
        formula: `IFERROR(INDEX(${columnOf(tableNames.meetings, meetingHeaders[header])},${match}),"")`,
        style: "above",
        ...(header === "date" && { format: "d mmm yy" }),
      };
    });
  const label = (text: string): (CellPlan | null)[] => [
    ...Array.from({ length: firstMeeting - 1 }, () => null),
    { value: text, style: "aboveLabel" },
  ];
  const dateRow = canvas.row([...label("Date"), ...above("date", ({ date }) => serialOfDate(date))]);
  const statusRow = canvas.row([...label("Status"), ...above("status", ({ status }) => status)]);
  return { dateRow, statusRow };
}

function ownId(memberIds: readonly string[]): string {
  return literalLookup(thisRow(tableNames.attendance, headers.memberId), memberIds);
}

function rosterRow(memberIds: readonly string[]): string {
  return `MATCH(${ownId(memberIds)},${columnOf(tableNames.roster, rosterHeaders.memberId)},0)`;
}

/** The set of today, from the Roster: codes stay with the member through every move. */
function setCell({ member }: AttendanceRow, memberIds: readonly string[]): CellPlan {
  return {
    value: member ? (member.setNumber ?? 0) : formerWord,
    formula: `IFERROR(INDEX(${columnOf(tableNames.roster, rosterHeaders.set)},${rosterRow(memberIds)}),"${formerWord}")`,
    style: "centred",
    format: "0;;;@",
  };
}

/** Joining or leaving, live where the Roster holds a true date; 0, which shows as nothing, without one. */
function dateCell(
  { programme, roster }: Drawing,
  { member }: AttendanceRow,
  role: "joined" | "left",
  memberIds: readonly string[],
): CellPlan {
  const date = member?.[role] ?? null;
  const value = date === null ? 0 : serialOfDate(date);
  const cells = roster.ownCells(role);
  const isLive = cells && programme.members.every((each) => isTrueDate(each.values[cells.source] ?? null));
  return {
    value,
    ...(isLive && { formula: `IFERROR(N(INDEX(${cells.cells},${rosterRow(memberIds)})),0)` }),
    style: "date",
    format: "d mmm yy;;;",
  };
}

/** Dates typed as text, and those with a time of day, are taken as they were read. */
function isTrueDate(value: CellPlan["value"]): boolean {
  return value === null || value === "" || (typeof value === "number" && Number.isInteger(value));
}

/** Present, recorded, rate and the number of cells that are not understood. */
function figures(
  { present, recorded, notUnderstood: strange }: AttendanceRow,
  columns: Columns,
  meetings: readonly Meeting[],
  dateRow: number,
  statusRow: number,
): CellPlan[] {
  const [first, last] = [meetings[0]?.id, meetings.at(-1)?.id];
  if (first === undefined || last === undefined) {
    return [0, 0, null, null].map((value): CellPlan => ({ value, style: "number" }));
  }
  const codes = thisRowBetween(tableNames.attendance, first, last);
  const across = (row: number): string =>
    `${absolute(row, columns.firstMeeting)}:${absolute(row, columns.lastMeeting)}`;
  const due = [
    `(${across(statusRow)}<>"Cancelled")`,
    ...columns.dated.map((role) => {
      const date = thisRow(tableNames.attendance, headers[role]);
      return role === "joined"
        ? `(${across(dateRow)}>=${date})`
        : `((${date}=0)+(${across(dateRow)}<=${date})>0)`;
    }),
  ].join("*");
  const own = (header: "present" | "recorded"): string => thisRow(tableNames.attendance, headers[header]);
  return [
    { value: present, formula: `SUMPRODUCT(${codesAmong(codes, presentCodes)}*${due})`, style: "number" },
    { value: recorded, formula: `SUMPRODUCT(${codesAmong(codes, recordedCodes)}*${due})`, style: "number" },
    {
      value: recorded === 0 ? "" : present / recorded,
      formula: `IF(${own("recorded")}=0,"",${own("present")}/${own("recorded")})`,
      style: "rate",
    },
    { value: strange, formula: `SUMPRODUCT(${notUnderstood(codes)})`, style: "number", format: "0;;" },
  ];
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** What may be typed, and how each code stands out; the code itself says the same in text. */
function drawChecks(
  canvas: SheetCanvas,
  { sheetNames }: Drawing,
  body: CellRange,
  { dated, firstMeeting, lastMeeting }: Columns,
  { dateRow, statusRow }: { dateRow: number; statusRow: number },
): void {
  const range = { ...body, left: firstMeeting, right: lastMeeting };
  canvas.validate({
    range,
    rule: { kind: "list", source: `${quotedSheetName(sheetNames.get("rates") ?? "")}!${codeCells}` },
    promptTitle: "Attendance",
    prompt: "P present, L late, A apologies, U no apology, – not due. Leave blank until it is known.",
    errorTitle: "No such code",
    error: "Type P, L, A, U or –, or leave the cell blank. Never write the reason for an absence.",
    severity: "stop",
  });
  const cell = cellAddress(range.top, firstMeeting);
  const column = columnLetters(firstMeeting);
  const date = `${column}$${String(dateRow + 1)}`;
  const notDue = [
    `${column}$${String(statusRow + 1)}="Cancelled"`,
    ...dated.map((role) => {
      const own = `$${cellAddress(range.top, 3 + dated.indexOf(role))}`;
      return role === "joined" ? `${date}<${own}` : `AND(${own}>0,${date}>${own})`;
    }),
  ];
  canvas.format(range, `${notUnderstood(cell)}=1`, "bad");
  canvas.format(range, `OR(${notDue.join(",")},${codesAmong(cell, ["–"])})`, "quiet");
  canvas.format(range, codesAmong(cell, ["U"]), "bad");
  canvas.format(range, codesAmong(cell, ["A"]), "attention");
  canvas.format(range, codesAmong(cell, ["P", "L"]), "good");
  const strange = lastMeeting + 4;
  canvas.format({ ...body, left: strange, right: strange }, `$${cellAddress(range.top, strange)}>0`, "bad");
}
