import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeCsv } from "hucre/csv";
import { planPack } from "../../src/workbook";
import { makePacks } from "../../src/commands";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { rosterRows } from "../workbook-content";
import { learningSets } from "./learning-sets";
import { opened } from "../opened";

// Files are encrypted with 100,000 rounds, on purpose.
jest.setTimeout(60_000);

let folder: string;
let workbook: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-share-"));
  workbook = path.join(folder, "sets.xlsx");
  out = path.join(folder, "packs");
  const roster = path.join(folder, "members.csv");
  await writeFile(roster, writeCsv(rosterRows(30).map((cells) => cells.map(String))));
  await learningSets("allocate", roster, "--out", workbook, "--programme", "Stroke network: 2026/27");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The pack of set 1 as its facilitator returns it: P for everybody at the first meeting, and one slip. */
async function filledIn(): Promise<{ file: string; members: number }> {
  const [pack] = makePacks(opened(await readWorkbook(await readFile(workbook), "sets.xlsx")), {
    ...{ madeOn: "2026-10-01", contact: "", withEmail: false, sets: [1] },
  });
  if (!pack) throw new Error("no pack");
  const ids = pack.programme.members.map(({ id }) => id);
  const attendance = ids.map((memberId, index) => ({
    ...{ memberId, meetingId: "M1" },
    ...(index === 0 ? { code: null, notUnderstood: "here" } : { code: "P" as const, notUnderstood: null }),
  }));
  const file = path.join(folder, "renamed by somebody.xlsx");
  await writeFile(
    file,
    await writeWorkbook(planPack({ ...pack, programme: { ...pack.programme, attendance } })),
  );
  return { file, members: ids.length };
}

