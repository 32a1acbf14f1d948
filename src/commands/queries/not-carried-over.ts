import { attention, type Notice } from "../../programme";
import type { Origin } from "../../workbook";

/** What a new file will not hold of the workbook that was opened. In Excel that workbook is written itself, and keeps it. */
export function notCarriedOver({ notCarriedOver: own }: Pick<Origin, "notCarriedOver">): Notice[] {
  const nothing = own.sheets.length === 0 && own.columns.length === 0;
  return nothing ? [] : [attention({ code: "not-carried-over", details: own })];
}
