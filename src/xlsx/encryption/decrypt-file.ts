import { hmac } from "@noble/hashes/hmac.js";
import { Refusal } from "../../programme";
import { crypt, decryptContent, keyFor, purposes, startFor } from "./agile-cipher";
import { readAgileInformation, type AgileInformation } from "./agile-information";
import { encryptedStreams } from "./compound-file";
import { hashes, spunPassword } from "./password-hash";
import { decryptStandard } from "./standard-cipher";

/** Excel writes 100,000; a file that asks for many more is out to keep a program busy. */
const mostRounds = 300_000;

/**
 * The file as it was before it was encrypted, its integrity checked. What it holds is as little trusted as any
 * other file.
 * @throws {Refusal} "file-password-wrong"; "file-damaged" when it is no such file, or was altered
 */
export async function decrypted(bytes: Uint8Array, password: string, file: string): Promise<Uint8Array> {
  let opened: Uint8Array | null;
  try {
    opened = await decryptedOrNull(bytes, password);
  } catch (thrown) {
    // Whatever the libraries stumbled over, for the person the file is damaged.
    throw new Refusal({ code: "file-damaged", details: { file } }, { cause: thrown });
  }
  if (!opened) throw new Refusal({ code: "file-password-wrong", details: { file } });
  return opened;
}

async function decryptedOrNull(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const streams = encryptedStreams(bytes);
  if (!streams) throw new Error("no encrypted workbook");
  const { information, content } = streams;
  const [major = 0, , minor = 0] = information;
  if (minor === 2 && major >= 2 && major <= 4) return decryptStandard(information, content, password);
  const agile = readAgileInformation(information);
  if (!agile || !(agile.password.rounds <= mostRounds)) throw new Error("unknown encryption");
  const key = await contentKey(agile, password);
  if (!key) return null;
  if (!isWhole(agile, key, content)) throw new Error("altered");
  return decryptContent(content, key, agile.content);
}

/** Null for a wrong password. */
async function contentKey(
  { password: own, content }: AgileInformation,
  password: string,
): Promise<Uint8Array | null> {
  const spun = await spunPassword(own.hash, own.salt, password, own.rounds);
  const opened = (purpose: Uint8Array, value: Uint8Array): Uint8Array =>
    crypt("decrypt", keyFor(purpose, spun, own), own.salt, value);
  const found = hashes[own.hash](opened(purposes.verifierInput, own.verifierInput));
  const expected = opened(purposes.verifierHash, own.verifierHash);
  if (!found.every((byte, at) => byte === expected[at])) return null;
  return opened(purposes.contentKey, own.contentKey).subarray(0, content.keyBytes);
}

/** Whether the content is what was encrypted, to the last byte. */
function isWhole(
  { content: cipher, integrity }: AgileInformation,
  key: Uint8Array,
  content: Uint8Array,
): boolean {
  const opened = (purpose: Uint8Array, value: Uint8Array): Uint8Array =>
    crypt("decrypt", key, startFor(purpose, cipher), value);
  const { outputLen } = hashes[cipher.hash];
  const hmacKey = opened(purposes.integrityKey, integrity.key).subarray(0, outputLen);
  const expected = opened(purposes.integrityValue, integrity.value);
  return hmac(hashes[cipher.hash], hmacKey, content).every((byte, at) => byte === expected[at]);
}
