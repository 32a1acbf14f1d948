import { TooSpreadOut } from "./archive-faults";
import type { ReadLimits } from "./limits";

/** An Excel sheet has no more. */
export const [mostRows, mostColumns] = [1_048_576, 16_384];

/**
 * The rows and rectangles of all sheets of a workbook together. A sheet is held from A1 to its last filled cell,
 * so that memory goes by how far apart cells are as well as by how many there are.
 */
export class WorkbookExtent {
  readonly #limits: ReadLimits;
  #rows = 0;
  #rectangles = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** Refuses a sheet, before it is held, that would be too much with those before it. @throws {TooSpreadOut} */
  check(rows: number, columns: number): void {
    const { sheetRows, rectangles } = this.#limits;
    if (this.#rows + rows > sheetRows || this.#rectangles + rows * columns > rectangles)
      throw new TooSpreadOut();
  }

  /** A sheet that is whole. @throws {TooSpreadOut} */
  add(rows: number, columns: number): void {
    this.check(rows, columns);
    this.#rows += rows;
    this.#rectangles += rows * columns;
  }
}
