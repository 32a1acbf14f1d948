import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeCsv } from "hucre/csv";
import { allocateSets } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { rosterRows } from "../workbook-content";
import { plainSheet } from "../xlsx/plain-plan";
import { learningSets } from "./learning-sets";
import { opened } from "../opened";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-run-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function sheetNames(file: string): Promise<string[]> {
  return (await readWorkbook(await readFile(file), path.basename(file))).sheets.map(({ name }) => name);
}

async function rosterFile(rows: unknown[][], name = "members.csv"): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, writeCsv(rows.map((cells) => cells.map(String))));
  return file;
}

/** The workbook at `file` after someone called Set 1 "Curie" and made a sheet "Set 1" of their own. */
async function withOwnSet1(file: string): Promise<Uint8Array> {
  const content = await readWorkbook(await readFile(file), "first.xlsx");
  const { programme, certificate } = allocateSets(opened(content), {
    reform: false,
    today: "2026-08-20",
  });
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  const renamed = plan.sheets.map((sheet) => (sheet.name === "Set 1" ? { ...sheet, name: "Curie" } : sheet));
  const own = plainSheet([[{ value: "My notes" }]], { key: "set-own", name: "Set 1" });
  return writeWorkbook({ ...plan, sheets: [...renamed, own] });
}

describe("allocate", () => {
  it("forms the sets of the sample and says what it did in a few lines", async () => {
    const out = path.join(folder, "sets.xlsx");
    const { exit, printed } = await learningSets("allocate", "--out", out);
    expect(exit).toBe(0);
    expect(printed).toContain("60 members from roster-60.xlsx");
    expect(printed).toContain("6 sets of 10");
    expect(printed).toMatch(
      /Balanced\. Set sizes.* are spread across the sets as evenly as possible\. \(\d+ counts checked\.\)/,
    );
    expect(printed).toContain(`Written: ${out}`);
    const { sheets } = await readWorkbook(new Uint8Array(await readFile(out)), "sets.xlsx");
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Overview", "Roster", "Set 1", "Set 6", "Meetings", "Attendance"]),
    );
  });

  it("ends with 1 and names the sizes that the rules need, which --uneven-sizes accepts", async () => {
    const rows = rosterRows(61).map((cells, row) => [
      ...cells,
      ...(row === 0
        ? ["Set", "Locked"]
        : row <= 13
          ? ["Set 3", "yes"]
          : [`Set ${String(1 + (row % 6))}`, ""]),
    ]);
    const file = await rosterFile(rows, "locked.csv");
    const out = path.join(folder, "uneven.xlsx");
    const asked = ["allocate", file, "--reform", "--out", out];
    const refused = await learningSets(...asked);
    expect(refused.exit).toBe(1);
    expect(refused.errors).toContain("13 members in set 3");
    expect(refused.errors).toContain("--uneven-sizes");
    const accepted = await learningSets(...asked, "--uneven-sizes");
    expect(accepted.exit).toBe(0);
    expect(accepted.printed).toContain("The rules need uneven sets: 13 members in set 3");
  });

  it("prints one JSON object whose counts reconcile", async () => {
    const rows = [...rosterRows(23), ["", "GP", "Trust 1", ""], ["Total", "", "", "23"]];
    const out = path.join(folder, "sets.xlsx");
    const { exit, printed } = await learningSets("allocate", await rosterFile(rows), "--out", out, "--json");
    const answer = JSON.parse(printed) as {
      members: { id: string; set: number }[];
      leftOut: { row: number; reason: string }[];
      sets: { number: number; size: number; memberIds: string[] }[];
      certificate: { uneven: number };
      warnings: unknown[];
      file: string;
    };
    expect(exit).toBe(0);
    expect(answer.members.length + answer.leftOut.length).toBe(25);
    expect(answer.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [25, "blank-name"],
      [26, "total-or-footnote"],
    ]);
    expect(answer.sets.map(({ size }) => size)).toEqual([8, 8, 7]);
    expect(answer.sets.flatMap(({ memberIds }) => memberIds).sort()).toEqual(
      answer.members.map(({ id }) => id).sort(),
    );
    expect(answer.certificate.uneven).toBe(0);
    expect(answer.file).toBe(out);
  });

  it("never replaces a file without --force", async () => {
    const roster = await rosterFile(rosterRows(12));
    const out = path.join(folder, "sets.xlsx");
    await writeFile(out, "mine");
    const refused = await learningSets("allocate", roster, "--out", out);
    expect(refused).toMatchObject({ exit: 1, printed: "" });
    expect(refused.errors).toMatch(/already exists, so nothing was written.*--force/);
    expect(await readFile(out, "utf8")).toBe("mine");
    expect((await learningSets("allocate", roster, "--out", out, "--force")).exit).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  it("does not write over the roster it reads, even with --force", async () => {
    const roster = path.join(folder, "members.xlsx");
    await copyFile(path.join(__dirname, "../../samples/roster-60.xlsx"), roster);
    const before = await readFile(roster);
    const { exit, errors } = await learningSets("allocate", roster, "--out", roster, "--force");
    expect(exit).toBe(1);
    expect(errors).toContain("would lose");
    expect(await readFile(roster)).toEqual(before);
  });

  it("refuses fewer than four members and writes nothing", async () => {
    const roster = await rosterFile(rosterRows(3));
    const { exit, errors } = await learningSets("allocate", roster, "--out", path.join(folder, "sets.xlsx"));
    expect(exit).toBe(1);
    expect(errors).toMatch(/3 members, and a set needs at least 4/);
    expect(await readdir(folder)).toEqual(["members.csv"]);
  });

  it("says what a file is when it is no roster, and writes nothing", async () => {
    const file = path.join(folder, "notes.xlsx");
    await writeFile(file, "%PDF-1.7 not a workbook");
    const { exit, printed } = await learningSets(
      "allocate",
      file,
      "--out",
      path.join(folder, "sets.xlsx"),
      "--json",
    );
    const answer = JSON.parse(printed) as { ok: boolean; error: { what: string; remedy: string } };
    expect(exit).toBe(1);
    expect(answer.ok).toBe(false);
    expect(answer.error.what).toMatch(/PDF/);
    expect(await readdir(folder)).toEqual(["notes.xlsx"]);
  });

  it("gives the same sets whatever the order of the rows", async () => {
    const [header = [], ...rows] = rosterRows(47);
    const sets = async (ordered: unknown[][], name: string): Promise<string[]> => {
      const roster = await rosterFile([header, ...ordered], `${name}.csv`);
      const { printed } = await learningSets(
        "allocate",
        roster,
        "--out",
        path.join(folder, `${name}.xlsx`),
        "--json",
      );
      const { members } = JSON.parse(printed) as { members: { name: string; set: number }[] };
      return members.map((member) => `${member.name} ${String(member.set)}`).sort();
    };
    expect(await sets([...rows].reverse(), "reversed")).toEqual(await sets(rows, "typed"));
  });

  it.each([
    [["allocate", "--size", "ten"], /whole number from 4/],
    [["allocate", "--first-meeting", "8/9/2026"], /2026-09-08/],
    [["allocate", "--colour", "red"], /unknown option/],
    [["allocate", "a.xlsx", "b.xlsx"], /too many arguments/],
    [["arrange"], /unknown command/],
  ])("answers the mistyped %j with 2", async (words, message) => {
    const { exit, errors } = await learningSets(...words);
    expect(exit).toBe(2);
    expect(errors).toMatch(message);
  });

  it.each([[["--help"]], [["allocate", "--help"]], [["check", "--help"]]])("helps with %j", async (words) => {
    const { exit, printed } = await learningSets(...words);
    expect(exit).toBe(0);
    expect(printed).toContain("Usage:");
  });
});

