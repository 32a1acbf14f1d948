import { accountedRate, cameTo, codesOf, heldUpTo, meetingAfterHeld } from "../../attendance";
import type { AttendanceCode, Meeting, MeetingId, MeetingStatus, MemberId, Settings } from "../../programme";
import {
  known,
  valueAt,
  absoluteAddress,
  cellAddress,
  columnLetters,
  quotedSheetName,
  serialOfDate,
  type CellRange,
  type CellScalar,
  rememberingRows,
} from "../../sheet";
import {
  attendanceTable,
  awaitedWords,
  type Column,
  columnHeaded,
  columnOf,
  literalLookup,
  meetingsTable,
  rosterTable,
  thisRow,
  thisRowBetween,
  nameOfSheet,
} from "../../tables";
import {
  codesAmong,
  notUnderstood,
  presentCodes,
  recordedCodes,
  tellingCodes,
} from "../draw/attendance-formulas";
import { dayFormat, noDay } from "../draw/formula-parts";
import {
  codesUnder,
  dayOfSet,
  isAnyApart,
  isRecordedOfSet,
  isWithTheRest,
  timesNotVisiting,
} from "../draw/own-days";
import { plannedCell } from "../draw/draw-table";
import type { DatedRole, Drawing } from "../draw/drawing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { widthOfNames } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { textCell } from "../draw/text-room";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { codeCells, formerWord } from "./attendance-codes";
import { attendanceRows, type AttendanceRow, type AttendanceSource } from "./attendance-rows";
import { attendanceTexts as texts } from "./attendance-texts";
import { detail, live, quotedText } from "../../words";

/** Where the columns of the tracker stand, zero-based. */
interface Columns {
  readonly dated: readonly DatedRole[];
  readonly firstMeeting: number;
  readonly lastMeeting: number;
  /** Where sets have days of their own, what may be a heading; null where none has. */
  readonly meetingIds: readonly string[] | null;
}

const { memberId, name, rate, flag, joined, left, set, ...behind } = attendanceTable.columns;
/** Beside the name, so that they are in sight; the others stand behind the meetings. */
const besideName = { rate, flag };
const figureColumns = { ...besideName, ...behind };
type FigureId = keyof typeof figureColumns;

/**
 * The tracker: a row for each member, a column for each meeting, and the member's live rate.
 * @param cells draws the rows, and may remember them
 */
export function attendanceSheet(drawing: AttendanceSource, cells = attendanceCells()): SheetPlan {
  const { programme, dated, days } = drawing;
  const { meetings, settings } = programme;
  const rows = attendanceRows(drawing);
  const firstMeeting = firstMeetingColumn(dated);
  const columns: Columns = {
    ...{ dated, firstMeeting, lastMeeting: firstMeeting + meetings.length - 1 },
    meetingIds: isAnyApart(days) ? meetings.map(({ id }) => id) : null,
  };
  const before = [memberId, name, rate, flag, ...dated.map((role) => ({ joined, left })[role]), set];
  const own = before.map(({ width = 0 }: Column) => width);
  const ofMeetings = meetings.map(() => 9);
  const nameWidth = widthOfNames(
    rows.map((row) => row.name),
    { least: 22, most: 60 },
    (width) => scalesAcross([width, ...own, ...ofMeetings], "landscape").length > 0,
  );
  const canvas = new SheetCanvas([
    ...own.map((width) => width || nameWidth),
    ...ofMeetings,
    ...Object.values(behind).map(({ width }) => width),
  ]);
  canvas.band(nameOfSheet("attendance"), settings.programmeName);
  // One row, however long: what is above the table stands where formulas elsewhere look for it.
  canvas.row([{ value: texts.legend(settings.remoteCounts), style: "line" }]);
  const across = (row: number): string => acrossMeetings(columns, row);
  const states = across(rowsBeforeFacts + 1);
  const says = [
    quotedText(texts.blank),
    removedFormula(`COUNTIF(${states},${quotedText(removed)})`),
    inAdvanceFormula(
      meetings.map(({ id }) => ({ isEarly: isMeetingInAdvance(drawing, id), id: quotedText(id) })),
    ),
  ];
  if (meetings.length === 0) canvas.text(texts.blank);
  else canvas.liveText(texts.blank, says.join("&"));
  const above = drawAbove(canvas, drawing, columns);
  const { dateRow } = above;
  const ownRow = rosterRow(rows.map(({ id }) => id));
  const ownDates = dated.map((role) => ({ role, live: liveDate(drawing, role, ownRow) }));
  const range = canvas.table(
    attendanceTable.name,
    [
      ...before.map(({ header }) => header),
      ...meetings.map(({ id }) => id),
      ...Object.values(behind).map(({ header }) => header),
    ],
    cells({ columns, meetings, settings, above, ownRow, dates: ownDates, nameWidth }, rows),
  );
  canvas.evenRows({ ...range, top: range.top + 1 }, "landscape", range.top + 1 - dateRow);
  if (meetings.length > 0) {
    drawChecks(canvas, drawing, { ...range, top: range.top + 1 }, columns, above);
  }
  const lastColumn = Math.max(firstMeeting - 1, columns.lastMeeting);
  return canvas.finish({
    key: "attendance",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: frozenColumns },
    // What is counted behind the meetings is for the screen.
    print: canvas.densePages(
      "landscape",
      { first: dateRow, last: range.top },
      { titleColumns: frozenColumns, lastColumn },
    ),
    summary: texts.summary,
  });
}

