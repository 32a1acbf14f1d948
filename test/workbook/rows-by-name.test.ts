import { allocateSets } from "../../src/commands";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { refusalOf } from "../refusal-of";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { plannedContent } from "../planned-content";

const options = {
  reform: false,
  today: "2026-08-20" as const,
} as const;

const [header = [], ...people] = rosterRows(16);
const { programme, certificate } = allocateSets(
  opened(
    contentOf([
      header,
      ["Okafor, Ada", ...(people[0]?.slice(1) ?? [])],
      ["Dr Bo Birch", ...(people[1]?.slice(1) ?? [])],
      ["Cat Two", "GP", "Trust 1", "cat@one.example"],
      ["Prof Cat Two", "Midwife", "Trust 2", "cat@two.example"],
      ...people.slice(4),
    ]),
  ),
  { ...options, meetings: { firstMeeting: "2026-09-08" as const } },
);
const [ada = "", bo = "", cat = ""] = programme.members.map(({ id }) => id);

/** The workbook as saved, with one move, code and apology of this member's, whose row has only a name. */
async function withNameAlone(memberId: string, name: string): Promise<WorkbookContent> {
  const year = {
    ...programme.year,
    moves: [{ memberId, from: 1, to: 2, on: "2026-10-01" as const }],
    apologiesToReconfirm: [{ memberId, meetingId: "M2" }],
  };
  const attendance = [{ memberId, meetingId: "M2", code: "A", notUnderstood: null } as const];
  const plan = planWorkbook({
    ...{ programme: { ...programme, year, attendance }, certificate, notices: [], setSheets: false },
  });
  const content = plannedContent(plan);
  const sheets = content.sheets.map((sheet) => {
    const top = sheet.tables[0]?.range.top ?? 0;
    const headers = sheet.rows[top]?.map(({ value }) => value) ?? [];
    const [id, named] = [headers.indexOf("Member ID"), headers.indexOf("Name")];
    if (!["Attendance", "Moves", "Apologies to confirm"].includes(sheet.name)) return sheet;
    const rows = sheet.rows.map((cells, row) => {
      if (row <= top || cells[id]?.value !== memberId) return cells;
      return cells.map((cell, column): { value: CellScalar } =>
        column === id ? { value: null } : column === named ? { value: name } : cell,
      );
    });
    return { ...sheet, rows };
  });
  return { ...content, sheets };
}

describe("a row of the tracker, of the moves or of the apologies without a Member ID", () => {
  it.each([
    ["Okafor, Ada", ada, "Ada Okafor"],
    ["Dr Bo Birch", bo, "bo  BIRCH"],
    ["Dr Bo Birch", bo, "Birch, Bo"],
  ])("is %s's (%s) when %s is typed", async (_, memberId, typed) => {
    const read = opened(await withNameAlone(memberId, typed)).programme;
    expect(read.attendance).toEqual([{ memberId, meetingId: "M2", code: "A", notUnderstood: null }]);
    expect(read.year.moves).toEqual([{ memberId, from: 1, to: 2, on: "2026-10-01" as const }]);
    expect(read.year.apologiesToReconfirm).toEqual([{ memberId, meetingId: "M2" }]);
    expect(read.formerMembers).toEqual([]);
  });

  it("is nobody's when two people have the name, and its codes are not guessed at", async () => {
    const content = await withNameAlone(cat, "Mrs Cat Two");
    expect(refusalOf(() => opened(content))).toBe("attendance-without-member");
  });
});
