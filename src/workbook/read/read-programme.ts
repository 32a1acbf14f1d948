import { inOrderOfMeetings, ownSetAt } from "../../attendance";
import {
  eachList,
  everySet,
  setsFromOneTo,
  idOf,
  defaultSettings,
  newRecords,
  noRecordsYet,
  numberingOf,
  Refusal,
  type ClosedSet,
  type ColumnRole,
  type FormerMember,
  type LearningSet,
  type Matching,
  type Meeting,
  type Move,
  type Notice,
  type Place,
  type Programme,
  type Rule,
  type RulePlaces,
  type SetPlace,
  type Visit,
  attention,
} from "../../programme";
import {
  findRosterSheet,
  readJoinedRosters,
  sheetNamed,
  readRoster,
  type RosterOptions,
  type RosterReading,
} from "../../roster";
import { known, cellAddress, matchingForm, rowAt, type SheetContent } from "../../sheet";
import {
  anchorName,
  cellText,
  headerKey,
  listKeys,
  listTableOf,
  nameOfSheet,
  readApologies,
  readAttendance,
  readEarlierSets,
  readFacilitators,
  readLeftOut,
  readList,
  readMatchings,
  readMeetings,
  readMoves,
  readRooms,
  readRules,
  readSettings,
  rosterHeaderRow,
  rosterTable,
  trackerIds,
  type AttendanceReading,
  type Listable,
  type ListKey,
  type ListReading,
  type MendedHeading,
  type RoomsReading,
  type SheetKey,
  type TableReading,
} from "../../tables";
import type { WorkbookContent } from "../workbook";
import { findOurSheet, foreignSheets, sheetsBeforeSets } from "./find-our-sheet";
import { isPack } from "./read-pack";
import { lostColumns, typedWhenCounted } from "./lost-columns";
import { peopleElsewhere } from "./people-elsewhere";
import { recordedDates, renamedDates, type RecordedRoles } from "./recorded-dates";
import { withOurHeadings, withoutAddedColumns, withoutComputedColumns } from "./own-roster";
import { readOnce } from "./read-once";
import { refuseSortedAlone } from "./sorted-alone";

export interface ProgrammeReadingOptions {
  /** The roster's sheet, when the likeliest one is not it. */
  readonly sheetName?: string;
  /** Further sheets whose people are on the roster too. */
  readonly alsoSheets?: readonly string[];
  /** The header chosen for a role, over what is found by synonym. */
  readonly columns?: Partial<Record<ColumnRole, string>>;
  readonly duplicates: RosterOptions["duplicates"];
  readonly hiddenRows: "include" | "leave-out";
  /** How typed values are counted, over what the Matching sheet says. */
  readonly answers?: readonly Matching[];
  /** Makes the opaque ID of a programme that has none yet, and the key of its packs' seals. */
  readonly newId: () => string;
}

export interface ProgrammeReading {
  readonly programme: Programme;
  /** "workbook" when the product wrote it, so that settings, meetings and attendance came with it. */
  readonly origin: "roster" | "workbook";
  readonly rosterSheet: string;
  readonly roster: RosterReading;
  /** Where the tracker has each member's code for a meeting; null without a tracker. */
  readonly codeCells: AttendanceReading["codeCells"] | null;
  /** Where each rule of the programme stands. */
  readonly rulePlaces: ReadonlyMap<Rule, RulePlaces>;
  readonly notices: readonly Notice[];
  /** True where sets have sheets, so that a change keeps them above 60 sets too. */
  readonly setSheets: true | "auto";
  /** Our sheets in a workbook without sets; null where none is written before the sets are. */
  readonly beforeSets: readonly SheetKey[] | null;
  /** What a newly written file would not hold: the administrator's own sheets and columns. */
  readonly notCarriedOver: { readonly sheets: readonly string[]; readonly columns: readonly string[] };
}

/**
 * Reads a workbook into a Programme: anyone's roster, or a workbook that the product wrote, whatever
 * people have renamed, moved or edited in it since.
 * @throws {Refusal} when something cannot be understood and going on would lose it.
 */
