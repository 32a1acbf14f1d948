import net from "node:net";
import { performance } from "node:perf_hooks";
import { writeCsv } from "hucre/csv";
import { allocateSets, collectPacks, makePacks } from "../src/commands";
import type { AttendanceCode, Programme } from "../src/programme";
import { openPack, planPack, planWorkbook, readPack } from "../src/workbook";
import { readWorkbook, writeWorkbook } from "../src/xlsx";
import { leaksIn } from "../test/sharing/leaks";
import { readMutated } from "../test/sharing/mutated-packs";
import { plantedIn } from "../test/sharing/planted-leaks";
import { seededChance } from "./seeded-columns";
import { syntheticRoster } from "./synthetic-roster";
import { opened } from "../test/opened";

const mutations = 5000;

/** Sixty packs of six hundred members out and back, leaks looked for, and packs with changed bytes. */
export async function benchSharing(): Promise<void> {
  console.log("\nSharing: 600 members in 60 sets");
  const connections = countConnections();
  const formed = allocateSets(opened(await readWorkbook(rosterFile(), "roster.csv")), {
    ...{ reform: false, today: "2026-08-20" },
  });
  const { programme, certificate } = formed;
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: false });
  const workbook = await readWorkbook(await writeWorkbook(plan), "sets.xlsx");

  let start = performance.now();
  const packs = makePacks(opened(workbook), {
    madeOn: "2026-10-01",
    contact: "",
    withEmail: true,
  });
  const files: Uint8Array[] = [];
  for (const pack of packs) files.push(await writeWorkbook(planPack(pack)));
  report("60 packs made", performance.now() - start, "10 s");

  const planted = conflictsPlanted(packs);
  const returned = await Promise.all(planted.packs.map(async (pack) => writeWorkbook(planPack(pack))));
  const held = { ...programme, attendance: planted.tracker };
  const tracker = await readWorkbook(
    await writeWorkbook(planWorkbook({ programme: held, certificate, notices: [], setSheets: false })),
    "sets.xlsx",
  );
  start = performance.now();
  const contents = [];
  for (const [index, bytes] of returned.entries()) {
    const file = `pack ${String(index + 1)}.xlsx`;
    contents.push(openPack(await readWorkbook(bytes, file), file));
  }
  const collected = collectPacks(
    opened(tracker),
    contents,
    { kind: "keep-tracker" },
    { today: "2026-12-01" },
  );
  const after = { programme: collected.programme, certificate: collected.certificate };
  await writeWorkbook(planWorkbook({ ...after, notices: [], setSheets: false }));
  report("60 packs collected, workbook written", performance.now() - start, "10 s");
  const conflicts = collected.codes.filter(({ standing }) => standing === "conflict").length;
  console.log(`  conflicts planted ${String(planted.conflicts)}, shown ${String(conflicts)}`);

  const leaks = files.flatMap((file, index) => leaksIn(file, programme, packs[index]?.set.number ?? 0));
  console.log(`  packs searched ${String(files.length)}, leaks found ${String(leaks.length)}`);
  const hidden = await plantLeaks(packs, programme);
  console.log(`  leaks planted ${String(hidden.planted)}, found ${String(hidden.found)}`);
  console.log(`  network connections opened meanwhile ${String(connections())}`);
  const isSafe =
    leaks.length === 0 &&
    hidden.found === hidden.planted &&
    conflicts === planted.conflicts &&
    connections() === 0;
  if (!isSafe) process.exitCode = 1;
  await benchMutations(files[0] ?? new Uint8Array());
}

/** Somebody of another set hidden in each kind of place of each of the first ten packs. */
async function plantLeaks(packs: ReturnType<typeof makePacks>, programme: Programme) {
  let [planted, found] = [0, 0];
  for (const pack of packs.slice(0, 10)) {
    const stranger = programme.members.find(({ setNumber }) => setNumber !== pack.set.number);
    if (!stranger) continue;
    for (const plan of plantedIn(planPack(pack), stranger)) {
      planted++;
      if (leaksIn(await writeWorkbook(plan), programme, pack.set.number).length > 0) found++;
    }
  }
  return { planted, found };
}

/** Counts every connection that this process opens from now on. */
function countConnections(): () => number {
  let count = 0;
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...all: unknown[]) {
    count++;
    return Reflect.apply(connect, this, all) as net.Socket;
  };
  return () => count;
}

function rosterFile(): Uint8Array {
  return new TextEncoder().encode(writeCsv(syntheticRoster(600)));
}

/** Every member present at the first meeting in the packs; in the tracker, one in ten was absent. */
function conflictsPlanted(packs: ReturnType<typeof makePacks>) {
  const record = (memberId: string, code: AttendanceCode) => ({
    ...{ memberId, meetingId: "M1", code, notUnderstood: null },
  });
  const filled = packs.map((pack) => ({
    ...pack,
    programme: {
      ...pack.programme,
      attendance: pack.programme.members.map(({ id }) => record(id, "P")),
    },
  }));
  const ids = packs.flatMap((pack) => pack.programme.members.map(({ id }) => id));
  const tracker = ids.filter((_, index) => index % 10 === 0).map((id) => record(id, "U"));
  return { packs: filled, tracker, conflicts: tracker.length };
}

async function benchMutations(file: Uint8Array): Promise<void> {
  const expected = JSON.stringify(readPack(await readWorkbook(file, "pack.xlsx"), "pack.xlsx"));
  const random = seededChance(2026);
  const counts = { same: 0, "other-codes": 0, refused: 0 };
  let [slowest, wrong] = [0, 0];
  for (let each = 0; each < mutations; each++) {
    const start = performance.now();
    const { outcome, isRepacked } = await readMutated(file, random, expected);
    slowest = Math.max(slowest, performance.now() - start);
    counts[outcome]++;
    if (outcome === "other-codes" && !isRepacked) wrong++;
  }
  if (wrong > 0 || slowest > 5_000) process.exitCode = 1;
  console.log(
    `  mutated packs ${String(mutations)}: ${String(counts.refused)} refused, ${String(counts.same)} read as before, ${String(counts["other-codes"])} with other XML read as it says; crashes 0, slowest ${slowest.toFixed(0)} ms, other codes by changed bytes ${String(wrong)}`,
  );
}

function report(what: string, milliseconds: number, asked: string): void {
  console.log(`  ${what}: ${(milliseconds / 1000).toFixed(2)} s (asked: ${asked})`);
}
