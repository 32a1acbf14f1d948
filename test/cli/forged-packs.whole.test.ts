import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { writeCsv } from "hucre/csv";
import { certificateOf, makePacks } from "../../src/commands";
import { noRecordsYet, type AttendanceRecord, type Programme } from "../../src/programme";
import type { SetPack } from "../../src/sharing";
import { planPack, planWorkbook, type SheetPlan, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { rosterRows } from "../workbook-content";
import { learningSets } from "./learning-sets";

let folder: string;
let workbook: string;
let programme: Programme;
let pack: SetPack;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-forged-"));
  workbook = path.join(folder, "sets.xlsx");
  const roster = path.join(folder, "members.csv");
  await writeFile(roster, writeCsv(rosterRows(30).map((cells) => cells.map(String))));
  await learningSets("allocate", roster, "--out", workbook);
  programme = await reread();
  pack = await packOfSet(1);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function reread(file = workbook): Promise<Programme> {
  return opened(await readWorkbook(await readFile(file), "sets.xlsx")).programme;
}

async function packOfSet(set: number): Promise<SetPack> {
  const [made] = makePacks(opened(await readWorkbook(await readFile(workbook), "sets.xlsx")), {
    ...{ madeOn: "2026-10-01", contact: "", withEmail: false, sets: [set] },
  });
  if (!made) throw new Error("no pack");
  return made;
}

function idsOf(set: number): string[] {
  return programme.members.filter(({ setNumber }) => setNumber === set).map(({ id }) => id);
}

/** The pack as its facilitator filled it in, for whomever. */
function filledIn(ids: readonly string[], from = pack): WorkbookPlan {
  const attendance = ids.map((memberId): AttendanceRecord => ({
    memberId,
    meetingId: "M1",
    code: "P",
    notUnderstood: null,
  }));
  return planPack({ ...from, programme: { ...from.programme, attendance } });
}

/** The plan after somebody replaced what stands in single cells of one of its sheets. */
function retyped(
  plan: WorkbookPlan,
  key: SheetPlan["key"],
  values: ReadonlyMap<unknown, string | number>,
): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) =>
    sheet.key === key
      ? {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => cell && { ...cell, value: values.get(cell.value) ?? cell.value }),
          ),
        }
      : sheet,
  );
  return { ...plan, sheets };
}

async function collected(plan: WorkbookPlan, ...more: string[]) {
  const [file, out] = ["back.xlsx", "collected.xlsx"].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  await writeFile(file, await writeWorkbook(plan));
  const answer = await learningSets("collect", workbook, file, "--out", out, "--force", ...more);
  const after = await reread(out);
  return { ...answer, attendance: after.attendance };
}

describe("a pack in which the set number was changed and another set's member typed", () => {
  it("gives no code unasked, and says that it is not the one that was sent", async () => {
    const [own = ""] = idsOf(1);
    const [victim = ""] = idsOf(2);
    const forged = retyped(
      retyped(filledIn([own]), "attendance", new Map([[own, victim]])),
      "welcome",
      new Map([[1, 2]]),
    );
    const { printed, attendance } = await collected(forged);
    expect(attendance).toEqual([]);
    expect(printed).toContain("0 new codes");
    expect(printed).toContain(
      "back.xlsx is not from the pack you sent: its set, its members or its seal were changed.",
    );
    const all = await collected(forged, "--take-all");
    expect(all.attendance).toEqual([]);
    expect(all.printed).toContain("--take-all took 0 codes.");
    expect(all.printed).toContain(`To take one, name it: --take "${victim} M1".`);
    const named = await collected(forged, "--take", `${victim} M1`);
    expect(named.attendance.map(({ memberId }) => memberId)).toEqual([victim]);
  });

  it("gives none without its seal either, and the honest codes of a pack with one more row are taken", async () => {
    const [own = "", other = ""] = idsOf(1);
    const [victim = ""] = idsOf(2);
    const typed = retyped(filledIn([own, other]), "attendance", new Map([[own, victim]]));
    expect((await collected(typed)).attendance.map(({ memberId }) => memberId)).toEqual([other]);
    const unsealed = retyped(typed, "welcome", new Map([["Seal", "Note"]]));
    const { printed, attendance } = await collected(unsealed, "--take-all");
    expect(attendance).toEqual([]);
    expect(printed).toContain("back.xlsx is not from the pack you sent: its seal is gone.");
  });
});

