import { missingRoom } from "../../../src/workbook/draw/text-room";
import type { SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingAt, findingOn, type Finding } from "./finding";

const [widestColumn, highestRow] = [255, 409] as const;

/** Looks: no text cut off by its neighbour, sizes that Excel has. */
export function lintLooks({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) => [...lintSizes(sheet), ...lintTexts(sheet)]);
}

function lintSizes(sheet: SheetPlan): Finding[] {
  const faults: string[] = [];
  if (sheet.columnWidths.some((width) => width <= 0 || width > widestColumn)) faults.push("a column's width");
  if ([...sheet.rowHeights.values()].some((height) => height <= 0 || height > highestRow)) {
    faults.push("a row's height");
  }
  return faults.map((what) => findingOn(sheet, `${what} is beyond what Excel has`));
}

function lintTexts(sheet: SheetPlan): Finding[] {
  const findings: Finding[] = [];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell && missingRoom(sheet.columnWidths, cells, column) > 0) {
        findings.push(findingAt(sheet, row, column, `the text is cut off: ${String(cell.value)}`));
      }
    });
  });
  return findings;
}
