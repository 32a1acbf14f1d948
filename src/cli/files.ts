import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { Refusal, type Problem } from "../programme";

/** The bytes of a file. @throws {Refusal} "file-not-found", "file-not-readable" */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const problem: Problem =
      errorCode(error) === "ENOENT"
        ? { code: "file-not-found", details: { file } }
        : { code: "file-not-readable", details: { file, reason: errorCode(error) } };
    throw new Refusal(problem, { cause: error });
  }
}

/** Refuses early what `writeBytes` would refuse late. @throws {Refusal} */
export async function refuseUnwritable(file: string, force: boolean): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const folderFound = await stat(folder).catch(() => null);
  if (!folderFound?.isDirectory()) {
    throw new Refusal({ code: "output-folder-missing", details: { folder } });
  }
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new Refusal({ code: "output-is-folder", details: { file } });
  if (found && !force) throw new Refusal({ code: "output-exists", details: { file } });
}

/** Makes a folder, and those above it, where there is none. @throws {Refusal} "output-not-writable" */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const details = { file: folder, reason: errorCode(error) };
    throw new Refusal({ code: "output-not-writable", details }, { cause: error });
  }
}

/**
 * Writes a file whole or not at all: the bytes go to a neighbour first, which then takes the name.
 * Without `force` an existing file stays, even one that appeared while we worked.
 * @throws {Refusal} "output-exists", "output-not-writable"
 */
export async function writeBytes(file: string, bytes: Uint8Array, force: boolean): Promise<void> {
  await refuseUnwritable(file, force);
  const { dir, base } = path.parse(path.resolve(file));
  const draft = path.join(dir, `.${base}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(draft, file);
    else await takeFreeName(draft, file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      errorCode(error) === "EEXIST"
        ? { code: "output-exists", details: { file } }
        : { code: "output-not-writable", details: { file, reason: errorCode(error) } },
      { cause: error },
    );
  } finally {
    await unlink(draft).catch(ignoreMissing);
  }
}

/** A hard link fails where the name is taken, which a rename would not. */
async function takeFreeName(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    // File systems without hard links (FAT, some network shares) answer one of these.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(errorCode(error))) throw error;
    await refuseUnwritable(file, false);
    await rename(draft, file);
  }
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== "ENOENT") throw error;
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : "unknown error";
}

/** Whether two paths name the same file. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(a).catch(() => null), stat(b).catch(() => null)]);
  return first !== null && second !== null && first.ino === second.ino && first.dev === second.dev;
}
