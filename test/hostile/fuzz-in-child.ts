import { writeSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run";
import { Refusal } from "../../src/programme";
import { openPack, openWorkbook } from "../../src/workbook";
import { encrypted, readProtectedWorkbook } from "../../src/xlsx";
import { openDocumentFile } from "../xlsx/made-files";
import { choices, mutated, mutatedWithin } from "./mutations";
import { bounds } from "./bounds";

/**
 * Reads files changed by chance, as many as asked from the first seed on, and ends with 0 when each was read or
 * refused within bounds. Names each seed before it is tried, so that the one that ends the process is known.
 */
const [first = "1", count = "100"] = process.argv.slice(2);

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
const roster = path.join(samples, "roster-messy.xlsx");

async function command(...words: string[]): Promise<void> {
  const said: string[] = [];
  const exit = await run(words, {
    print: () => undefined,
    printError: (text) => said.push(text),
    terminal: { write: () => true },
    now: () => 0,
    today: () => "2026-08-20",
    moment: () => new Date("2026-08-20T09:00:00Z"),
    newId: () => "programme-1",
    random: () => 0.5,
    sampleRoster: roster,
    version: "0.0.0",
  });
  if (exit !== 0) throw new Error(said.join("\n"));
}

/** A file for each reader: a roster, a workbook of ours, a pack, and the other kinds. */
async function originals(): Promise<Record<string, Uint8Array>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-fuzz-"));
  try {
    const workbook = path.join(folder, "sets.xlsx");
    await command("allocate", path.join(samples, "roster-60.xlsx"), "--out", workbook, "--seconds", "1");
    await command("packs", workbook, "--out", path.join(folder, "packs"), "--sets", "1");
    const [packName = ""] = await readdir(path.join(folder, "packs"));
    const pack = new Uint8Array(await readFile(path.join(folder, "packs", packName)));
    const rows = Array.from(
      { length: 12 },
      (_, row) =>
        `<table:table-row><table:table-cell office:value-type="string"><text:p>Ada ${String(row)}<text:s text:c="2"/></text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]&amp;[$A.B2:.C3]" office:value-type="date" office:date-value="2026-09-08"/><table:table-cell table:number-columns-repeated="3"/></table:table-row>`,
    );
    return {
      roster: new Uint8Array(await readFile(roster)),
      workbook: new Uint8Array(await readFile(workbook)),
      pack,
      ods: openDocumentFile(`<table:table table:name="A">${rows.join("")}</table:table>`),
      csv: new TextEncoder().encode(
        'Full name,Profession,Employer\n"Ada, B",Nurse,"Mill ""Lane"""\n'.repeat(8),
      ),
      encrypted: await encrypted(pack, "password"),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function read(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const content = await readProtectedWorkbook(bytes, file, ["password"]);
    if (file === "pack") openPack(content, file);
    openWorkbook(content, { duplicates: "keep", hiddenRows: "include", newId: () => "id" });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

const files = Object.entries(await originals());
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const choose = choices(seed);
  // Each try at an encrypted file costs half a second of hashing.
  const [file, bytes] = files[choose(20) === 0 ? files.length - 1 : choose(files.length - 1)] ?? [
    "",
    new Uint8Array(),
  ];
  const isArchive = !["csv", "encrypted"].includes(file);
  writeSync(2, `seed ${String(seed)}, ${file}\n`);
  const before = process.cpuUsage();
  await read(isArchive && choose(4) > 0 ? mutatedWithin(bytes, choose) : mutated(bytes, choose), file);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > bounds.seconds) throw new Error(`${String((user + system) / 1e6)} s`);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
if (megabytes > bounds.megabytes) throw new Error(`${String(megabytes)} MB`);
process.stdout.write(`${count} files, at most ${megabytes.toFixed(0)} MB\n`);
