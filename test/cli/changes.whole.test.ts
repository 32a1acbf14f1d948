import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { learningSets, learningSetsOn } from "./learning-sets";

jest.setTimeout(60_000);

let folder: string;
let [roster, sets]: [string, string] = ["", ""];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-changes-"));
  [roster, sets] = ["members.csv", "sets.xlsx"].map((name) => path.join(folder, name)) as [string, string];
  const rows = Array.from({ length: 24 }, (_, row) => [
    row === 3 ? '"Ormerod, Xanthe"' : `Member${String(row)}  Invented`,
    ["GP", "Midwife", "Physiotherapist"][row % 3],
    `Trust ${String(row % 5)}`,
    row === 5 ? "F" : row % 2 === 0 ? "Female" : "Male",
  ]);
  const header = ["Name", "Profession", "Organisation", "Gender"];
  await writeFile(roster, [header, ...rows].map((cells) => cells.join(",")).join("\n"));
  await learningSets("allocate", roster, "--out", sets, "--first-meeting", "2026-09-08");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

let written = 0;
const next = (): string => path.join(folder, `changed-${String((written += 1))}.xlsx`);

async function json(...words: string[]): Promise<Record<string, unknown>> {
  const { printed } = await learningSets(...words, "--json");
  return JSON.parse(printed) as Record<string, unknown>;
}

interface ProblemMessage {
  readonly what: string;
  readonly id: string;
  readonly words: string;
}

describe("what a command changed", () => {
  it("names the setting that it changed", async () => {
    const words = ["meetings", "plan", sets, "--first-meeting", "2026-09-08", "--skip", "none"];
    const { printed } = await learningSets(...words, "--preview");
    expect(printed).toContain("Months without meetings: August → none");
  });
});

describe("lock-set", () => {
  it("locks everyone in the set, says who, and unlock-set ends it", async () => {
    const out = next();
    const locked = await json("lock-set", sets, "2", "--out", out);
    expect(locked["changes"]).toHaveLength(8);
    const { printed } = await learningSets("unlock-set", out, "2", "--preview");
    expect(printed.match(/: unlocked$/gm)).toHaveLength(8);
    expect((await learningSets("lock-set", sets, "9", "--preview")).exit).toBe(1);
  });
});

describe("facilitator", () => {
  it("gives a set a facilitator, says so, and is previewed without writing", async () => {
    const words = ["facilitator", sets, "1", "Ann Ash", "--organisation", "Oakbridge"];
    const preview = await learningSets(...words, "--preview");
    expect(preview.printed).toContain("set 1: Ann Ash");
    expect(preview.printed).toContain("Nothing was written.");
    const out = next();
    expect(await json(...words, "--out", out)).toMatchObject({
      ok: true,
      changes: [{ what: "facilitator", id: "F1", words: "set 1: Ann Ash" }],
      file: out,
    });
    const replaced = await learningSets(
      ...["facilitator", out, "1", "Bea Birch", "--from", "2026-11-01", "--preview"],
    );
    expect(replaced.printed).toContain("set 1: Ann Ash until Saturday 31 October 2026");
    expect(replaced.printed).toContain("set 1: Bea Birch from Sunday 1 November 2026");
    const away = await learningSets("not-available", out, "Ann Ash", "--preview");
    expect(away.printed).toContain("Ann Ash: not available");
    expect(away.printed).toContain("Not available, but still leading a set: Ann Ash (set 1).");
  });
});

describe("rule", () => {
  it("is added to the Rules sheet and removed from it, and refused where it names nobody", async () => {
    const words = ["rule", sets, "keep-apart", "M001", "M002"];
    expect((await learningSets(...words, "--preview")).printed).toContain("Keep apart: M001, M002");
    const out = next();
    expect(await json(...words, "--out", out)).toMatchObject({
      changes: [{ what: "rule", id: "", words: "Keep apart: M001, M002" }],
    });
    const removed = await learningSets("rule", out, "keep-apart", "M001", "M002", "--remove", "--preview");
    expect(removed.printed).toContain("Keep apart: M001, M002 (removed)");
    expect((await learningSets("rule", sets, "pin", "M001", "99", "--preview")).exit).toBe(1);
    expect((await learningSets("rule", sets, "perhaps", "M001", "2", "--preview")).exit).toBe(2);
  });
});

