import { rangeAddress, type CellRange } from "../../../src/sheet";
import { replaceCells, rangeOfAddress } from "./adjust-references";
import { cellAddress, columnLetters } from "../../../src/sheet";
import type { BookState } from "./book-state";
import { cellAt, isEmpty, overlap, setCell, without } from "./cells";
import type { CellState, SheetState } from "./sheet-state";

interface OnRange {
  readonly book: BookState;
  readonly sheet: SheetState;
  readonly range: CellRange;
}

export interface CopyWish {
  readonly what: "All" | "Formulas" | "Values" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Range.copyFrom: "If the destination is larger than the source range, it is filled with repeated copies; if it is
 * smaller, it is expanded." Relative references of formulas move along.
 */
export function copyCells(from: OnRange, to: OnRange, { what, skipBlanks, transpose }: CopyWish): void {
  const { book, sheet } = to;
  book.checkContent(sheet);
  const cells = read(from);
  const source = transpose ? turned(cells) : cells;
  const [high, wide] = [source.length, source[0]?.length ?? 0];
  const rows = repeated(to.range.bottom - to.range.top + 1, high);
  const columns = repeated(to.range.right - to.range.left + 1, wide);
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const cell = source[down % high]?.[across % wide];
      if (!cell || (skipBlanks && isEmpty(cell.content))) continue;
      const [row, column] = [to.range.top + down, to.range.left + across];
      setCell(sheet, row, column, pasted(cell, { sheet, row, column }, what));
    }
  }
  const filled = { ...to.range, bottom: to.range.top + rows - 1, right: to.range.left + columns - 1 };
  if (what === "All" || what === "Formats") copyRules(from, { ...to, range: filled });
  book.changed(sheet, rangeAddress(filled));
}

interface CopiedCell {
  readonly content: CellState;
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

function read({ sheet, range }: OnRange): CopiedCell[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_, across) => {
      const [row, column] = [range.top + down, range.left + across];
      return { content: cellAt(sheet, row, column), sheet, row, column };
    }),
  );
}

function turned<Cell>(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** As many as are asked for, where what is copied goes into that without a rest; what is copied otherwise. */
function repeated(asked: number, copied: number): number {
  return copied > 0 && asked % copied === 0 ? asked : copied;
}

function pasted(
  { content, sheet, row: fromRow, column: fromColumn }: CopiedCell,
  to: { readonly sheet: SheetState; readonly row: number; readonly column: number },
  what: CopyWish["what"],
): CellState {
  const there = cellAt(to.sheet, to.row, to.column);
  const { format, formula, ...value } = content;
  if (what === "Formats") return { ...there, format };
  if (what === "Values" || formula === undefined) {
    return { ...value, format: what === "All" ? format : there.format };
  }
  const moved = movedFormula(formula, sheet.name, to.row - fromRow, to.column - fromColumn);
  return { ...value, formula: moved, format: what === "All" ? format : there.format };
}

/** What a formula reads like so many rows and columns further on. */
export function movedFormula(formula: string, sheet: string, down: number, across: number): string {
  return replaceCells(formula, sheet, ({ address }) => {
    if (!rangeOfAddress(address)) return null;
    const moved = address.split(":").map((corner) => movedCorner(corner, down, across));
    return moved.includes(null) ? "#REF!" : moved.join(":");
  });
}

function movedCorner(corner: string, down: number, across: number): string | null {
  const at = rangeOfAddress(corner);
  const [, fixedColumn = "", , fixedRow = ""] = /^(\$?)([A-Z]+)(\$?)\d+$/.exec(corner) ?? [];
  if (!at) return corner;
  const row = fixedRow === "$" ? at.top : at.top + down;
  const column = fixedColumn === "$" ? at.left : at.left + across;
  if (row < 0 || column < 0) return null;
  if (fixedRow === "" && fixedColumn === "") return cellAddress(row, column);
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row + 1)}`;
}

/**
 * Conditional formats and checks come with the formats of the cells that they lie on, each to where its cells come,
 * unless it lies there already.
 */
function copyRules(from: OnRange, to: OnRange): void {
  const { sheet, range, book } = to;
  const newPlaces = (other: CellRange): CellRange[] =>
    overlap(other, from.range)
      ? placesOf(other, from.range, range).filter((place) => from.sheet !== sheet || !covers(other, place))
      : [];
  for (const rule of [...from.sheet.conditionals]) {
    for (const part of newPlaces(rule.range))
      sheet.conditionals.push({ ...rule, id: book.newId(), range: part });
  }
  const checks = from.sheet.validations.flatMap((check) =>
    newPlaces(check.range).map((place) => ({ ...check, range: place })),
  );
  if (checks.length === 0) return;
  sheet.validations = [
    ...sheet.validations.flatMap((check) =>
      without(check.range, range).map((part) => ({ ...check, range: part })),
    ),
    ...checks,
  ];
}

/** Where what lies on `other` comes to when `from` is copied to `to`, as often as that holds it. */
function placesOf(other: CellRange, from: CellRange, to: CellRange): CellRange[] {
  const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
  const places: CellRange[] = [];
  for (let top = to.top; top <= to.bottom; top += height) {
    for (let left = to.left; left <= to.right; left += width) {
      const [down, across] = [top - from.top, left - from.left];
      places.push({
        top: Math.max(other.top, from.top) + down,
        bottom: Math.min(other.bottom, from.bottom, to.bottom - down) + down,
        left: Math.max(other.left, from.left) + across,
        right: Math.min(other.right, from.right, to.right - across) + across,
      });
    }
  }
  return places.filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}

function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
