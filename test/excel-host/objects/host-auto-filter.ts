import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { filterRows } from "../model/filter-rows";
import { HostError } from "../model/host-error";
import { HostRange } from "./host-range";
import type { OnSheet } from "./place";

/** Excel.AutoFilter of a sheet: one at a time, over a range or a table. */
export class HostAutoFilter extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get enabled(): boolean {
    return this.state.sheet.filter !== null;
  }

  get isDataFiltered(): boolean {
    return Object.keys(this.state.sheet.filter?.criteria ?? {}).length > 0;
  }

  get criteria(): Excel.FilterCriteria[] {
    return Object.values(this.state.sheet.filter?.criteria ?? {});
  }

  apply(range: HostRange, columnIndex?: number, criteria?: Excel.FilterCriteria): void {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    const before = sheet.filter?.criteria ?? {};
    const added = columnIndex === undefined || !criteria ? {} : { [columnIndex]: criteria };
    sheet.filter = { range: range.state.range, criteria: { ...before, ...added } };
    filterRows(sheet, sheet.filter);
  }

  reapply(): void {
    const { sheet } = this.state;
    if (sheet.filter) filterRows(sheet, sheet.filter);
  }

  clearColumnCriteria(columnIndex: number): void {
    const { sheet } = this.state;
    if (!sheet.filter) return;
    sheet.filter.criteria = Object.fromEntries(
      Object.entries(sheet.filter.criteria).filter(([column]) => Number(column) !== columnIndex),
    );
    filterRows(sheet, sheet.filter);
  }

  clearCriteria(): void {
    const { sheet } = this.state;
    if (!sheet.filter) return;
    sheet.filter.criteria = {};
    filterRows(sheet, sheet.filter);
  }

  remove(): void {
    this.clearCriteria();
    this.state.sheet.filter = null;
  }

  getRange(): HostRange {
    const found = this.getRangeOrNullObject();
    if (!found) throw new HostError("ItemNotFound", "There is no filter.");
    return found;
  }

  getRangeOrNullObject(): HostRange | null {
    const { filter } = this.state.sheet;
    return filter && new HostRange({ ...this.state, range: filter.range });
  }
}

export const autoFilterMirrors: Mirrors<HostAutoFilter, Excel.AutoFilter> = true;
