import { createHash, randomBytes } from "node:crypto";
import { readdir, unlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { errorCode } from "./error-code";

/** The machine and the process that writes; nobody else's are ever removed. */
export const machine = createHash("sha256").update(os.hostname()).digest("hex").slice(0, 8);
const pattern = /^\.learning-sets-([0-9a-f]{8})-(\d{1,10})-[0-9a-f-]{12,29}\.(?:part|turn)$/;

/** Name of a file that is being written, the same length whatever name it will take. */
export function newDraftName(): string {
  return `.learning-sets-${machine}-${String(process.pid)}-${randomBytes(6).toString("hex")}.part`;
}

/** Removes drafts and turns that a run left in a folder when it was ended from outside. What cannot be removed stays. */
export async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, of, writer] = pattern.exec(name) ?? [];
    if (of === machine && !isAlive(Number(writer)))
      await unlink(path.join(folder, name)).catch(() => undefined);
  }
}

export function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else cannot be asked, and is alive.
    return errorCode(error) !== "ESRCH";
  }
}