describe("a cohort of a thousand and more", () => {
  it("is allocated at once, with a word on the data, and the Overview in place of a hundred sheets", async () => {
    const roster = await rosterFile(rosterRows(1010, 60));
    const out = path.join(folder, "sets.xlsx");
    const { exit, printed } = await learningSets("allocate", roster, "--out", out, "--json");
    expect(exit).toBe(0);
    const { warnings, sets } = JSON.parse(printed) as { warnings: { code: string }[]; sets: unknown[] };
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["large-cohort", "set-sheets-not-made"]),
    );
    expect(sets).toHaveLength(101);
    const { sheets } = await readWorkbook(new Uint8Array(await readFile(out)), "sets.xlsx");
    expect(sheets.some(({ name }) => name === "Set 1")).toBe(false);
  });
});

describe("sheets of the administrator's own", () => {
  it("are never taken for ours, never replaced, and named where the new file lacks them", async () => {
    const first = path.join(folder, "first.xlsx");
    const second = path.join(folder, "second.xlsx");
    await learningSets("allocate", "--out", first);
    await writeFile(first, await withOwnSet1(first));

    const onto = await learningSets("allocate", first, "--out", first, "--force");
    expect(onto.exit).toBe(1);
    expect(onto.errors).toContain("would lose what you added yourself: Set 1");
    expect(await sheetNames(first)).toEqual(expect.arrayContaining(["Curie", "Set 1"]));

    await learningSets("packs", first, "--sets", "1", "--out", path.join(folder, "packs"));
    const [pack = ""] = await readdir(path.join(folder, "packs"));
    for (const [command, ...words] of [
      ["allocate", first],
      ["refresh", first],
      ["collect", first, path.join(folder, "packs", pack)],
    ] as const) {
      const { exit, printed } = await learningSets(command, ...words, "--out", second, "--force");
      expect(exit).toBe(0);
      expect(printed).toContain("The new file does not include your sheet “Set 1”.");
    }
    expect(await sheetNames(second)).toContain("Curie");
    expect(await sheetNames(second)).not.toContain("Set 1");
  });
});

describe("check", () => {
  it("says of too few members what allocate says, and goes on", async () => {
    const { exit, printed } = await learningSets("check", await rosterFile(rosterRows(3)));
    expect(exit).toBe(0);
    expect(printed).toContain("The roster has 3 members, and a set needs at least 4.");
  });

  it("lists what was found and writes nothing", async () => {
    const roster = await rosterFile([
      ["Members of the network"],
      ...rosterRows(25),
      ["", "GP", "Trust 3", ""],
    ]);
    const { exit, printed } = await learningSets("check", roster);
    expect(exit).toBe(0);
    expect(printed).toContain("25 members from members.csv");
    expect(printed).toContain("Header row: 2");
    expect(printed).toContain("3 sets: 1 of 9, 2 of 8");
    expect(printed).toMatch(/row 28:/);
    expect(await readdir(folder)).toEqual(["members.csv"]);
  });
});
