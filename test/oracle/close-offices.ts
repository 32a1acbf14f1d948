import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** After all tests: ends every LibreOffice that a worker kept, and leaves nothing behind. */
export default async function closeOffices(): Promise<void> {
  const folder = process.env["LEARNING_SETS_OFFICES"];
  if (folder === undefined) return;
  for (const file of await readdir(folder)) {
    if (file.endsWith(".pid")) end(Number(await readFile(join(folder, file), "utf8")));
  }
  // What is ending may write a last file meanwhile.
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function end(pid: number): void {
  try {
    process.kill(pid);
  } catch (thrown) {
    // It has ended by itself.
    if ((thrown as { code?: unknown }).code !== "ESRCH") throw thrown;
  }
}
