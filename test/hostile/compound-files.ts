import { utils, write } from "cfb";

/** A compound file with these streams, as the library writes one. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(container, `/${name}`, content);
  return Uint8Array.from(write(container, { type: "array" }) as ArrayLike<number>);
}

const sectorBytes = 512;

/** An encrypted workbook's container in which one chain comes back to its start. */
export function cyclicCompoundFile(which: "fat" | "directory" | "difat" | "mini" | "tree"): Uint8Array {
  const file = compoundFileOf({
    EncryptionInfo: new Uint8Array(200),
    EncryptedPackage: new Uint8Array(100 * sectorBytes).fill(1),
  });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sector = (number: number): number => (number + 1) * sectorBytes;
  const table = sector(view.getUint32(76, true));
  const directory = view.getUint32(48, true);
  const smallTable = view.getUint32(60, true);
  if (which === "fat") {
    // The large stream's last sector is followed by its first, and the stream starts at its second.
    const start = startOf(view, sector(directory), "EncryptedPackage");
    view.setUint32(table + (start + 99) * 4, start, true);
    view.setUint32(entryOf(view, sector(directory), "EncryptedPackage") + 116, start + 1, true);
  } else if (which === "directory") {
    view.setUint32(table + directory * 4, directory, true);
  } else if (which === "mini") {
    view.setUint32(sector(smallTable), 0, true);
    setSize(view, sector(directory), "EncryptionInfo", 4095);
  } else if (which === "difat") {
    view.setUint32(68, directory, true);
    view.setUint32(72, 0x7fffffff, true);
    view.setUint32(sector(directory) + sectorBytes - 4, directory, true);
  } else {
    // Each of the two streams is said to be in the other.
    view.setUint32(sector(directory) + 128 + 76, 2, true);
    view.setUint32(sector(directory) + 256 + 76, 1, true);
  }
  return file;
}

function entryOf(view: DataView, directory: number, name: string): number {
  for (let at = directory; ; at += 128) {
    const length = Math.max(0, view.getUint16(at + 64, true) / 2 - 1);
    const letters = Array.from({ length }, (_, index) =>
      String.fromCharCode(view.getUint16(at + index * 2, true)),
    );
    if (letters.join("") === name) return at;
  }
}

function startOf(view: DataView, directory: number, name: string): number {
  return view.getUint32(entryOf(view, directory, name) + 116, true);
}

function setSize(view: DataView, directory: number, name: string, size: number): void {
  view.setUint32(entryOf(view, directory, name) + 120, size, true);
}
