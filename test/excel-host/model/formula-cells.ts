import type { CellRange } from "../../../src/sheet";
import { rangeOfAddress, replaceCells } from "./adjust-references";
import type { BookState } from "./book-state";
import { overlap } from "./cells";
import type { SheetState } from "./sheet-state";

interface OnRange {
  readonly book: BookState;
  readonly sheet: SheetState;
  readonly range: CellRange;
}

export interface PlacedRange {
  readonly sheet: SheetState;
  readonly range: CellRange;
}

/** The cells that the formulas of a range name; those that the named cells' formulas name as well, when wanted. */
export function precedentsOf({ book, sheet, range }: OnRange, isDeep: boolean): PlacedRange[] {
  const found: PlacedRange[] = [];
  const visit = (at: PlacedRange): void => {
    for (const [row, cells] of at.sheet.cells) {
      for (const [column, { formula }] of cells) {
        if (formula === undefined || !overlap(at.range, cell(row, column))) continue;
        for (const named of namedIn(formula, at.sheet, book)) {
          if (found.some((other) => same(other, named))) continue;
          found.push(named);
          if (isDeep) visit(named);
        }
      }
    }
  };
  visit({ sheet, range });
  return found;
}

/** The cells whose formulas name cells of a range; those that depend on these as well, when wanted. */
export function dependentsOf({ book, sheet, range }: OnRange, isDeep: boolean): PlacedRange[] {
  const found: PlacedRange[] = [];
  const visit = (at: PlacedRange): void => {
    for (const other of book.sheets) {
      for (const [row, cells] of other.cells) {
        for (const [column, { formula }] of cells) {
          if (formula === undefined) continue;
          const dependent = { sheet: other, range: cell(row, column) };
          const named = namedIn(formula, other, book);
          const depends = named.some((each) => each.sheet === at.sheet && overlap(each.range, at.range));
          if (!depends || found.some((each) => same(each, dependent))) continue;
          found.push(dependent);
          if (isDeep) visit(dependent);
        }
      }
    }
  };
  visit({ sheet, range });
  return found;
}

export function namedIn(formula: string, own: SheetState, book: BookState): PlacedRange[] {
  const found: PlacedRange[] = [];
  replaceCells(formula, own.name, ({ sheet: name, address }) => {
    const [sheet, range] = [book.sheetNamed(name), rangeOfAddress(address)];
    if (sheet && range) found.push({ sheet, range });
    return null;
  });
  return found;
}

function cell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function same(a: PlacedRange, b: PlacedRange): boolean {
  return a.sheet === b.sheet && JSON.stringify(a.range) === JSON.stringify(b.range);
}
