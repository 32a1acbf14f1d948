import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeCsv } from "hucre/csv";
import { rosterRows } from "../workbook-content";
import { learningSets } from "./learning-sets";

let folder: string;
let workbook: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-questions-"));
  workbook = path.join(folder, "sets.xlsx");
  const roster = path.join(folder, "members.csv");
  await writeFile(roster, writeCsv(rosterRows(30).map((cells) => cells.map(String))));
  await learningSets("allocate", roster, "--out", workbook);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("questions to a workbook", () => {
  it("why: a line on a member, and the counts behind it when asked", async () => {
    const { exit, printed } = await learningSets("why", workbook, "Member3 Invented");
    expect(exit).toBe(0);
    expect(printed).toMatch(/^Member3 Invented is in Set \d\. .*balanced.*\.$/);
    const detailed = await learningSets("why", workbook, "Member3 Invented", "--details");
    expect(detailed.printed.split("\n")[0]).toBe(printed);
    expect(detailed.printed).toMatch(/Profession “.+”: Set \d has \d+ of \d+\. .* in each set is even\./);
  });

  it("what-if: every other set, with the best exchange there; everyone as data", async () => {
    const { exit, printed } = await learningSets("what-if", workbook, "Member3 Invented");
    expect(exit).toBe(0);
    const lines = printed.split("\n");
    expect(lines[0]).toMatch(/^Member3 Invented is in Set \d\. The sets are balanced\. In another set:$/);
    expect(lines.filter((line) => /^Set \d: /.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^ {2}In exchange for Member\d+ Invented: /.test(line))).toHaveLength(2);
    const asked = await learningSets("what-if", workbook, "Member3 Invented", "--json");
    const { whatIf } = JSON.parse(asked.printed) as { whatIf: { sets: unknown[]; partners: unknown[] } };
    expect([whatIf.sets.length, whatIf.partners.length]).toEqual([2, 20]);
  });

  it("swaps: five for a member, or between two sets, as words or JSON", async () => {
    const words = await learningSets("swaps", workbook, "--member", "Member3 Invented");
    expect(words.printed.split("\n")).toHaveLength(5);
    const { exit, printed } = await learningSets("swaps", workbook, "--sets", "1,3", "--json");
    expect(exit).toBe(0);
    const { swaps } = JSON.parse(printed) as { swaps: { a: { set: number }; b: { set: number } }[] };
    expect(swaps.map(({ a, b }) => [a.set, b.set])).toEqual(Array.from({ length: 5 }, () => [1, 3]));
  });

  it("rule-costs: says when there are no rules", async () => {
    expect((await learningSets("rule-costs", workbook)).printed).toBe("The Rules sheet has no rules.");
  });

  it.each([
    [["swaps"], /missing required argument/],
    [["swaps", "sets.xlsx"], /give either --member or --sets/],
    [["swaps", "sets.xlsx", "--member", "A", "--sets", "1,2"], /give either --member or --sets/],
    [["swaps", "sets.xlsx", "--sets", "two"], /such as 2,5/],
    [["why", "sets.xlsx"], /missing required argument/],
    [["what-if", "sets.xlsx"], /missing required argument/],
  ])("answer the mistyped %j with 2", async (words, message) => {
    const { exit, errors } = await learningSets(...words);
    expect(exit).toBe(2);
    expect(errors).toMatch(message);
  });

  it("refuse what cannot be answered with 1 and one message", async () => {
    const { exit, errors } = await learningSets("why", workbook, "Nobody");
    expect(exit).toBe(1);
    expect(errors).toContain("Nobody on the roster has the name or Member ID “Nobody”.");
  });
});

describe("allocate, asked for more", () => {
  it("lists drafts without writing, and writes the one that is chosen", async () => {
    const out = path.join(folder, "draft.xlsx");
    const listed = await learningSets("allocate", workbook, "--reform", "--drafts", "3", "--seconds", "1");
    expect(listed.printed.split("\n")).toHaveLength(4);
    expect(listed.printed).toMatch(
      /^Draft 3 \(seed 3\): balanced\. At least \d professions? in each set\. .* would move\.$/m,
    );
    const asked = await learningSets("allocate", workbook, "--reform", "--drafts", "3", "--json");
    const { drafts } = JSON.parse(asked.printed) as {
      drafts: { uneven: number; moved: number; seed: number }[];
    };
    expect(drafts.map(({ seed, uneven }) => [seed, uneven])).toEqual([1, 2, 3].map((seed) => [seed, 0]));
    const chosen = await learningSets(
      "allocate",
      workbook,
      "--reform",
      "--draft",
      "3",
      "--out",
      out,
      "--json",
    );
    const { members } = JSON.parse(chosen.printed) as { members: { id: string; set: number }[] };
    const before = await learningSets(
      "allocate",
      workbook,
      "--out",
      path.join(folder, "kept.xlsx"),
      "--json",
    );
    const kept = JSON.parse(before.printed) as { members: { id: string; set: number }[] };
    const moved = members.filter(({ id, set }) =>
      kept.members.some((each) => each.id === id && each.set !== set),
    );
    expect(moved).toHaveLength(drafts[2]?.moved ?? -1);
    expect((await learningSets("allocate", workbook, "--drafts", "3", "--draft", "2")).exit).toBe(2);
  });

  it("proves, evens out, and separates people of an earlier workbook", async () => {
    const out = path.join(folder, "again.xlsx");
    const asked = ["--reform", "--even-out", "--prove", "5", "--effort", "1", "--met", workbook];
    const { exit, printed } = await learningSets("allocate", workbook, "--out", out, ...asked);
    expect(exit).toBe(0);
    expect(printed).toContain("30 of the 30 people in sets.xlsx are members now");
    expect(printed).toMatch(
      /\d+ pairs of people in the same set have met before \(Set in sets\)\. It cannot be fewer/,
    );
  });
});
