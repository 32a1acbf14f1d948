import { rangeAddress, type CellRange } from "../../sheet";
import type { CellPlan, SheetPlan } from "../../workbook";

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

/** Cells whose text for something is another one than before, by the new text or by what is called so of both. */
export function changedAreas(
  from: Pick<SheetPlan, "rows"> | null,
  to: Pick<SheetPlan, "rows">,
  textOf: (cell: CellPlan | null | undefined) => string,
  called?: (text: string, was: string) => string,
): Map<string, CellRange[]> {
  const areas = new Map<string, Areas>();
  const rowCount = Math.max(to.rows.length, from?.rows.length ?? 0);
  for (let row = 0; row < rowCount; row += 1) {
    const [planned = [], was = []] = [to.rows[row], from?.rows[row]];
    if (planned === was) continue;
    const textAt = (column: number): string | null => {
      if (planned[column] === was[column]) return null;
      const text = textOf(planned[column]);
      const before = textOf(was[column]);
      return text === before ? null : (called?.(text, before) ?? text);
    };
    runs(Math.max(planned.length, was.length), textAt, (text, left, right) => {
      const own = areas.get(text) ?? new Areas();
      areas.set(text, own);
      own.addRun(row, left, right);
    });
  }
  return new Map([...areas].map(([text, own]) => [text, own.ranges()]));
}

/** Calls back for every stretch of columns with the same text; null is left out. */
function runs(
  columns: number,
  textAt: (column: number) => string | null,
  run: (text: string, left: number, right: number) => void,
): void {
  for (let left = 0; left < columns;) {
    const text = textAt(left);
    let right = left;
    while (right + 1 < columns && textAt(right + 1) === text) right += 1;
    if (text !== null) run(text, left, right);
    left = right + 1;
  }
}