/** What all rows are drawn by. */
interface RowsDrawnBy {
  readonly columns: Columns;
  readonly meetings: readonly Meeting[];
  readonly settings: Settings;
  readonly above: RowsAbove;
  /** The member's row of the Roster, as formulas say it. */
  readonly ownRow: string;
  readonly dates: readonly { readonly role: DatedRole; readonly live: LiveDate }[];
  /** In characters: a longer name is wrapped. */
  readonly nameWidth: number;
}

/** The cells of the members' rows; a row that was drawn alike the last time is the same object. */
export function attendanceCells(): (
  common: RowsDrawnBy,
  rows: readonly AttendanceRow[],
) => readonly CellPlan[][] {
  return rememberingRows(({ columns, meetings, settings, above, ownRow, dates, nameWidth }) => {
    // Every row of a column has the same formula: put together once, not for each of a thousand members.
    const setCell = setCells(ownRow);
    const figures = figureCells(columns, { meetings, settings }, above);
    return (row): CellPlan[] => {
      const { beside, behindMeetings } = figures(row);
      return [
        plannedCell(row.id, memberId),
        textCell(row.name, nameWidth),
        ...beside,
        ...dates.map(({ role, live }) => dateCell(row, role, live)),
        setCell(row),
        ...row.codes.map((value): CellPlan => ({ value, style: "code" })),
        ...behindMeetings,
      ];
    };
  });
}

/** The ID, the name, and the two figures beside it. */
const frozenColumns = 2 + Object.keys(besideName).length;
/** What is said while meetings have columns here and no row on Meetings. @param count a formula for how many */
export function removedFormula(count: string): string {
  const said = live(() => ` ${texts.removed({ value: 2, formula: count })}`);
  return `IF(${count}=0,"",${said.formula})`;
}

/** True for a meeting that is recorded and whose day is to come. @param apart its ID, where sets have days of their own */
export function isInAdvance(
  { date, came }: Record<"date" | "came", string>,
  apart: MeetingId | null = null,
): string {
  if (apart === null) return `AND(ISNUMBER(${came}),${date}>TODAY())`;
  const [sets, id] = [columnOf(attendanceTable, "set"), quotedText(apart)];
  const isAhead = `${isRecordedOfSet(came, sets, id)}*(${dayOfSet(date, sets, id)}>TODAY())`;
  return `SUMPRODUCT((${codesUnder(apart)}<>"")*${isAhead})>0`;
}

