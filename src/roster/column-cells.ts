import type { CellContent } from "../sheet";
import type { DataRow } from "./data-rows";

/** A cell under a header, in one member's row. */
export interface ColumnCell {
  readonly row: DataRow;
  readonly content: CellContent;
  /** A1. */
  readonly address: string;
}

/** What stands under one header, one cell per member. */
export interface ColumnCells {
  readonly sheet: string;
  readonly header: string;
  readonly cells: readonly ColumnCell[];
}
