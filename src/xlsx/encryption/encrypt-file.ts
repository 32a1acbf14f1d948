import { hmac } from "@noble/hashes/hmac.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { randomBytes } from "@noble/hashes/utils.js";
import { crypt, encryptContent, keyFor, purposes, startFor } from "./agile-cipher";
import { blockBytes, writeAgileInformation, type AgileCipher } from "./agile-information";
import { compoundFile } from "./compound-file";
import { spunPassword } from "./password-hash";

/** As Excel writes it: AES with 256 bits, SHA-512, 100,000 rounds. */
const rounds = 100_000;
const newCipher = (): AgileCipher => ({ salt: randomBytes(blockBytes), hash: "SHA512", keyBytes: 32 });

/** A file encrypted as Office does (ECMA-376 agile): it opens with the password only. Takes about half a second. */
export async function encrypted(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const [forContent, forPassword] = [newCipher(), newCipher()];
  const [contentKey, verifier, integrityKey] = [randomBytes(32), randomBytes(blockBytes), randomBytes(64)];
  const content = encryptContent(bytes, contentKey, forContent);
  const spun = await spunPassword(forPassword.hash, forPassword.salt, password, rounds);
  const underPassword = (purpose: Uint8Array, value: Uint8Array): Uint8Array =>
    crypt("encrypt", keyFor(purpose, spun, forPassword), forPassword.salt, value);
  const underContentKey = (purpose: Uint8Array, value: Uint8Array): Uint8Array =>
    crypt("encrypt", contentKey, startFor(purpose, forContent), value);
  const information = writeAgileInformation({
    content: forContent,
    integrity: {
      key: underContentKey(purposes.integrityKey, integrityKey),
      value: underContentKey(purposes.integrityValue, hmac(sha512, integrityKey, content)),
    },
    password: {
      ...forPassword,
      rounds,
      verifierInput: underPassword(purposes.verifierInput, verifier),
      verifierHash: underPassword(purposes.verifierHash, sha512(verifier)),
      contentKey: underPassword(purposes.contentKey, contentKey),
    },
  });
  return compoundFile({ information, content });
}