/** The same for a meeting above its column: one that was only marked as held has nothing recorded. */
function isMeetingInAdvance({ programme, dated, days }: AttendanceSource, id: MeetingId): string {
  const [date = "", came = ""] = (["date", "came"] as const).map((what) =>
    aboveCell(what, programme, dated, id),
  );
  return isAnyApart(days, id)
    ? isInAdvance({ date, came }, id)
    : `AND(COUNTA(${codesUnder(id)})>0,${isInAdvance({ date, came })})`;
}

/**
 * " Recorded in advance: M7, M8." while there are such meetings.
 * @param meetings for each, a formula that is true then, and its ID's
 */
export function inAdvanceFormula(
  meetings: readonly { readonly isEarly: string; readonly id: string }[],
): string {
  const list = meetings.map(({ isEarly, id }) => `IF(${isEarly},", "&${id},"")`).join("&");
  const say = (listed: string): string => ` ${texts.recordedInAdvance(listed)}`;
  const said = live(() => say(detail({ value: "", formula: `MID(${list},3,500)` })));
  return `SUBSTITUTE(${said.formula},${quotedText(say(""))},"")`;
}

/** What comes before the meetings that are listed so. */
export function saysInAdvance(): string {
  const list = "\n";
  return ` ${texts.recordedInAdvance(list).split(list)[0] ?? ""}`;
}

/** Behind those, the dates and the set. */
function firstMeetingColumn(dated: readonly DatedRole[]): number {
  return frozenColumns + dated.length + 1;
}

/** The rows above the table, and the header's. */
interface RowsAbove {
  readonly dateRow: number;
  readonly statusRow: number;
  readonly cameRow: number;
  readonly headerRow: number;
}

/** Next to them, in the second column: the next meeting's ID, its day, and up to when meetings were held. */
const factColumn = 1;

/** The title band, and two lines of help. */
const rowsBeforeFacts = 4;

/** The second line of help, with what is not counted and what is recorded in advance. */
export const blankCell = absoluteAddress(rowsBeforeFacts - 1, 0);
/** Where the next meeting's ID stands, its day, 0 without one, and up to which day meetings were held. */
export const nextIdCell = absoluteAddress(rowsBeforeFacts, factColumn);
export const nextDayCell = absoluteAddress(rowsBeforeFacts + 1, factColumn);
export const heldUpToCell = absoluteAddress(rowsBeforeFacts + 2, factColumn);

/** Date, status and number of those who came of each meeting, live, above its column. */
function drawAbove(canvas: SheetCanvas, source: AttendanceSource, columns: Columns): RowsAbove {
  const { days } = source;
  const programme = { ...source.programme, year: days };
  const { meetings } = programme;
  const { firstMeeting } = columns;
  const dateRow = canvas.nextRow;
  const rows = { dateRow, statusRow: dateRow + 1, cameRow: dateRow + 2, headerRow: dateRow + 3 };
  // By the ID and not by the header, which somebody may type over.
  const find = (header: "date" | "status", id: string): string =>
    `INDEX(${columnOf(meetingsTable, header)},MATCH(${literalLookup(quotedText(id), [id])},${columnOf(meetingsTable, "id")},0))`;
  const facts = factCells(programme, rows, columns);
  const line = (fact: readonly CellPlan[], label: string, cells: readonly CellPlan[]): number =>
    canvas.row([
      ...fact,
      ...Array.from(
        { length: firstMeeting - 1 - fact.length },
        () => ({ value: null, style: "above" }) as const,
      ),
      { value: label, style: "aboveLabel" },
      ...cells,
    ]);
  line(
    facts.next,
    texts.above.date,
    meetings.map(({ id, date }) => ({
      value: serialOfDate(date),
      formula: `IFERROR(IF(N(${find("date", id)})>0,MIN(${find("date", id)},${noDay}),${noDay}),0)`,
      style: "above",
      format: dayFormat("d mmm yy"),
    })),
  );
  const came = cameTo(programme);
  line(
    facts.nextDay,
    texts.above.status,
    meetings.map(({ id, status }, index) => {
      const isRecorded = `ISNUMBER(${columnLetters(firstMeeting + index)}$${String(rows.cameRow + 1)})`;
      const typed = find("status", id);
      return {
        value: shownStatus(status, came.has(id)),
        formula: `IFERROR(IF(OR(${typed}="",${typed}="Planned"),${plannedOrRecorded(isRecorded)},${typed}),"${removed}")`,
        style: "above",
      };
    }),
  );
  line(
    facts.heldUpTo,
    texts.above.came,
    meetings.map(({ id }) => ({
      value: came.get(id) ?? "",
      // Not by the status above it, which follows from this.
      formula: cameFormula({ ...programme, days }, id, `IFERROR(${find("status", id)},"${removed}")`),
      style: "above",
    })),
  );
  return rows;
}

