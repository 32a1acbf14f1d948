import { constants, deflateRawSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { checksum } from "../../src/xlsx/checksum";
import { zipped } from "./made-files";

/**
 * A zip archive one of whose parts is `before` and then `again`, `times` over. Nothing of its size is
 * ever built: a deflated block that ends in a full flush can be repeated as it is.
 *
 * @returns the archive; the repeated part states its true size modulo 2^32, and a wrong checksum
 */
export function zippedWithRepetition(
  parts: Readonly<Record<string, string>>,
  path: string,
  before: string,
  again: string,
  times: number,
): Uint8Array {
  const block = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const repeated = block(again);
  const packed = Buffer.concat([
    block(before),
    ...Array.from({ length: times }, () => repeated),
    deflateRawSync(""),
  ]);
  const size = (Buffer.byteLength(before) + Buffer.byteLength(again) * times) % 2 ** 32;
  return withPackedPart(parts, path, packed, size, 0);
}

/** A zip archive one of whose parts is large, packed by Node's own, quicker compression. */
export function zippedWithLargePart(
  parts: Readonly<Record<string, string>>,
  path: string,
  text: string,
): Uint8Array {
  const bytes = Buffer.from(text);
  return withPackedPart(parts, path, deflateRawSync(bytes, { level: 1 }), bytes.length, checksum(0, bytes));
}

function withPackedPart(
  parts: Readonly<Record<string, string>>,
  path: string,
  packed: Buffer,
  size: number,
  sum: number,
): Uint8Array {
  const others = unzipSync(
    zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path))),
  );
  const bytes = Buffer.from(zipSync({ ...others, [path]: [packed, { level: 0 }] }));
  // The part went in as stored; its headers are made to say that it is deflated. It is the last.
  const entry = bytes.lastIndexOf(path) - 46;
  const local = bytes.readUInt32LE(entry + 42);
  for (const at of [entry + 10, local + 8]) bytes.writeUInt16LE(8, at);
  for (const at of [entry + 16, local + 14]) bytes.writeUInt32LE(sum, at);
  for (const at of [entry + 24, local + 22]) bytes.writeUInt32LE(size, at);
  return new Uint8Array(bytes);
}