describe("whole sets", () => {
  it("close, are added, merged and split, with a preview of the moves and the balance", async () => {
    const preview = await learningSets("close-set", sets, "2", "--on", "2026-10-01", "--preview");
    expect(preview.printed).toContain("set 2: closed on Thursday 1 October 2026");
    expect(preview.printed.match(/: set 2 → set [13]/g)).toHaveLength(8);
    expect(preview.printed).toContain("Nothing was written.");
    const out = next();
    const added = await json("add-set", sets, "--name", "Oak", "--on", "2026-10-01", "--out", out);
    const { changes } = added as { changes: ProblemMessage[] };
    expect(changes).toContainEqual({ what: "set", id: "4", words: "set 4: new, “Oak”" });
    expect(changes.filter(({ words }) => words.endsWith("→ set 4"))).toHaveLength(6);
    const merged = next();
    await learningSets("merge-sets", out, "1", "4", "--on", "2026-11-01", "--out", merged);
    const split = await learningSets("split-set", merged, "4", "--on", "2026-12-01", "--preview");
    expect(split.printed).toContain("set 5: new");
    expect((await learningSets("packs", merged, "--sets", "1", "--folder", folder)).errors).toContain(
      "There is no open set 1; there are sets 1 to 4, and set 1 is closed.",
    );
    expect((await learningSets("close-set", "--help")).printed).toContain("close-set sets.xlsx 4");
  });
});

describe("visits", () => {
  it("are made and taken back, for a member and for a whole set", async () => {
    const out = next();
    const { changes } = (await json(
      ...["visit", sets, "Xanthe Ormerod", "--meeting", "m2", "--to", "3", "--out", out],
    )) as { changes: ProblemMessage[] };
    expect(changes).toMatchObject([
      { what: "visit", words: expect.stringMatching(/visits set 3 at M2$/) as string },
    ]);
    const ended = await learningSets("visit", out, "Xanthe Ormerod", "--meeting", "M2", "--end", "--preview");
    expect(ended.printed).toContain("no longer visits set 3 at M2");
    const together = await learningSets(
      "meet-together",
      sets,
      "1",
      "--with",
      "2",
      "--meeting",
      "M3",
      "--preview",
    );
    expect(together.printed.match(/visits set 2 at M3/g)).toHaveLength(8);
    const neither = await learningSets("visit", sets, "M001", "--meeting", "M2", "--preview");
    expect([neither.exit, neither.errors]).toEqual([2, expect.stringContaining("give either --to or --end")]);
  });
});

describe("clean", () => {
  const turned = "Name: “Ormerod, Xanthe” → “Xanthe Ormerod”";

  it("accepts proposals by kind in a roster file, and all of them", async () => {
    const byKind = await learningSets("clean", roster, "--kinds", "name-order", "--preview");
    expect(byKind.printed).toContain(turned);
    expect(byKind.printed).not.toContain("Gender");
    const out = next();
    const all = await learningSets("clean", roster, "--all", "--out", out);
    expect(all.errors).toBe("");
    expect(all.printed).toContain("Gender: “F” → “Female”");
    const check = await learningSets("check", out);
    expect(check.printed).not.toContain("Ormerod, Xanthe");
  });

  it("keeps sets and codes of a workbook, and its certificates have the name", async () => {
    const [coded, out, pages] = [next(), next(), next()];
    await learningSets("attendance", sets, "--meeting", "M1", "--all-present", "--out", coded);
    const { changes } = (await json("clean", coded, "--all", "--out", out)) as { changes: ProblemMessage[] };
    expect(changes.map(({ what }) => what)).not.toContain("codes");
    expect(changes.filter(({ words }) => words.includes(turned))).toHaveLength(1);
    expect(changes.every(({ words }) => !words.includes("set "))).toBe(true);
    const made = await learningSetsOn("2026-12-01", "report", out, "certificates", "--out", pages);
    expect(made.errors).toBe("");
    expect((await learningSets("check", out)).printed).toContain("24 members from");
  });

  it("says which kinds there are", async () => {
    const { exit, errors } = await learningSets("clean", sets, "--kinds", "names", "--preview");
    expect(exit).toBe(1);
    expect(errors).toContain("name-order");
  });
});

