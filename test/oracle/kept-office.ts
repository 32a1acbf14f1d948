import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeWorkbook } from "../../src/xlsx";
import { plainPlan } from "../xlsx/plain-plan";
import { installOffice, newProfile, NoAnswer, officeArguments, startOffice } from "./office-programs";

/**
 * Saves files in another format by a LibreOffice that stays open until all tests are done, one for each worker:
 * to start it takes twenty times as long as to save a file. Every formula is recalculated on loading.
 *
 * @param format as LibreOffice names it, "ods" or "xlsx:Calc MS Excel 2007 XML"
 * @param folder where the new files come to stand, under the old names with another ending
 * @throws when LibreOffice is missing. A file that it cannot open is just not there afterwards.
 */
export async function saveAs(format: string, folder: string, files: readonly string[]): Promise<void> {
  const profile = await profileOfKeptOffice();
  // It hands its requests to the one that is open in the same profile, and waits until they are met.
  const save = ["--convert-to", format, "--outdir", folder, ...files];
  try {
    await startOffice(profile, save, longestSaving);
  } catch (thrown) {
    if (!(thrown instanceof NoAnswer)) throw thrown;
    // Seldom the one that is open never takes the request. Another one gets it, once.
    another += 1;
    await startOffice(await profileOfKeptOffice(), save, longestSaving);
  }
}

/** Of this worker's test file, how many did not answer. */
let another = 0;

/** In milliseconds: five times what the most files of a test take, and room for two within a test. */
const longestSaving = 80_000;

/** Where the LibreOffice of this worker lives, opened if it is not yet. */
async function profileOfKeptOffice(): Promise<string> {
  const { LEARNING_SETS_OFFICES: offices, JEST_WORKER_ID: worker } = process.env;
  if (offices === undefined || worker === undefined)
    throw new Error("For tests of jest.oracle.config.js only.");
  const profile = join(offices, `worker-${worker}${another > 0 ? `-${String(another)}` : ""}`);
  if (await newProfile(profile, "always")) await keepOpen(profile);
  return profile;
}

async function keepOpen(profile: string): Promise<void> {
  // A workbook that is open keeps it from ending with its first task.
  const workbook = join(profile, "keeps-open.xlsx");
  await writeFile(workbook, await writeWorkbook(plainPlan([])));
  const office = spawn("soffice", officeArguments(profile, [workbook]), { stdio: "ignore" });
  office.unref();
  await new Promise((resolve, reject) => {
    office.once("spawn", resolve);
    office.once("error", (cause) => {
      reject(new Error(`soffice is missing. ${installOffice}`, { cause }));
    });
  });
  await writeFile(`${profile}.pid`, String(office.pid));
  const isOpen = join(profile, ".~lock.keeps-open.xlsx#");
  for (let tries = 0; !existsSync(isOpen); tries++) {
    if (tries > 600) throw new Error("LibreOffice did not start within a minute.");
    await wait(100);
  }
}

/** A profile that was used before, in a folder of its own: with everything that a first start makes. */
export async function copyOfUsedProfile(folder: string): Promise<string> {
  const copy = join(folder, "profile");
  await cp(await profileOfKeptOffice(), copy, { recursive: true });
  await rm(join(copy, ".lock"), { force: true });
  return copy;
}