export function readProgramme(content: WorkbookContent, options: ProgrammeReadingOptions): ProgrammeReading {
  if (isPack(content)) throw new Refusal({ code: "pack-is-no-roster", details: {} });
  const ours = options.sheetName === undefined ? findOurSheet(content, "roster") : null;
  if (!ours && options.sheetName === undefined && findOurSheet(content, "programme"))
    throw new Refusal({ code: "own-roster-missing", details: {} });
  return ours ? readOwnWorkbook(content, ours, options) : readForeignRoster(content, options);
}

function readForeignRoster(content: WorkbookContent, options: ProgrammeReadingOptions): ProgrammeReading {
  const { sheetName, alsoSheets = [], columns = {}, duplicates, hiddenRows, answers = [] } = options;
  const before = sheetsBeforeSets(content);
  const ours = new Set(before?.values());
  const sheets = content.sheets.filter((sheet) => !ours.has(sheet));
  function on<Read>(key: SheetKey, read: (sheet: SheetContent) => Read): Read | null {
    const sheet = before?.get(key);
    return sheet ? read(sheet) : null;
  }
  const found = findRosterSheet(sheets, sheetName === undefined ? {} : { sheetName });
  const others = alsoSheets.map((name) => sheetNamed(sheets, name));
  const matchings = withAnswers(on("matching", readOnceOf.matchings)?.matchings ?? [], answers);
  const rules = on("rules", readOnceOf.rules);
  const rosterOptions = { columns, duplicates, hiddenRows, matchings };
  const roster =
    others.length === 0
      ? readRoster(found.sheet, rosterOptions)
      : readJoinedRosters(found.sheet, others, rosterOptions);
  return {
    programme: {
      id: options.newId(),
      settings: defaultSettings,
      rosterColumns: roster.columns,
      groupings: roster.groupings,
      members: roster.members,
      leftOut: roster.leftOut,
      formerMembers: [],
      matchings: roster.matchings,
      sets: setsOf(roster, { names: new Map(), setCount: 0, closedSets: [] }),
      facilitators: on("facilitators", (sheet) => readOnceOf.facilitators(sheet, []))?.facilitators ?? [],
      rules: rules?.rules ?? [],
      meetings: [],
      attendance: [],
      year: newRecords(options.newId()),
      earlierSets: [],
    },
    codeCells: null,
    rulePlaces: rules?.places ?? new Map(),
    origin: "roster",
    beforeSets: before && [...before.keys()],
    rosterSheet: found.sheet.name,
    roster,
    notices: [...(others.length === 0 ? found.notices : []), ...roster.notices],
    setSheets: "auto",
    notCarriedOver: { sheets: [], columns: [] },
  };
}

