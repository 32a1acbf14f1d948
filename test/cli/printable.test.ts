import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { learningSets } from "./learning-sets";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-printed-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Clears the screen, sounds the bell, turns the text around, and ends a line that is only half shown. */
const acting = "\u001B[2J\u0007\u202Egnp\u2066\u009B31m\r";
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

describe("what is printed", () => {
  it("never acts on a terminal, whatever a file's name or its cells hold", async () => {
    const file = path.join(folder, `roster${acting}.csv`);
    const rows = Array.from(
      { length: 12 },
      (_, row) => `M${String(row)}${acting},Ada ${acting} Thornbury,Nurse${acting},Mill ${acting}`,
    );
    await writeFile(file, `ID,Full name,Profession,Employer\n${rows.join("\n").replaceAll("\r", "")}\n`);
    for (const words of [
      ["check", file],
      ["check", file, "--json"],
      ["check", `${file}.none`],
    ]) {
      const { printed, errors } = await learningSets(...words);
      expect(printed + errors).not.toMatch(unsafe);
      if (words.includes("--json")) expect(JSON.parse(printed)).toBeTruthy();
    }
    expect((await learningSets("check", `${file}.none`)).errors).toContain("‹U+001B›[2J‹U+0007›‹U+202E›gnp");
  });
});