describe("packs", () => {
  it("writes one for each set, named for set and programme, and says that nothing was sent", async () => {
    const { exit, printed } = await learningSets(
      "packs",
      workbook,
      "--folder",
      out,
      "--contact",
      "Network office",
    );
    expect(exit).toBe(0);
    expect((await readdir(out)).sort()).toEqual(
      [1, 2, 3].map((set) => `Stroke network 2026 27 - Set ${String(set)}.xlsx`),
    );
    expect(printed).toContain("Nothing was sent");
    const again = await learningSets("packs", workbook, "--out", out);
    expect(again.exit).toBe(1);
    expect(again.errors).toContain("--out is now called --folder");
    expect(again.errors).toContain("already exists");
  });

  it("encrypts with a password that is made up, shown once, and opens the file", async () => {
    const { printed } = await learningSets(
      "packs",
      workbook,
      "--out",
      out,
      "--sets",
      "2",
      "--password",
      "--json",
    );
    const { packs } = JSON.parse(printed) as { packs: { file: string; password: string }[] };
    const [pack] = packs;
    expect(pack?.password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    const file = pack?.file ?? "";
    const without = await learningSets("collect", workbook, file, "--out", path.join(folder, "c.xlsx"));
    expect(without.errors).toContain("protected by a password");
    const wrong = await learningSets(
      "collect",
      workbook,
      file,
      "--out",
      path.join(folder, "c.xlsx"),
      "--password",
      "no",
    );
    expect(wrong.errors).toContain("does not open with this password");
    const right = await learningSets(
      "collect",
      workbook,
      file,
      "--out",
      path.join(folder, "c.xlsx"),
      "--password",
      pack?.password ?? "",
    );
    expect(right.exit).toBe(0);
  });

  it("refuses sets that there are not, and numbers that are none", async () => {
    expect((await learningSets("packs", workbook, "--out", out, "--sets", "9")).errors).toContain(
      "There is no set 9",
    );
    expect((await learningSets("packs", workbook, "--out", out, "--sets", "two")).exit).toBe(2);
    expect((await learningSets("packs", workbook)).exit).toBe(2);
  });
});

describe("collect", () => {
  it("brings codes in, says what it left aside, and brings nothing in twice", async () => {
    const { file, members } = await filledIn();
    const first = path.join(folder, "collected.xlsx");
    const { exit, printed } = await learningSets("collect", workbook, file, "--out", first);
    expect(exit).toBe(0);
    expect(printed).toContain(`1 pack: ${String(members - 1)} new codes, 0 as they were, 0 that differ.`);
    expect(printed).toContain("Not an attendance code, ignored:");
    const again = await learningSets("collect", first, file, "--out", path.join(folder, "twice.xlsx"));
    expect(again.printed).toContain(
      `1 pack: 0 new codes, ${String(members - 1)} as they were, 0 that differ.`,
    );
    expect(again.printed).not.toContain("has changed since");
    const json = await learningSets(
      "collect",
      first,
      file,
      "--out",
      path.join(folder, "json.xlsx"),
      "--json",
    );
    expect((JSON.parse(json.printed) as { codes: unknown[] }).codes).toHaveLength(members);
  });

  it("refuses to write over the workbook, and files that are no packs, and writes nothing", async () => {
    const { file } = await filledIn();
    const over = await learningSets("collect", workbook, file, "--out", workbook, "--force");
    expect(over.errors).toContain("is the workbook that was read");
    const target = path.join(folder, "none.xlsx");
    const foreign = await learningSets("collect", workbook, workbook, "--out", target);
    expect(foreign.errors).toContain("is not a facilitator's pack");
    expect(await readdir(folder)).not.toContain("none.xlsx");
    expect(
      (await learningSets("collect", workbook, file, "--out", target, "--take", "everything")).exit,
    ).toBe(2);
  });
});

describe("collect with lists from elsewhere", () => {
  const list = async (rows: readonly (readonly string[])[]): Promise<string> => {
    const file = path.join(folder, "list.csv");
    await writeFile(file, writeCsv(rows.map((cells) => [...cells])));
    return file;
  };

  it("says what it would do, does it, and then has nothing more to do", async () => {
    const file = await list([
      ["Email", "Name"],
      ["member3@members.example", ""],
      ["", "Member4 Invented"],
      ["", "Robin Stranger"],
    ]);
    const collected = path.join(folder, "collected.xlsx");
    const words = ["collect", workbook, file, "--meeting", "m1"];
    const preview = await learningSets(...words, "--preview");
    expect(preview.printed).toContain("1 list: 2 new codes, 0 as they were, 0 that differ.");
    expect(preview.printed).toContain("1 member was found by name");
    expect(preview.printed).toContain("  Robin Stranger (list!B4 in list.csv)");
    expect(preview.printed).toContain("Nothing was written.");
    expect(preview.printed).toContain("M1 is still to come");
    expect(preview.printed).not.toContain("M2 is still to come");
    await learningSets(...words, "--out", collected);
    const again = await learningSets(
      "collect",
      collected,
      file,
      "--meeting",
      "M1",
      "--as",
      "late",
      "--preview",
      "--json",
    );
    const { codes, lists, file: written } = JSON.parse(again.printed) as Record<string, unknown>;
    expect(codes).toMatchObject([
      { standing: "conflict", trackerSays: "P", packSays: "L" },
      { standing: "conflict", trackerSays: "P", packSays: "L" },
      { standing: "unknown-person", memberId: "", name: "Robin Stranger" },
    ]);
    expect(lists).toEqual([{ file: "list.csv", people: 3, byName: 1, codeColumn: null }]);
    expect(written).toBeNull();
  });

  it("asks for the meeting, knows its own, and for one of --out and --preview", async () => {
    const file = await list([["Email"], ["member3@members.example"]]);
    expect((await learningSets("collect", workbook, file, "--preview")).errors).toContain("--meeting M3");
    expect((await learningSets("collect", workbook, file, "--meeting", "M99", "--preview")).errors).toContain(
      "M99",
    );
    expect((await learningSets("collect", workbook, file, "--meeting", "M1")).exit).toBe(2);
    const own = await learningSets("collect", workbook, workbook, "--meeting", "M1", "--preview");
    expect(own.errors).toContain("is not a facilitator's pack");
  });
});