function readOwnWorkbook(
  content: WorkbookContent,
  rosterSheet: SheetContent,
  options: ProgrammeReadingOptions,
): ProgrammeReading {
  const tables: TableReading[] = [];
  const on = <T extends { readonly table: TableReading }>(
    key: SheetKey,
    read: (sheet: SheetContent) => T,
  ): T | null => {
    const sheet = findOurSheet(content, key);
    const reading = sheet && read(sheet);
    if (reading) tables.push(reading.table);
    return reading;
  };

  const settings = on("programme", readOnceOf.settings);
  const kept = on("matching", readOnceOf.matchings)?.matchings ?? [];
  const matchings = withAnswers(kept, options.answers ?? []);
  const attendanceSheet = findOurSheet(content, "attendance");
  const takenIds = attendanceSheet ? readOnceOf.trackerIds(attendanceSheet) : [];
  const { columns = {}, duplicates, hiddenRows } = options;
  const earlierSets = on("earlier-sets", readOnceOf.earlierSets)?.earlierSets ?? [];
  const { sheet: headed, mended } = readOnceOf.headings(rosterSheet, setsKnown(content, earlierSets));
  const movesSheet = findOurSheet(content, "moves");
  const datesThen = recordedDates(
    attendanceSheet,
    movesSheet ? readOnceOf.movesThen(movesSheet, null).moves : [],
  );
  const { roster, mended: mendedDates } = readOnceOf.roster(
    headed,
    settings?.columns ?? {},
    { matchings, takenIds },
    { columns, duplicates, hiddenRows },
    datesThen,
  );
  refuseLostIds(rosterSheet, roster, takenIds);
  refuseFarSets(roster, headed, Math.max(settings?.setCount ?? 0, ...setNames(content).keys()));
  const meetings = on("meetings", readOnceOf.meetings)?.meetings ?? [];
  const rules = on("rules", readOnceOf.rules);
  const leftOutSheet = findOurSheet(content, "left-out");
  const leftOut = [...roster.leftOut, ...(leftOutSheet ? readLeftOut(leftOutSheet, roster.columns) : [])];
  const meetingIds = meetings.map(({ id }) => id);
  const tracker =
    attendanceSheet &&
    readOnceOf.attendance(
      attendanceSheet,
      roster.members,
      meetingIds,
      settings?.settings.remoteCounts ?? true,
    );
  if (tracker) tables.push(tracker.table);
  const attendance = tracker?.attendance ?? [];
  if (tracker) refuseStrangeIds(rosterSheet, roster, tracker);
  refuseSortedAlone(headed, roster, tracker?.names ?? new Map());
  const history = on("moves", (sheet) => readOnceOf.moves(sheet, roster.members));
  const formerMembers = formerMembersOf(headed, roster, tracker?.formerMembers ?? [], history);
  const unknownRows = tracker ? rowsOfNobody(headed, tracker, history?.moves ?? [], earlierSets) : [];
  const bookings = on("rooms", readOnceOf.rooms);
  const inDoubt = on("apologies", (sheet) => readOnceOf.apologies(sheet, roster.members, attendance));

  const listable = { members: roster.members, formerIds: formerMembers.map(({ id }) => id) };
  const listReadings: ListReading[] = [];
  const lists = eachList((list) => {
    const key = listKeys.find((each) => listTableOf(each).list === list);
    const reading = key ? on(key, (sheet) => readOnceOf.list(sheet, key, listable)) : null;
    if (reading) listReadings.push(reading);
    return reading?.rows ?? [];
  });
  const led = lists.facilitatorTerms.map(({ facilitatorId }) => facilitatorId);
  const facilitators = on("facilitators", (sheet) => readOnceOf.facilitators(sheet, led));
  const inUse = new Set(roster.members.map(({ setNumber }) => setNumber));
  const closedSets = (settings?.closedSets ?? []).filter(({ number }) => !inUse.has(number));
  const { setCount = 0 } = settings ?? {};
  const ownSheets = foreignSheets(content);
  const chosenOn = (sheet: SheetContent) => presentIn(sheet, { ...settings?.columns, ...options.columns });

  const programme: Programme = {
    id: settings?.id ?? options.newId(),
    settings: settings?.settings ?? defaultSettings,
    rosterColumns: roster.columns,
    groupings: roster.groupings,
    members: roster.members,
    leftOut,
    formerMembers,
    matchings: roster.matchings,
    sets: setsOf(roster, { names: setNames(content), setCount, closedSets }),
    facilitators: facilitators?.facilitators ?? [],
    rules: rules?.rules ?? [],
    meetings: inOrderOfColumns(meetings, tracker?.meetingColumns ?? []),
    attendance,
    year: {
      ...lists,
      moves: history?.moves ?? [],
      rooms: bookings?.rooms ?? [],
      apologiesToReconfirm: inDoubt?.apologies ?? [],
      calendarEntries: settings?.calendarEntries ?? [],
      packs: settings?.packs ?? noRecordsYet.packs,
      dismissedNotices: settings?.dismissedNotices ?? [],
      writtenTo: settings?.writtenTo ?? [],
      unsavedMoves: settings?.unsavedMoves ?? [],
      closedSets,
      ownDays: inOrderOfMeetings(bookings?.ownDays ?? []),
    },
    earlierSets,
  };
  return {
    programme,
    codeCells: tracker?.codeCells ?? null,
    rulePlaces: rules?.places ?? new Map(),
    origin: "workbook",
    beforeSets: null,
    rosterSheet: rosterSheet.name,
    roster,
    notices: [
      ...roster.notices,
      ...headingsMended(rosterSheet.name, [...mended, ...mendedDates]),
      ...tables.flatMap(({ sheet, mended: others }) => headingsMended(sheet, others)),
      ...sheetsMissing(content, roster),
      ...(tracker?.notices ?? attendanceMissing(roster)),
      ...unknownRows,
      ...((history?.moves ?? []).length === 0 && attendance.length > 0 ? [historyMissing] : []),
      ...(tracker ? rowsMissing(roster, tracker.names, history?.moves ?? []) : []),
      ...setsGone(roster, earlierSets),
      ...ownDaysWithoutMeeting(bookings, meetingIds),
      ...strangeVisits(programme, listReadings),
      ...peopleElsewhere(
        content.sheets.filter(({ name }) => ownSheets.includes(name)),
        rosterSheet.name,
        { members: roster.members, formerMembers, leftOut },
        chosenOn,
      ),
    ],
    setSheets: setNames(content).size > 0 || "auto",
    notCarriedOver: {
      sheets: ownSheets,
      columns: tables.flatMap(({ ownColumns }) => ownColumns),
    },
  };
}

