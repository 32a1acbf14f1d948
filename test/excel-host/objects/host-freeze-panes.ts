import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { HostRange } from "./host-range";
import { lastColumn, lastRow, rangeOf, type OnSheet } from "./place";

/** Excel.WorksheetFreezePanes. */
export class HostFreezePanes extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  freezeRows(count = 1): void {
    this.state.sheet.frozen = { rows: count, columns: 0 };
  }

  freezeColumns(count = 1): void {
    this.state.sheet.frozen = { rows: 0, columns: count };
  }

  /** The range from A1 whose rows and columns stay in view. */
  freezeAt(frozen: HostRange | string): void {
    const { bottom, right } = typeof frozen === "string" ? rangeOf(frozen) : frozen.state.range;
    this.state.sheet.frozen = { rows: bottom + 1, columns: right + 1 };
  }

  getLocationOrNullObject(): HostRange | null {
    const { rows, columns } = this.state.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const bottom = rows === 0 ? lastRow : rows - 1;
    const right = columns === 0 ? lastColumn : columns - 1;
    return new HostRange({ ...this.state, range: { top: 0, left: 0, bottom, right } });
  }

  unfreeze(): void {
    this.state.sheet.frozen = { rows: 0, columns: 0 };
  }
}

export const freezePanesMirrors: Mirrors<HostFreezePanes, Excel.WorksheetFreezePanes> = true;
