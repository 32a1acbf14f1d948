import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { allocateSets, makeReport } from "../../src/commands";
import { certificateOf } from "../../src/commands/certificate-of";
import type { Member, Programme } from "../../src/programme";
import { evaluationStatements } from "../../src/sharing";
import { planWorkbook, reportKinds } from "../../src/workbook";
import { evaluationSheets } from "../../src/workbook/report/evaluation-sheets";
import { reportWorkbook } from "../../src/workbook/report/reports";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { leaksOf } from "../sharing/leaks";
import { contentOf, rosterRows } from "../workbook-content";
import { learningSets, learningSetsOn } from "./learning-sets";
import { opened } from "../opened";
import { lintPlan } from "../workbook/lint/lint-plan";

/** Twenty-four members, present at the first meeting, with apologies at the second. */
function recorded(): { programme: Programme; bytes: Promise<Uint8Array> } {
  const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(24, 4))), {
    ...{ reform: false, today: "2026-08-20" as const, meetings: { firstMeeting: "2026-09-08" as const } },
  });
  const attendance = programme.members.flatMap(({ id: memberId }, index) =>
    (["P", index === 3 ? "P" : "A", "A"] as const).map((code, at) => ({
      ...{ memberId, meetingId: `M${String(at + 1)}`, notUnderstood: null },
      code: at === 2 && index > 1 ? null : code,
    })),
  );
  // The third took place too, though only apologies are noted for it.
  const meetings = programme.meetings.map((meeting, at) =>
    at === 2 ? { ...meeting, status: "Held" as const } : meeting,
  );
  const year = { ...programme, meetings, attendance: attendance.filter(({ code }) => code !== null) };
  const plan = planWorkbook({ programme: year, certificate, notices: [], setSheets: "auto" });
  return { programme: year, bytes: writeWorkbook(plan) };
}

const { programme, bytes } = recorded();
let folder: string;
let workbook: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-report-"));
  [workbook, out] = [path.join(folder, "sets.xlsx"), path.join(folder, "report.xlsx")];
  await writeFile(workbook, await bytes);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function textsOf(file: string): Promise<string[]> {
  const { sheets } = await readWorkbook(await readFile(file), "report.xlsx");
  return sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.map(({ value }) => String(value ?? ""))));
}