/** A day of a set's own at a meeting that is not there counts for nothing: that is said with its cell. */
function ownDaysWithoutMeeting(
  bookings: RoomsReading | null | undefined,
  meetingIds: readonly string[],
): Notice[] {
  return (bookings?.ownDays ?? []).flatMap(({ meetingId, setNumber: set }, at): Notice[] => {
    const place = bookings?.ownPlaces[at];
    if (meetingIds.includes(meetingId) || place === undefined) return [];
    return [attention({ code: "own-day-unknown-meeting", details: { set, meetingId }, place })];
  });
}

/**
 * A visit to the visitor's own set, or at a meeting that is not there, counts for nothing: that is said with its cell.
 * @throws {Refusal} "unknown-set"
 */
function strangeVisits(programme: Programme, readings: readonly ListReading[]): Notice[] {
  const { members, meetings, sets, year } = programme;
  if (year.visits.length === 0) return [];
  const there = new Set(everySet(programme).map(({ number }) => number));
  const ownSet = ownSetAt(programme);
  return year.visits.flatMap((visit): Notice[] => {
    const { setNumber: set, meetingId: typed } = visit;
    const placeOf = (field: keyof Visit): { place?: Place } => {
      const place = known(readings.find(({ rows }) => rows.includes(visit))).placeOf(visit, field);
      return place ? { place } : {};
    };
    if (sets.length > 0 && !there.has(set)) {
      const details = { typed: set, ...numberingOf(sets) };
      throw new Refusal({ code: "unknown-set", details, ...placeOf("setNumber") });
    }
    const meeting = meetings.find(({ id }) => id === typed);
    if (!meeting) {
      const details = { typed, known: meetings.map(({ id }) => id) };
      return [attention({ code: "unknown-meeting", details, ...placeOf("meetingId") })];
    }
    const member = members.find(({ id }) => id === visit.memberId);
    if (!member || ownSet(member, meeting) !== set) return [];
    const details = { name: member.name, set };
    return [attention({ code: "already-in-set", details, ...placeOf("setNumber") })];
  });
}

/** What is answered now goes before what was kept. */
function withAnswers(kept: readonly Matching[], answers: readonly Matching[]): readonly Matching[] {
  if (answers.length === 0) return kept;
  const key = ({ grouping, typed }: Matching): string => `${grouping} ${matchingForm(typed)}`;
  const answered = new Set(answers.map(key));
  return [...answers, ...kept.filter((each) => !answered.has(key(each)))];
}

