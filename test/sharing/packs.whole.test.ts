import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { allocateSets } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { setPack, type SetPack } from "../../src/sharing";
import {
  type WorkbookContent,
  planPack,
  readPack,
  type SheetPlan,
  type WorkbookPlan,
} from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { refusalSentence } from "../refusal-of";
import { contentOf, rosterRows } from "../workbook-content";
import { chance } from "../seating/people";
import { leaksIn } from "./leaks";
import { plantedIn } from "./planted-leaks";
import { readMutated } from "./mutated-packs";
import { opened } from "../opened";
import { lintPlan } from "../workbook/lint/lint-plan";

const options = { madeOn: "2026-10-01" as const, contact: "Network office", withEmail: true };

function formed(content: WorkbookContent): Programme {
  const { programme } = allocateSets(opened(content, { duplicates: "leave-out" }), {
    reform: false,
    today: "2026-08-20" as const,
  });
  return {
    ...programme,
    facilitators: programme.sets.map(({ number }) => ({
      ...{ name: `Facilitator${String(number)} External`, organisation: "Outside" },
      ...{ email: `f${String(number)}@outside.example`, setNumber: number },
      ...{ available: true, mostSets: 1, id: "", from: null, notes: `Fee agreed for ${String(number)}` },
    })),
    rules: [
      {
        typedKind: "Keep apart",
        kind: "keep-apart",
        first: programme.members[0]?.name ?? "",
        second: programme.members[1]?.name ?? "",
      },
    ],
    attendance: programme.members
      .slice(0, 9)
      .map(({ id }) => ({ memberId: id, meetingId: "M1", code: "P", notUnderstood: null })),
  };
}

function packsOf(programme: Programme): SetPack[] {
  return programme.sets.map((set) => setPack(programme, set, options));
}

/** The plan with other cells in a sheet. */
function edited(plan: WorkbookPlan, key: string, edit: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.key === key ? edit(sheet) : sheet)) };
}

