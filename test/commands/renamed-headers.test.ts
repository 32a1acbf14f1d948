import { allocateSets, type AllocateOptions, type Allocation } from "../../src/commands";
import type { Refusal } from "../../src/programme";
import type { SheetContent } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { contentOf, rosterRows } from "../workbook-content";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
  meetings: { firstMeeting: "2026-09-08" },
};
let workbook: WorkbookContent;
let first: Allocation;

beforeAll(async () => {
  const formed = allocateSets(opened(contentOf(rosterRows(24))), options);
  const meetings = formed.programme.meetings.slice(0, 5);
  const attendance = meetings.flatMap(({ id: meetingId }) =>
    formed.programme.members.map(({ id: memberId }) => ({
      ...{ memberId, meetingId, code: "P" as const, notUnderstood: null },
    })),
  );
  const members = formed.programme.members.map((member, at) => ({ ...member, locked: at === 3 }));
  first = { ...formed, programme: { ...formed.programme, attendance, members } };
  const { programme, certificate } = first;
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  workbook = await readWorkbook(await writeWorkbook(plan), "sets.xlsx");
});

/** The workbook with its Roster changed. */
function withRoster(change: (sheet: SheetContent) => SheetContent): WorkbookContent {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === "Roster" ? change(sheet) : sheet)),
  };
}

function renamed(header: string, heading: string): WorkbookContent {
  return withRoster((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => (cell.value === header ? { value: heading } : cell))),
  }));
}

const setsOf = ({ programme }: Pick<Allocation, "programme">): Record<string, number | null> =>
  Object.fromEntries(programme.members.map(({ id, setNumber }) => [id, setNumber]));
const codes = (content: WorkbookContent): string[] =>
  opened(content).origin.notices.map(({ problem }) => problem.code);

describe("a heading of ours on the Roster that somebody has changed, five meetings recorded", () => {
  it.each(["Group", "ALS set number", "Learning set"])(
    "“%s” for Set keeps everybody in their set",
    (heading) => {
      const content = renamed("Set", heading);
      expect(codes(content)).toContain("roster-header-mended");
      const again = allocateSets(opened(content), options);
      expect(again.outcome).toBe("kept");
      expect(setsOf(again)).toEqual(setsOf(first));
      expect(again.programme.rosterColumns.map(({ header }) => header)).not.toContain(heading);
      expect(new Set(again.programme.attendance)).toEqual(new Set(first.programme.attendance));
    },
  );

  it("“Fixed” for Locked keeps the locks", () => {
    const locked = opened(renamed("Locked", "Fixed")).programme.members.filter((member) => member.locked);
    expect(locked.map(({ id }) => id)).toEqual([first.programme.members[3]?.id]);
  });

  it("refuses rather than give everybody a new Member ID", () => {
    const content = renamed("Member ID", "Reference for us");
    expect(refusalOf(() => opened(content))).toBe("member-ids-lost");
    try {
      opened(content);
    } catch (error) {
      expect((error as Refusal).problem.place).toEqual({ sheet: "Roster", cell: "A4" });
    }
  });

  it("never forms sets again unasked when they are gone", () => {
    const cleared = withRoster((sheet) => {
      const top = sheet.tables[0]?.range.top ?? 0;
      const at = sheet.rows[top]?.findIndex(({ value }) => value === "Set") ?? -1;
      const rows = sheet.rows.map((cells, row) =>
        row <= top ? cells : cells.map((cell, column) => (column === at ? { value: null } : cell)),
      );
      return { ...sheet, rows };
    });
    expect(refusalOf(() => allocateSets(opened(cleared), options))).toBe("sets-lost");
    const formed = allocateSets(opened(cleared), { ...options, reform: true });
    expect(formed.outcome).toBe("formed");
  });
});