/** What is said for the status of a meeting: nobody types in anew that a planned one took place. */
export function shownStatus(status: MeetingStatus, isRecorded: boolean): string {
  return status === "Planned" && isRecorded ? texts.above.recorded : status;
}

/** The same in a formula, for a planned meeting. @param isRecorded a formula that is true then */
export function plannedOrRecorded(isRecorded: string): string {
  return `IF(${isRecorded},${quotedText(texts.above.recorded)},"Planned")`;
}

/** How many came to a recorded meeting; blank for any other, which is how all formulas tell them apart. */
function cameFormula(
  { settings, days }: Pick<AttendanceSource["programme"], "settings"> & Pick<AttendanceSource, "days">,
  id: MeetingId,
  status: string,
): string {
  const codes = columnHeaded(attendanceTable, id);
  const count = (among: readonly AttendanceCode[]): string => `SUMPRODUCT(--${codesAmong(codes, among)})`;
  const telling = tellingCodes(settings);
  const told = isAnyApart(days, id)
    ? toldByTheRest(codesAmong(codes, telling), days, quotedText(id))
    : count(telling);
  return whenRecorded(status, told, count(presentCodes(settings)));
}

/** How many came, where a meeting is recorded; blank elsewhere. @param told above 0 where codes tell that it is */
export function whenRecorded(status: string, told: string, came: string): string {
  return `IF(OR(${status}="Cancelled",${status}="${removed}"),"",IF((${status}="Held")+${told}>0,${came},""))`;
}

/** Of sets that meet with the rest, what tells that they have; where all have days of their own, of everybody. */
function toldByTheRest(isTelling: string, days: AttendanceSource["days"], meeting: string): string {
  const sets = columnOf(attendanceTable, "set");
  const rest = isWithTheRest(meeting);
  const some = `SUMPRODUCT(ISNUMBER(${sets})*(${sets}>0)*${rest})`;
  return `SUMPRODUCT(${isTelling}*${rest}${timesNotVisiting(days, meeting)})+(${some}=0)*SUMPRODUCT(--${isTelling})`;
}

/** What stands for the status of a meeting whose row is gone from Meetings; its codes count nowhere. */
export const removed = "removed";

/** Where on this sheet stands what is known of a meeting: its day (0 for a removed one), its state, how many came. */
export function aboveCell(
  what: "date" | "status" | "came",
  { meetings }: { readonly meetings: readonly Meeting[] },
  dated: readonly DatedRole[],
  meetingId: MeetingId,
): string {
  const index = meetings.findIndex(({ id }) => id === meetingId);
  const row = rowsBeforeFacts + ["date", "status", "came"].indexOf(what);
  return absolute(row, firstMeetingColumn(dated) + index);
}

/** A day beyond all others, to turn the earliest into a MAX, which skips what does not count. */
const farOff = String(Number(noDay) + 1);

/**
 * What is next and up to when meetings were held, by what is recorded; nothing is asked of the clock, so
 * that the sheet says the same on any day.
 */
