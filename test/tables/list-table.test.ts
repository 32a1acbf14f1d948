import { listed, lists, type FieldKind } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { headersOf, listKeys, listRow, listTableOf, readList } from "../../src/tables";
import { smallProgramme } from "../small-programme";
import { sheetOf } from "../workbook-content";

const { members } = smallProgramme(["P", "P"]);
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

describe("a list that has a sheet", () => {
  it.each(listKeys)(
    "%s is read as it was written, and a row that lacks something says nothing yet",
    (key) => {
      const table = listTableOf(key);
      const row = listed(table.list, (_, kind) => values[kind] as never);
      const written = listRow(table.list, row) as Record<string, CellScalar>;
      const cells = Object.keys(table.columns).map((id) => written[id] ?? null);
      const sheet = sheetOf([headersOf(table), cells, cells.slice(0, 1)]);
      expect(readList(sheet, table, members).rows).toEqual([row]);
    },
  );

  it("is on one sheet", () => {
    expect(listKeys.map((key) => listTableOf(key).list).toSorted()).toEqual(Object.keys(lists).toSorted());
  });

  it("finds a member by name in the column of the IDs, and a meeting in any case", () => {
    const table = listTableOf("visits");
    const typed: Record<string, string> = { memberId: "Member 2", meetingId: "m2", setNumber: "Set 2" };
    const cells = Object.keys(table.columns).map((id) => typed[id] ?? null);
    expect(readList(sheetOf([headersOf(table), cells]), table, members).rows).toEqual([
      { memberId: "M002", meetingId: "M2", setNumber: 2 },
    ]);
  });
});
