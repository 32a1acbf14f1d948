import type { CellChange, WorkbookChange } from "../../programme";
import { peopleOnSheet } from "../../roster";
import {
  cellAddress,
  dateOfSerial,
  parseRange,
  spokenDate,
  type CellContent,
  type SheetContent,
} from "../../sheet";
import { usualDays } from "../days-from-1904";
import { sameFormula } from "../write/typed-cell";
import { isTypedOn } from "../../workbook";
import { ourSheets, shownSheets, type LiveWorkbook } from "./live-workbook";

const cellsNamed = 10;

/**
 * What somebody did between two looks at the workbook: sheets added, deleted, renamed, and cells with
 * another content. Of a formula only its text counts, since its value may change by itself; and not even that
 * where Excel has put #REF! into it because a sheet was deleted.
 * @param hasCells whether the cells of a sheet were looked at both times
 */
export function whatChanged(
  before: LiveWorkbook,
  now: LiveWorkbook,
  hasCells: (id: string) => boolean = () => true,
): WorkbookChange[] {
  const earlier = shownSheets(before);
  const later = shownSheets(now);
  const ours = ourSheets(before.names);
  const found = new Map(later.map((sheet) => [sheet.id, sheet.content]));
  const isSame = earlier.every(({ id }) => found.has(id)) ? sameContent : sameButForReferences;
  return [
    ...earlier.flatMap(({ id, content: old }): WorkbookChange[] => {
      const content = found.get(id);
      const key = ours.get(id)?.key;
      const common = key && { ours: isTypedOn(key) ? ("typed-on" as const) : ("drawn" as const) };
      if (!content) return [{ sheet: old.name, kind: "deleted", ...common, cells: [], cellCount: 0 }];
      const rows = hasCells(id) ? content.rows : old.rows;
      const current = { ...content, rows };
      const news = key ? [] : newNames(old, current);
      const shown = now.isFrom1904 ? usualDays : (sheet: SheetContent) => sheet;
      return changesOf(shown(old), shown(current), isSame).map((change) => ({
        ...{ ...change, ...common },
        ...(change.kind === "edited" && news.length > 0 && { newNames: news }),
      }));
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

function changesOf(before: SheetContent, now: SheetContent, isSame: typeof sameContent): WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  const common = { cells: [], cellCount: 0 };
  if (before.name !== now.name)
    changes.push({ sheet: now.name, kind: "renamed", before: before.name, ...common });
  const cells = changedCells(before, now, isSame);
  if (cells.length > 0) {
    const cellCount = cells.length;
    const edits = cells.slice(0, cellsNamed).map((cell): CellChange => {
      const { top: row = 0, left: column = 0 } = parseRange(cell) ?? {};
      return { cell, before: asText(before.rows[row]?.[column]), now: asText(now.rows[row]?.[column]) };
    });
    changes.push({
      ...{ sheet: now.name, kind: "edited", cells: cells.slice(0, cellsNamed), cellCount, edits },
    });
  }
  return changes;
}

/** Who stands on a list now and did not before. */
function newNames(before: SheetContent, now: SheetContent): string[] {
  if (before.rows === now.rows) return [];
  const known = new Set(peopleOnSheet(before, {}).map(({ form }) => form));
  return peopleOnSheet(now, {}).flatMap(({ form, name }) => (known.has(form) ? [] : [name]));
}

function asText(cell: CellContent | undefined): string {
  const value = shown(cell);
  if (cell?.isDate === true && typeof value === "number") return spokenDate(dateOfSerial(value));
  return value === null ? "" : String(value);
}

/** A1 addresses of the cells with another content. */
export function changedCells(
  before: Pick<SheetContent, "rows">,
  now: Pick<SheetContent, "rows">,
  isSame = sameContent,
): string[] {
  const changed: string[] = [];
  if (before.rows === now.rows) return changed;
  const rowCount = Math.max(before.rows.length, now.rows.length);
  for (let row = 0; row < rowCount; row += 1) {
    const [old = [], current = []] = [before.rows[row], now.rows[row]];
    if (old === current) continue;
    const columnCount = Math.max(old.length, current.length);
    for (let column = 0; column < columnCount; column += 1) {
      if (!isSame(old[column], current[column])) changed.push(cellAddress(row, column));
    }
  }
  return changed;
}

function sameContent(a: CellContent | undefined, b: CellContent | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return sameFormula(a?.formula, b?.formula);
  return shown(a) === shown(b);
}

/** What Excel does to formulas when a sheet that they name is deleted is not somebody's edit. */
function sameButForReferences(a: CellContent | undefined, b: CellContent | undefined): boolean {
  const isBroken = a?.formula !== undefined && b?.formula?.includes("#REF!") === true;
  return isBroken || sameContent(a, b);
}

/** An error that was typed in reads like its text where only texts were looked at. */
function shown(cell: CellContent | undefined): CellContent["value"] {
  return cell?.error ?? cell?.value ?? null;
}
