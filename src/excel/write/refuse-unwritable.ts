import { Refusal } from "../../programme";
import type { LiveWorkbook } from "../read/live-workbook";
import type { WorkbookChanges } from "./plan-changes";

/** @throws {Refusal} when a protection would stop the write half-way */
export function refuseUnwritable({ staged, edited, retired }: WorkbookChanges, live: LiveWorkbook): void {
  if (live.readOnly) throw new Refusal({ code: "workbook-read-only", details: {} });
  if (live.structureProtected && staged.length + retired.length > 0) {
    throw new Refusal({ code: "workbook-structure-protected", details: {} });
  }
  const locked = [...edited, ...retired]
    .map(({ live: { id } }) => live.sheets.find((sheet) => sheet.id === id))
    .find((sheet) => sheet?.isProtected);
  if (locked) {
    throw new Refusal({ code: "sheet-protected", details: {}, place: { sheet: locked.content.name } });
  }
}
