import { cellAddress } from "../../../src/sheet";
import type { SheetPlan } from "../../../src/workbook/workbook-plan";

/** Something in a plan that Excel would refuse, repair or show badly. */
export interface Finding {
  /** Empty when it concerns the whole workbook. */
  readonly sheet: string;
  /** A1 address; empty when it concerns the whole sheet. */
  readonly cell: string;
  /** For developers. */
  readonly what: string;
}

export function findingAt({ name }: SheetPlan, row: number, column: number, what: string): Finding {
  return { sheet: name, cell: cellAddress(row, column), what };
}

export function findingOn({ name }: SheetPlan, what: string): Finding {
  return { sheet: name, cell: "", what };
}
