import { attention, type Notice } from "../../programme";
import type { WorkbookContent } from "../workbook";
import { foreignSheets } from "./find-our-sheet";

/**
 * What protections will stop once something is to be written, so that it is known before an hour of work. Of the
 * administrator's own sheets only the roster is ever written on.
 */
export function protections(content: WorkbookContent, rosterSheet: string): Notice[] {
  const { ofStructure = false, sheets = [] } = content.protection ?? {};
  const foreign = foreignSheets(content);
  const ours = sheets.filter((sheet) => !foreign.includes(sheet));
  const problems: Notice["problem"][] = [
    ...(ofStructure ? [{ code: "protected-structure-found" as const, details: {} }] : []),
    ...(ours.length > 0 ? [{ code: "protected-sheets-found" as const, details: { sheets: ours } }] : []),
    ...(foreign.includes(rosterSheet) && sheets.includes(rosterSheet)
      ? [{ code: "protected-roster-found" as const, details: { sheet: rosterSheet } }]
      : []),
  ];
  return problems.map((problem) => attention(problem));
}
