import { Inflate } from "fflate";
import { DamagedArchive, TooManyCells, TooMuchUnpacked } from "./archive-faults";
import { checksum } from "./checksum";
import { FilledCells } from "./filled-cells";
import { megabyte } from "./limits";
import type { ReadLimits } from "./limits";
import { WorkbookExtent } from "./workbook-extent";
import type { ZipEntry } from "./zip-directory";

/** What takes the bytes of an entry as they are unpacked. */
interface Receiver {
  push(piece: Uint8Array): void;
  readonly length: number;
  /** Cells, rows and merges kept of a sheet. */
  readonly cells: number;
  /** Rows and columns from A1 to the last cell kept of a sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Tags kept of another part. */
  readonly tags: number;
  bytes(): Uint8Array;
}

/** A deflated byte gives at most 1,032: what is pushed at once gives 16 MB before it is looked at. */
const pushSize = 16 * 1024;

/**
 * Unpacks the entries of one archive. Sheets lose their blank cells on the way, so that memory is
 * bounded by what a sheet says, not by how it is formatted.
 */
export class Unpacker {
  readonly #limits: ReadLimits;
  #unpacked = 0;
  #kept = 0;
  #cells = 0;
  #tags = 0;
  readonly #extent: WorkbookExtent;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#extent = new WorkbookExtent(limits);
  }

  /** @throws {DamagedArchive | TooMuchUnpacked | TooManyCells | TooSpreadOut} */
  unpack(entry: ZipEntry, content: "sheet" | "other"): Uint8Array {
    const receiver: Receiver = content === "sheet" ? new FilledCells() : new WholePart();
    const limits = this.#limits;
    let sum = 0;
    inflate(entry, (piece) => {
      sum = checksum(sum, piece);
      this.#unpacked += piece.length;
      receiver.push(piece);
      if (this.#unpacked > limits.unpackedMegabytes * megabyte) {
        throw new TooMuchUnpacked(limits.unpackedMegabytes);
      }
      if (this.#kept + receiver.length > limits.keptMegabytes * megabyte) {
        throw new TooMuchUnpacked(limits.keptMegabytes);
      }
      if (this.#cells + receiver.cells > limits.filledCells) throw new TooManyCells();
      if (this.#tags + receiver.tags > limits.tags) throw new TooManyCells();
    });
    if (sum !== entry.checksum) throw new DamagedArchive(`The checksum of ${entry.path} is wrong.`);
    this.#extent.add(receiver.rows, receiver.columns);
    this.#kept += receiver.length;
    this.#cells += receiver.cells;
    this.#tags += receiver.tags;
    return receiver.bytes();
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

/** Keeps everything. */
class WholePart implements Receiver {
  readonly cells = 0;
  readonly rows = 0;
  readonly columns = 0;
  length = 0;
  tags = 0;
  readonly #pieces: Uint8Array[] = [];

  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.length += piece.length;
    for (const byte of piece) if (byte === 0x3c /* < */) this.tags += 1;
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
