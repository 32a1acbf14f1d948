/** Windows-1252 where it differs from Latin-1: U+0080 to U+009F. Unassigned ones stay as they are. */
const windowsCharacters =
  "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F" +
  "\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

/**
 * A text file's text: by its byte order mark, or else UTF-16 when every other byte is zero, UTF-8 when
 * it is well formed, and Windows-1252, which older versions of Excel save. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), "utf-16be");
  if (first === 0xef && second === 0xbb && third === 0xbf) return eightBit(bytes.subarray(3));
  const [even, odd] = zeros(bytes);
  if (even + odd === 0) return eightBit(bytes);
  const half = Math.min(bytes.length, sampled) / 2;
  if (odd > half * 0.4 && even < half * 0.1) return utf16(bytes, "utf-16le");
  if (even > half * 0.4 && odd < half * 0.1) return utf16(bytes, "utf-16be");
  return null;
}

const sampled = 4096;

/** How many of the first bytes at even and at odd places are zero: text in Latin letters, in UTF-16. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.subarray(0, sampled).forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  });
  return counts;
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | null {
  return text(new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1)));
}

function eightBit(bytes: Uint8Array): string | null {
  try {
    return text(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Some versions of Node decode Windows-1252 as Latin-1, so the difference is made up here.
    const latin = new TextDecoder("windows-1252").decode(bytes);
    return text(latin.replace(/[\x80-\x9F]/g, (one) => windowsCharacters.charAt(one.charCodeAt(0) - 0x80)));
  }
}

/** Null when it holds control characters that no text does. */
function text(decoded: string): string | null {
  return /[\x00-\x06\x0E-\x1A]/.test(decoded) ? null : decoded;
}