function readOwnRoster(
  sheet: SheetContent,
  remembered: Partial<Record<ColumnRole, string>>,
  kept: Pick<RosterOptions, "matchings" | "takenIds">,
  {
    columns,
    duplicates,
    hiddenRows,
  }: Required<Pick<ProgrammeReadingOptions, "columns" | "duplicates" | "hiddenRows">>,
  datesThen: RecordedRoles,
): { readonly roster: RosterReading; readonly mended: readonly MendedHeading[] } {
  const own = withoutComputedColumns(sheet);
  const chosen = { ...presentIn(own, remembered), ...columns };
  const read = (by: typeof chosen): RosterReading =>
    readRoster(own, { ...kept, columns: by, duplicates, hiddenRows });
  const first = read(chosen);
  const dates = renamedDates(first, datesThen, { remembered, chosen: columns });
  const typedThen = typedWhenCounted(kept.matchings ?? [], sheet);
  const lost = lostColumns(first, { remembered, chosen: columns, typedThen });
  const mended = [...dates.mended, ...lost.mended];
  const roster = mended.length === 0 ? first : read({ ...chosen, ...lost.columns, ...dates.columns });
  const notices = [...roster.notices, ...lost.notices];
  return { roster: withoutAddedColumns({ ...roster, notices }), mended };
}

/** A sheet that is the same as the last time is not read again. */
const readOnceOf = {
  settings: readOnce(readSettings),
  matchings: readOnce(readMatchings),
  trackerIds: readOnce(trackerIds),
  headings: readOnce(withOurHeadings),
  roster: readOnce(readOwnRoster),
  meetings: readOnce(readMeetings),
  rules: readOnce(readRules),
  attendance: readOnce(readAttendance),
  moves: readOnce(readMoves),
  movesThen: readOnce(readMoves),
  rooms: readOnce(readRooms),
  apologies: readOnce(readApologies),
  list: readOnce((sheet, key: ListKey, listable: Listable) => readList(sheet, listTableOf(key), listable)),
  earlierSets: readOnce(readEarlierSets),
  facilitators: readOnce(readFacilitators),
};

/**
 * Without the column of Member IDs everybody would get a new one, and no code of the tracker would be theirs.
 * @throws {Refusal} "member-ids-lost"
 */
function refuseLostIds(sheet: SheetContent, { members }: RosterReading, known: readonly string[]): void {
  const { header } = rosterTable.columns.memberId;
  const row = rosterHeaderRow(sheet, rosterTable);
  const isThere = columnOf(sheet, "memberId") >= 0;
  const taken = new Set(known);
  if (isThere || taken.size === 0 || members.some(({ id }) => taken.has(id))) return;
  const place = { sheet: sheet.name, cell: cellAddress(row, 0) };
  throw new Refusal({ code: "member-ids-lost", details: { header }, place });
}

/**
 * Most of those who have codes are not on the Roster, and most on it are strangers to the tracker: their IDs were typed
 * over, and nobody's codes would be theirs.
 * @throws {Refusal} "member-ids-lost"
 */
function refuseStrangeIds(
  sheet: SheetContent,
  { members, rowOf }: RosterReading,
  { attendance, formerMembers, names }: AttendanceReading,
): void {
  const strangers = members.filter(({ id }) => !names.has(id));
  const withCodes = new Set(attendance.map(({ memberId }) => memberId)).size;
  if (2 * strangers.length <= members.length || 2 * formerMembers.length <= withCodes) return;
  const { header } = rosterTable.columns.memberId;
  const row = known(rowOf.get(known(strangers[0]).id)) - 1;
  const place = { sheet: sheet.name, cell: cellAddress(row, columnOf(sheet, "memberId")) };
  throw new Refusal({ code: "member-ids-lost", details: { header }, place });
}

/**
 * The next number makes a set; one far beyond is a slip, which would make every set between as well.
 * @throws {Refusal} "not-a-set"
 */
