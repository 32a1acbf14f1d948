import { rangeAddress, type CellRange } from "../../sheet";

/** Characters of an address that names several ranges; Excel's own limit is not documented. */
const longestAddress = 250;

/** Gathers cells that share something into rectangles: runs along rows, equal runs below each other. */
export class Areas {
  readonly #open = new Map<string, CellRange>();
  readonly #closed: CellRange[] = [];

  /** Cells come row by row, each row's runs from left to right. */
  addRun(row: number, left: number, right: number): void {
    const key = `${String(left)}:${String(right)}`;
    const above = this.#open.get(key);
    if (above?.bottom === row - 1) {
      this.#open.set(key, { ...above, bottom: row });
      return;
    }
    if (above) this.#closed.push(above);
    this.#open.set(key, { top: row, left, bottom: row, right });
  }

  ranges(): CellRange[] {
    return [...this.#closed, ...this.#open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
  }
}

/** "A1:B2,D4" in pieces that are short enough for one call. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  return joined(ranges.map(rangeAddress));
}

/** Addresses with commas between them, in pieces that are short enough for one call. */
export function joined(addresses: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const address of addresses) {
    if (piece !== "" && piece.length + address.length >= longestAddress) {
      pieces.push(piece);
      piece = "";
    }
    piece += piece === "" ? address : `,${address}`;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
