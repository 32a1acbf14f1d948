import { format } from "numfmt";
import type { CellState } from "../test/excel-host/model/sheet-state";

/** What a cell shows: its value in the number format it has, as in an Excel set to British English. */
export function cellText({ value, error, format: { numberFormat } }: CellState): string {
  if (error !== undefined) return error;
  if (value === null) return "";
  return format(numberFormat, value, { locale: "en-GB", throws: false });
}
