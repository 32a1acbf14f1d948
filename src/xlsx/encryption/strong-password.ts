import { randomBytes } from "@noble/hashes/utils.js";

/** Letters and digits that are not taken for one another, read out or written down. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const [groups, groupLength] = [5, 4];

/** A password of 20 characters in five groups, about 99 bits: "k7fh-mq2r-...". Made up anew, stored nowhere. */
export function strongPassword(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, randomCharacter).join(""),
  ).join("-");
}

/** Each as likely as any other: bytes beyond the last whole alphabet are drawn again. */
function randomCharacter(): string {
  for (;;) {
    const [byte = 0] = randomBytes(1);
    if (byte < 256 - (256 % alphabet.length)) return alphabet.charAt(byte % alphabet.length);
  }
}