function factCells(
  programme: AttendanceSource["programme"] & { readonly year: AttendanceSource["days"] },
  rows: RowsAbove,
  columns: Columns,
): { next: CellPlan[]; nextDay: CellPlan[]; heldUpTo: CellPlan[] } {
  if (programme.meetings.length === 0) return { next: [], nextDay: [], heldUpTo: [] };
  const across = (row: number): string => acrossMeetings(columns, row);
  const { firstMeeting } = columns;
  const [dates, status, came] = [across(rows.dateRow), across(rows.statusRow), across(rows.cameRow)];
  const held = absolute(rows.cameRow, factColumn);
  const nextDay = absolute(rows.statusRow, factColumn);
  const toCome = `(${status}<>"Cancelled")*(${status}<>"Held")*(${dates}>${held})*(1-ISNUMBER(${came}))`;
  const place = `SUMPRODUCT(MAX(${toCome}*(${dates}=${nextDay})*(COLUMN(${dates})-COLUMN(${absolute(rows.dateRow, firstMeeting)})+1)))`;
  const after = meetingAfterHeld(programme);
  const last = heldUpTo(programme);
  const day = dayFormat("d mmm yyyy");
  return {
    next: [
      { value: texts.above.next, style: "aboveLabel" },
      {
        value: after?.id ?? texts.above.noneLeft,
        formula: `IF(${nextDay}=0,${quotedText(texts.above.noneLeft)},INDEX(${across(rows.headerRow)},${place}))`,
        style: "above",
      },
    ],
    nextDay: [
      { value: texts.above.on, style: "aboveLabel" },
      {
        value: after ? serialOfDate(after.date) : 0,
        formula: `MOD(${farOff}-SUMPRODUCT(MAX(${toCome}*(${farOff}-${dates}))),${farOff})`,
        style: "above",
        format: day,
      },
    ],
    heldUpTo: [
      { value: texts.above.heldUpTo, style: "aboveLabel" },
      {
        value: last === null ? 0 : serialOfDate(last),
        formula: `SUMPRODUCT(MAX(ISNUMBER(${came})*(${dates}<${noDay})*${dates}))`,
        style: "above",
        format: day,
      },
    ],
  };
}

/**
 * The same for a set that meets apart from the rest: the day of its next meeting, 0 without one, and that meeting's ID.
 * @param set and `day`: the cells with its number, and with the first of the two
 */
export function nextOfSet(
  {
    programme,
    dated,
    trackerName,
  }: Pick<Drawing, "dated" | "trackerName"> & {
    readonly programme: { readonly meetings: readonly Meeting[] };
  },
  set: string,
): { readonly day: string; readonly id: (day: string) => string } {
  const first = firstMeetingColumn(dated);
  const columns = { firstMeeting: first, lastMeeting: first + programme.meetings.length - 1 };
  const across = (row: number): string =>
    `${quotedSheetName(trackerName)}!${acrossMeetings(columns, rowsBeforeFacts + row)}`;
  const [dates, status, came] = [across(0), across(1), across(2)];
  const ids = literalLookup(
    across(3),
    programme.meetings.map(({ id }) => id),
  );
  const day = dayOfSet(dates, set, ids);
  const isRecorded = isRecordedOfSet(came, set, ids);
  const last = `SUMPRODUCT(MAX(${isRecorded}*(${dates}>0)*(${day}<${noDay})*${day}))`;
  const toCome = `(${dates}>0)*(${status}<>"Cancelled")*(${status}<>"Held")*(${day}>${last})*(1-${isRecorded})`;
  const place = `(COLUMN(${dates})-${String(first)})`;
  return {
    day: `MOD(${farOff}-SUMPRODUCT(MAX(${toCome}*(${farOff}-${day}))),${farOff})`,
    id: (found) =>
      `IF(${found}=0,"",INDEX(${across(3)},SUMPRODUCT(MAX(${toCome}*(${day}=${found})*${place}))))`,
  };
}

function rosterRow(memberIds: readonly MemberId[]): string {
  const own = literalLookup(thisRow(attendanceTable, "memberId"), memberIds);
  return `MATCH(${own},${columnOf(rosterTable, "memberId")},0)`;
}

