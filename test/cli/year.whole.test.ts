import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { certify } from "../../src/seating";
import { planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { learningSets } from "./learning-sets";
import { opened } from "../opened";

let folder: string;
let sets: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-year-"));
  sets = path.join(folder, "sets.xlsx");
  await learningSets("allocate", "--out", sets, "--first-meeting", "2026-09-08");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

let written = 0;

/** Runs a command that changes a workbook; gives what it said and the workbook it wrote. */
async function change(
  workbook: string,
  name: string,
  ...words: string[]
): Promise<readonly [string, string]> {
  const out = path.join(folder, `year-${String((written += 1))}.xlsx`);
  const [command = "", ...rest] = name.split(" ");
  const { exit, printed, errors } = await learningSets(command, ...rest, workbook, ...words, "--out", out);
  expect(errors).toBe("");
  expect(exit).toBe(0);
  return [printed, out];
}

async function membersOf(workbook: string): Promise<readonly { id: string; set: number }[]> {
  const { printed } = await learningSets(
    "allocate",
    workbook,
    "--out",
    path.join(folder, "x.xlsx"),
    "--force",
    "--json",
  );
  return (JSON.parse(printed) as { members: { id: string; set: number }[] }).members;
}

describe("meetings", () => {
  it("are listed, and planned anew as a preview without writing", async () => {
    const listed = await learningSets("meetings", sets);
    expect(listed.printed).toContain("M2  Tuesday 13 October 2026, 14:00, Planned");
    const files = await readdir(folder);
    const preview = await learningSets(
      ...["meetings", "plan", sets, "--first-meeting", "2026-10-01", "--pattern", "last Friday"],
      ...["--until", "2027-05-31", "--skip", "8,12", "--preview"],
    );
    expect(preview.exit).toBe(0);
    expect(preview.printed).toContain("7 meetings, 7 months from the first to the last.");
    expect(preview.printed).toContain("Good Friday");
    expect(preview.printed).toContain("Nothing was written.");
    expect(await readdir(folder)).toEqual(files);
  });

  it("are cancelled, moved and held, and a mistyped command writes nothing", async () => {
    const [cancelled, first] = await change(sets, "meetings cancel", "m2");
    expect(cancelled).toContain(
      "M2 Tuesday 13 October 2026, 14:00, Planned → Tuesday 13 October 2026, 14:00, Cancelled",
    );
    const [moved, second] = await change(first, "meetings move", "M3", "--to", "2026-12-22", "--at", "15:00");
    expect(moved).toContain("→ Tuesday 22 December 2026, 15:00, Moved");
    expect(moved).toContain("between 18 December and 4 January");
    const [held] = await change(second, "meetings held", "M1");
    expect(held).toContain("Held");
    expect((await learningSets("meetings", "held", second, "M1")).exit).toBe(2);
    const unknown = await learningSets("meetings", "held", second, "M31", "--preview");
    expect(unknown.exit).toBe(1);
    expect(unknown.errors).toContain("M31");
  });
});

describe("meetings of the cycle", () => {
  it("go on as they were planned: in August too, and as many when planned again", async () => {
    const plan = ["meetings plan", "--first-meeting", "2026-09-08"] as const;
    const [, planned] = await change(sets, ...plan, "--meetings", "11", "--skip", "none");
    const [added, extended] = await change(planned, "meetings add", "--meetings", "1");
    expect(added).toContain("M12 new: Tuesday 10 August 2027");
    const [again] = await change(extended, "meetings plan", "--first-meeting", "2026-10-13");
    expect(again).toContain("11 meetings, 10 months from the first to the last.");
    const [, next] = await change(extended, "next-cycle", "--first-meeting", "2027-07-13");
    expect((await learningSets("meetings", next)).printed).toContain("M2  Tuesday 10 August 2027");
  });

  it("are added in its pattern or on chosen days, described, and reinstated with apologies to confirm", async () => {
    const [added, first] = await change(sets, "meetings add", "--meetings", "2");
    expect(added).toContain("M10 new: Tuesday 8 June 2027, 14:00, Planned");
    expect(added).toContain("11 meetings, 10 months from the first to the last.");
    const [boxingDay, second] = await change(first, "meetings add", "--days", "2027-12-28");
    expect(boxingDay).toContain("Boxing Day (substitute day)");
    const taken = await learningSets("meetings", "add", second, "--days", "2026-10-13", "--preview");
    expect([taken.exit, taken.errors]).toEqual([
      1,
      "Meeting M2 is already on Tuesday 13 October 2026. Choose another day.",
    ]);
    expect((await learningSets("meetings", "add", second, "--preview")).exit).toBe(2);
    const [described, third] = await change(
      ...([second, "meetings describe", "M2", "--speaker", "Dr Ada Okafor"] as const),
      ...["--venue", "Main hall", "--session-minutes", "120"],
    );
    expect(described).toContain("M2 venue: Main hall; speaker: Dr Ada Okafor; minutes of the session: 120");
    expect((await learningSets("meetings", "describe", third, "M2", "--preview")).exit).toBe(2);
    const [, noted] = await change(third, "attendance", "--meeting", "M2", "--codes", "M001 A");
    const [, cancelled] = await change(noted, "meetings cancel", "M2");
    const [reinstated, again] = await change(cancelled, "meetings reinstate", "m2");
    expect(reinstated).toMatch(/M2 .*, Cancelled → .*, Planned/);
    expect(reinstated).toContain("Apologies were given for a day that has changed since");
    const [confirmed] = await change(again, "attendance", "--meeting", "M2", "--confirmed", "M001");
    expect(confirmed).toMatch(/^M2: the apologies of .* are confirmed/);
    expect((await learningSets("meetings", again)).printed).toContain("Dr Ada Okafor; Main hall");
  });
});

describe("attendance", () => {
  it("is recorded as all present but for exceptions, in place when nothing is lost", async () => {
    const [printed, out] = await change(
      sets,
      "attendance",
      "--meeting",
      "M1",
      "--all-present",
      "--except",
      "M007 A; M012 U",
    );
    expect(printed).toContain("M1: 60 codes recorded (P 58, A 1, U 1)");
    const again = await learningSets(
      "attendance",
      out,
      "--meeting",
      "M2",
      "--codes",
      "M003 a",
      "--out",
      out,
      "--force",
      "--json",
    );
    const { changes } = JSON.parse(again.printed) as { changes: { words: string }[] };
    expect(changes.map(({ words }) => words)).toEqual(["M2: 1 code recorded (A 1)"]);
    const bad = await learningSets("attendance", out, "--meeting", "M2", "--codes", "M003 ill", "--preview");
    expect(bad.exit).toBe(1);
    expect(bad.errors).toContain("ill");
  });
});

describe("members", () => {
  it("move, swap and withdraw, and nobody else moves", async () => {
    const before = await membersOf(sets);
    const one = before.find(({ id }) => id === "M001");
    const other = before.find(({ set }) => set !== one?.set);
    const [swapped, first] = await change(sets, "swap", "M001", other?.id ?? "");
    expect(swapped.match(/→/g)).toHaveLength(2);
    const [, second] = await change(first, "move", "M001", "--to", String(one?.set), "--on", "2026-10-01");
    const after = await membersOf(second);
    expect(after.filter(({ id, set }) => set !== before.find((each) => each.id === id)?.set)).toEqual([
      expect.objectContaining({ id: other?.id, set: one?.set }),
    ]);
    const [left] = await change(second, "withdraw", "M004", "--on", "2026-11-30");
    expect(left).toContain("last day Monday 30 November 2026");
  });

  it("are locked in their set when all sets are formed again, and unlocked", async () => {
    const set = (await membersOf(sets)).find(({ id }) => id === "M001")?.set;
    const [locked, held] = await change(sets, "lock", "M001");
    expect(locked).toMatch(/^M001 .*: locked$/m);
    for (const seed of ["2", "3"]) {
      const formed = await learningSets(
        ...["allocate", held, "--reform", "--seed", seed, "--effort", "1"],
        ...["--out", path.join(folder, `reformed-${seed}.xlsx`), "--json"],
      );
      const { members } = JSON.parse(formed.printed) as { members: { id: string; set: number }[] };
      expect(members.find(({ id }) => id === "M001")?.set).toBe(set);
    }
    const [unlocked] = await change(held, "unlock", "M001");
    expect(unlocked).toMatch(/^M001 .*: unlocked$/m);
  });
});

describe("a late joiner", () => {
  /** As if somebody had been typed on the Roster since the sets were formed. */
  async function withJoiner(): Promise<string> {
    const content = await readWorkbook(await readFile(sets), "sets.xlsx");
    const { programme } = opened(content);
    const members = programme.members.map((member) =>
      member.id === "M010" ? { ...member, setNumber: null } : member,
    );
    const moves = programme.year.moves.filter(({ memberId }) => memberId !== "M010");
    const certificate = certify(members, programme.groupings, programme.sets.length);
    const joined = { ...programme, members, year: { ...programme.year, moves } };
    const file = path.join(folder, "joiner.xlsx");
    const plan = planWorkbook({ programme: joined, certificate, notices: [], setSheets: "auto" });
    await writeFile(file, await writeWorkbook(plan));
    return file;
  }

  it("is named by refresh, placed where they fit best or where asked, and owes nothing before", async () => {
    const workbook = await withJoiner();
    const name = "Folake Balogun";
    const refreshed = await learningSets("refresh", workbook, "--preview");
    expect(refreshed.printed).toContain(`${name} has no set.`);
    const [best, out] = await change(workbook, "join", name, "--on", "2026-10-01");
    expect(best).toMatch(/^M010 Folake Balogun: no set → set [1-6], joined Thursday 1 October 2026/);
    expect(best).not.toContain("has no set.");
    const [asked] = await change(workbook, "join", "m010", "--to", "2");
    expect(asked).toContain("no set → set 2");
    const [recorded] = await change(out, "attendance", "--meeting", "M1", "--all-present");
    expect(recorded).toContain("M1: 59 codes recorded (P 59)");
    for (const [words, said] of [
      [[out, name], "is already in set"],
      [[workbook, name, "--to", "9"], "There is no set 9. Give a number from 1 to 6."],
      [[workbook, "Nobody Here"], "Nobody on the roster has the name"],
    ] as const) {
      const refused = await learningSets("join", ...words, "--preview");
      expect([refused.exit, refused.errors]).toEqual([1, expect.stringContaining(said)]);
    }
  });

  it("is nothing that a refresh without --out or --preview would write", async () => {
    expect((await learningSets("refresh", sets)).exit).toBe(2);
    expect((await learningSets("refresh", sets, "--preview")).printed).toMatch(
      /^Nothing changes: the workbook is up to date\./,
    );
    expect((await learningSets("refresh", path.join(folder, "none.xlsx"), "--preview")).exit).toBe(1);
  });
});

describe("rooms and calendars", () => {
  it("check capacity, and remember what was issued", async () => {
    const [printed, roomed] = await change(sets, "rooms", "1=Oak (8)", "2=Ash");
    expect(printed).toContain("Oak at M1, M2 and 7 more meetings holds 8, and set 1 needs 10");
    const [calendars, remembering] = [path.join(folder, "calendars"), path.join(folder, "issued.xlsx")];
    const issued = await learningSets("calendars", roomed, "--folder", calendars, "--workbook", remembering);
    expect(issued.exit).toBe(0);
    expect((await readdir(calendars)).length).toBe(7);
    const [, moved] = await change(remembering, "meetings move", "M3", "--to", "2026-11-17");
    await learningSets("calendars", moved, "--out", calendars, "--workbook", remembering, "--force");
    const text = await readFile(path.join(calendars, "set-1.ics"), "utf8");
    expect(text.match(/SEQUENCE:1/g)).toHaveLength(1);
    expect(text).toContain("LOCATION:Oak");
  });
});

describe("a set's own day", () => {
  it("is entered, listed, written for programs and taken back", async () => {
    const own = ["--sets", "2", "--to", "2026-11-24", "--at", "10:00", "--venue", "Library"] as const;
    const [printed, out] = await change(sets, "meetings own", "m3", ...own);
    expect(printed).toContain("M3 set 2: Tuesday 24 November 2026, 10:00 to 11:30, Library");
    const listed = await learningSets("meetings", out, "--json");
    expect(JSON.parse(listed.printed)).toMatchObject({
      ownDays: [
        { meetingId: "M3", setNumber: 2, date: "2026-11-24", start: 600, minutes: null, venue: "Library" },
      ],
    });
    expect((await learningSets("meetings", out)).printed).toContain("    set 2: Tuesday 24 November 2026");
    const back = await learningSets("meetings", "own", out, "M3", "--sets", "2", "--end", "--preview");
    expect(back.printed).toContain("M3 set 2 meets with the other sets again");
    expect((await learningSets("meetings", "own", out, "M3", "--sets", "2", "--preview")).exit).toBe(2);
    const unknown = await learningSets(
      "meetings",
      "own",
      out,
      "M3",
      "--sets",
      "9",
      "--venue",
      "Hall",
      "--preview",
    );
    expect(unknown.exit).toBe(1);
  });
});

describe("earlier sets", () => {
  it("are listed and brought back, as a preview first", async () => {
    const before = await membersOf(sets);
    const [, again] = await change(sets, "allocate", "--reform", "--seed", "9");
    const list = await learningSets("bring-back", again, "--list");
    expect(list.printed).toMatch(/^1\. .*, Formed: 60 members in 6 sets$/);
    const preview = await learningSets("bring-back", again, "--preview");
    expect(preview.printed).toContain("Nothing was written.");
    const [, back] = await change(again, "bring-back", "--which", "1");
    expect(await membersOf(back)).toEqual(before);
    const none = await learningSets("bring-back", again, "--which", "7", "--preview");
    expect([none.exit, none.errors]).toEqual([
      1,
      "There is 1 earlier allocation that can be brought back. There is no number 7. Choose another with --which; --list shows what there is.",
    ]);
  });
});
