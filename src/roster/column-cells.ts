import type { CellContent } from "../sheet";

/** What stands under one header, one cell per member. */
export interface ColumnCells {
  readonly sheet: string;
  readonly header: string;
  readonly cells: readonly CellContent[];
  /** A1 address of each. */
  readonly addresses: readonly string[];
}
