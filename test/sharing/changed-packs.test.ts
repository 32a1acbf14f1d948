import { allocateSets, type Collection, collectPacks, makePacks } from "../../src/commands";
import { noRecordsYet, type Programme } from "../../src/programme";
import { setPack, type SetPack } from "../../src/sharing";
import type { SheetContent } from "../../src/sheet";
import {
  openPack,
  planPack,
  planWorkbook,
  type SheetPlan,
  type WorkbookContent,
  type WorkbookPlan,
} from "../../src/workbook";
import { sayPackChange } from "../../src/wording";
import { contentOf, rosterRows, sheetOf } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const options = { madeOn: "2026-10-01" as const, contact: "Network office", withEmail: true };

async function asFile(plan: WorkbookPlan): Promise<WorkbookContent> {
  return plannedContent(plan);
}

let workbook: WorkbookContent;
let programme: Programme;
let pack: SetPack;
beforeAll(async () => {
  const formed = allocateSets(opened(contentOf(rosterRows(30))), {
    ...{ reform: false, today: "2026-08-20" as const },
  });
  programme = formed.programme;
  workbook = await asFile(planWorkbook({ ...formed, notices: [], setSheets: "auto" }));
  const [first] = makePacks(opened(workbook), { ...options, sets: [1] });
  if (!first) throw new Error("no pack");
  pack = first;
});

function collected(content: WorkbookContent): Collection {
  return collectPacks(
    opened(workbook),
    [openPack(content, "back.xlsx")],
    { kind: "keep-tracker" },
    { today: "2026-12-01" as const },
  );
}

function said(content: WorkbookContent): string[] {
  return collected(content).packs.flatMap(({ changes }) => changes.map(sayPackChange));
}

/** The file with one of its sheets changed by somebody. */
function changed(
  content: WorkbookContent,
  name: string,
  change: (sheet: SheetContent) => SheetContent,
): WorkbookContent {
  return { ...content, sheets: content.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** As a program saves it that keeps values alone. */
function withoutFormulas(sheet: SheetContent): SheetContent {
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(({ value }) => ({ value }))) };
}

function withCell(sheet: SheetContent, text: string, value: string): SheetContent {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => (cell.value === text ? { value } : cell))),
  };
}

describe("what else was changed in a returned pack", () => {
  it("is nothing in a pack that comes back as it was, with email addresses and without", async () => {
    expect(said(await asFile(planPack(pack)))).toEqual([]);
    const [plain] = makePacks(opened(workbook), {
      ...options,
      withEmail: false,
      sets: [1],
    });
    if (!plain) throw new Error("no pack");
    expect(said(await asFile(planPack(plain)))).toEqual([]);
  });

  it("is nothing in a pack from the time when its column of addresses was headed “E-mail”", async () => {
    const content = await asFile(planPack(pack));
    const before = changed(content, "Members", (sheet) => withCell(sheet, "Email", "E-mail"));
    expect(before).not.toEqual(content);
    expect(said(before)).toEqual([]);
    expect(openPack(before, "back.xlsx").withEmail).toBe(true);
  });

  it("is nothing in a pack that was filled in and calculated anew, whatever its formulas say then", async () => {
    const { programme: own } = pack;
    const attendance = own.members.flatMap(({ id: memberId }, index) =>
      own.meetings.slice(0, 3).map(({ id: meetingId }) => ({
        ...{ memberId, meetingId, code: index === 0 ? ("U" as const) : ("P" as const), notUnderstood: null },
      })),
    );
    const filled = await asFile(planPack({ ...pack, programme: { ...own, attendance } }));
    const flags = filled.sheets.find(({ name }) => name === "Attendance")?.rows.flat();
    expect(flags?.some(({ value }) => value === "Conversation due")).toBe(true);
    expect(said(filled)).toEqual([]);
    const values = { ...filled, sheets: filled.sheets.map(withoutFormulas) };
    expect(said(values)).toEqual([]);
  });

  it("is listed by its place and comes to nothing", async () => {
    const content = await asFile(planPack(pack));
    const name = pack.programme.members[2]?.name ?? "";
    const renamed = changed(content, "Members", (sheet) => withCell(sheet, name, "Somebody else"));
    expect(said(renamed)).toEqual([
      "on the sheet “Members”, A7 is different from your workbook, and 1 entry is missing. These changes were ignored.",
    ]);
    const moved = changed(content, "Meetings", (sheet) => ({
      ...withCell(sheet, "Planned", "Held"),
      name: "Our dates",
      rows: withCell(sheet, "Planned", "Held").rows.map((cells) => cells.toReversed()),
    }));
    const names = content.names.map((each) =>
      each.sheet === "Meetings" ? { ...each, sheet: "Our dates" } : each,
    );
    expect(said({ ...moved, names }).join()).toMatch(
      /^on the sheet “Our dates”, .* and 4 more are different from your workbook/,
    );
    const more = {
      ...content,
      sheets: [...content.sheets, sheetOf([["We spoke of the merger"]], "Our notes")],
    };
    expect(said(more)).toEqual([`the sheet “Our notes” is not part of the pack. It was ignored.`]);
    const fewer = { ...content, sheets: content.sheets.filter((sheet) => sheet.name !== "Register") };
    expect(said(fewer)).toEqual(["the sheet “Register” is gone. It is not needed."]);
    for (const each of [renamed, more, fewer])
      expect(collected(each).programme.members).toEqual(programme.members);
  });

  it("is never the action log: filled in, or taken out, nothing is said, and nothing of it is anywhere", async () => {
    const secret = "We spoke of the merger";
    const content = await asFile(planPack(pack));
    const filled = changed(content, "Action log", (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, [{ value: secret }]],
    }));
    expect(said(filled)).toEqual([]);
    expect(JSON.stringify(collected(filled))).not.toContain(secret);
    const without = { ...content, sheets: content.sheets.filter(({ name }) => name !== "Action log") };
    expect(said(without)).toEqual([]);
  });
});

