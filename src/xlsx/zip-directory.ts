import { DamagedArchive } from "./archive-faults";

/** One file within a zip archive, still packed. */
export interface ZipEntry {
  readonly path: string;
  /** Raw DEFLATE, or the content itself when `stored`. */
  readonly packed: Uint8Array;
  readonly stored: boolean;
  /** CRC-32 of the content. */
  readonly checksum: number;
  /** Bytes of the content, as the archive states them: believed of our own archives only. */
  readonly size: number;
}

export const endOfDirectory = 0x06054b50;
const endOfDirectory64 = 0x06064b50;
const locator64 = 0x07064b50;
export const directoryEntry = 0x02014b50;
export const localEntry = 0x04034b50;
const inExtraField = 0xffffffff;

/** More files than any workbook has. */
const mostEntries = 20_000;

/**
 * The files of a zip archive by its central directory (PKWARE's APPNOTE 4.3, ZIP64 included). Nothing is
 * unpacked, and no size that the archive states about its content is believed.
 *
 * @throws {DamagedArchive}
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (cause) {
    if (cause instanceof RangeError) throw new DamagedArchive("It points beyond its end.", { cause });
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === inExtraField) {
    if (view.getUint32(end - 20, true) !== locator64) throw new DamagedArchive("No ZIP64 locator.");
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== endOfDirectory64) throw new DamagedArchive("No ZIP64 directory.");
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  if (count > mostEntries) throw new DamagedArchive("Too many files in it.");
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new DamagedArchive("The directory is cut short.");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new DamagedArchive("No end of the directory.");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new DamagedArchive(`Unknown compression ${String(method)}.`);
  const nameLength = view.getUint16(at + 28, true);
  const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const { size, packedSize, offset } = sizes(view, at, nameLength);
  if (view.getUint32(offset, true) !== localEntry) throw new DamagedArchive(`No content for ${path}.`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new DamagedArchive(`${path} is cut short.`);
  return {
    path: path.replaceAll("\\", "/"),
    packed: bytes.subarray(start, start + packedSize),
    stored: method === 0,
    checksum: view.getUint32(at + 16, true),
    size,
  };
}

/** In ZIP64, whichever of size, packed size and offset does not fit stands in an extra field, in that order. */
function sizes(
  view: DataView,
  at: number,
  nameLength: number,
): { readonly size: number; readonly packedSize: number; readonly offset: number } {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const extraEnd = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd;) {
    let value = extra + 4;
    if (view.getUint16(extra, true) === 1) {
      const next = (): number => Number(view.getBigUint64((value += 8) - 8, true));
      if (size === inExtraField) size = next();
      if (packedSize === inExtraField) packedSize = next();
      if (offset === inExtraField) offset = next();
    }
    extra += 4 + view.getUint16(extra + 2, true);
  }
  return { size, packedSize, offset };
}
