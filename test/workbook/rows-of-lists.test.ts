import { apply, certificateOf } from "../../src/commands";
import { newRecords, Refusal, type Problem, type Programme } from "../../src/programme";
import type { CellScalar, SheetContent } from "../../src/sheet";
import { fitSheet, planWorkbook, type WorkbookContent } from "../../src/workbook";
import { formed } from "../commands/formed";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

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
    ["a meeting that is not there", "unknown-meeting", { Meeting: "M99" }, "C"],
    ["no meeting", "list-cell-blank", { Meeting: null }, "C"],
    ["no set", "list-cell-blank", { "Visits set": null }, "D"],
  ])("is refused with its cell for %s", (__, code, typed, column) => {
    const cell = `${column}${String(row + below)}`;
    expect(refused(typedOn(below, { ...whole, ...typed }))).toMatchObject({
      code,
      place: { sheet: "Visits", cell },
    });
  });

  it.each([
    ["a set that is not there", "unknown-set", 9],
    ["the visitor's own set", "already-in-set", 1],
  ])("is said to count for nothing when it names %s", (__, code, set) => {
    const { origin } = opened(typedOn(below, { ...whole, "Visits set": set }));
    expect(origin.notices.map(({ problem }) => problem)).toContainEqual(
      expect.objectContaining({ code, place: { sheet: "Visits", cell: `D${String(row + below)}` } }),
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