describe("a pack", () => {
  it.each([
    ["every set of roster-60", "roster-60", 1],
    ["every other set of roster-120", "roster-120", 2],
    ["every sixth set of roster-300", "roster-300", 6],
    ["every set of roster-messy", "roster-messy", 1],
  ] as const)("of %s holds nobody of another set", async (_, sample, step) => {
    const bytes = new Uint8Array(await readFile(`samples/${sample}.xlsx`));
    const programme = formed(await readWorkbook(bytes, `${sample}.xlsx`));
    expect(programme.earlierSets).toHaveLength(1);
    for (const pack of packsOf(programme).filter((__, at) => at % step === 0)) {
      expect(pack.programme.earlierSets).toEqual([]);
      const file = await writeWorkbook(planPack(pack));
      expect(leaksIn(file, programme, pack.set.number)).toEqual([]);
    }
  });

  it("of random programmes holds nobody of another set, but for its visitors' names", async () => {
    const cases = fc.record({
      count: fc.integer({ min: 20, max: 60 }),
      organisations: fc.integer({ min: 1, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ count, organisations }) => {
        const bare = formed(contentOf(rosterRows(count, organisations)));
        const visits = bare.members
          .filter(({ setNumber }) => setNumber !== 1)
          .slice(0, 3)
          .map(({ id: memberId }, at) => ({ memberId, meetingId: `M${String(at + 1)}`, setNumber: 1 }));
        const programme = { ...bare, year: { ...bare.year, visits } };
        for (const pack of packsOf(programme).slice(0, 2)) {
          const file = await writeWorkbook(planPack(pack));
          expect(leaksIn(file, programme, pack.set.number, options.madeOn)).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("with somebody planted in it is found out, wherever they stand", async () => {
    const programme = formed(contentOf(rosterRows(40)));
    const [pack] = packsOf(programme);
    const stranger = programme.members.find(({ setNumber }) => setNumber !== 1);
    if (!pack || !stranger) throw new Error("no stranger");
    for (const each of plantedIn(planPack(pack), stranger)) {
      const leaks = leaksIn(await writeWorkbook(each), programme, 1);
      expect(leaks.length).toBeGreaterThan(0);
    }
  });

  it("passes the plan's lint, names the set and the programme, and hides nothing", async () => {
    const programme = formed(contentOf(rosterRows(40)));
    for (const pack of packsOf(programme)) {
      const plan = planPack(pack);
      expect(lintPlan(plan)).toEqual([]);
      expect(plan.title).toBe(`Action Learning Sets: ${pack.set.name}`);
      const { sheets } = await readWorkbook(await writeWorkbook(plan), "pack.xlsx");
      expect(sheets.map(({ name }) => name)).toEqual([
        ...["Welcome", "Members", "Meetings", "Attendance", "Attendance rates", "Register", "Session guide"],
        "Action log",
      ]);
      expect(sheets.some(({ hidden }) => hidden)).toBe(false);
    }
  });

  it("holds its set's rooms, and no other set's", async () => {
    const programme = formed(contentOf(rosterRows(20)));
    const rooms = programme.sets.map(({ number }) => ({
      ...{ meetingId: null, setNumber: number, room: `Room number ${String(number)}`, capacity: null },
    }));
    const [pack] = packsOf({ ...programme, year: { ...programme.year, rooms } });
    if (!pack) throw new Error("no pack");
    const { sheets } = await readWorkbook(await writeWorkbook(planPack(pack)), "pack.xlsx");
    const cells = JSON.stringify(sheets);
    expect(cells).toContain("Room number 1");
    expect(cells).not.toContain("Room number 2");
  });

  it("holds no macro, no link to another file, no comment and nobody's name as its author", async () => {
    const [pack] = packsOf(formed(contentOf(rosterRows(20))));
    if (!pack) throw new Error("no pack");
    const parts = unzipSync(await writeWorkbook(planPack(pack)));
    expect(
      Object.keys(parts).filter((path) => /vba|external|comment|person|custom|embed/i.test(path)),
    ).toEqual([]);
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toContain("<dc:creator>Learning Sets for Excel</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Learning Sets for Excel</cp:lastModifiedBy>");
    const all = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join("");
    expect(all).not.toMatch(/TargetMode="External"|state="(veryH|h)idden"/);
  });

  it("holds email addresses only when they were ticked", async () => {
    const programme = formed(contentOf(rosterRows(20)));
    const [set] = programme.sets;
    if (!set) throw new Error("no set");
    const cells = async (withEmail: boolean): Promise<string> =>
      JSON.stringify(
        (
          await readWorkbook(
            await writeWorkbook(planPack(setPack(programme, set, { ...options, withEmail }))),
            "pack.xlsx",
          )
        ).sheets,
      );
    expect(await cells(true)).toContain("@members.example");
    expect(await cells(false)).not.toContain("@members.example");
  });
});

describe("a returned pack", () => {
  const programme = formed(contentOf(rosterRows(40)));
  const [pack] = packsOf(programme);
  if (!pack) throw new Error("no pack");

  it("gives its stamp and its codes, wherever columns and sheets have gone", async () => {
    const content = await readWorkbook(await writeWorkbook(planPack(pack)), "pack.xlsx");
    const plain = readPack(content, "pack.xlsx");
    expect(plain).toMatchObject({
      programmeId: "programme-1",
      setNumber: 1,
      version: pack.version,
      leftAside: [],
    });
    expect(plain.codes.every(({ code, meetingId }) => code === "P" && meetingId === "M1")).toBe(true);
    expect(plain.codes.length).toBeGreaterThan(0);
    const moved = {
      names: content.names.map((each) => ({ ...each, sheet: `${each.sheet} x` })),
      sheets: content.sheets
        .toReversed()
        .map((sheet) => ({
          ...sheet,
          name: `${sheet.name} x`,
          rows: sheet.rows.map((cells) => cells.toReversed()),
        }))
        .map((sheet) => ({
          ...sheet,
          tables: [],
          rows: sheet.name === "Welcome x" ? sheet.rows.map((cells) => cells.toReversed()) : sheet.rows,
        })),
    };
    const again = readPack(moved, "pack.xlsx");
    const codes = ({ codes: all }: typeof again): string[] =>
      all.map(({ memberId, meetingId, code }) => `${memberId} ${meetingId} ${code ?? ""}`);
    expect(codes(again)).toEqual(codes(plain));
  });

  it("is never asked for its action log: what stands there is in no result", async () => {
    const secret = "We spoke of the merger";
    const plan = edited(planPack(pack), "action-log", (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells.map((cell) => cell && { ...cell, value: cell.value ?? secret })),
    }));
    const content = await readWorkbook(await writeWorkbook(plan), "pack.xlsx");
    expect(JSON.stringify(content)).toContain(secret);
    expect(JSON.stringify(readPack(content, "pack.xlsx"))).not.toContain(secret);
  });

  it("is refused where a roster is wanted, and a workbook where a pack is wanted", async () => {
    const content = await readWorkbook(await writeWorkbook(planPack(pack)), "pack.xlsx");
    expect(refusalSentence(() => opened(content))).toContain("a facilitator's pack");
    expect(refusalSentence(() => readPack(contentOf(rosterRows(5)), "roster.xlsx"))).toContain(
      "roster.xlsx is not a facilitator's pack",
    );
  });
});

describe("packs whose bytes were changed", () => {
  it("are refused or read as they were; with other XML they are read or refused", async () => {
    const [pack] = packsOf(formed(contentOf(rosterRows(20))));
    if (!pack) throw new Error("no pack");
    const file = await writeWorkbook(planPack(pack));
    const expected = JSON.stringify(readPack(await readWorkbook(file, "pack.xlsx"), "pack.xlsx"));
    const random = chance(2026);
    const outcomes = new Map<string, number>();
    for (let each = 0; each < 250; each++) {
      const { outcome, isRepacked } = await readMutated(file, random, expected);
      const kind = `${isRepacked ? "XML" : "bytes"}: ${outcome}`;
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    }
    expect(outcomes.get("bytes: other-codes")).toBeUndefined();
    expect(outcomes.get("bytes: refused")).toBeGreaterThan(20);
    expect(outcomes.get("XML: refused")).toBeGreaterThan(20);
  });
});
