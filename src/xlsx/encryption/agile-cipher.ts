import { cbc } from "@noble/ciphers/aes.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { blockBytes, type AgileCipher } from "./agile-information";
import { fitted, hashes, numberBytes } from "./password-hash";

/** What a key or a start value is for is part of what it is made from ([MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.14). */
export const purposes = {
  verifierInput: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  contentKey: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
  integrityKey: Uint8Array.of(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6),
  integrityValue: Uint8Array.of(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33),
} as const;

/** The workbook is encrypted in pieces of so many bytes, each with a start value of its own. */
const pieceBytes = 4096;
const lengthBytes = 8;

/** Whole blocks of AES in CBC: filled up with zeros, and nothing more. */
export function crypt(
  way: "encrypt" | "decrypt",
  key: Uint8Array,
  start: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  return cbc(key, start, { disablePadding: true })[way](blocks(bytes));
}

/** The key for one purpose, from the password's hash. */
export function keyFor(purpose: Uint8Array, spun: Uint8Array, { hash, keyBytes }: AgileCipher): Uint8Array {
  return fitted(hashes[hash](concatBytes(spun, purpose)), keyBytes);
}

/** The start value for one purpose or piece. */
export function startFor(purpose: Uint8Array, { hash, salt }: AgileCipher): Uint8Array {
  return fitted(hashes[hash](concatBytes(salt, purpose)), blockBytes);
}

/** The workbook's length in eight bytes, then its pieces encrypted. */
export function encryptContent(bytes: Uint8Array, key: Uint8Array, cipher: AgileCipher): Uint8Array {
  const content = new Uint8Array(lengthBytes + blocks(bytes).length);
  new DataView(content.buffer).setBigUint64(0, BigInt(bytes.length), true);
  for (let [piece, at] = [0, 0]; at < bytes.length; piece++, at += pieceBytes) {
    const start = startFor(numberBytes(piece), cipher);
    content.set(crypt("encrypt", key, start, bytes.subarray(at, at + pieceBytes)), lengthBytes + at);
  }
  return content;
}

export function decryptContent(content: Uint8Array, key: Uint8Array, cipher: AgileCipher): Uint8Array {
  const body = content.subarray(lengthBytes);
  const bytes = blocks(body).slice();
  for (let [piece, at] = [0, 0]; at < body.length; piece++, at += pieceBytes) {
    const start = startFor(numberBytes(piece), cipher);
    bytes.set(crypt("decrypt", key, start, body.subarray(at, at + pieceBytes)), at);
  }
  return bytes.subarray(0, lengthOf(content));
}

/** What a file says that its workbook's length is. */
export function lengthOf(content: Uint8Array): number {
  const length = new DataView(content.buffer, content.byteOffset, lengthBytes).getBigUint64(0, true);
  return Number(length);
}

function blocks(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % blockBytes;
  if (rest === 0) return bytes;
  const whole = new Uint8Array(bytes.length + blockBytes - rest);
  whole.set(bytes);
  return whole;
}
