import { allocateSets, type AllocateOptions, type Allocation } from "../../src/commands";
import { Refusal, type Programme } from "../../src/programme";
import type { SheetContent } from "../../src/sheet";
import { fixedKeys, headersOf, sheetOf } from "../../src/tables";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { contentOf, rosterRows } from "../workbook-content";
import { plannedContent } from "../planned-content";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20" as const,
  meetings: { firstMeeting: "2026-09-08" as const },
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
  workbook = plannedContent(plan);
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

  it("“Reference for us” for Member ID keeps everybody's own", () => {
    const { programme } = opened(renamed("Member ID", "Reference for us"));
    expect(programme.members.map(({ id }) => id)).toEqual(first.programme.members.map(({ id }) => id));
  });

  it("knows the column of sets by the sets that were written, wherever it was moved to", () => {
    const content = withRoster((sheet) => {
      const top = sheet.tables[0]?.range.top ?? 0;
      const at = sheet.rows[top]?.findIndex(({ value }) => value === "Set") ?? -1;
      const rows = sheet.rows.map((cells, row) => {
        const [cell = { value: null }] = cells.slice(at, at + 1);
        return row < top ? cells : [row === top ? { value: "Our group" } : cell, ...cells.toSpliced(at, 1)];
      });
      return { ...sheet, rows };
    });
    const again = allocateSets(opened(content), options);
    expect([again.outcome, setsOf(again)]).toEqual(["kept", setsOf(first)]);
  });

  it("refuses rather than give everybody a new Member ID", () => {
    const content = withRoster((sheet) => {
      const top = sheet.tables[0]?.range.top ?? 0;
      const at = sheet.rows[top]?.findIndex(({ value }) => value === "Member ID") ?? -1;
      return {
        ...sheet,
        rows: sheet.rows.map((cells, row) => (row < top ? cells : cells.toSpliced(at, 1))),
      };
    });
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
    try {
      allocateSets(opened(cleared), options);
    } catch (error) {
      expect((error as Refusal).problem.place).toEqual({ sheet: "Roster", cell: "A4" });
    }
    expect(refusalOf(() => allocateSets(opened(cleared), options))).toBe("sets-lost");
    const formed = allocateSets(opened(cleared), { ...options, reform: true });
    expect(formed.outcome).toBe("formed");
  });
});

describe("any heading of ours, on any sheet, that somebody has changed", () => {
  const ours = ourHeaders();
  let full: WorkbookContent;
  let baseline: Programme;

  beforeAll(async () => {
    const { programme, certificate } = first;
    const [ada, bo, cy] = programme.members;
    const meetings = programme.meetings.map((meeting, at) => ({
      ...{ ...meeting, venue: `Hall ${String(at)}`, speaker: `Dr ${String(at)}`, topic: "Change" },
      note: at === 2 ? "Bring a coat" : meeting.note,
    }));
    const facilitators = [1, 2].map((setNumber) => ({
      ...{ id: `F${String(setNumber)}`, name: `Leader ${String(setNumber)}`, organisation: "Trust 9" },
      ...{
        email: "leader@example.org",
        notes: "tea",
        available: true,
        mostSets: 2,
        from: "2026-09-01" as const,
        setNumber,
      },
    }));
    const filled: Programme = {
      ...{ ...programme, meetings, facilitators },
      rules: [{ typedKind: "Keep apart", kind: "keep-apart", first: ada?.id ?? "", second: bo?.name ?? "" }],
      attendance: [
        ...programme.attendance,
        { memberId: cy?.id ?? "", meetingId: "M7", code: "A", notUnderstood: null },
      ],
      year: {
        ...programme.year,
        visits: [{ memberId: ada?.id ?? "", meetingId: "M7", setNumber: ada?.setNumber === 1 ? 2 : 1 }],
        rooms: [{ meetingId: "M2", setNumber: 1, room: "Oak", capacity: 12 }],
        apologiesToReconfirm: [{ memberId: cy?.id ?? "", meetingId: "M7" }],
        facilitatorTerms: [
          {
            facilitatorId: "F9",
            name: "Old Hand",
            organisation: "Trust 9",
            setNumber: 1,
            from: "2026-08-01" as const,
            until: "2026-08-31" as const,
          },
        ],
      },
    };
    const plan = planWorkbook({ programme: filled, certificate, notices: [], setSheets: "auto" });
    full = plannedContent(plan);
    baseline = opened(full).programme;
  });

  it.each(ours)("%s: “%s” is read as before, or refused with its cell", (name, header) => {
    const sheets = full.sheets.map((sheet) => {
      const top = sheet.tables[0]?.range.top ?? -1;
      if (sheet.name !== name) return sheet;
      const cells = (sheet.rows[top] ?? []).map((cell) =>
        cell.value === header ? { value: "Ours, renamed" } : cell,
      );
      return { ...sheet, rows: sheet.rows.with(top, cells) };
    });
    expect(sheets).not.toEqual(full.sheets);
    let read: Programme;
    try {
      read = opened({ ...full, sheets }).programme;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.problem.place?.cell).toBeDefined();
      return;
    }
    expect(read).toEqual(baseline);
  });
});

/** Every column of ours that the workbook of these tests has, by its sheet. */
function ourHeaders(): (readonly [sheet: string, header: string])[] {
  const comeAndGo = ["Joined", "Left"];
  return fixedKeys.flatMap((key) => {
    const sheet = sheetOf(key);
    if (!sheet?.table || ["welcome", "action-log", "left-out"].includes(key)) return [];
    return headersOf(sheet.table)
      .filter((header) => !comeAndGo.includes(header))
      .map((header) => [sheet.name, header] as const);
  });
}
