import { joined } from "../joined";

const free = 0xfffffffa;
const entryBytes = 128;
const smallSectorBytes = 64;
/** Streams shorter than this are in the small sectors. */
const smallStreamBytes = 4096;
const [headerTables, firstTable] = [109, 76];

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of Microsoft's compound file with these names, wherever they are in its tree ([MS-CFB] 2.1 to 2.6);
 * undefined for one that is not there. No chain is followed beyond the sectors that the file has, and the tree,
 * which can be made to lead nowhere, is not followed at all.
 *
 * @throws {Error} for damage of any kind
 */
export function compoundStreams(file: Uint8Array, names: readonly string[]): (Uint8Array | undefined)[] {
  const container = new CompoundFile(file);
  return names.map((name) => container.stream(name));
}

class CompoundFile {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #sectors: number;
  /** The sector that follows each, in its stream. */
  readonly #next: Uint32Array;
  readonly #smallNext: Uint32Array;
  readonly #smallSectors: Uint8Array;
  readonly #entries: readonly Entry[];

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Error("unknown size of sectors");
    this.#sectorBytes = 2 ** shift;
    this.#sectors = Math.ceil(file.length / this.#sectorBytes) - 1;
    this.#next = this.#readNext();
    const directory = this.#chain(this.#view.getUint32(48, true));
    this.#entries = entries(directory);
    const root = entryAt(directory, 0);
    this.#smallNext = words(this.#chain(this.#view.getUint32(60, true)));
    this.#smallSectors = this.#chain(root.start).subarray(0, root.size);
  }

  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.find((candidate) => candidate.name === name);
    if (!entry) return undefined;
    if (entry.size > this.#file.length) throw new Error("a stream longer than the file");
    const content = entry.size < smallStreamBytes ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (content.length < entry.size) throw new Error("a stream that is cut short");
    return content.slice(0, entry.size);
  }

  /** The tables of sectors are listed in the header, and after 109 of them in sectors that lead to each other. */
  #readNext(): Uint32Array {
    const view = this.#view;
    const perSector = this.#sectorBytes / 4;
    const listed = Array.from({ length: headerTables }, (_, index) =>
      view.getUint32(firstTable + index * 4, true),
    );
    const tables = listed.filter((table) => table < free);
    let list = view.getUint32(68, true);
    for (let seen = 0; list < free; seen += 1) {
      if (seen >= this.#sectors) throw new Error("a list of tables that never ends");
      const part = words(this.#sector(list));
      tables.push(...part.subarray(0, perSector - 1).filter((table) => table < free));
      if (tables.length > this.#sectors) throw new Error("more tables than sectors");
      list = part[perSector - 1] ?? free;
    }
    const next = new Uint32Array(tables.length * perSector);
    tables.forEach((table, index) => {
      next.set(words(this.#sector(table)), index * perSector);
    });
    return next;
  }

  /** The last sector may be cut short. */
  #sector(number: number): Uint8Array {
    const at = (number + 1) * this.#sectorBytes;
    if (at >= this.#file.length) throw new Error("a sector beyond the end");
    return this.#file.subarray(at, at + this.#sectorBytes);
  }

  #chain(start: number): Uint8Array {
    return joined(numbers(start, this.#next, this.#sectors).map((number) => this.#sector(number)));
  }

  #smallChain(start: number): Uint8Array {
    const most = Math.ceil(this.#smallSectors.length / smallSectorBytes);
    const pieces = numbers(start, this.#smallNext, most).map((number) =>
      this.#smallSectors.subarray(number * smallSectorBytes, (number + 1) * smallSectorBytes),
    );
    return joined(pieces);
  }
}

/** Sector numbers from the first to the last of a chain of at most so many. */
function numbers(start: number, next: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (let number = start; number < free; number = next[number] ?? free) {
    if (found.length >= most) throw new Error("a chain that never ends");
    found.push(number);
  }
  return found;
}

function entries(directory: Uint8Array): Entry[] {
  const count = Math.floor(directory.length / entryBytes);
  return Array.from({ length: count }, (_, index) => entryAt(directory, index));
}

function entryAt(directory: Uint8Array, index: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + index * entryBytes, entryBytes);
  const nameBytes = Math.min(64, Math.max(2, view.getUint16(64, true))) - 2;
  const at = index * entryBytes;
  const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameBytes));
  return { name, start: view.getUint32(116, true), size: view.getUint32(120, true) };
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}
