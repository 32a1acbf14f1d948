import { allocateSets, apply, certificateOf, type Command } from "../../src/commands";
import { newRecords, Refusal, type Notice, type Problem, type Programme } from "../../src/programme";
import { known, type CellScalar, type SheetContent } from "../../src/sheet";
import { fitSheet, planWorkbook, type WorkbookContent } from "../../src/workbook";
import { formed } from "../commands/formed";
import { headersOf, movesTable, readMoves } from "../../src/tables";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";
import { refusalOf } from "../refusal-of";
import { sheetOf } from "../workbook-content";

const { programme } = formed(24, { year: newRecords("key") });
const ofSet = (set: number): Programme["members"] =>
  programme.members.filter(({ setNumber }) => setNumber === set);
const [ada, bo] = ofSet(1);
const [id, other] = [ada?.id ?? "", bo?.id ?? ""];
const visit = { memberId: id, meetingId: "M2", setNumber: 2 };
const planOf = (of: Programme) =>
  planWorkbook({ programme: of, certificate: certificateOf(of), notices: [], setSheets: "auto" });
const plan = planOf({ ...programme, year: { ...programme.year, visits: [visit] } });

/** The workbook with one visit, whose Visits sheet is typed on: so many rows below the headers, in the column of each. */
function typedOn(below: number, typed: Readonly<Record<string, CellScalar>>): WorkbookContent {
  const content = plannedContent(plan);
  const sheets = content.sheets.map((sheet): SheetContent => {
    if (sheet.name !== "Visits") return sheet;
    const top = sheet.tables[0]?.range.top ?? 0;
    const headers = sheet.rows[top] ?? [];
    const rows = Array.from({ length: Math.max(sheet.rows.length, top + below + 1) }, (_, row) => {
      const cells = sheet.rows[row] ?? [];
      if (row !== top + below) return cells;
      return headers.map(({ value: header }, column) => {
        const there = cells[column] ?? { value: null };
        return String(header) in typed ? { value: typed[String(header)] ?? null } : there;
      });
    });
    return { ...sheet, rows };
  });
  return { ...content, sheets };
}

