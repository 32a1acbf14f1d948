import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeCsv } from "hucre/csv";
import { readWorkbook } from "../../src/xlsx";
import { rosterRows } from "../workbook-content";
import { learningSets } from "./learning-sets";

let folder: string;
let workbook: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-same-mistake-"));
  workbook = path.join(folder, "sets.xlsx");
  await learningSets("allocate", "--out", workbook);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The code and the words with which a command refuses. */
async function refusal(...words: string[]): Promise<string> {
  const { exit, printed } = await learningSets(...words, "--json");
  expect(exit).toBe(1);
  const { error } = JSON.parse(printed) as { error: { code: string; what: string; remedy: string } };
  return `${error.code}: ${error.what} ${error.remedy}`;
}

describe("the same mistake", () => {
  it.each([
    [
      "a set that there is not",
      [
        ["packs", "--sets", "9", "--folder", "packs"],
        ["report", "register", "--set", "9", "--out", "register.xlsx"],
        ["move", "M001", "--to", "9", "--preview"],
        ["rooms", "9=Oak", "--preview"],
        ["attendance", "--meeting", "M1", "--all-present", "--sets", "9", "--preview"],
      ],
      /^unknown-set: There is no set 9\. Give a number from 1 to 6\./,
    ],
    [
      "a member who is not there",
      [
        ["why", "Nobody"],
        ["swaps", "--member", "Nobody"],
        ["move", "Nobody", "--to", "2", "--preview"],
        ["attendance", "--meeting", "M1", "--codes", "Nobody A", "--preview"],
      ],
      /^unknown-member: Nobody on the roster has the name or Member ID “Nobody”\. /,
    ],
    [
      "a set that the member has",
      [
        ["move", "M001", "--to", "SET", "--preview"],
        ["join", "M001", "--to", "SET", "--preview"],
      ],
      /^already-in-set: /,
    ],
  ])("has one code and one wording, whatever is asked: %s", async (_, asked, said) => {
    const { printed } = await learningSets("why", workbook, "M001", "--json");
    const { why } = JSON.parse(printed) as { why: { set: number } };
    const refusals: string[] = [];
    for (const [command = "", ...words] of asked) {
      const given = words.map((word) => (word === "SET" ? String(why.set) : word));
      refusals.push(await refusal(command, workbook, ...given));
    }
    expect(refusals[0]).toMatch(said);
    expect(new Set(refusals).size).toBe(1);
  });
});

describe("what stands on the sheets", () => {
  it("names no option, since the pane's people read it too", async () => {
    const [roster, out] = [path.join(folder, "twice.csv"), path.join(folder, "twice.xlsx")];
    const [header = [], ...rows] = rosterRows(30).map((cells) => cells.map(String));
    const twice = (rows[0] ?? []).map((text) => text.replace("@", "-again@"));
    await writeFile(roster, writeCsv([header, ...rows, twice]));
    const { printed } = await learningSets("allocate", roster, "--out", out);
    expect(printed).toContain("--duplicates leave-out");
    const { sheets } = await readWorkbook(new Uint8Array(await readFile(out)), "twice.xlsx");
    const overview = sheets.find(({ name }) => name === "Overview");
    const texts = (overview?.rows ?? []).flatMap((cells) => cells.map((cell) => String(cell?.value ?? "")));
    expect(texts.filter((text) => text.includes("has the same name and organisation"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("--"))).toEqual([]);
  });
});