/** The set of today, from the Roster: codes stay with the member through every move. */
function setCells(ownRow: string): (row: AttendanceRow) => CellPlan {
  const formula = `IFERROR(INDEX(${columnOf(rosterTable, "set")},${ownRow}),"${formerWord}")`;
  return ({ member }) => plannedCell({ value: member ? (member.setNumber ?? 0) : formerWord, formula }, set);
}

/** What a joining or leaving date is calculated by; nothing where dates are not. */
type LiveDate = Pick<CellPlan, "formula">;

/** Live where the Roster holds true dates alone. */
function liveDate({ programme, roster }: AttendanceSource, role: DatedRole, ownRow: string): LiveDate {
  const cells = roster.ownCells.get(role);
  const isLive = cells && programme.members.every((each) => isTrueDate(valueAt(each.values, cells.source)));
  return isLive ? { formula: `IFERROR(N(INDEX(${cells.cells},${ownRow})),0)` } : {};
}

/** Joining or leaving; 0, which shows as nothing, without a date. */
function dateCell({ member }: AttendanceRow, role: DatedRole, live: LiveDate): CellPlan {
  const date = member?.[role] ?? null;
  const value = date === null ? 0 : serialOfDate(date);
  return plannedCell({ value, ...live }, { joined, left }[role]);
}

/** Dates typed as text, and those with a time of day, are taken as they were read. */
function isTrueDate(value: CellPlan["value"]): boolean {
  return value === null || value === "" || (typeof value === "number" && Number.isInteger(value));
}

/**
 * 1 under each meeting that is due to the row's member, an array within SUMPRODUCT. A column that somebody put
 * between the meetings has no day above it, and counts for nothing.
 */
function dueAcross(columns: Columns, rows: RowsAbove): string {
  const status = `(${acrossMeetings(columns, rows.statusRow)}<>"Cancelled")`;
  return [isMeeting(columns, rows), status, ...memberThen(columns, rows)].join("*");
}

function isMeeting(columns: Columns, { dateRow }: RowsAbove): string {
  return `(${acrossMeetings(columns, dateRow)}>0)`;
}

/** 1 under each meeting whose codes count for the row's member: due to them, and recorded. */
function countedAcross(columns: Columns, rows: RowsAbove): string {
  const came = acrossMeetings(columns, rows.cameRow);
  const isRecorded = columns.meetingIds
    ? isRecordedOfSet(came, thisRow(attendanceTable, "set"), idsAcross(columns, rows))
    : `ISNUMBER(${came})`;
  return [isRecorded, ...memberThen(columns, rows)].join("*");
}

/** The day of each meeting for the row's member. */
function daysAcross(columns: Columns, rows: RowsAbove): string {
  const dates = acrossMeetings(columns, rows.dateRow);
  return columns.meetingIds
    ? dayOfSet(dates, thisRow(attendanceTable, "set"), idsAcross(columns, rows))
    : dates;
}

function idsAcross(columns: Columns, { headerRow }: RowsAbove): string {
  return literalLookup(acrossMeetings(columns, headerRow), columns.meetingIds ?? []);
}

/** 1 under each meeting at which the row's member had joined, and had not left. */
function memberThen(columns: Columns, rows: RowsAbove): string[] {
  const dates = daysAcross(columns, rows);
  return columns.dated.map((role) => {
    const date = thisRow(attendanceTable, role);
    return role === "joined" ? `(${dates}>=${date})` : `((${date}=0)+(${dates}<=${date})>0)`;
  });
}

function acrossMeetings(
  { firstMeeting, lastMeeting }: Pick<Columns, "firstMeeting" | "lastMeeting">,
  row: number,
): string {
  return `${absolute(row, firstMeeting)}:${absolute(row, lastMeeting)}`;
}

