import { sayProblem } from "../../src/wording";
import {
  airtimeOf,
  allocateSets,
  apply,
  issueCalendars,
  monthsElapsed,
  type Applied,
} from "../../src/commands";
import type { Programme } from "../../src/programme";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { refusalOf } from "../refusal-of";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const options = {
  today: "2026-09-09" as const,
} as const;

async function written(change: Pick<Applied, "programme" | "certificate">): Promise<WorkbookContent> {
  const plan = planWorkbook({ ...change, notices: [], setSheets: false });
  return plannedContent(plan);
}

jest.setTimeout(30_000);

let workbook: WorkbookContent;
beforeAll(async () => {
  workbook = await written(
    allocateSets(opened(contentOf(rosterRows(23))), {
      ...options,
      today: "2026-08-20" as const,
      reform: false,
      meetings: { firstMeeting: "2026-09-08" as const },
    }),
  );
});

const setOf = ({ members }: Programme, id: string): number | null | undefined =>
  members.find((member) => member.id === id)?.setNumber;
const codes = ({ notices }: Applied): string[] => notices.map(({ problem }) => problem.code);
const codesAt = ({ attendance }: Programme, meeting: string): string =>
  attendance
    .filter(({ meetingId }) => meetingId === meeting)
    .map(({ memberId, code }) => `${memberId} ${String(code)}`)
    .join(", ");

