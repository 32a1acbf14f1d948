import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import {
  link,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from "node:fs/promises";
import path from "node:path";
import { Refusal, type Problem } from "../programme";
import { usualLimits } from "../xlsx";
import { errorCode } from "./error-code";
import { newDraftName, removeAbandonedDrafts } from "./drafts";
import { inTurn } from "./turns";

const flags: { readonly O_NONBLOCK?: number } = constants;

/**
 * The bytes of a file. Nothing is read of what is no regular file or is larger than any workbook may be.
 * @throws {Refusal} "file-not-found", "file-not-readable", "file-not-regular", "file-too-large"
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    // Opening a pipe waits for a writer unless told not to; Windows knows no such flag.
    const handle = await open(file, constants.O_RDONLY | (flags.O_NONBLOCK ?? 0));
    try {
      return await readRegular(handle, file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const problem: Problem =
      errorCode(error) === "ENOENT"
        ? { code: "file-not-found", details: { file } }
        : { code: "file-not-readable", details: { file, reason: errorCode(error) } };
    throw new Refusal(problem, { cause: error });
  }
}

async function readRegular(handle: FileHandle, file: string): Promise<Uint8Array> {
  const found = await handle.stat();
  const isFolder = found.isDirectory();
  if (!found.isFile()) throw new Refusal({ code: "file-not-regular", details: { file, isFolder } });
  const limit = usualLimits.fileMegabytes;
  if (found.size > limit * 2 ** 20) {
    const megabytes = Math.ceil(found.size / 2 ** 20);
    throw new Refusal({ code: "file-too-large", details: { file: path.basename(file), megabytes, limit } });
  }
  return new Uint8Array(await handle.readFile());
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
  if (found && !found.isFile()) throw new Refusal({ code: "output-not-regular", details: { file } });
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
 * Writes a file whole or not at all: the bytes go to a neighbour first, which then takes the name, with the mode
 * and owner of the file that it replaces. Without `force` an existing file stays, even one that appeared while we
 * worked; with it, one that changed since it was read.
 *
 * @param read fingerprint of the same file as it was read, where it was
 * @returns whether the owner is the one of the file replaced
 * @throws {Refusal} "output-exists", "output-changed", "output-not-writable"
 */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
  force: boolean,
  read?: string,
): Promise<{ ownerKept: boolean }> {
  await refuseUnwritable(file, force);
  // A link stays a link: what it leads to is replaced.
  const target = await realpath(file).catch(() => path.resolve(file));
  await removeAbandonedDrafts(path.dirname(target));
  const draft = path.join(path.dirname(target), newDraftName());
  try {
    const replaced = await stat(target).catch(() => null);
    const ownerKept = await writeDraft(draft, bytes, replaced);
    await inTurn(target, async () => {
      if (read !== undefined && (await fingerprintOf(target)) !== read) {
        throw new Refusal({ code: "output-changed", details: { file } });
      }
      if (force) await rename(draft, target);
      else await takeFreeName(draft, target);
    });
    return { ownerKept };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      errorCode(error) === "EEXIST"
        ? { code: "output-exists", details: { file } }
        : { code: "output-not-writable", details: { file, reason: errorCode(error) } },
      { cause: error },
    );
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** @returns whether the draft's owner is that of the file it replaces */
async function writeDraft(draft: string, bytes: Uint8Array, replaced: Stats | null): Promise<boolean> {
  const handle = await open(draft, "wx");
  try {
    await handle.writeFile(bytes);
    let ownerKept = true;
    if (replaced) {
      const own = await handle.stat();
      if (own.uid !== replaced.uid || own.gid !== replaced.gid) {
        ownerKept = await handle.chown(replaced.uid, replaced.gid).then(
          () => true,
          () => false,
        );
      }
      await handle.chmod(replaced.mode & 0o777);
    }
    await handle.sync();
    return ownerKept;
  } finally {
    await handle.close();
  }
}

/** Tells contents apart. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Empty where there is no such file any more. */
async function fingerprintOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? "" : fingerprint(bytes);
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

/** Whether two paths name the same file. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(a).catch(() => null), stat(b).catch(() => null)]);
  return first !== null && second !== null && first.ino === second.ino && first.dev === second.dev;
}
