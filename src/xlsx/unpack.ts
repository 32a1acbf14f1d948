import { Inflate } from "fflate";
import { checksum } from "./checksum";
import { FilledCells } from "./filled-cells";
import { DamagedArchive } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

const megabyte = 2 ** 20;

/** Bounds of what is read, whatever a file says of itself. */
export const limits = {
  /** Of the file as it lies on the disk. */
  fileMegabytes: 50,
  /** Of everything unpacked, blank cells included, while it streams by. */
  unpackedMegabytes: 1024,
  /** Of everything that is kept after blank cells are dropped. */
  keptMegabytes: 200,
  filledCells: 2_000_000,
} as const;

/** The content unpacks to more than {@link limits} allow. */
export class TooMuchUnpacked extends Error {
  override readonly name = "TooMuchUnpacked";
  constructor(readonly megabytes: number) {
    super(`More than ${String(megabytes)} MB.`);
  }
}

/** The sheets hold more filled cells than {@link limits} allow. */
export class TooManyCells extends Error {
  override readonly name = "TooManyCells";
}

/** A deflated byte gives at most 1,032: a push of this size gives 16 MB before it is looked at. */
const pushSize = 16 * 1024;

/**
 * Unpacks the entries of one archive. Sheets lose their blank cells on the way, so that memory is
 * bounded by what a sheet says, not by how it is formatted.
 */
export class Unpacker {
  #unpacked = 0;
  #kept = 0;
  #cells = 0;

  /** @throws {DamagedArchive | TooMuchUnpacked | TooManyCells} */
  unpack(entry: ZipEntry, content: "sheet" | "other"): Uint8Array {
    const sheet = content === "sheet" ? new FilledCells() : null;
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sum = 0;
    const take = (piece: Uint8Array): void => {
      sum = checksum(sum, piece);
      this.#unpacked += piece.length;
      if (sheet) sheet.push(piece);
      else pieces.push(piece);
      length = sheet ? sheet.length : length + piece.length;
      if (this.#unpacked > limits.unpackedMegabytes * megabyte)
        throw new TooMuchUnpacked(limits.unpackedMegabytes);
      if (this.#kept + length > limits.keptMegabytes * megabyte)
        throw new TooMuchUnpacked(limits.keptMegabytes);
      if (sheet && this.#cells + sheet.count > limits.filledCells) throw new TooManyCells();
    };
    inflate(entry, take);
    if (sum !== entry.checksum) throw new DamagedArchive(`The checksum of ${entry.path} is wrong.`);
    this.#kept += length;
    this.#cells += sheet?.count ?? 0;
    return sheet ? sheet.bytes() : joined(pieces, length);
  }
}

function inflate({ packed, stored, path }: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (stored) {
    take(packed);
    return;
  }
  let refusal: unknown;
  const stream = new Inflate((piece) => {
    try {
      take(piece);
    } catch (thrown) {
      refusal = thrown;
      throw thrown;
    }
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += pushSize) {
      stream.push(packed.subarray(at, at + pushSize), at + pushSize >= packed.length);
    }
  } catch (cause) {
    throw refusal ?? new DamagedArchive(`${path} cannot be unpacked.`, { cause });
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