function refused(content: WorkbookContent): Problem | null {
  try {
    opened(content);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

const row = 1 + (plan.sheets.find(({ key }) => key === "visits")?.tables[0]?.range.top ?? 0);

describe.each([
  ["in", 1],
  ["directly beneath", 2],
])("a row %s the table of Visits", (_, below) => {
  const whole = { "Member ID": other, Meeting: "M3", "Visits set": 3 };
  it.each([
    ["a misspelt member", "unknown-member", { "Member ID": "Adda Nobody" }, "A"],
    ["no meeting", "needed-cell-blank", { Meeting: null }, "C"],
    ["no set", "needed-cell-blank", { "Visits set": null }, "D"],
    ["a set that is not there", "unknown-set", { "Visits set": 9 }, "D"],
  ])("is refused with its cell for %s", (__, code, typed, column) => {
    const cell = `${column}${String(row + below)}`;
    expect(refused(typedOn(below, { ...whole, ...typed }))).toMatchObject({
      code,
      place: { sheet: "Visits", cell },
    });
  });

  it.each([
    ["a meeting that is not there", "unknown-meeting", { Meeting: "M99" }, "C"],
    ["the visitor's own set", "already-in-set", { "Visits set": 1 }, "D"],
  ])("is said to count for nothing when it names %s", (__, code, typed, column) => {
    const { origin } = opened(typedOn(below, { ...whole, ...typed }));
    expect(origin.notices.map(({ problem }) => problem)).toContainEqual(
      expect.objectContaining({ code, place: { sheet: "Visits", cell: `${column}${String(row + below)}` } }),
    );
  });
});

test("a row that is typed by name directly beneath the table is taken into it, and stands there once", () => {
  const content = typedOn(2, { "Member ID": bo?.name ?? "", Meeting: "m3", "Visits set": "Set 3" });
  const read = opened(content);
  const visits = [visit, { memberId: other, meetingId: "M3", setNumber: 3 }];
  expect(read.programme.year.visits).toEqual(visits);
  const applied = apply(read, { kind: "refresh" }, { today: "2026-10-01" });
  expect(applied.programme.year.visits).toEqual(visits);
  const drawn = planOf(applied.programme).sheets.find(({ key }) => key === "visits");
  const there = content.sheets.find(({ name }) => name === "Visits");
  const fitted = drawn && there && fitSheet(drawn, there);
  expect(fitted?.insertions).toEqual([]);
  expect(fitted?.plan.tables[0]?.range.bottom).toBe(row + 1);
  expect(fitted?.plan.rows.slice(row).map((cells) => cells[0]?.value)).toEqual([id, other]);
});

test("a row that is cleared is a visit no more", () => {
  const blank = Object.fromEntries(
    ["Member ID", "Name", "Meeting", "Visits set"].map((each) => [each, null]),
  );
  expect(opened(typedOn(1, blank)).programme.year.visits).toEqual([]);
});

describe("what a command makes of visits", () => {
  const visits = [visit, { memberId: id, meetingId: "M9", setNumber: 3 }];
  const withVisits = formed(24);
  const { year } = withVisits.programme;
  const before = { ...withVisits, programme: { ...withVisits.programme, year: { ...year, visits } } };
  const today = "2026-10-01";
  const commands: Readonly<Record<string, Command>> = {
    "a member leaves": { kind: "withdraw", member: id, on: "2026-10-20" },
    "a member moves": { kind: "move", member: id, to: 3, on: "2026-10-20" },
    "a set closes": { kind: "close-set", set: 3, place: true, on: "2026-10-20" },
    "sets merge": { kind: "merge-sets", set: 1, into: 3, on: "2026-10-20" },
    "a meeting is cancelled": { kind: "cancel", meetingId: "M9" },
    "nothing happens": { kind: "refresh" },
  };

  it.each(Object.keys(commands))("can be read again after %s, and nothing is said of it then", (which) => {
    const applied = apply(before, known(commands[which]), { today });
    const again = opened(plannedContent(planOf(applied.programme)));
    expect(again.programme.year.visits).toEqual(applied.programme.year.visits);
    expect(codesOf(again.origin.notices)).not.toContain("already-in-set");
    expect(codesOf(apply(again, { kind: "refresh" }, { today }).notices)).not.toContain("visits-ended");
  });

  it.each([
    ["a member leaves", "left"],
    ["a member moves", "own-set"],
    ["sets merge", "own-set"],
  ])("is said when %s", (which, because) => {
    const { notices } = apply(before, known(commands[which]), { today });
    const { meetingId, setNumber } = known(visits[1]);
    const ended = [{ name: ada?.name, meetingId, setNumber, because }];
    expect(notices.map(({ problem }) => problem)).toContainEqual({
      ...{ code: "visits-ended", details: { visits: ended } },
    });
  });

  it("is said when fewer sets are formed", () => {
    const five = formed(40);
    const { members, year: records } = five.programme;
    const toLast = { memberId: known(members[0]).id, meetingId: "M2", setNumber: 5 };
    const visited = { ...five.programme, year: { ...records, visits: [toLast] } };
    const options = { reform: true, today, settings: { targetSize: 10 } } as const;
    const reformed = allocateSets({ ...five, programme: visited }, options);
    expect([visited.sets.length, reformed.programme.sets.length]).toEqual([5, 4]);
    expect(codesOf(reformed.notices)).toContain("visits-ended");
    expect(reformed.programme.year.visits).toEqual([]);
    expect(() => opened(plannedContent(planOf(reformed.programme)))).not.toThrow();
  });

  it("keeps a visit before the day on which a row was deleted from the Roster, and says of a later one", () => {
    const content = plannedContent(planOf(before.programme));
    const sheets = content.sheets.map((sheet) => {
      if (sheet.name !== "Roster") return sheet;
      return { ...sheet, rows: sheet.rows.filter((cells) => !cells.some(({ value }) => value === id)) };
    });
    const read = opened({ ...content, sheets });
    expect(read.programme.year.visits).toEqual(visits);
    const { programme: now, notices } = apply(read, { kind: "refresh" }, { today: "2026-10-20" });
    expect(now.year.visits).toEqual([visit]);
    expect(codesOf(notices)).toContain("visits-ended");
    const again = opened(plannedContent(planOf(now)));
    expect(again.programme.year.visits).toEqual([visit]);
  });

  it("waits for the sets where everybody's was cleared after one had closed", () => {
    const closed = apply(before, known(commands["a set closes"]), { today });
    const content = plannedContent(planOf(closed.programme));
    const sheets = content.sheets.map((sheet): SheetContent => {
      if (sheet.name !== "Roster") return sheet;
      const { top } = known(sheet.tables[0]).range;
      const column = known(sheet.rows[top]).findIndex(({ value }) => value === "Set");
      const rows = sheet.rows.map((cells, row) =>
        row <= top ? cells : cells.map((cell, at) => (at === column ? { value: null } : cell)),
      );
      return { ...sheet, rows };
    });
    const read = opened({ ...content, sheets });
    expect(read.programme.sets).toEqual([]);
    expect(read.programme.year.visits).toEqual([visit]);
    const { programme: now } = allocateSets(read, { reform: false, today, settings: { targetSize: 8 } });
    expect(now.year.visits).toEqual([visit]);
  });

  it("waits for a meeting whose row was deleted by hand", () => {
    const meetings = programme.meetings.filter(({ id: meeting }) => meeting !== "M9");
    const read = opened(plannedContent(planOf({ ...before.programme, meetings })));
    const applied = apply(read, { kind: "refresh" }, { today });
    expect(applied.programme.year.visits).toEqual(visits);
    expect(codesOf(read.origin.notices)).toContain("unknown-meeting");
  });
});

describe("a row that lacks what it needs", () => {
  it.each([
    ["Moves", "When", "needed-cell-blank"],
    ["Moves", "Member ID", "needed-cell-blank"],
    ["Rooms", "Set", "needed-cell-blank"],
  ])("is refused with its cell on %s without %s", (name, header, code) => {
    const rooms = [{ setNumber: 2, meetingId: null, room: "Oak", capacity: 20 }] as const;
    const of = formed(24).programme;
    const content = plannedContent(planOf({ ...of, year: { ...of.year, rooms } }));
    const blank = content.sheets.map((sheet): SheetContent => {
      if (sheet.name !== name) return sheet;
      const top = known(sheet.tables[0]).range.top;
      const columns = known(sheet.rows[top]).flatMap(({ value }, column) =>
        value === header || (header === "Member ID" && value === "Name") ? [column] : [],
      );
      const rows = sheet.rows.map((cells, row) =>
        row === top + 1 ? cells.map((cell, at) => (columns.includes(at) ? { value: null } : cell)) : cells,
      );
      return { ...sheet, rows };
    });
    expect(refused({ ...content, sheets: blank })).toMatchObject({ code, place: { sheet: name } });
  });
});

describe("a row directly beneath a table that has no end of its own", () => {
  const rooms = [{ setNumber: 2, meetingId: null, room: "Oak", capacity: 20 }] as const;
  const of = formed(24).programme;
  const content = plannedContent(planOf({ ...of, year: { ...of.year, rooms } }));
  const typedBeneath = (name: string, typed: Readonly<Record<string, CellScalar>>): WorkbookContent => {
    const sheets = content.sheets.map((sheet): SheetContent => {
      if (sheet.name !== name) return sheet;
      const { top, bottom } = known(sheet.tables[0]).range;
      const cells = known(sheet.rows[top]).map(({ value }) => ({ value: typed[String(value)] ?? null }));
      return { ...sheet, rows: [...sheet.rows.slice(0, bottom + 1), cells, ...sheet.rows.slice(bottom + 1)] };
    });
    return { ...content, sheets };
  };
  const moved = { "From set": 1, "To set": 2, When: "1 Oct 2026" };
  const move = { memberId: id, from: 1, to: 2, on: "2026-10-01" };

  it.each([
    ["by ID", id],
    ["by ID in small letters", id.toLowerCase()],
    ["by name", ada?.name ?? ""],
  ])("is a move on Moves, %s, and stands in the table once", (_, typed) => {
    const typedOnMoves = typedBeneath("Moves", { "Member ID": typed, ...moved });
    const read = opened(typedOnMoves);
    expect(read.programme.year.moves).toEqual([...of.year.moves, move]);
    const drawn = planOf(read.programme).sheets.find(({ key }) => key === "moves");
    const there = typedOnMoves.sheets.find(({ name }) => name === "Moves");
    const fitted = fitSheet(known(drawn), known(there));
    expect(fitted?.insertions).toEqual([]);
    expect(fitted?.plan.tables).toEqual(drawn?.tables);
  });

  it("is a room on Rooms", () => {
    const elm = { setNumber: 3, meetingId: "M3", room: "Elm", capacity: 9 };
    const read = opened(typedBeneath("Rooms", { Set: 3, Meeting: "m3", Room: "Elm", Holds: 9 }));
    expect(read.programme.year.rooms).toEqual([...rooms, elm]);
  });

  it("is somebody on Facilitators", () => {
    const read = opened(typedBeneath("Facilitators", { Facilitator: "Ann Ash", "Most sets": 2 }));
    const { facilitators } = read.programme;
    expect(facilitators.map(({ name, mostSets }) => [name, mostSets])).toContainEqual(["Ann Ash", 2]);
  });

  it.each([
    ["Moves", "needed-cell-blank", { "Member ID": id }],
    ["Moves", "unknown-member", { Name: "Adda Nobody", ...moved }],
    ["Rooms", "needed-cell-blank", { Room: "Elm" }],
  ])("is refused on %s with %s where it lacks something", (name, code, typed) => {
    expect(refused(typedBeneath(name, typed))).toMatchObject({ code, place: { sheet: name } });
  });

  it("is nobody's move where several have the name", () => {
    const alike = [ada, bo].map((each) => ({ ...known(each), name: "Ada Okafor" }));
    const sheet = sheetOf([headersOf(movesTable), [null, null, "Ada Okafor", 1, 2, "1 Oct 2026", null]]);
    expect(refusalOf(() => readMoves(sheet, alike))).toBe("member-ambiguous");
  });

  it("names somebody of whom no more than the ID is known", () => {
    const read = opened(typedBeneath("Moves", { "Member ID": "M999", ...moved }));
    const { notices } = apply(read, { kind: "refresh" }, { today: "2026-10-01" });
    expect(notices.map(({ problem }) => problem)).toContainEqual(
      expect.objectContaining({
        code: "moves-entered",
        details: { moves: [{ name: "M999", from: 2, to: null, isRowGone: true }] },
      }),
    );
  });
});

function codesOf(notices: readonly Notice[]): string[] {
  return notices.map(({ problem }) => problem.code);
}
