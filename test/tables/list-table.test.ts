import { listed, lists, type FieldKind } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { headerOf, headersOf, listKeys, listRow, listTableOf, readList } from "../../src/tables";
import { smallProgramme } from "../small-programme";
import { refusalOf } from "../refusal-of";
import { sheetOf } from "../workbook-content";

const { members } = smallProgramme(["P", "P"]);
const listable = { members, formerIds: ["M090"] } as const;
const values: Record<FieldKind, string | number | null> = {
  member: "M002",
  meeting: "M2",
  set: 2,
  day: "2026-09-08",
  dayOrNone: null,
  facilitator: "F3",
  facilitatorName: "Ines Marlow",
  organisation: "Trust 9",
  text: "by train",
};

/** A row of a list's table as text, by the columns of its fields. */
function typedIn(key: (typeof listKeys)[number], typed: Readonly<Record<string, CellScalar>>): CellScalar[] {
  return Object.keys(listTableOf(key).columns).map((id) => typed[id] ?? null);
}

function written(key: (typeof listKeys)[number]) {
  const { list } = listTableOf(key);
  const row = listed(list, (_, kind) => values[kind] as never);
  return { row, cells: { ...(listRow(list, row) as Record<string, CellScalar>) } };
}

function read(key: (typeof listKeys)[number], ...rows: readonly (readonly CellScalar[])[]) {
  const table = listTableOf(key);
  return readList(sheetOf([headersOf(table), ...rows.map((cells) => [...cells])]), table, listable);
}

describe("a list that has a sheet", () => {
  it.each(listKeys)("%s is read as it was written, and a blank row is nothing", (key) => {
    const { row, cells } = written(key);
    expect(read(key, typedIn(key, {}), typedIn(key, cells)).rows).toEqual([row]);
  });

  it.each(
    listKeys.flatMap((key) =>
      Object.entries<FieldKind>(lists[listTableOf(key).list])
        .filter(([, kind]) => ["member", "meeting", "set", "day", "facilitatorName"].includes(kind))
        .map(([field]) => [key, field] as const),
    ),
  )("%s refuses a row without %s, with its cell", (key, field) => {
    const table = listTableOf(key);
    const act = () => read(key, typedIn(key, { ...written(key).cells, [field]: null }));
    const column = Object.keys(table.columns).indexOf(field);
    expect(act).toThrow(
      expect.objectContaining({
        problem: {
          code: "needed-cell-blank",
          details: { header: headerOf(table, field) },
          place: { sheet: "Members", cell: `${String.fromCharCode(65 + column)}2` },
        },
      }) as Error,
    );
  });

  it.each([
    ["unknown-member", { memberId: "Membr 2" }],
    ["unknown-member", { memberId: null, name: "Membr 2" }],
    ["not-a-set", { setNumber: "two" }],
    ["needed-cell-blank", { memberId: null, meetingId: null, setNumber: null, name: "Member 2" }],
  ])("refuses with %s a row that holds %j", (code, typed) => {
    expect(refusalOf(() => read("visits", typedIn("visits", { ...written("visits").cells, ...typed })))).toBe(
      code,
    );
  });

  it("takes in rows directly beneath its table, and none apart from it", () => {
    const table = listTableOf("visits");
    const rows = [["M001", "M1"], ["M002", "M2"], [], ["a note", null]].map(
      ([memberId = null, meetingId = null]) =>
        typedIn("visits", { memberId, meetingId, setNumber: memberId === null ? null : 2 }),
    );
    const sheet = sheetOf([headersOf(table), ...rows]);
    const range = { top: 0, left: 0, bottom: 1, right: headersOf(table).length - 1 };
    const read = readList({ ...sheet, tables: [{ name: table.name, range }] }, table, listable);
    expect(read.rows.map((row) => "memberId" in row && row.memberId)).toEqual(["M001", "M002"]);
  });

  it("is on one sheet", () => {
    expect(listKeys.map((key) => listTableOf(key).list).toSorted()).toEqual(Object.keys(lists).toSorted());
  });

  it("finds a member by name in the column of the IDs, or one who left, and IDs in any case", () => {
    const typed = ["Member 2", "m002", "m090"].map((memberId) =>
      typedIn("visits", { memberId, meetingId: "m2", setNumber: "Set 2" }),
    );
    const visit = { meetingId: "M2", setNumber: 2 };
    expect(read("visits", ...typed).rows).toEqual([
      { memberId: "M002", ...visit },
      { memberId: "M002", ...visit },
      { memberId: "M090", ...visit },
    ]);
  });
});