/** What is counted of a member, whether they are awaited next, and the flag in words. */
function figureCells(
  columns: Columns,
  { meetings, settings }: Pick<RowsDrawnBy, "meetings" | "settings">,
  rows: RowsAbove,
): (row: AttendanceRow) => Record<"beside" | "behindMeetings", CellPlan[]> {
  const ids = Object.keys(figureColumns) as FigureId[];
  const inPlaces = (cells: readonly CellPlan[]): Record<"beside" | "behindMeetings", CellPlan[]> => {
    const count = Object.keys(besideName).length;
    return { beside: cells.slice(0, count), behindMeetings: cells.slice(count) };
  };
  const [first, last] = [meetings[0]?.id, meetings.at(-1)?.id];
  if (first === undefined || last === undefined) {
    const counts: readonly FigureId[] = [
      "present",
      "recorded",
      "due",
      "notRecorded",
      "inARow",
      "inAll",
      "apologies",
    ];
    return () =>
      inPlaces(ids.map((id): CellPlan => ({ value: counts.includes(id) ? 0 : null, style: "number" })));
  }
  const { dated } = columns;
  const across = (row: number): string => acrossMeetings(columns, row);
  const cell = (id: keyof typeof attendanceTable.columns): string => thisRow(attendanceTable, id);
  const codes = thisRowBetween(attendanceTable, first, last);
  const [due, counted] = [dueAcross(columns, rows), countedAcross(columns, rows)];
  const isFormer = `${cell("set")}="${formerWord}"`;
  const dates = daysAcross(columns, rows);
  const present = `MAX(${codesAmong(codes, presentCodes(settings))}*${counted}*${dates})`;
  const code = `INDEX(${codes},MATCH(${absolute(rows.dateRow, factColumn)},${across(rows.headerRow)},0))`;
  const nextDay = absolute(rows.statusRow, factColumn);
  const day = columns.meetingIds
    ? dayOfSet(nextDay, cell("set"), literalLookup(absolute(rows.dateRow, factColumn), columns.meetingIds))
    : nextDay;
  const notDue = [
    ...dated.map((role) =>
      role === "joined" ? `${day}<${cell("joined")}` : `AND(${cell("left")}>0,${day}>${cell("left")})`,
    ),
    codesAmong(code, ["–"]),
  ];
  const limits = [
    `${cell("inARow")}>=${String(settings.missesInARow)}`,
    `${cell("inAll")}>=${String(settings.missesInAll)}`,
  ];
  const hasLeft = dated.includes("left") ? `${cell("left")}>0,` : "";
  const formerOr = (formula: string): string => `IF(${isFormer},0,${formula})`;
  const formulas: Record<FigureId, string> = {
    present: `SUMPRODUCT(${codesAmong(codes, presentCodes(settings))}*${counted})`,
    recorded: `SUMPRODUCT(${codesAmong(codes, recordedCodes(settings))}*${counted})`,
    rate: `IF(${cell("recorded")}=0,"",${cell("present")}/${cell("recorded")})`,
    notUnderstood: `SUMPRODUCT(${notUnderstood(codes, settings)}*${isMeeting(columns, rows)})`,
    due: formerOr(`SUMPRODUCT(${due}*(1-${codesAmong(codes, ["–"])}))`),
    notRecorded: formerOr(`${cell("due")}-${cell("recorded")}`),
    rateOfAll: `IF(OR(${cell("due")}=0,${cell("recorded")}=0),"",${cell("present")}/${cell("due")})`,
    inARow: formerOr(
      `SUMPRODUCT(${codesAmong(codes, ["A", "U"])}*${counted}*(${dates}>SUMPRODUCT(${present})))`,
    ),
    inAll: formerOr(`${cell("recorded")}-${cell("present")}`),
    next: `IF(OR(${isFormer},${nextDay}=0),"",IF(OR(${notDue.join(",")}),${quotedText(awaitedWords["not due"])},IF(${codesAmong(code, ["A", "U"])},${quotedText(awaitedWords["not expected"])},${quotedText(awaitedWords.expected)})))`,
    flag: `IF(OR(${hasLeft}${isFormer}),"",IF(OR(${limits.join(",")}),${quotedText(texts.conversation)},""))`,
    apologies: `SUMPRODUCT(${codesAmong(codes, ["A"])}*${counted})`,
    accounted: `IF(${cell("recorded")}=0,"",(${cell("present")}+${cell("apologies")})/${cell("recorded")})`,
    aim: `IF(OR(${hasLeft}${isFormer},${cell("recorded")}=0),"",IF((${cell("present")}+${cell("notRecorded")})*100<${String(settings.aim)}*${cell("due")},${quotedText(texts.outOfReach(settings.aim))},""))`,
  };
  return (row) => {
    const figures = figuresOf(row, settings);
    return inPlaces(
      ids.map((id) => plannedCell({ value: figures[id], formula: formulas[id] }, figureColumns[id])),
    );
  };
}

