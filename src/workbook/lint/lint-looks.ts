import { textWidth } from "../draw/text-size";
import { fontSize, styles, type StyleFormat } from "../styles";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../workbook-plan";
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
      if (cell && isCut(sheet, cells, cell, column)) {
        findings.push(findingAt(sheet, row, column, `the text is cut off: ${String(cell.value)}`));
      }
    });
  });
  return findings;
}

/** Text that neither wraps nor has empty cells beside it to run over. */
function isCut(
  { columnWidths }: SheetPlan,
  cells: readonly (CellPlan | null)[],
  { value, style }: CellPlan,
  column: number,
): boolean {
  if (typeof value !== "string") return false;
  const look: StyleFormat = style ? styles[style] : {};
  if (look.wrap) return false;
  let room = columnWidths[column] ?? 8;
  if (look.horizontal !== "center" && look.horizontal !== "right") {
    for (let next = column + 1; next < Math.max(cells.length, columnWidths.length); next++) {
      if ((cells[next]?.value ?? null) !== null) break;
      room += columnWidths[next] ?? 8;
    }
    // At the sheet's edge, text runs on over the empty columns beyond.
    if (cells.slice(column + 1).every((cell) => (cell?.value ?? null) === null)) return false;
  }
  const scale = ((look.size ?? fontSize) / fontSize) * (look.bold ? 1.06 : 1);
  return textWidth(value) * scale > room + 1;
}