describe("text that is out to do harm", () => {
  const hostile = [
    '=HYPERLINK("https://example.org","click")',
    "+44 20 7946 0000",
    "-1+1|cmd",
    "@SUM(A1)",
    "Ada\u0000\u0007 Okafor\u001b[31m",
    "\u202eaddA\u202c Okafor",
    "Аda Okafor",
    "x".repeat(32_767),
    "</t></si><si><t>",
    "_x0041_da",
    "'=1+1",
  ];
  const rows = rosterRows(20);
  hostile.forEach((name, index) => {
    const row = rows[index + 1];
    if (row) [row[0], row[2]] = [name, `Trust of ${name.slice(0, 200)}`];
  });

  it("in names is text in a pack, never a formula, and every code comes back", async () => {
    const { programme: own, certificate } = allocateSets(opened(contentOf(rows)), {
      ...{ reform: false, today: "2026-08-20" as const },
    });
    const tracker = await asFile(
      planWorkbook({ programme: own, certificate, notices: [], setSheets: "auto" }),
    );
    const benign = formulas(planPack(pack), pack.programme.members.length);
    for (const set of own.sets) {
      const made = setPack({ ...own, year: { ...noRecordsYet, packs: own.year.packs } }, set, options);
      const members = made.programme.members;
      const attendance = members.map(({ id }) => ({
        ...{ memberId: id, meetingId: "M1", code: "P" as const, notUnderstood: null },
      }));
      const plan = planPack({ ...made, programme: { ...made.programme, attendance } });
      expect(formulas(plan, members.length)).toEqual(benign);
      const content = await asFile(plan);
      const texts = content.sheets.flatMap(({ rows: all }) => all.flat());
      for (const { name } of members) {
        const shown = texts.filter(({ value }) => String(value).startsWith(name.slice(0, 3)));
        expect(
          shown.every(
            ({ formula }) => formula === undefined || /^(IF|INDEX|LS_|XLOOKUP|LOOKUP)/.test(formula),
          ),
        ).toBe(true);
      }
      const { codes } = collectPacks(
        opened(tracker),
        [openPack(content, "back.xlsx")],
        { kind: "keep-tracker" },
        { today: "2026-12-01" as const },
      );
      expect(codes.map(({ standing }) => standing)).toEqual(members.map(() => "new"));
    }
  });

  it("typed as a code, a header or a sheet's name is shown short and tame, and never taken", async () => {
    const content = await asFile(planPack(pack));
    const tracker = content.sheets.find(({ name }) => name === "Attendance");
    const top = tracker?.tables[0]?.range.top ?? 0;
    for (const text of hostile) {
      const back = changed(content, "Attendance", (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells, row) =>
          row === top + 1 ? cells.map((cell, column) => (column === 5 ? { value: text } : cell)) : cells,
        ),
      }));
      const result = collected({ ...back, sheets: [...back.sheets, sheetOf([["x"]], text)] });
      expect(result.codes.map(({ standing }) => standing)).toEqual(["not-understood"]);
      expect(result.programme.attendance.every(({ code }) => code === null)).toBe(true);
      const shown = JSON.stringify([result.codes, result.packs]);
      expect(shown).not.toMatch(/[\u202a-\u202e]|\\u00/);
      expect(shown.length).toBeLessThan(2_000);
    }
  });
});

/** How many formulas there are of each kind, names of cells apart. */
function formulas({ sheets }: WorkbookPlan, members: number): Record<string, number> {
  const ofSheet = (sheet: SheetPlan): number =>
    sheet.rows.flat().filter((cell) => cell?.formula !== undefined).length;
  return Object.fromEntries(sheets.map((sheet) => [sheet.key, ofSheet(sheet) - members * 6]));
}
