import { printedScale, smallestPrint } from "../../../src/workbook/draw/page-fit";
import { fontSize, styles, type StyleFormat } from "../../../src/workbook/styles";
import type { SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingOn, type Finding } from "./finding";

/** Print that is too small to be read, and columns that a fixed scale pushes onto a page of their own. */
export function lintPrint({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) => {
    const { fits, scale } = printedScale(sheet);
    const size = smallestText(sheet) * scale;
    return [
      ...(size < smallestPrint - 0.05 ? [findingOn(sheet, `prints at ${size.toFixed(1)} points`)] : []),
      ...(fits ? [] : [findingOn(sheet, "is wider than its page at the scale it is printed at")]),
    ];
  });
}

function smallestText({ rows }: SheetPlan): number {
  const sizes = rows.flatMap((cells) =>
    cells.flatMap((cell) => {
      if ((cell?.value ?? null) === null) return [];
      const format: StyleFormat = cell?.style ? styles[cell.style] : {};
      return [format.size ?? fontSize];
    }),
  );
  return sizes.reduce((least, each) => Math.min(least, each), Infinity);
}