describe("a workbook that has no key", () => {
  let old: string;
  beforeAll(async () => {
    old = path.join(folder, "old.xlsx");
    const before = opened(await readWorkbook(await readFile(workbook), "sets.xlsx"));
    const year = { ...before.programme.year, packs: noRecordsYet.packs };
    const plain = { ...before.programme, year };
    const certificate = certificateOf(plain);
    await writeFile(
      old,
      await writeWorkbook(planWorkbook({ programme: plain, certificate, notices: [], setSheets: "auto" })),
    );
  });

  it("makes packs without seals and takes their codes, and both is said", async () => {
    const out = path.join(folder, "plain packs");
    const made = await learningSets("packs", old, "--folder", out, "--sets", "1");
    expect(made.printed).toContain("These packs have no seal, because the workbook has no key.");
    const [set] = await readdir(out);
    const filled = filledIn([idsOf(1)[0] ?? ""], { ...pack, seal: null });
    await writeFile(path.join(out, set ?? ""), await writeWorkbook(filled));
    const target = path.join(folder, "old collected.xlsx");
    const { printed } = await learningSets("collect", old, path.join(out, set ?? ""), "--out", target);
    expect(printed).toContain("1 pack: 1 new code,");
    expect(printed).toContain("has no seal, so nothing shows that it is the pack you sent.");
    expect(printed).not.toContain("unless you say so");
  });

  it("gets one with --workbook, which stays, notes what was made, and is in no pack", async () => {
    const [out, keyed] = [path.join(folder, "sealed packs"), path.join(folder, "keyed.xlsx")];
    const made = await learningSets("packs", old, "--folder", out, "--workbook", keyed, "--json");
    expect(JSON.parse(made.printed)).toMatchObject({ isSealed: true, workbook: keyed });
    const { packs } = (await reread(keyed)).year;
    expect(packs.made.map(({ setNumber, madeOn }) => `${String(setNumber)} ${madeOn}`)).toEqual(
      programme.sets.map(({ number }) => `${String(number)} 2026-08-20`),
    );
    expect(packs.keyAddedOn).toBe("2026-08-20");
    const again = path.join(folder, "keyed again.xlsx");
    await learningSets("packs", keyed, "--folder", out, "--workbook", again, "--force");
    expect((await reread(again)).year.packs).toEqual(packs);
    const [file = ""] = await readdir(out);
    const text = Object.values(unzipSync(new Uint8Array(await readFile(path.join(out, file)))))
      .map((bytes) => strFromU8(bytes))
      .join("");
    expect(text).toContain("Seal");
    expect(text).not.toContain(packs.key);
    const returned = path.join(folder, "keyed collected.xlsx");
    const { printed } = await learningSets("collect", again, path.join(out, file), "--out", returned);
    expect(printed).not.toContain("seal");
  });
});

describe("the key of a programme's packs", () => {
  it("is new in the next cycle, and gone from a workbook without names", async () => {
    const { key } = programme.year.packs;
    const [next, anonymous] = [path.join(folder, "next.xlsx"), path.join(folder, "anonymous.xlsx")];
    await learningSets("next-cycle", workbook, "--out", next);
    await learningSets(
      ...["anonymise", workbook, "--out", anonymous, "--yes-anonymise", "Action Learning Sets"],
    );
    const ofNext = (await reread(next)).year.packs;
    expect(typeof ofNext.key).toBe("string");
    expect(ofNext.key).not.toBe(key);
    expect((await reread(anonymous)).year.packs).toEqual(noRecordsYet.packs);
  });
});