describe("an action of the year", () => {
  it("is still there when the workbook was written and is read again", async () => {
    const moved = apply(
      opened(workbook),
      { kind: "move", member: "M003", to: 2, on: "2026-10-01" as const },
      options,
    );
    const left = apply(
      opened(await written(moved)),
      { kind: "withdraw", member: "M004", on: "2026-09-08" as const },
      options,
    );
    const roomed = apply(
      opened(await written(left)),
      { kind: "rooms", rooms: [{ setNumber: 1, meetingId: null, room: "Oak", capacity: 6 }] },
      options,
    );
    const read = apply(opened(await written(roomed)), { kind: "refresh" }, options);
    expect(read.programme.year.moves).toEqual(roomed.programme.year.moves);
    expect(read.programme.year.moves.slice(23)).toEqual([
      expect.objectContaining({ memberId: "M003", to: 2, on: "2026-10-01" as const }),
      expect.objectContaining({ memberId: "M004", to: null, on: "2026-09-08" as const }),
    ]);
    expect(read.programme.members.find(({ id }) => id === "M004")?.left).toBe("2026-09-08");
    expect(read.programme.year.rooms).toHaveLength(1);
    expect(codes(read)).toContain("rooms-too-small");
  });

  it("swaps two members and nobody else", () => {
    const before = apply(opened(workbook), { kind: "refresh" }, options).programme;
    const other = before.members.find(({ setNumber }) => setNumber !== setOf(before, "M001"));
    const { programme } = apply(
      opened(workbook),
      { kind: "swap", first: "M001", second: other?.name ?? "", on: "2026-10-01" as const },
      options,
    );
    const changed = programme.members.filter(({ id, setNumber }) => setNumber !== setOf(before, id));
    expect(changed.map(({ id }) => id)).toEqual(["M001", other?.id]);
    expect(setOf(programme, "M001")).toBe(other?.setNumber);
    expect(setOf(programme, other?.id ?? "")).toBe(setOf(before, "M001"));
  });

  it("records all present, then the exceptions, and takes a slip back", async () => {
    const evening = apply(
      opened(workbook),
      {
        kind: "record",
        meetingId: "M1",
        allPresent: "every-set",
        codes: [
          { member: "M007", code: "apologies" },
          { member: "Member11 Invented", code: "u" },
        ],
      },
      options,
    );
    expect(evening.programme.attendance).toHaveLength(23);
    expect(codesAt(evening.programme, "M1")).toContain("M007 A");
    const absent = evening.programme.members.find(({ name }) => name === "Member11 Invented");
    expect(codesAt(evening.programme, "M1")).toContain(`${absent?.id ?? ""} U`);
    const reread = opened(await written(evening));
    const after = apply(
      reread,
      { kind: "record", meetingId: "M1", codes: [{ member: "M007", code: "" }] },
      options,
    );
    // What is recorded is in the order in which it is read: equal programmes need no second plan.
    expect(reread.programme.attendance).toEqual(evening.programme.attendance);
    expect(codesAt(after.programme, "M1")).not.toContain("M007");
    const refused = refusalOf(() =>
      apply(
        opened(workbook),
        { kind: "record", meetingId: "M1", codes: [{ member: "M001", code: "ill" }] },
        options,
      ),
    );
    expect(refused).toBe("code-not-understood");
    // Nothing is in a cell, so there is none to clear.
    expect(
      sayProblem({
        code: "code-not-understood",
        details: {
          typed: "ill",
          member: "Ada Okafor",
          meeting: "M1",
          codes: ["P", "L", "A", "U", "–"],
          isRefused: true,
        },
      }),
    ).toEqual({
      what: "“ill” (Ada Okafor, meeting M1) is not an attendance code, so nothing was recorded.",
      remedy: "Use P, L, A, U or –, and try again.",
    });
  });

  it("asks for apologies again when a meeting moves, until they are confirmed", async () => {
    const noted = apply(
      opened(workbook),
      {
        kind: "record",
        meetingId: "M3",
        codes: [
          { member: "M001", code: "A" },
          { member: "M002", code: "A" },
        ],
      },
      options,
    );
    expect(codes(noted)).not.toContain("present-before-the-day");
    const moved = apply(
      opened(await written(noted)),
      { kind: "reschedule", meetingId: "M3", date: "2026-11-17" as const },
      options,
    );
    expect(codes(moved)).toContain("apologies-to-reconfirm");
    const confirmed = apply(
      opened(await written(moved)),
      { kind: "record", meetingId: "M3", confirmed: ["M001"] },
      options,
    );
    expect(confirmed.programme.year.apologiesToReconfirm).toEqual([{ memberId: "M002", meetingId: "M3" }]);
    expect(codesAt(confirmed.programme, "M3")).toBe("M001 A, M002 A");
    const again = await written(confirmed);
    const refused = refusalOf(() =>
      apply(opened(again), { kind: "record", meetingId: "M3", confirmed: ["M001"] }, options),
    );
    expect(refused).toBe("no-apology-noted");
  });

  it("says once when somebody is recorded as present at a day to come", () => {
    const early = apply(opened(workbook), { kind: "record", meetingId: "M2", allPresent: [1] }, options);
    const said = ["present-before-the-day", "recorded-in-advance"];
    expect(codes(early).filter((code) => said.includes(code))).toEqual(["recorded-in-advance"]);
  });

  it("plans the cycle anew until something is recorded, and keeps what was typed", async () => {
    const planned = apply(
      opened(workbook),
      {
        kind: "plan",
        cycle: {
          firstMeeting: "2026-10-01" as const,
          pattern: "last Friday",
          until: "2027-05-31" as const,
          skipMonths: [12],
        },
      },
      options,
    );
    expect(planned.programme.meetings.map(({ date }) => date)).toEqual([
      ...["2026-10-30", "2026-11-27", "2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30", "2027-05-28"],
    ]);
    expect(monthsElapsed(planned.programme.meetings)).toBe(7);
    expect(codes(planned)).toEqual(expect.arrayContaining(["few-meetings", "meetings-on-bank-holidays"]));
    const begun = await written(
      apply(
        opened(workbook),
        { kind: "record", meetingId: "M1", codes: [{ member: "M001", code: "A" }] },
        options,
      ),
    );
    const refused = refusalOf(() =>
      apply(opened(begun), { kind: "plan", cycle: { days: ["2026-12-01"] } }, options),
    );
    expect(refused).toBe("cycle-has-begun");
  });

  it("keeps the months without meetings that a cycle was planned with", async () => {
    const cycle = { firstMeeting: "2027-06-08" as const, pattern: "", count: 1, skipMonths: [] };
    const planned = apply(opened(workbook), { kind: "plan", cycle }, options);
    const again = opened(await written(planned));
    const added = apply(again, { kind: "add-meetings", count: 2 }, options).programme;
    expect(added.meetings.map(({ date }) => date)).toEqual(["2027-06-08", "2027-07-13", "2027-08-10"]);
    const later = apply(again, { kind: "add-meetings", count: 2, skipMonths: [7, 8] }, options).programme;
    expect(later.meetings.map(({ date }) => date)).toEqual(["2027-06-08", "2027-09-14", "2027-10-12"]);
    expect(later.settings.skipMonths).toEqual([7, 8]);
  });

  it("keeps months in the order of the year, and how many meetings were planned or asked for", async () => {
    const cycle = { firstMeeting: "2026-09-08" as const, pattern: "", skipMonths: [12, 8, 8] };
    const planned = apply(opened(workbook), { kind: "plan", cycle: { ...cycle, count: 4 } }, options);
    expect(planned.programme.settings).toMatchObject({ skipMonths: [8, 12], meetingCount: 4 });
    const again = opened(await written(planned));
    expect(again.programme.settings).toEqual(planned.programme.settings);
    const replanned = apply(again, { kind: "plan", cycle }, options).programme;
    expect(replanned.meetings).toHaveLength(4);
    const asked = allocateSets(opened(workbook), { ...options, reform: false, meetings: { count: 11 } });
    expect(asked.programme.settings.meetingCount).toBe(11);
    expect(airtimeOf({ ...asked.programme, meetings: [] }, [10]).meetings).toBe(11);
  });

  it("adds meetings behind the others, by the pattern or on chosen days", () => {
    const { programme } = apply(opened(workbook), { kind: "add-meetings", count: 2 }, options);
    expect(programme.meetings.slice(9).map(({ id, date }) => `${id} ${date}`)).toEqual([
      "M10 2027-06-08",
      "M11 2027-07-13",
    ]);
    const chosen = apply(opened(workbook), { kind: "add-meetings", days: ["2026-12-01"] }, options);
    expect(chosen.programme.meetings.at(-1)).toMatchObject({ id: "M10", date: "2026-12-01" as const });
    expect(
      refusalOf(() => apply(opened(workbook), { kind: "add-meetings", days: ["2026-09-08"] }, options)),
    ).toBe("meeting-day-taken");
  });

  it("cancels, takes back and holds a meeting", async () => {
    const cancelled = apply(opened(workbook), { kind: "cancel", meetingId: "M2" }, options);
    expect(cancelled.programme.meetings[1]?.status).toBe("Cancelled");
    const content = await written(cancelled);
    expect(refusalOf(() => apply(opened(content), { kind: "held", meetingId: "M2" }, options))).toBe(
      "meeting-cancelled",
    );
    expect(
      apply(opened(content), { kind: "reinstate", meetingId: "M2" }, options).programme.meetings[1]?.status,
    ).toBe("Planned");
    expect(
      apply(opened(workbook), { kind: "held", meetingId: "M1" }, options).programme.meetings[0]?.status,
    ).toBe("Held");
  });

  it("gives a late joiner the set where they fit best, moves nobody, and counts from their day", async () => {
    const rows = rosterRows(24);
    const before = apply(opened(workbook), { kind: "refresh" }, options).programme;
    const joined = apply(
      opened(withNewRow(workbook, rows[24] ?? [])),
      { kind: "join", member: "Member23 Invented", on: "2026-11-01" as const, to: null },
      options,
    );
    expect(joined.programme.members.filter(({ id, setNumber }) => setNumber !== setOf(before, id))).toEqual([
      expect.objectContaining({ id: "M024", joined: "2026-11-01" as const }),
    ]);
    const sizes = [1, 2, 3].map(
      (set) => joined.programme.members.filter(({ setNumber }) => setNumber === set).length,
    );
    expect(sizes).toEqual([8, 8, 8]);
    const read = apply(opened(await written(joined)), { kind: "refresh" }, options).programme;
    expect(read.members.at(-1)?.joined).toBe("2026-11-01");
  });

  it("issues calendars whose sequence numbers grow with a change", async () => {
    const issue = async (content: WorkbookContent): Promise<readonly [WorkbookContent, number[]]> => {
      const workbook = opened(content);
      const { files, entries } = issueCalendars(workbook, new Date("2026-09-01T08:00:00Z"), options);
      const issued = apply(workbook, { kind: "keep-calendars", entries }, options);
      const sequences = [...(files[0]?.text.matchAll(/^SEQUENCE:(\d+)/gm) ?? [])].map(([, number]) =>
        Number(number),
      );
      return [await written(issued), sequences];
    };
    const [first, numbers] = await issue(workbook);
    expect(numbers).toEqual(new Array(9).fill(0));
    const [, unchanged] = await issue(first);
    expect(unchanged).toEqual(numbers);
    const moved = apply(
      opened(first),
      { kind: "reschedule", meetingId: "M3", date: "2026-11-17" as const },
      options,
    );
    const [, later] = await issue(await written(moved));
    expect(later).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("enters what was changed on the Roster by hand with the day of the action", () => {
    const at = workbook.sheets.findIndex(({ name }) => name === "Roster");
    const sheet = workbook.sheets[at];
    const header = sheet?.rows[3]?.findIndex(({ value }) => value === "Set") ?? 0;
    const rows = sheet?.rows.map((cells, row) =>
      row === 4 ? cells.with(header, { value: cells[header]?.value === 1 ? 2 : 1 }) : cells,
    );
    const edited = {
      ...workbook,
      sheets: workbook.sheets.with(at, { ...sheet, rows } as never),
    };
    const { programme } = apply(opened(edited), { kind: "refresh" }, options);
    expect(programme.year.moves.at(-1)).toMatchObject({ memberId: "M001", on: "2026-09-09" as const });
    expect(programme.year.moves).toHaveLength(24);
  });
});

/** The workbook with one more row typed below its roster. */
function withNewRow(content: WorkbookContent, values: readonly unknown[]): WorkbookContent {
  const sheets = content.sheets.map((sheet) => {
    if (sheet.name !== "Roster") return sheet;
    const tables = sheet.tables.map((table) => ({
      ...table,
      range: { ...table.range, bottom: table.range.bottom + 1 },
    }));
    return { ...sheet, tables, rows: [...sheet.rows, values.map((value) => ({ value }))] } as never;
  });
  return { ...content, sheets };
}
