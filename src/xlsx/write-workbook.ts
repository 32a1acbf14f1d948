import { writeXlsx } from "hucre";
import type { NamedRange } from "hucre";
import { columnLetters, quotedSheetName } from "../sheet";
import { fontName, fontSize } from "../workbook";
import type { SheetPlan, WorkbookPlan } from "../workbook";
import { cellStyles } from "./cell-style";
import { storedText } from "./cell-text";
import { finishPackage } from "./finish-package";
import { chartReference } from "./planned-chart";
import { plannedSheet } from "./planned-sheet";

const productName = "Learning Sets for Excel";

/**
 * The bytes of an .xlsx file that holds the whole plan. On one platform, whose compression is used, the same plan gives
 * the same bytes: nothing of the person or the moment goes into the file.
 *
 * @throws {Refusal} for text longer than a cell can hold
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const styleOf = cellStyles();
  const written = await writeXlsx({
    sheets: plan.sheets.map((sheet) => plannedSheet(sheet, styleOf)),
    namedRanges: [...plan.sheets.flatMap(printNames), ...planNames(plan)],
    defaultFont: { name: fontName, size: fontSize },
    properties: {
      title: storedText(plan.title),
      subject: storedText(plan.subject),
      description: storedText(plan.description),
      creator: productName,
      lastModifiedBy: productName,
    },
  });
  return finishPackage(written, plan, productName);
}

/**
 * The columns of the sheet that are printed, and the columns and rows repeated on its pages. LibreOffice prints a
 * hidden sheet that has an area for it.
 */
function printNames({ name, isHidden, print }: SheetPlan): NamedRange[] {
  const { titleRows, lastTitleColumn, lastColumn } = print;
  const quoted = quotedSheetName(name);
  const titles = [
    ...(lastTitleColumn === undefined ? [] : [`${quoted}!$A:$${columnLetters(lastTitleColumn)}`]),
    ...(titleRows ? [`${quoted}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`] : []),
  ];
  // Not through the library's page setup, which leaves a name such as "Set 1" unquoted: a damaged file.
  return [
    ...(lastColumn === undefined || isHidden
      ? []
      : [{ name: "_xlnm.Print_Area", range: `${quoted}!$A:$${columnLetters(lastColumn)}`, scope: name }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }]),
  ];
}

function planNames(plan: WorkbookPlan): NamedRange[] {
  return plan.names.flatMap(({ name, sheet: key, range, comment }) => {
    const sheet = plan.sheets.find((candidate) => candidate.key === key);
    return sheet ? [{ name, range: chartReference(sheet.name, range), ...(comment && { comment }) }] : [];
  });
}
