import { unzipSync } from "fflate";
import { zipArchive } from "../../src/xlsx/zip-archive";
import { zipDirectory } from "../../src/xlsx/zip-directory";
import { zipped } from "./made-files";

const parts = { "a.txt": "Ada", "folder/b.txt": "Bea ".repeat(99) };

describe("the directory of a zip archive", () => {
  it("lists its files as they are packed", () => {
    expect(zipDirectory(zipped(parts)).map(({ path, stored }) => [path, stored])).toEqual([
      ["a.txt", false],
      ["folder/b.txt", false],
    ]);
  });

  it("is found before a comment", () => {
    const archive = Buffer.concat([zipped(parts), Buffer.from("a comment")]);
    archive.writeUInt16LE(9, archive.length - 9 - 2);
    expect(zipDirectory(new Uint8Array(archive))).toHaveLength(2);
  });

  it("takes a path written with backslashes for the same path", () => {
    expect(zipDirectory(zipped({ "xl\\workbook.xml": "<a/>" })).map(({ path }) => path)).toEqual([
      "xl/workbook.xml",
    ]);
  });

  it("is read from its ZIP64 records where the plain ones say so", () => {
    const plain = zipDirectory(zipped(parts));
    expect(zipDirectory(asZip64(zipped(parts)))).toEqual(plain);
  });

  it("says the same of an archive that is written anew from what it lists", () => {
    const listed = zipDirectory(zipped(parts));
    const archive = zipArchive(listed);
    expect(zipDirectory(archive)).toEqual(listed);
    expect(Object.keys(unzipSync(archive))).toEqual(Object.keys(parts));
  });
});

/** The same archive with its sizes and places in ZIP64 records, as streaming programs write them. */
function asZip64(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start, index = 0; index < count; index += 1) {
    const length = 46 + bytes.readUInt16LE(at + 28);
    const entry = Buffer.from(bytes.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [place, from] of [
      [4, 24],
      [12, 20],
      [20, 42],
    ] as const) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), place);
      entry.writeUInt32LE(0xffffffff, from);
    }
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at += length;
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const last = Buffer.from(bytes.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, record, locator, last]));
}
