import type { CellRange } from "../../../src/sheet";
import { HostCollection, HostObject } from "../dispatcher/members";
import { cellAt } from "../model/cells";
import type { HostRange } from "./host-range";
import type { OnRange } from "./place";

/** Excel.RangeSort. */
export class HostRangeSort extends HostObject {
  readonly state: OnRange;
  readonly #sort: (fields: readonly Excel.SortField[], hasHeaders: boolean) => void;

  constructor(state: OnRange, sort: (fields: readonly Excel.SortField[], hasHeaders: boolean) => void) {
    super();
    this.state = state;
    this.#sort = sort;
  }

  apply(...[fields, , hasHeaders = false]: readonly [readonly Excel.SortField[], boolean?, boolean?]): void {
    this.#sort(fields, hasHeaders);
  }
}

/** Excel.RemoveDuplicatesResult. */
export class HostRemovedDuplicates extends HostObject {
  readonly state: { readonly removed: number; readonly uniqueRemaining: number };

  constructor(removed: number, uniqueRemaining: number) {
    super();
    this.state = { removed, uniqueRemaining };
  }

  get removed(): number {
    return this.state.removed;
  }

  get uniqueRemaining(): number {
    return this.state.uniqueRemaining;
  }
}

/** Excel.RangeView: the rows of a range that are not hidden. */
export class HostRangeView extends HostObject {
  readonly state: OnRange;
  readonly #at: (range: CellRange) => HostRange;

  constructor(state: OnRange, at: (range: CellRange) => HostRange) {
    super();
    this.state = state;
    this.#at = at;
  }

  get values(): unknown[][] {
    const { sheet, range } = this.state;
    return this.#rows().map((row) =>
      Array.from(
        { length: range.right - range.left + 1 },
        (_, across) => cellAt(sheet, row, range.left + across).value ?? "",
      ),
    );
  }

  get rowCount(): number {
    return this.#rows().length;
  }

  get columnCount(): number {
    return this.state.range.right - this.state.range.left + 1;
  }

  get rows(): HostRangeViews {
    const { range } = this.state;
    return new HostRangeViews(
      this.#rows().map(
        (row) => new HostRangeView({ ...this.state, range: { ...range, top: row, bottom: row } }, this.#at),
      ),
    );
  }

  getRange(): HostRange {
    return this.#at(this.state.range);
  }

  #rows(): number[] {
    const { sheet, range } = this.state;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) => range.top + down);
    return rows.filter((row) => !sheet.hiddenRows.has(row));
  }
}

/** Excel.RangeViewCollection. */
export class HostRangeViews extends HostCollection {
  readonly state: readonly HostRangeView[];

  constructor(state: readonly HostRangeView[]) {
    super();
    this.state = state;
  }

  get items(): readonly HostRangeView[] {
    return this.state;
  }

  getItemAt(index: number): HostRangeView | null {
    return this.state[index] ?? null;
  }
}
