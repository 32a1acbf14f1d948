import { createHash, randomBytes, randomInt } from "node:crypto";
import { open, readdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { isAlive, machine } from "./drafts";

const pattern = /^\.learning-sets-([0-9a-f]{8})-(\d{1,10})-([0-9a-f]{16})-[0-9a-f]{12}\.turn$/;

/** How long a claim counts, in milliseconds: a turn takes a few, and a process number may be given out again. */
const longest = { onThisMachine: 600_000, onAnother: 60_000 };

/** How long somebody else's turn is waited for, in milliseconds. */
const patience = 30_000;

/**
 * Lets one writer at a time act on a file, in this process or any other. Each makes a file that claims the turn and
 * then looks for others' claims: of two, at least one sees the other's, and gives way for a moment. A claim whose
 * writer is dead counts for nothing, so none is ever broken. Ages go by the file system's clock alone, which two
 * machines share.
 * @throws what `act` throws; {Error} with code "EBUSY" when the turn never comes
 */
export async function inTurn<Result>(file: string, act: () => Promise<Result>): Promise<Result> {
  const folder = path.dirname(file);
  const target = createHash("sha256").update(path.basename(file)).digest("hex").slice(0, 16);
  for (let waited = 0; waited < patience;) {
    const name = `.learning-sets-${machine}-${String(process.pid)}-${target}-${randomBytes(6).toString("hex")}.turn`;
    const claim = path.join(folder, name);
    await (await open(claim, "wx")).close();
    try {
      if (!(await isClaimed(folder, target, name))) return await act();
    } finally {
      await unlink(claim).catch(() => undefined);
    }
    const pause = randomInt(5, 50);
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
  throw Object.assign(new Error("Another program is writing this file."), { code: "EBUSY" });
}

/** Whether somebody alive claims the turn beside our own claim. */
async function isClaimed(folder: string, target: string, own: string): Promise<boolean> {
  const { mtimeMs: now } = await stat(path.join(folder, own));
  for (const name of await readdir(folder)) {
    const [, of, writer, what] = pattern.exec(name) ?? [];
    if (what !== target || name === own) continue;
    const isOurs = of === machine;
    if (isOurs && !isAlive(Number(writer))) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found && now - found.mtimeMs < (isOurs ? longest.onThisMachine : longest.onAnother)) return true;
  }
  return false;
}
