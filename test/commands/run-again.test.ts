import { type AllocateOptions, allocateSets, type Allocation } from "../../src/commands";
import type { AttendanceRecord, Member } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import {
  planWorkbook,
  type CellPlan,
  type SheetPlan,
  type WorkbookContent,
  type WorkbookPlan,
} from "../../src/workbook";
import { refusalOf } from "../refusal-of";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
  meetings: { firstMeeting: "2026-09-08" },
};

function planOf({ programme, certificate }: Allocation): WorkbookPlan {
  return planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
}

/** The plan as a file, read again: what a person who saved it would hand back. */
async function saved(plan: WorkbookPlan): Promise<WorkbookContent> {
  return plannedContent(plan);
}

/** The plan with some cells typed over by a person: A1-like, row and column found by header texts. */
function typedInto(
  plan: WorkbookPlan,
  key: string,
  edit: (sheet: SheetPlan, rows: (CellPlan | null)[][]) => void,
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.key !== key) return sheet;
      const rows = sheet.rows.map((cells) => [...cells]);
      edit(sheet, rows);
      return { ...sheet, rows };
    }),
  };
}

/** Types `value` into the table's row `index` (0 for the first) under `header`. */
function typeUnder(
  sheet: SheetPlan,
  rows: (CellPlan | null)[][],
  header: string,
  index: number,
  value: CellScalar,
): void {
  const range = sheet.tables[0]?.range;
  if (!range) throw new Error(`${sheet.name} has no table`);
  const column = rows[range.top]?.findIndex((cell) => cell?.value === header) ?? -1;
  if (column < 0) throw new Error(`${sheet.name} has no column ${header}`);
  const row = rows[range.top + 1 + index];
  if (!row) throw new Error(`${sheet.name} has no row ${String(index)}`);
  const { style } = row[column] ?? {};
  row[column] = { value, ...(style && { style }) };
}

const first = allocateSets(opened(contentOf(rosterRows(60))), options);

/** The member of the tracker's first row. */
function firstInTracker(): Member | undefined {
  return first.programme.members.find(({ setNumber }) => setNumber === 1);
}

function byMember(records: readonly AttendanceRecord[]): AttendanceRecord[] {
  return records.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
}