function refuseFarSets(
  { sheet: name, members, rowOf }: RosterReading,
  sheet: SheetContent,
  setCount: number,
): void {
  if (setCount === 0) return;
  const taken = new Set(members.map(({ setNumber }) => setNumber));
  const far = members.find(({ setNumber }) => {
    return setNumber !== null && setNumber > setCount + 1 && !taken.has(idOf.set(setNumber - 1));
  });
  if (!far) return;
  const cell = cellAddress(known(rowOf.get(far.id)) - 1, columnOf(sheet, "set"));
  const details = { typed: String(far.setNumber) };
  throw new Refusal({ code: "not-a-set", details, place: { sheet: name, cell } });
}

/** A chosen column that was since renamed or deleted is looked for by synonym again. */
function presentIn(
  sheet: SheetContent,
  chosen: Partial<Record<ColumnRole, string>>,
): Partial<Record<ColumnRole, string>> {
  const texts = new Set(
    sheet.rows.slice(0, 40).flatMap((cells) => cells.map(({ value }) => String(value).trim())),
  );
  return Object.fromEntries(Object.entries(chosen).filter(([, header]) => texts.has(header.trim())));
}

/** What each set's sheet is called now, by the set's number: a renamed sheet renames its set. */
function setNames(content: WorkbookContent): ReadonlyMap<number, string> {
  const pattern = new RegExp(`^${anchorName("set-(\\d+)")}$`, "i");
  const names = new Map<number, string>();
  for (const { name, sheet } of content.names) {
    const number = Number(pattern.exec(name)?.[1]);
    if (number >= 1) names.set(number, sheet);
  }
  return names;
}

/** What a workbook of ours tells of its sets beside who is in them. */
interface KnownSets {
  /** Of their sheets, by number. */
  readonly names: ReadonlyMap<number, string>;
  readonly setCount: number;
  readonly closedSets: readonly ClosedSet[];
}

/** A set that nobody is in any more is still one, as long as somebody is in another. */
function setsOf(roster: RosterReading, { names, setCount, closedSets }: KnownSets): LearningSet[] {
  const highest = Math.max(0, ...roster.members.map(({ setNumber }) => setNumber ?? 0));
  if (highest === 0) return [];
  const closed = new Set(closedSets.map(({ number }) => number));
  const nameOf = (number: number): string => names.get(number) ?? `Set ${String(number)}`;
  return setsFromOneTo(Math.max(highest, setCount, ...names.keys()))
    .filter((number) => !closed.has(number))
    .map((number) => ({ number, name: nameOf(number) }));
}

/**
 * Meetings by their days, however their rows are sorted; as the tracker has them where its columns are not by day,
 * since a meeting that was moved past another keeps its column.
 */
