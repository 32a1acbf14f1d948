import type { Cells } from "../programme";

const cellsNamed = 12;

/** The first of many addresses, and how many there are. */
export function someCells(cells: readonly string[], count = cells.length): Cells {
  return { cells: cells.slice(0, cellsNamed), count };
}
