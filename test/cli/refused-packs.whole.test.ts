import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { writeCsv } from "hucre/csv";
import { makePacks } from "../../src/commands";
import type { SetPack } from "../../src/sharing";
import { planPack } from "../../src/workbook";
import { encrypted, readWorkbook, writeWorkbook } from "../../src/xlsx";
import { rosterRows } from "../workbook-content";
import { zipped } from "../xlsx/made-files";
import { zippedWithRepetition } from "../xlsx/zip-bombs";
import { learningSets } from "./learning-sets";
import { opened } from "../opened";

jest.setTimeout(60_000);

let folder: string;
let workbook: string;
let pack: SetPack;
let parts: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-refused-"));
  workbook = path.join(folder, "sets.xlsx");
  const roster = path.join(folder, "members.csv");
  await writeFile(roster, writeCsv(rosterRows(20).map((cells) => cells.map(String))));
  await learningSets("allocate", roster, "--out", workbook);
  const [first] = makePacks(opened(await readWorkbook(await readFile(workbook), "sets.xlsx")), {
    ...{ madeOn: "2026-10-01", contact: "", withEmail: false, sets: [1] },
  });
  if (!first) throw new Error("no pack");
  const [member] = first.programme.members;
  const attendance = [
    { memberId: member?.id ?? "", meetingId: "M1", code: "P" as const, notUnderstood: null },
  ];
  pack = { ...first, programme: { ...first.programme, attendance } };
  const files = unzipSync(await writeWorkbook(planPack(pack)));
  parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const sheet = "xl/worksheets/sheet4.xml";
const doctype = '<!DOCTYPE x [<!ENTITY all SYSTEM "file:///etc/passwd">]>';
const pages = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By what a person would call it: the file, and what is said of it. */
const cases: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
  [
    "another programme's pack",
    () => writeWorkbook(planPack({ ...pack, programme: { ...pack.programme, id: "another" } })),
    /belongs to another programme/,
  ],
  [
    "the pack of a set that no longer exists",
    () => writeWorkbook(planPack({ ...pack, set: { ...pack.set, number: 9 } })),
    /there are only 2 sets now/,
  ],
  [
    "a damaged file",
    async () => (await writeWorkbook(planPack(pack))).slice(0, 9_000),
    /damaged or incomplete/,
  ],
  [
    "a decompression bomb",
    () => zippedWithRepetition(parts, "xl/styles.xml", "", "a".repeat(2 ** 20), 160),
    /unpacks to more than/,
  ],
  [
    "external entities",
    () => zipped({ ...parts, [sheet]: (parts[sheet] ?? "").replace("<worksheet", `${doctype}<worksheet`) }),
    /document type/,
  ],
  [
    "ten million cells",
    () => {
      const [before = ""] = (parts[sheet] ?? "").split("</sheetData>");
      const cells = `<row>${"<c><v>1</v></c>".repeat(10_000)}</row>`;
      return zippedWithRepetition(parts, sheet, before, cells, 1_000);
    },
    /more than 1,000,000 filled cells|more cells/,
  ],
  ["a letter", () => pages("%PDF-1.7\n"), /is a PDF document/],
  ["a web page", () => pages("<html><table><tr><td>P"), /is a web page/],
  ["a list of people", () => pages("Name,Code\nAda,P\n"), /does not say which meeting/],
  [
    "a protected pack",
    async () => encrypted(await writeWorkbook(planPack(pack)), "x"),
    /protected by a password/,
  ],
];

describe("collect refuses with a plain message, and changes nothing:", () => {
  it.each(cases)("%s", async (_, make, message) => {
    const [good, bad, target] = ["good.xlsx", "bad.xlsx", "collected.xlsx"].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await writeFile(good, await writeWorkbook(planPack(pack)));
    await writeFile(bad, await make());
    const before = await readFile(workbook);
    const { exit, printed, errors } = await learningSets("collect", workbook, good, bad, "--out", target);
    expect(errors).toMatch(message);
    expect(errors).toContain("bad.xlsx");
    expect([exit, printed]).toEqual([1, ""]);
    expect(await readdir(folder)).not.toContain("collected.xlsx");
    expect((await readFile(workbook)).equals(before)).toBe(true);
  });
});

describe("a pack whose action log was written in", () => {
  it("shows nothing of it in what is printed, in words or as JSON, or in the workbook", async () => {
    const secret = "We spoke of the merger";
    const plan = planPack(pack);
    const file = path.join(folder, "filled.xlsx");
    const sheets = plan.sheets.map((each) =>
      each.key === "action-log"
        ? {
            ...each,
            rows: each.rows.map((row) => row.map((cell) => cell && { ...cell, value: cell.value ?? secret })),
          }
        : each,
    );
    await writeFile(file, await writeWorkbook({ ...plan, sheets }));
    const target = path.join(folder, "with-log.xlsx");
    const words = await learningSets("collect", workbook, file, "--out", target);
    const json = await learningSets("collect", workbook, file, "--out", target, "--force", "--json");
    expect(words.printed).toContain("1 new code,");
    const everything = Object.values(unzipSync(new Uint8Array(await readFile(target)))).map((bytes) =>
      strFromU8(bytes),
    );
    for (const text of [words.printed, words.errors, json.printed, json.errors, ...everything]) {
      expect(text).not.toContain(secret);
    }
  });
});
