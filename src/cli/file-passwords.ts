import { randomInt } from "node:crypto";
import { Refusal } from "../programme";

/** Letters and digits that are not taken for one another, read out or written down. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const [groups, groupLength] = [5, 4];

/** A password of 20 characters in five groups, about 99 bits: "k7fh-mq2r-...". Made up anew, stored nowhere. */
export function strongPassword(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join(""),
  ).join("-");
}

/** The file encrypted as Office does (ECMA-376 agile, AES-256): it opens with the password only. */
export async function encrypted(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const { default: office } = await import("officecrypto-tool");
  return new Uint8Array(office.encrypt(Buffer.from(bytes), { password }));
}

/** The file as it was before it was encrypted. @throws {Refusal} for a wrong password or a damaged file */
export async function decrypted(bytes: Uint8Array, password: string, file: string): Promise<Uint8Array> {
  const { default: office } = await import("officecrypto-tool");
  try {
    return new Uint8Array(await office.decrypt(Buffer.from(bytes), { password }));
  } catch {
    // Whatever the library stumbled over, for the person it is one of these two.
    throw new Refusal({ code: "file-password-wrong", details: { file } });
  }
}
