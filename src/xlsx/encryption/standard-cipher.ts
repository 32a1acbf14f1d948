import { ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { lengthOf } from "./agile-cipher";
import { numberBytes, spunPassword } from "./password-hash";

const rounds = 50_000;
const [headBytes, saltBytes, verifierBytes, hashBytes] = [12, 16, 16, 20];

/**
 * Decrypts the older kind that some programs still write: AES in ECB, SHA-1 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9).
 * Null for a wrong password. Never written by us.
 */
export async function decryptStandard(
  information: Uint8Array,
  content: Uint8Array,
  password: string,
): Promise<Uint8Array | null> {
  const view = new DataView(information.buffer, information.byteOffset, information.length);
  const headerBytes = view.getUint32(8, true);
  const keyBytes = view.getUint32(headBytes + 16, true) / 8;
  const salt = headBytes + headerBytes + 4;
  const verifier = salt + saltBytes;
  const verifierHash = verifier + verifierBytes + 4;
  const part = (from: number, length: number): Uint8Array => information.subarray(from, from + length);
  const spun = await spunPassword("SHA1", part(salt, saltBytes), password, rounds);
  const key = derivedKey(sha1(concatBytes(spun, numberBytes(0)))).subarray(0, keyBytes);
  const plain = (bytes: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).decrypt(bytes);
  const expected = plain(part(verifierHash, 32)).subarray(0, hashBytes);
  const found = sha1(plain(part(verifier, verifierBytes)));
  if (!found.every((byte, at) => byte === expected[at])) return null;
  const body = content.subarray(8);
  return plain(body.subarray(0, body.length - (body.length % 16))).subarray(0, lengthOf(content));
}

/** Office's own way from a hash to a key: two hashes of the hash over a pattern, one after the other. */
function derivedKey(hash: Uint8Array): Uint8Array {
  const over = (pattern: number): Uint8Array => {
    const block = new Uint8Array(64).fill(pattern);
    hash.forEach((byte, at) => (block[at] = byte ^ pattern));
    return sha1(block);
  };
  return concatBytes(over(0x36), over(0x5c));
}
