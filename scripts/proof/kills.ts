import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { writeBytes } from "../../src/cli/files";
import { readWorkbook } from "../../src/xlsx";

const killsOfWriters = 180;
const killsOfRuns = 20;

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const commandLine = path.join(import.meta.dirname, "../../src/cli/main.ts");

/**
 * Kills writers and whole runs at any moment: the file is one of those that were written, whole, and the next run
 * leaves nothing of theirs.
 */
export async function proveKills(): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-kills-"));
  try {
    const sample = path.join(import.meta.dirname, "../../samples/roster-60.xlsx");
    const workbook = path.join(folder, "sets.xlsx");
    await ended(start(commandLine, "allocate", sample, "--out", workbook));
    const found = [...(await killWriters(folder, [sample, workbook])), ...(await killRuns(folder, workbook))];
    console.log(
      `kills: ${String(killsOfWriters)} of writers, ${String(killsOfRuns)} of whole runs, ${String(found.length)} torn or left behind`,
    );
    for (const words of found) console.log(words);
    return found.length === 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function killWriters(folder: string, [first, second]: readonly [string, string]): Promise<string[]> {
  const own = path.join(folder, "writers");
  await mkdir(own);
  const file = path.join(own, "target.xlsx");
  await cp(first, file);
  const whole = [await readFile(first), await readFile(second)];
  const found: string[] = [];
  let left = 0;
  for (let kill = 0; kill < killsOfWriters; kill++) {
    const writer = start(path.join(import.meta.dirname, "write-until-killed.ts"), file, first, second);
    await new Promise((resolve) => writer.stdout?.once("data", resolve));
    await pause(Math.random() * 60);
    writer.kill("SIGKILL");
    await ended(writer);
    const bytes = await readFile(file);
    if (!whole.some((each) => each.equals(bytes))) found.push(`kill ${String(kill)}: the file is torn`);
    left += (await readdir(own)).length - 1;
    await writeBytes(file, new Uint8Array(whole[kill % 2] ?? bytes), true);
    const names = await readdir(own);
    if (names.length > 1) found.push(`kill ${String(kill)}: ${names.join(", ")}`);
  }
  console.log(`kills: ${String(left)} drafts and turns were left by killed writers, and removed by the next`);
  return found;
}

async function killRuns(folder: string, workbook: string): Promise<string[]> {
  const own = path.join(folder, "packs");
  const noted = path.join(folder, "noted.xlsx");
  const packs = (): ChildProcess =>
    start(commandLine, "packs", workbook, "--folder", own, "--workbook", noted, "--force");
  const began = performance.now();
  await ended(packs());
  const usual = performance.now() - began;
  const found: string[] = [];
  for (let kill = 0; kill < killsOfRuns; kill++) {
    const run = packs();
    await pause((0.3 + 0.7 * Math.random()) * usual);
    run.kill("SIGKILL");
    await ended(run);
    for (const name of (await readdir(own)).filter((each) => each.endsWith(".xlsx"))) {
      await readWorkbook(new Uint8Array(await readFile(path.join(own, name))), name).catch(
        (thrown: unknown) => found.push(`run ${String(kill)}: ${name} is torn (${String(thrown)})`),
      );
    }
    await readWorkbook(new Uint8Array(await readFile(noted)), "noted.xlsx");
  }
  await ended(packs());
  const names = [...(await readdir(own)), ...(await readdir(folder))];
  const others = names.filter((name) => !/^(?:.*\.xlsx|writers|packs)$/.test(name));
  return others.length === 0 ? found : [...found, `left behind: ${others.join(", ")}`];
}

function start(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", tsx, script, ...args], { stdio: ["ignore", "pipe", "ignore"] });
}

function ended(child: ChildProcess): Promise<unknown> {
  child.stdout?.resume();
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", resolve));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
