import { Refusal } from "../programme";
import type { WorkbookContent } from "../workbook";
import { decrypted } from "./encryption";
import { readWorkbook } from "./read-workbook";

/**
 * A workbook that may be protected by one of some passwords; what is decrypted is bounded and checked like any
 * other file.
 * @throws {Refusal} as `readWorkbook`; "file-encrypted" without any password, "file-password-wrong" when none fits
 */
export async function readProtectedWorkbook(
  bytes: Uint8Array,
  file: string,
  passwords: readonly string[],
): Promise<WorkbookContent> {
  try {
    return await readWorkbook(bytes, file);
  } catch (thrown) {
    if (!isRefused(thrown, "file-encrypted") || passwords.length === 0) throw thrown;
  }
  return readWorkbook(await decryptedByOneOf(bytes, file, passwords), file);
}

async function decryptedByOneOf(
  bytes: Uint8Array,
  file: string,
  passwords: readonly string[],
): Promise<Uint8Array> {
  for (const password of passwords) {
    try {
      return await decrypted(bytes, password, file);
    } catch (thrown) {
      if (!isRefused(thrown, "file-password-wrong")) throw thrown;
    }
  }
  throw new Refusal({ code: "file-password-wrong", details: { file } });
}

function isRefused(thrown: unknown, code: "file-encrypted" | "file-password-wrong"): boolean {
  return thrown instanceof Refusal && thrown.problem.code === code;
}