function figuresOf(
  { figures, member, ...row }: AttendanceRow,
  settings: AttendanceSource["programme"]["settings"],
): Record<FigureId, CellScalar> {
  const isFlagged = figures?.conversationDue === true && (member?.left ?? null) === null;
  return {
    ...{ present: row.present, recorded: row.recorded, notUnderstood: row.notUnderstood, next: row.next },
    rate: row.recorded === 0 ? "" : row.present / row.recorded,
    ...{
      due: figures?.due ?? 0,
      notRecorded: figures?.notRecorded ?? 0,
      rateOfAll: figures?.rateOfAll ?? "",
    },
    ...{
      inARow: figures?.inARow ?? 0,
      inAll: figures?.inAll ?? 0,
      flag: isFlagged ? texts.conversation : "",
    },
    ...{ apologies: row.apologies, accounted: accountedRate(row) ?? "" },
    aim:
      figures?.isBelowAim === true && (member?.left ?? null) === null ? texts.outOfReach(settings.aim) : "",
  };
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** What may be typed, and how each code stands out; the code itself says the same in text. */
function drawChecks(
  canvas: SheetCanvas,
  { sheetNames, programme: { settings } }: AttendanceSource,
  body: CellRange,
  { dated, firstMeeting, lastMeeting }: Columns,
  { dateRow, statusRow }: RowsAbove,
): void {
  const range = { ...body, left: firstMeeting, right: lastMeeting };
  canvas.validate({
    range,
    rule: {
      kind: "list",
      source: `${quotedSheetName(known(sheetNames.get("rates")))}!${codeCells(settings)}`,
    },
    promptTitle: texts.codePrompt.title,
    prompt: texts.codePrompt.text(settings.remoteCounts),
    errorTitle: texts.codePrompt.errorTitle,
    error: texts.codePrompt.error(codesOf(settings)),
    severity: "stop",
  });
  const cell = cellAddress(range.top, firstMeeting);
  const column = columnLetters(firstMeeting);
  const date = `${column}$${String(dateRow + 1)}`;
  const notDue = [
    `${column}$${String(statusRow + 1)}="Cancelled"`,
    ...dated.map((role) => {
      const own = `$${cellAddress(range.top, frozenColumns + dated.indexOf(role))}`;
      return role === "joined" ? `${date}<${own}` : `AND(${own}>0,${date}>${own})`;
    }),
  ];
  canvas.format(range, `${notUnderstood(cell, settings)}=1`, "bad");
  canvas.format(range, `OR(${notDue.join(",")},${codesAmong(cell, ["–"])})`, "quiet");
  canvas.format(range, codesAmong(cell, ["U"]), "bad");
  canvas.format(range, codesAmong(cell, ["A"]), "attention");
  canvas.format(range, codesAmong(cell, presentCodes(settings)), "good");
  const strange = lastMeeting + 1 + Object.keys(behind).indexOf("notUnderstood");
  canvas.format({ ...body, left: strange, right: strange }, `$${cellAddress(range.top, strange)}>0`, "bad");
  const flagged = frozenColumns - 1;
  canvas.format(
    { ...body, left: flagged, right: flagged },
    `$${cellAddress(range.top, flagged)}<>""`,
    "attention",
  );
}