function inOrderOfColumns(meetings: readonly Meeting[], columns: readonly string[]): readonly Meeting[] {
  const places = new Map(columns.map((id, place) => [id, place]));
  const known = meetings.filter(({ id }) => places.has(id));
  if (known.every(({ id }, place) => columns[place] === id)) return meetings;
  return meetings.toSorted((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0);
}

/** People with codes, and those of the history, who are not members; rows left out of the Roster are still there. */
function formerMembersOf(
  sheet: SheetContent,
  { members }: RosterReading,
  withCodes: readonly FormerMember[],
  history: ReturnType<typeof readMoves> | null,
): FormerMember[] {
  const known = new Set([...members, ...withCodes].map(({ id }) => id));
  const moved = new Set(history?.moves.map(({ memberId }) => memberId));
  const others = [...moved].filter((id) => !known.has(id));
  const former = [...withCodes, ...others.map((id) => ({ id, name: history?.names.get(id) ?? "" }))];
  if (former.length === 0) return [];
  const there = new Set(idsOn(sheet));
  return former.map((one) => (there.has(one.id) ? { ...one, isLeftOut: true } : one));
}

/**
 * Rows of the tracker whose IDs are on no row of the Roster and were never in a set. Somebody without a set may have
 * had codes before their row was deleted, so a row that may be ours is only said. Without a history nothing tells.
 * @throws {Refusal} "attendance-without-member" at one that was typed
 */
function rowsOfNobody(
  sheet: SheetContent,
  { formerRows }: AttendanceReading,
  moves: readonly Move[],
  earlierSets: Programme["earlierSets"],
): Notice[] {
  if (moves.length === 0 || formerRows.length === 0) return [];
  const inSets = [...moves, ...earlierSets.flatMap(({ places }) => places)].map(({ memberId }) => memberId);
  const seen = new Set([...inSets, ...idsOn(sheet)].map((id) => id.toLowerCase()));
  const rows = formerRows.filter(({ id }) => !seen.has(id.toLowerCase()));
  const typed = rows.find(({ isTyped }) => isTyped);
  if (typed) {
    const { name, place } = typed;
    throw new Refusal({ code: "attendance-without-member", details: { name }, place });
  }
  return rows.map(({ id, name, place }) =>
    attention({ code: "codes-of-nobody", details: { id, name }, place }),
  );
}

/** What stands under Member ID on the Roster, rows that are left out included. */
function idsOn(sheet: SheetContent): string[] {
  const column = columnOf(sheet, "memberId");
  return sheet.rows.slice(rosterHeaderRow(sheet, rosterTable) + 1).map((cells) => cellText(cells[column]));
}

/** Where a column of ours is on the Roster; -1 without it. */
function columnOf(sheet: SheetContent, id: "memberId" | "set"): number {
  const { header } = rosterTable.columns[id];
  const headers = rowAt(sheet.rows, rosterHeaderRow(sheet, rosterTable));
  return headers.findIndex((cell) => headerKey(cellText(cell)) === headerKey(header));
}

/** Which set everybody was in when sets were last written; by the Moves in a workbook without Earlier sets. */
function setsKnown(content: WorkbookContent, [last]: Programme["earlierSets"]): readonly SetPlace[] {
  if (last) return last.places;
  const moves = findOurSheet(content, "moves");
  const history = moves ? readOnceOf.movesThen(moves, null).moves : [];
  const sets = new Map(history.map(({ memberId, to }) => [memberId, to]));
  return [...sets].flatMap(([memberId, setNumber]) => (setNumber === null ? [] : [{ memberId, setNumber }]));
}

function headingsMended(sheet: string, mended: readonly MendedHeading[]): Notice[] {
  return mended.map(({ heading, header, cell }) =>
    attention({ code: "roster-header-mended", details: { heading, header }, place: { sheet, cell } }),
  );
}

/** Members who were given a set by an earlier run had a row in the tracker then. */
function rowsMissing(
  roster: RosterReading,
  rows: ReadonlyMap<string, string>,
  moves: readonly Move[],
): Notice[] {
  const known = new Set(moves.map(({ memberId }) => memberId));
  const names = roster.members.filter(({ id }) => known.has(id) && !rows.has(id)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [attention({ code: "tracker-rows-missing", details: { names } })];
}

const historyMissing: Notice = attention({ code: "history-missing", details: {} });

function setsGone({ members }: RosterReading, earlierSets: Programme["earlierSets"]): Notice[] {
  const hasSets = members.some(({ setNumber }) => setNumber !== null);
  const wereSets = earlierSets.some(({ places }) => places.length > 0);
  return wereSets && !hasSets ? [attention({ code: "sets-gone", details: {} })] : [];
}

/** Sheets that people type on and that every workbook with sets was written with. */
const neverWithout = ["programme", "facilitators", "rules"] as const;

function sheetsMissing(content: WorkbookContent, { members }: RosterReading): Notice[] {
  if (members.every(({ setNumber }) => setNumber === null)) return [];
  const sheets = neverWithout.filter((key) => !findOurSheet(content, key)).map((key) => nameOfSheet(key));
  return sheets.length === 0 ? [] : [attention({ code: "sheets-missing", details: { sheets } })];
}

function attendanceMissing(roster: RosterReading): Notice[] {
  const placed = roster.members.some(({ setNumber }) => setNumber !== null);
  return placed ? [attention({ code: "attendance-missing", details: {} })] : [];
}
