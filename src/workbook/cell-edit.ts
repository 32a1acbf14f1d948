import type { CellScalar } from "../sheet";

/** One cell of an administrator's own sheet to be written otherwise, with their consent. */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What must still stand there. */
  readonly was: CellScalar;
  readonly value: CellScalar;
}