describe("dismiss", () => {
  it("lists notices with their keys, and what is dismissed is not shown again until it changes", async () => {
    const [roomed, out] = [next(), next()];
    await learningSets("rooms", sets, "1=Oak (3)", "--out", roomed);
    const listed = await learningSets("dismiss", roomed);
    const [, key = ""] = /([0-9a-f]{8}) {2}A room is too small/.exec(listed.printed) ?? [];
    expect(key).not.toBe("");
    const done = await learningSets("dismiss", roomed, key, "--out", out);
    expect(done.printed).toContain("Dismissed: A room is too small");
    const again = await learningSets("refresh", out, "--preview");
    expect(again.printed).not.toContain("A room is too small");
    expect(again.printed).toContain("1 notice that you dismissed is not shown.");
    const { warnings } = (await json("refresh", out, "--preview")) as {
      warnings: { key: string; dismissed: boolean }[];
    };
    expect(warnings.find((warning) => warning.key === key)?.dismissed).toBe(true);
    const other = await learningSets("rooms", out, "1=Oak (4)", "--preview");
    expect(other.printed).toContain("A room is too small");
    expect((await learningSets("dismiss", roomed, "zzz", "--preview")).errors).toContain("zzz");
  });
});

describe("a mistyped command", () => {
  it.each([
    [["facilitator", "sets.xlsx", "none", "--json"]],
    [["move", "sets.xlsx", "M001", "--json"]],
    [["no-such-command", "--json"]],
    [["refresh", "sets.xlsx", "--no-such-option", "--json"]],
    [["clean", "sets.xlsx", "--json"]],
  ])("answers JSON when it is asked for: %s", async (words) => {
    const { exit, printed, errors } = await learningSets(...words);
    expect(exit).toBe(2);
    expect(errors).toBe("");
    expect(JSON.parse(printed)).toMatchObject({ ok: false, error: { code: "wrong-usage" } });
  });
});

describe("change-members", () => {
  const list = async (...lines: readonly string[]): Promise<string> => {
    const file = path.join(folder, "list.csv");
    await writeFile(file, ["Member,Change,Set,Date", ...lines].join("\n"));
    return file;
  };

  it("moves some and takes leave of others, by names and IDs, in one go", async () => {
    const { changes, file } = await json(
      ...["change-members", sets],
      await list(
        "Member0 Invented,move,set 2,8 Oct 2026",
        "Member1 Invented,move,1,",
        "M003,leaves,,2026-09-30",
      ),
      "--preview",
    );
    const words = (changes as ProblemMessage[]).map((each) => each.words).join("; ");
    expect(words).toContain("set 2");
    expect(words).toContain("30 September 2026");
    expect(file).toBeNull();
  });

  it("names every row that cannot be used, and changes nothing for one person nobody knows", async () => {
    const bad = await list("Member0 Invented,move,,", "M003,leaves,,", "M004,dances,,", "M005,leave,,soon");
    const refused = await learningSets("change-members", sets, bad, "--preview");
    expect(refused.errors).toContain("Rows 2, 4 and 5 of list.csv cannot be used.");
    const unknown = await list("M003,leaves,,", "Robin Stranger,leaves,,");
    expect((await learningSets("change-members", sets, unknown, "--preview")).errors).toContain(
      "Robin Stranger",
    );
    const other = path.join(folder, "other.csv");
    await writeFile(other, "Colour\nBlue");
    expect((await learningSets("change-members", sets, other, "--preview")).errors).toContain(
      "Member and Change",
    );
  });
});

describe("written-to", () => {
  it("notes a day for members, keeps it, and says nothing twice", async () => {
    const out = next();
    const first = await learningSets(
      "written-to",
      sets,
      "M003",
      "Member0 Invented",
      "--on",
      "2026-08-18",
      "--out",
      out,
    );
    expect(first.printed).toContain("Member0  Invented: written to on Tuesday 18 August 2026");
    const again = await learningSets("written-to", out, "M003", "--on", "2026-08-18", "--preview");
    expect(again.printed).not.toContain("written to on");
    const later = await json("written-to", out, "M003", "--on", "2026-08-20", "--preview");
    expect(later).toMatchObject({ changes: [{ what: "member", id: "M003" }] });
    expect((await learningSets("written-to", out, "--preview")).exit).toBe(2);
  });
});
