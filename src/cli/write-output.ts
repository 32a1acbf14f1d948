import { realpath } from "node:fs/promises";
import path from "node:path";
import type { CommandContext } from "./command-context";
import { fingerprint, readBytes, writeBytes } from "./files";
import { texts } from "./strings/texts";

/** What each run has read, by the file's true path: fingerprints. */
const readBy = new WeakMap<CommandContext, Map<string, string>>();

/** The bytes of a file, remembered so that a change made meanwhile is not written over. @throws as `readBytes` */
export async function readInput(file: string, context: CommandContext): Promise<Uint8Array> {
  const bytes = await readBytes(file);
  const read = readBy.get(context) ?? new Map<string, string>();
  read.set(await truePath(file), fingerprint(bytes));
  readBy.set(context, read);
  return bytes;
}

/**
 * Writes a file whole or not at all, and says where it could not stay what it was.
 * @throws {Refusal} as `writeBytes`; "output-changed" when somebody else wrote to it since this run read it
 */
export async function writeOutput(
  file: string,
  bytes: Uint8Array,
  force: boolean,
  context: CommandContext,
): Promise<void> {
  const read = readBy.get(context)?.get(await truePath(file));
  const { ownerKept } = await writeBytes(file, bytes, force, read);
  if (!ownerKept) context.printError(texts.newOwner(file));
}

function truePath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
