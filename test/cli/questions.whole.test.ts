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
  it("why: one sentence on a member", async () => {
    const { exit, printed } = await learningSets("why", workbook, "Member3 Invented");
    expect(exit).toBe(0);
    expect(printed).toMatch(/^Member3 Invented is in set \d as .*\.$/);
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