describe("report", () => {
  it("makes a register for each set at the next meeting, and says so", async () => {
    const { exit, printed } = await learningSets("report", workbook, "register", "--out", out);
    expect(exit).toBe(0);
    expect(printed).toContain("3 registers for M1 on Tuesday 8 September 2026, one A4 page each.");
    const { sheets } = await readWorkbook(await readFile(out), "report.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["M1 Set 1", "M1 Set 2", "M1 Set 3"]);
    const texts = await textsOf(out);
    for (const { name } of programme.members) expect(texts).toContain(name);
  });

  it("makes one set's registers for all meetings, in large print", async () => {
    const words = ["--set", "2", "--meeting", "all", "--large-print", "--json"];
    const { printed } = await learningSets("report", workbook, "register", "--out", out, ...words);
    expect(JSON.parse(printed)).toMatchObject({ ok: true, report: { registers: 9, largePrint: true } });
    const inSet = programme.members.filter(({ setNumber }) => setNumber === 1);
    const texts = await textsOf(out);
    for (const { name } of inSet) expect(texts.join("\n")).not.toContain(name);
  });

  it("writes a certificate for whoever came, with the days and the hours", async () => {
    const { printed } = await learningSetsOn("2026-12-01", "report", workbook, "certificates", "--out", out);
    expect(printed).toContain("24 certificates, one A4 page each.");
    const texts = await textsOf(out);
    expect(texts).toContain(programme.members[3]?.name);
    expect(texts).toContain("8 September 2026   ·   13 October 2026");
    expect(texts.filter((text) => text.startsWith("took part in 1 meeting, 2.5 hours"))).toHaveLength(23);
  });

  it("gives a text for everybody to be written to, in the roster's order and without a reason", async () => {
    await learningSetsOn("2026-12-01", "report", workbook, "chase", "--out", out);
    const texts = await textsOf(out);
    const letters = texts.filter((text) => text.startsWith("Dear "));
    const names = programme.members.slice(0, 2).map(({ name }) => name);
    // The registers of the third meeting are not complete, which the three facilitators are asked about.
    const facilitators = ["facilitator", "facilitator", "facilitator"];
    expect(letters.map((text) => /^Dear (.*),/.exec(text)?.[1])).toEqual([...names, ...facilitators]);
    expect(texts.join(" ")).not.toMatch(/\b(ill|sick|holiday|because)\b/i);
  });

  it("tells a sponsor of nobody from elsewhere, in any part of the file", async () => {
    const words = ["--organisation", "trust 0", "--out", out];
    const { exit, printed } = await learningSets("report", workbook, "sponsor", ...words);
    expect([exit, printed]).toEqual([0, expect.stringContaining("members from Trust 0.")]);
    expect(leaksOf(await readFile(out), peopleFor("Trust 0"))).toEqual([]);
  });

  it("would be found out if somebody else stood in a sponsor's file", async () => {
    const stranger = programme.members.find(({ organisation }) => organisation !== "Trust 0");
    const wish = { kind: "sponsor", organisation: "Trust 0" } as const;
    const { plan } = makeReport(programme, wish, { today: "2026-12-01" as const });
    const planted = { ...plan, description: `with ${stranger?.name ?? ""}` };
    expect(leaksOf(await writeWorkbook(planted), peopleFor("Trust 0"))).not.toEqual([]);
  });

  it("hides what fewer than five answered, and names nobody in the evaluation or the board's report", async () => {
    for (const kind of ["evaluation", "board"]) {
      const { exit } = await learningSets("report", workbook, kind, "--out", out, "--force");
      expect(exit).toBe(0);
      expect(leaksOf(await readFile(out), { inside: [], outside: everybody(programme) })).toEqual([]);
      if (kind === "evaluation") expect(await textsOf(out)).toContain("under 5");
    }
  });

  it("sets the last programme beside this one, and refuses the same programme and options of other reports", async () => {
    const last = path.join(folder, "last.xlsx");
    const meetings = programme.meetings.map((meeting) => ({ ...meeting, date: "2025-09-09" as const }));
    const settings = { ...programme.settings, programmeName: "Network 2025" };
    const before = { ...programme, id: "last", meetings, settings };
    const certificate = certificateOf(before);
    await writeFile(
      last,
      await writeWorkbook(planWorkbook({ programme: before, certificate, notices: [], setSheets: "auto" })),
    );
    const words = ["report", workbook, "does-it-work", "--out", out];
    const made = await learningSets(...words, "--before", last, "--json");
    expect(JSON.parse(made.printed)).toMatchObject({
      ok: true,
      report: { before: "Network 2025", pairs: 40 },
    });
    expect(await textsOf(out)).toContain("Beside the last programme");
    const same = await learningSets(...words, "--before", workbook, "--force");
    expect([same.exit, same.errors]).toEqual([1, expect.stringContaining("does not begin before")]);
    const wrong = await learningSets("report", workbook, "board", "--before", last, "--out", out, "--json");
    expect([wrong.exit, JSON.parse(wrong.printed)]).toMatchObject([2, { error: { code: "wrong-usage" } }]);
  });

  it("shows on the board's page what the evaluation's answers changed, and none of the answers", async () => {
    const typed = path.join(folder, "evaluation.xlsx");
    const papers = (answer: number): number[][] =>
      Array.from({ length: 6 }, () => evaluationStatements.map(() => answer));
    const answers = { start: papers(2), middle: [], end: papers(4) };
    const sheets = evaluationSheets({ programmeName: "P", lines: 6, answers });
    await writeFile(typed, await writeWorkbook(reportWorkbook("P", "Evaluation", sheets)));
    const words = ["report", workbook, "board", "--out", out];
    const { printed } = await learningSets(...words, "--evaluation", typed);
    expect(printed).toContain("7 statements of the evaluation have enough answers to be shown.");
    expect(await textsOf(out)).toEqual(expect.arrayContaining(["Evaluation", "2.0", "4.0", "higher"]));
    const other = await learningSets(...words, "--evaluation", workbook, "--force");
    expect([other.exit, other.errors]).toEqual([1, expect.stringContaining("no sheet of answers")]);
  });

  it("lists the addresses of each set, without those who left", async () => {
    const { exit, printed } = await learningSets("report", workbook, "mailing-list", "--out", out);
    expect([exit, printed]).toEqual([
      0,
      expect.stringContaining("Names and email addresses of 24 people in 3 sets"),
    ]);
    const texts = await textsOf(out);
    for (const { setNumber, email } of programme.members) {
      const row = texts.indexOf(`Set ${String(setNumber)}`);
      expect(texts[row + 3]?.split("; ")).toContain(email);
    }
    const [leaver, ...others] = programme.members;
    const left = [{ ...leaver, left: "2026-08-19" as const } as Member, ...others];
    const { facts } = makeReport(
      { ...programme, members: left },
      { kind: "mailing-list" },
      { today: "2026-08-20" as const },
    );
    expect(facts).toMatchObject({ sets: 3, people: 23, without: 0 });
  });

  it("counts the hours of each facilitator's sets at meetings so far", () => {
    const row = {
      organisation: "Trust 9",
      email: "",
      notes: "",
      available: true,
      mostSets: 1,
      id: "",
      from: null,
    };
    const facilitators = [
      { ...row, name: "Ada Okafor", setNumber: 1 },
      { ...row, name: "ada okafor", setNumber: 2 },
      { ...row, name: "Bo Birch", setNumber: null },
    ];
    const today = "2026-12-01";
    const made = makeReport({ ...programme, facilitators }, { kind: "facilitator-hours" }, { today });
    // M1 is recorded and M3 held; M2 has apologies and the code of one who came.
    expect(made.facts).toMatchObject({ facilitators: 2, meetings: 3 });
    const cells = made.plan.sheets[0]?.rows.map((cells) => cells.map((cell) => cell?.value)) ?? [];
    const hours = (3 * (programme.meetings[0]?.sessionMinutes ?? 0)) / 60;
    expect(cells).toContainEqual(["Ada Okafor", "Trust 9", "Set 1, Set 2", 6, 2 * hours]);
    expect(cells).toContainEqual(["Bo Birch", "Trust 9", null, 0, 0]);
  });

  it.each([
    [["register", "--meeting", "M77"], "M77"],
    [["register", "--set", "5"], "5"],
    [["sponsor", "--organisation", "Nowhere"], "Nowhere"],
  ])("refuses %j and writes nothing", async (words, named) => {
    const { exit, errors } = await learningSets("report", workbook, ...words, "--out", out);
    expect([exit, errors]).toEqual([1, expect.stringContaining(named)]);
    await expect(stat(out)).rejects.toThrow();
  });

  it.each([
    [["sponsor"], "--organisation"],
    [["board", "--set", "1"], "--set"],
    [["chase", "--organisation", "Trust 0"], "--organisation"],
    [["gossip"], "gossip"],
  ])("knows %j for a mistyped command", async (words, named) => {
    const { exit, errors } = await learningSets("report", workbook, ...words, "--out", out);
    expect([exit, errors]).toEqual([2, expect.stringContaining(named)]);
  });

  it("never writes over the workbook it reads", async () => {
    const { exit } = await learningSets("report", workbook, "board", "--out", workbook, "--force");
    expect(exit).toBe(1);
    expect(new Uint8Array(await readFile(workbook))).toEqual(await bytes);
  });
});

describe("a report's plan", () => {
  it.each(reportKinds)("passes the lint: %s", (kind) => {
    // Before anybody came there is no certificate.
    const days = [...(kind === "certificates" ? [] : ["2026-08-20" as const]), "2026-12-01" as const];
    for (const today of days) {
      const wish = { kind, organisation: "Trust 2", largePrint: true };
      expect(lintPlan(makeReport(programme, wish, { today }).plan)).toEqual([]);
    }
  });

  it("passes the lint when nobody needs to be written to", () => {
    const { plan } = makeReport(
      { ...programme, attendance: [] },
      { kind: "chase" },
      { today: "2026-08-20" as const },
    );
    expect(lintPlan(plan)).toEqual([]);
  });
});

function everybody({ members }: Programme): string[] {
  return members.flatMap(({ id, name, email }) => [id, name, email ?? ""]);
}

function peopleFor(organisation: string): { inside: string[]; outside: string[] } {
  const telling = (isInside: boolean): string[] =>
    programme.members
      .filter((member) => (member.organisation === organisation) === isInside)
      .flatMap(({ id, name, email }) => [id, name, email ?? ""]);
  return { inside: telling(true), outside: telling(false) };
}
