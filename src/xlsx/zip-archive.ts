import { directoryEntry, endOfDirectory, localEntry, type ZipEntry } from "./zip-directory";
import { joined } from "./joined";

/** The version of the format that has deflated files (PKWARE's APPNOTE 4.4.3). */
const version = 20;
/** 1 January 1980, the first day that an entry can have: the same for every file, so that equal plans are equal bytes. */
const firstDay = 0x21;

/** A zip archive of files that are packed already, in their order. */
export function zipArchive(files: readonly ZipEntry[]): Uint8Array {
  const [contents, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const { path, packed, stored, checksum, size } of files) {
    const name = new TextEncoder().encode(path);
    const shared = fields(
      ...[twoBytes(version), twoBytes(0), twoBytes(stored ? 0 : 8), twoBytes(0), twoBytes(firstDay)],
      ...[fourBytes(checksum), fourBytes(packed.length), fourBytes(size), twoBytes(name.length), twoBytes(0)],
    );
    const entry = joined([fields(fourBytes(localEntry)), shared, name, packed]);
    contents.push(entry);
    directory.push(
      fields(fourBytes(directoryEntry), twoBytes(version)),
      ...[shared, new Uint8Array(10), fields(fourBytes(at)), name],
    );
    at += entry.length;
  }
  const listed = joined(directory);
  const end = fields(
    ...[fourBytes(endOfDirectory), fourBytes(0), twoBytes(files.length), twoBytes(files.length)],
    ...[fourBytes(listed.length), fourBytes(at), twoBytes(0)],
  );
  return joined([...contents, listed, end]);
}

interface Field {
  readonly bytes: 2 | 4;
  readonly value: number;
}

const twoBytes = (value: number): Field => ({ bytes: 2, value });
const fourBytes = (value: number): Field => ({ bytes: 4, value });

function fields(...all: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(all.reduce((sum, { bytes }) => sum + bytes, 0)));
  let at = 0;
  for (const { bytes, value } of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
