import type { WorkbookChange } from "../../programme";
import { cellAddress, type CellContent, type SheetContent } from "../../sheet";
import { sameFormula } from "../write/typed-cell";
import { shownSheets, type LiveWorkbook } from "./live-workbook";

const cellsNamed = 10;

/**
 * What somebody did between two looks at the workbook: sheets added, deleted, renamed, and cells with
 * another content. Of a formula only its text counts, since its value may change by itself.
 * @param hasCells whether the cells of a sheet were looked at both times
 */
export function whatChanged(
  before: LiveWorkbook,
  now: LiveWorkbook,
  hasCells: (id: string) => boolean = () => true,
): WorkbookChange[] {
  const earlier = shownSheets(before);
  const later = shownSheets(now);
  return [
    ...earlier.flatMap((old): WorkbookChange[] => {
      const found = later.find(({ id }) => id === old.id);
      if (!found) return [{ sheet: old.content.name, kind: "deleted", cells: [], cellCount: 0 }];
      return changesOf(
        old.content,
        hasCells(old.id) ? found.content : { ...found.content, rows: old.content.rows },
      );
    }),
    ...later
      .filter(({ id }) => !earlier.some((old) => old.id === id))
      .map(({ content }): WorkbookChange => ({
        sheet: content.name,
        kind: "added",
        cells: [],
        cellCount: 0,
      })),
  ];
}

function changesOf(before: SheetContent, now: SheetContent): WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  const common = { cells: [], cellCount: 0 };
  if (before.name !== now.name)
    changes.push({ sheet: now.name, kind: "renamed", before: before.name, ...common });
  const cells = changedCells(before, now);
  if (cells.length > 0) {
    const cellCount = cells.length;
    changes.push({ sheet: now.name, kind: "edited", cells: cells.slice(0, cellsNamed), cellCount });
  }
  return changes;
}

/** A1 addresses of the cells with another content. */
export function changedCells(before: Pick<SheetContent, "rows">, now: Pick<SheetContent, "rows">): string[] {
  const changed: string[] = [];
  const rowCount = Math.max(before.rows.length, now.rows.length);
  for (let row = 0; row < rowCount; row += 1) {
    const [old = [], current = []] = [before.rows[row], now.rows[row]];
    const columnCount = Math.max(old.length, current.length);
    for (let column = 0; column < columnCount; column += 1) {
      if (!sameContent(old[column], current[column])) changed.push(cellAddress(row, column));
    }
  }
  return changed;
}

function sameContent(a: CellContent | undefined, b: CellContent | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return sameFormula(a?.formula, b?.formula);
  return shown(a) === shown(b);
}

/** An error that was typed in reads like its text where only texts were looked at. */
function shown(cell: CellContent | undefined): CellContent["value"] {
  return cell?.error ?? cell?.value ?? null;
}
