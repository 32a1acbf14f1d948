import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs `use` with a new, empty folder, which is gone afterwards. */
export async function inNewFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "learning-sets-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs another program and gives what it wrote to its standard output, whatever it exits with.
 *
 * @param install what to do when the program is not there, for the failing test's message
 * @param timeout in milliseconds
 * @throws {NoAnswer} when it has not ended by then
 * @throws when it cannot be started
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  install: string,
  timeout = 150_000,
): Promise<string> {
  try {
    return (await run(command, args, { timeout, maxBuffer: 64 * 2 ** 20 })).stdout;
  } catch (thrown) {
    const failure = thrown as { code?: unknown; stdout?: string; stderr?: string; killed?: boolean };
    if (failure.killed === true) throw new NoAnswer(`${command} did not answer.`, { cause: thrown });
    if (failure.code === "ENOENT") {
      throw new Error(`${command} is missing. ${install}`, { cause: thrown });
    }
    if (typeof failure.code === "number" && failure.stdout) return failure.stdout;
    throw new Error(`${command} failed: ${failure.stderr ?? ""}`, { cause: thrown });
  }
}

/** A program was ended because it took too long. */
export class NoAnswer extends Error {}

const modes = { always: "0", never: "1" } as const;

/** Recalculates every formula on loading, in either family of formats, instead of trusting stored values. */
const settings = (recalculation: "always" | "never"): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${modes[recalculation]}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>${modes[recalculation]}</value></prop></item>
</oor:items>
`;

/**
 * Runs LibreOffice in a profile of its own in the folder, so that it waits for no other and starts from known
 * settings. A later run in the same folder goes on with what the first has made of them.
 */
export async function runLibreOffice(
  folder: string,
  args: readonly string[],
  recalculation: "always" | "never" = "always",
): Promise<void> {
  const profile = join(folder, "profile");
  await newProfile(profile, recalculation);
  await startOffice(profile, args);
}

/** Makes LibreOffice's settings in a folder, unless it is there already. @returns whether it is new */
export async function newProfile(profile: string, recalculation: "always" | "never"): Promise<boolean> {
  const isNew = (await mkdir(join(profile, "user"), { recursive: true })) !== undefined;
  if (isNew) await writeFile(join(profile, "user", "registrymodifications.xcu"), settings(recalculation));
  return isNew;
}

/** Starts LibreOffice in a profile and waits until it has done what the arguments say. @param timeout as of `runProgram` */
export async function startOffice(profile: string, args: readonly string[], timeout?: number): Promise<void> {
  await runProgram("soffice", officeArguments(profile, args), installOffice, timeout);
}

/** What soffice is started with, to run in that profile without a screen. */
export function officeArguments(profile: string, args: readonly string[]): string[] {
  return [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", ...args];
}

/** For the message when it is missing. */
export const installOffice =
  "On Debian: apt-get install --no-install-recommends libreoffice-calc fonts-crosextra-carlito";
