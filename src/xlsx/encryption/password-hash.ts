import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

/** Hash functions that Office writes into a file, by the names it gives them. */
export const hashes = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 } as const;
export type HashName = keyof typeof hashes;

export function isHashName(name: string): name is HashName {
  return name in hashes;
}

/** Rounds between two breaths, so that a pane stays alive: about ten milliseconds. */
const roundsAtOnce = 4_000;

/**
 * A password hashed as many rounds as a file asks for, each over the round's number and the hash before
 * ([MS-OFFCRYPTO] 2.3.4.11). Gives way to other work meanwhile.
 */
export async function spunPassword(
  hash: HashName,
  salt: Uint8Array,
  password: string,
  rounds: number,
): Promise<Uint8Array> {
  let last: Uint8Array = hashes[hash](concatBytes(salt, utf16(password)));
  const input = new Uint8Array(4 + last.length);
  const number = new DataView(input.buffer);
  for (let round = 0; round < rounds; round++) {
    number.setUint32(0, round, true);
    input.set(last, 4);
    last = hashes[hash](input);
    if (round % roundsAtOnce === roundsAtOnce - 1) await breath();
  }
  return last;
}

/** Cut to so many bytes, or filled up as Office fills up. */
export function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length).fill(0x36);
  whole.set(bytes.subarray(0, length));
  return whole;
}

export function numberBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
