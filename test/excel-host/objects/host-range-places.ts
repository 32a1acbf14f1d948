import type { CellRange } from "../../../src/sheet";
import { HostObject } from "../dispatcher/members";
import { cellAt, isEmpty, overlap, usedRange } from "../model/cells";
import { HostError } from "../model/host-error";
import { height, lastColumn, lastRow, rangeOf, width, type OnRange } from "./place";
import type { HostRange } from "./host-range";

type Direction = Excel.KeyboardDirection | "Left" | "Right" | "Up" | "Down";

/** The members of Excel.Range that lead to other cells. */
export abstract class HostRangePlaces extends HostObject {
  readonly state: OnRange;

  constructor(state: OnRange) {
    super();
    this.state = state;
  }

  protected abstract _at(range: CellRange): HostRange;

  get rowIndex(): number {
    return this.state.range.top;
  }

  get columnIndex(): number {
    return this.state.range.left;
  }

  get rowCount(): number {
    return height(this.state.range);
  }

  get columnCount(): number {
    return width(this.state.range);
  }

  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }

  get isEntireColumn(): boolean {
    return this.rowCount === lastRow + 1;
  }

  get isEntireRow(): boolean {
    return this.columnCount === lastColumn + 1;
  }

  getCell(row: number, column: number): HostRange {
    const { top, left } = this.state.range;
    return this._at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }

  getRow(row: number): HostRange {
    const { top, left, right } = this.state.range;
    return this._at({ top: top + row, left, bottom: top + row, right });
  }

  getColumn(column: number): HostRange {
    const { top, left, bottom } = this.state.range;
    return this._at({ top, left: left + column, bottom, right: left + column });
  }

  getLastCell(): HostRange {
    const { bottom, right } = this.state.range;
    return this._at({ top: bottom, left: right, bottom, right });
  }

  getLastRow(): HostRange {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): HostRange {
    return this.getColumn(this.columnCount - 1);
  }

  getEntireRow(): HostRange {
    return this._at({ ...this.state.range, left: 0, right: lastColumn });
  }

  getEntireColumn(): HostRange {
    return this._at({ ...this.state.range, top: 0, bottom: lastRow });
  }

  getRowsAbove(count = 1): HostRange {
    const { top, left, right } = this.state.range;
    return this._at({ top: top - count, bottom: top - 1, left, right });
  }

  getRowsBelow(count = 1): HostRange {
    const { bottom, left, right } = this.state.range;
    return this._at({ top: bottom + 1, bottom: bottom + count, left, right });
  }

  getColumnsBefore(count = 1): HostRange {
    const { top, bottom, left } = this.state.range;
    return this._at({ top, bottom, left: left - count, right: left - 1 });
  }

  getColumnsAfter(count = 1): HostRange {
    const { top, bottom, right } = this.state.range;
    return this._at({ top, bottom, left: right + 1, right: right + count });
  }

  getOffsetRange(rows: number, columns: number): HostRange {
    const { top, left, bottom, right } = this.state.range;
    return this._at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }

  getResizedRange(rows: number, columns: number): HostRange {
    const { top, left, bottom, right } = this.state.range;
    return this._at({ top, left, bottom: bottom + rows, right: right + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): HostRange {
    const { top, left } = this.state.range;
    return this._at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  /** As Ctrl with an arrow key goes: to the end of what is filled, or to the next that is. */
  getRangeEdge(direction: Direction, activeCell?: HostRange): HostRange {
    const { top, left } = activeCell?.state.range ?? this.state.range;
    const [row, column] = this.#edgeFrom(top, left, direction);
    return this._at({ top: row, left: column, bottom: row, right: column });
  }

  getExtendedRange(direction: Direction, activeCell?: HostRange): HostRange {
    return this.getBoundingRect(this.getRangeEdge(direction, activeCell));
  }

  getIntersection(other: HostRange | string): HostRange {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
    return found;
  }

  getIntersectionOrNullObject(other: HostRange | string): HostRange | null {
    const a = this.state.range;
    const b = typeof other === "string" ? rangeOf(other) : other.state.range;
    if (!overlap(a, b)) return null;
    return this._at({
      top: Math.max(a.top, b.top),
      left: Math.max(a.left, b.left),
      bottom: Math.min(a.bottom, b.bottom),
      right: Math.min(a.right, b.right),
    });
  }

  getBoundingRect(other: HostRange | string): HostRange {
    const a = this.state.range;
    const b = typeof other === "string" ? rangeOf(other) : other.state.range;
    return this._at({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }

  getUsedRange(valuesOnly = false): HostRange {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostRange | null {
    const used = usedRange(this.state.sheet, valuesOnly, this.state.range);
    return used && this._at(used);
  }

  #edgeFrom(row: number, column: number, direction: Direction): [number, number] {
    const { sheet } = this.state;
    const used = usedRange(sheet, true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const [down, across] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [
      number,
      number,
    ];
    const isFilled = (at: number): boolean => !isEmpty(cellAt(sheet, row + at * down, column + at * across));
    const most = Math.max(used.bottom, used.right, row, column) + 1;
    const isOut = (at: number): boolean => row + at * down < 0 || column + at * across < 0 || at > most;
    let at = 1;
    if (isFilled(0) && !isOut(1) && isFilled(1)) while (!isOut(at + 1) && isFilled(at + 1)) at += 1;
    else while (!isOut(at) && !isFilled(at)) at += 1;
    if (!isOut(at)) return [row + at * down, column + at * across];
    const ends = { Up: [0, column], Down: [lastRow, column], Left: [row, 0], Right: [row, lastColumn] };
    return ends[direction] as [number, number];
  }
}
