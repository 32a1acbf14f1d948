/**
 * CRC-32 as zip archives use it (ISO 3309), four bytes at a time: each of the four tables is the one
 * before it carried on by a zero byte ("slicing", Kounavis and Berry 2005).
 */
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [first = new Uint32Array(), second = first, third = first, fourth = first] = tables;
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  first[byte] = remainder;
}
for (const [index, table] of tables.slice(1).entries()) {
  const before = tables[index] ?? first;
  for (let byte = 0; byte < 256; byte += 1) {
    const remainder = before[byte] ?? 0;
    table[byte] = (remainder >>> 8) ^ (first[remainder & 0xff] ?? 0);
  }
}

/** The checksum of what came before and `bytes`; start with 0. */
export function checksum(before: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let remainder = ~before;
  for (let at = 0; at < whole; at += 4) {
    const four = view.getUint32(at, true) ^ remainder;
    remainder =
      (fourth[four & 0xff] ?? 0) ^
      (third[(four >>> 8) & 0xff] ?? 0) ^
      (second[(four >>> 16) & 0xff] ?? 0) ^
      (first[four >>> 24] ?? 0);
  }
  for (const byte of bytes.subarray(whole)) {
    remainder = (remainder >>> 8) ^ (first[(remainder ^ byte) & 0xff] ?? 0);
  }
  return ~remainder >>> 0;
}