describe("running allocate on a workbook that it wrote", () => {
  it("changes nothing when nothing was edited", async () => {
    const again = allocateSets(opened(await saved(planOf(first))), options);
    expect(again.outcome).toBe("kept");
    expect(again.programme).toEqual(first.programme);
    expect(again.certificate).toEqual(first.certificate);
    expect(planOf(again)).toEqual(planOf(first));
  });

  it("does not take another list for the roster when the Roster sheet was deleted", async () => {
    const { sheets, names } = await saved(planOf(first));
    const left = sheets.filter(({ name }) => name !== "Roster");
    const [own] = contentOf(rosterRows(24)).sheets;
    const edited = {
      sheets: [...left, ...(own ? [own] : [])],
      names: names.filter(({ sheet }) => sheet !== "Roster"),
    };
    expect(refusalOf(() => allocateSets(opened(edited), options))).toBe("own-roster-missing");
  });

  it("keeps every attendance code, also of members whose set changed", async () => {
    const codes = ["P", "L", "A", "U", "–", "p", " apologies "];
    const understood = ["P", "L", "A", "U", "–", "P", "A"];
    const plan = typedInto(planOf(first), "attendance", (sheet, rows) => {
      codes.forEach((code, index) => typeUnder(sheet, rows, "M1", index, code));
    });
    const again = allocateSets(opened(await saved(plan)), {
      ...options,
      reform: true,
      settings: { seed: 99 },
    });
    const ids = first.programme.members.map(({ id }) => id);
    const record = again.programme.attendance;
    expect(record).toHaveLength(codes.length);
    expect(record.map(({ code }) => code)).toEqual(understood);
    expect(record.every(({ memberId, meetingId }) => ids.includes(memberId) && meetingId === "M1")).toBe(
      true,
    );
    const moved = again.programme.members.filter(
      (member) => member.setNumber !== first.programme.members.find(({ id }) => id === member.id)?.setNumber,
    );
    expect(moved.length).toBeGreaterThan(0);
    const third = allocateSets(opened(await saved(planOf(again))), options);
    expect(byMember(third.programme.attendance)).toEqual(byMember(record));
  });

  it("keeps what is no code as typed, and says so", async () => {
    const plan = typedInto(planOf(first), "attendance", (sheet, rows) =>
      typeUnder(sheet, rows, "M2", 3, "?"),
    );
    const workbook = opened(await saved(plan));
    const again = allocateSets(workbook, options);
    expect(again.programme.attendance).toMatchObject([{ meetingId: "M2", code: null, notUnderstood: "?" }]);
    expect(workbook.origin.notices.map(({ problem }) => problem.code)).toContain("code-not-understood");
    expect(allocateSets(opened(await saved(planOf(again))), options).programme.attendance).toEqual(
      again.programme.attendance,
    );
  });

  it("keeps settings, facilitators, rules and meetings as they were typed", async () => {
    let plan = typedInto(planOf(first), "facilitators", (sheet, rows) => {
      typeUnder(sheet, rows, "Facilitator", 0, "Imogen Faircloth");
      typeUnder(sheet, rows, "Organisation", 0, "Oakbridge Coaching");
    });
    plan = typedInto(plan, "rules", (sheet, rows) => {
      typeUnder(sheet, rows, "Rule", 0, "Keep apart");
      typeUnder(sheet, rows, "Member", 0, "M001");
      typeUnder(sheet, rows, "Other member, set or facilitator", 0, "M002");
    });
    plan = typedInto(plan, "meetings", (sheet, rows) => {
      typeUnder(sheet, rows, "Venue", 1, "Larkbridge Hall");
      typeUnder(sheet, rows, "Status", 0, "Held");
    });
    plan = typedInto(plan, "programme", (sheet, rows) =>
      typeUnder(sheet, rows, "Value", 0, "Brackenshire leaders"),
    );
    const { programme } = allocateSets(opened(await saved(plan)), options);
    expect(programme.facilitators).toEqual([
      {
        name: "Imogen Faircloth",
        organisation: "Oakbridge Coaching",
        email: "",
        setNumber: 1,
        notes: "",
        available: true,
        mostSets: 1,
        id: "F1",
        from: null,
      },
    ]);
    expect(programme.rules).toEqual([
      { typedKind: "Keep apart", kind: "keep-apart", first: "M001", second: "M002" },
    ]);
    expect(programme.meetings[1]?.venue).toBe("Larkbridge Hall");
    expect(programme.meetings[0]?.status).toBe("Held");
    expect(programme.settings.programmeName).toBe("Brackenshire leaders");
    expect(allocateSets(opened(await saved(planOf({ ...first, programme }))), options).programme).toEqual(
      programme,
    );
  });

  it("places only those without a set, moving nobody", async () => {
    const plan = typedInto(planOf(first), "roster", (sheet, rows) => {
      for (const index of [4, 17, 30]) typeUnder(sheet, rows, "Set", index, null);
    });
    const again = allocateSets(opened(await saved(plan)), options);
    expect(again.outcome).toBe("placed");
    expect(again.placed).toHaveLength(3);
    for (const member of again.programme.members) {
      if (again.placed.includes(member.id)) continue;
      expect(member.setNumber).toBe(first.programme.members.find(({ id }) => id === member.id)?.setNumber);
    }
    expect(again.certificate.sizesEven).toBe(true);
  });

  it("keeps locked members in their set when all sets are formed anew", async () => {
    const plan = typedInto(planOf(first), "roster", (sheet, rows) =>
      typeUnder(sheet, rows, "Locked", 7, "Yes"),
    );
    const again = allocateSets(opened(await saved(plan)), {
      ...options,
      reform: true,
      settings: { seed: 5 },
    });
    const locked = again.programme.members[7];
    expect(locked?.locked).toBe(true);
    expect(locked?.setNumber).toBe(first.programme.members[7]?.setNumber);
  });

  it("finds its sheets after they were renamed, and takes the new name of a set", async () => {
    const content = await saved(planOf(first));
    const renamed = rename(rename(content, "Roster", "Who is who"), "Set 2", "Curie");
    const again = allocateSets(opened(renamed), options);
    expect(again.outcome).toBe("kept");
    expect(again.programme.sets[1]?.name).toBe("Curie");
  });

  it("keeps the codes of someone who was taken off the roster", async () => {
    const plan = typedInto(planOf(first), "attendance", (sheet, rows) =>
      typeUnder(sheet, rows, "M1", 0, "P"),
    );
    const content = await saved(plan);
    const gone = firstInTracker();
    const sheets = content.sheets.map((sheet) =>
      sheet.name === "Roster"
        ? {
            ...sheet,
            rows: sheet.rows.map((cells) => (cells.some(({ value }) => value === gone?.id) ? [] : cells)),
          }
        : sheet,
    );
    const again = allocateSets(opened({ ...content, sheets }), options);
    expect(again.programme.members).toHaveLength(59);
    expect(again.programme.formerMembers.map(({ id }) => id)).toEqual([gone?.id]);
    expect(allocateSets(opened(await saved(planOf(again))), options).programme.attendance).toEqual([
      { memberId: gone?.id, meetingId: "M1", code: "P", notUnderstood: null },
    ]);
  });

  it("never gives a newcomer the ID of someone with codes who left", async () => {
    const last = first.programme.members.reduce((a, b) => (a.id > b.id ? a : b));
    const inTracker = first.programme.members
      .toSorted((a, b) => (a.setNumber ?? 0) - (b.setNumber ?? 0))
      .findIndex(({ id }) => id === last.id);
    let plan = typedInto(planOf(first), "attendance", (sheet, rows) => {
      typeUnder(sheet, rows, "M1", inTracker, "P");
    });
    const inRoster = first.programme.members.findIndex(({ id }) => id === last.id);
    plan = typedInto(plan, "roster", (sheet, rows) => {
      typeUnder(sheet, rows, "Full name", inRoster, "Somebody New");
      typeUnder(sheet, rows, "E-mail", inRoster, "new@members.example");
      typeUnder(sheet, rows, "Member ID", inRoster, null);
      typeUnder(sheet, rows, "Set", inRoster, null);
    });
    const { programme } = allocateSets(opened(await saved(plan)), options);
    expect(programme.members.find(({ name }) => name === "Somebody New")?.id).not.toBe(last.id);
    expect(programme.formerMembers.map(({ id }) => id)).toEqual([last.id]);
  });

  it("refuses to go on when a meeting with codes has gone from the Meetings sheet", async () => {
    const plan = typedInto(planOf(first), "attendance", (sheet, rows) =>
      typeUnder(sheet, rows, "M3", 0, "P"),
    );
    const content = await saved(plan);
    const sheets = content.sheets.map((sheet) =>
      sheet.name === "Meetings"
        ? { ...sheet, rows: sheet.rows.map((cells) => (cells[0]?.value === "M3" ? [] : cells)) }
        : sheet,
    );
    expect(() => allocateSets(opened({ ...content, sheets }), options)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: "meeting-missing" }) }),
    );
  });
});

/** The content after a person renamed a sheet: every name that pointed at it follows, as in Excel. */
function rename(content: WorkbookContent, from: string, to: string): WorkbookContent {
  return {
    sheets: content.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
    names: content.names.map((name) => (name.sheet === from ? { ...name, sheet: to } : name)),
  };
}
