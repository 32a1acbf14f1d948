import { rangeAddress, type CellRange } from "../../../src/sheet";
import { cellAt, isEmpty, overlap, setCell } from "../model/cells";
import { copyCells, type CopyWish } from "../model/copy-cells";
import { FoundCells } from "../model/find-cells";
import { dependentsOf, precedentsOf } from "../model/formula-cells";
import { HostError } from "../model/host-error";
import { sortRows } from "../model/sort-rows";
import { spillOf, spillParentOf } from "../model/spill";
import { HostRangePlaces } from "./host-range-places";
import { HostRangeAreas, HostWorkbookAreas } from "./host-range-areas";
import { HostRangeView, HostRangeSort, HostRemovedDuplicates } from "./host-range-parts";
import type { HostRange } from "./host-range";
import { rangeOf } from "./place";

/** The members of Excel.Range that look at what cells hold, or move it. */
export abstract class HostRangeData extends HostRangePlaces {
  get text(): string[][] {
    return this._each(({ value, error }) => error ?? String(value ?? ""));
  }

  find(text: string, criteria: Excel.SearchCriteria): HostRange {
    const found = this.findOrNullObject(text, criteria);
    if (!found) throw new HostError("ItemNotFound", `"${text}" is not there.`);
    return found;
  }

  findOrNullObject(text: string, criteria: Excel.SearchCriteria): HostRange | null {
    const found = new FoundCells(this.state.sheet, this.state.range, text, criteria).cells;
    const one = criteria.searchDirection === "Backwards" ? found.at(-1) : found[0];
    return one ? this._at(one) : null;
  }

  get sort(): HostRangeSort {
    return new HostRangeSort(this.state, (fields, hasHeaders) => {
      sortRows(this.state, fields, hasHeaders);
    });
  }

  /** Rows that are alike in these columns go, but for the first. */
  removeDuplicates(columns: readonly number[], includesHeader: boolean): HostRemovedDuplicates {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const seen = new Set<string>();
    const kept: number[] = [];
    const first = range.top + (includesHeader ? 1 : 0);
    for (let row = first; row <= range.bottom; row += 1) {
      const key = JSON.stringify(columns.map((column) => cellAt(sheet, row, range.left + column).value));
      if (!seen.has(key)) kept.push(row);
      seen.add(key);
    }
    const rows = kept.map((row) => columnsOf(range).map((column) => cellAt(sheet, row, column)));
    for (let row = first; row <= range.bottom; row += 1) {
      for (const column of columnsOf(range)) {
        const { format } = cellAt(sheet, row, column);
        setCell(sheet, row, column, rows[row - first]?.[column - range.left] ?? { value: null, format });
      }
    }
    book.changed(sheet, rangeAddress(range));
    return new HostRemovedDuplicates(range.bottom - first + 1 - kept.length, kept.length);
  }

  /** What another range holds, repeated as often as it goes into this one. */
  copyFrom(
    source: HostRange | HostRangeAreas | string,
    copyType:
      Excel.RangeCopyType | "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths" = "All",
    skipBlanks = false,
    transpose = false,
  ): void {
    const from =
      typeof source === "string"
        ? this.#rangeNamed(source)
        : source instanceof HostRangeAreas
          ? null
          : source;
    if (!from) throw new HostError("ApiNotFound", "The emulated Excel copies single ranges.");
    if (copyType === "Link" || copyType === "ColumnWidths") {
      throw new HostError("ApiNotFound", `The emulated Excel copies no ${copyType}.`);
    }
    const wish: CopyWish = { what: copyType, skipBlanks, transpose };
    copyCells(from.state, this.state, wish);
  }

  moveTo(destination: HostRange | string): void {
    const to = typeof destination === "string" ? this.#rangeNamed(destination) : destination;
    copyCells(this.state, to.state, { what: "All", skipBlanks: false, transpose: false });
    this._clear("All");
  }

  /** From the first row or column of the destination, which is this range. */
  autoFill(
    destination: HostRange | string | undefined,
    type: Excel.AutoFillType | "FillDefault" | "FillCopy" | "FillValues" | "FillFormats" = "FillDefault",
  ): void {
    const to =
      destination === undefined
        ? this.state
        : typeof destination === "string"
          ? this.#rangeNamed(destination).state
          : destination.state;
    const what = type === "FillFormats" ? "Formats" : type === "FillValues" ? "Formulas" : "All";
    copyCells(this.state, to, { what, skipBlanks: false, transpose: false });
  }

  getSpecialCells(type: Excel.SpecialCellType | "Formulas" | "Constants", valueType = "All"): HostRangeAreas {
    const found = this.getSpecialCellsOrNullObject(type, valueType);
    if (!found) throw new HostError("ItemNotFound", "There are no such cells.");
    return found;
  }

  getSpecialCellsOrNullObject(type: string, valueType = "All"): HostRangeAreas | null {
    const { sheet, range } = this.state;
    const areas: CellRange[] = [];
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        const at = { top: row, left: column, bottom: row, right: column };
        if (!overlap(range, at) || isEmpty(cell)) continue;
        const isWanted = type === "Formulas" ? cell.formula !== undefined : cell.formula === undefined;
        const kind =
          cell.error !== undefined
            ? "Errors"
            : typeof cell.value === "number"
              ? "Numbers"
              : typeof cell.value === "boolean"
                ? "Logical"
                : "Text";
        if (isWanted && (valueType === "All" || valueType.includes(kind))) areas.push(at);
      }
    }
    return areas.length > 0 ? new HostRangeAreas({ ...this.state, areas }) : null;
  }

  getDirectPrecedents(): HostWorkbookAreas {
    return new HostWorkbookAreas(this.state.book, precedentsOf(this.state, false));
  }

  getPrecedents(): HostWorkbookAreas {
    return new HostWorkbookAreas(this.state.book, precedentsOf(this.state, true));
  }

  getDirectDependents(): HostWorkbookAreas {
    return new HostWorkbookAreas(this.state.book, dependentsOf(this.state, false));
  }

  getDependents(): HostWorkbookAreas {
    return new HostWorkbookAreas(this.state.book, dependentsOf(this.state, true));
  }

  getSpillingToRange(): HostRange {
    const found = this.getSpillingToRangeOrNullObject();
    if (!found) throw new HostError("ItemNotFound", "Nothing spills from there.");
    return found;
  }

  getSpillingToRangeOrNullObject(): HostRange | null {
    const found = spillOf(this.state.sheet, this.state.range.top, this.state.range.left);
    return found && this._at(found);
  }

  /** Of single cells only ("Working with dynamic arrays and spilling"). */
  getSpillParent(): HostRange {
    const found = this.getSpillParentOrNullObject();
    if (!found) throw new HostError("ItemNotFound", "Nothing spills there.");
    return found;
  }

  getSpillParentOrNullObject(): HostRange | null {
    if (this.cellCount !== 1)
      throw new HostError("InvalidArgument", "Only a single cell has a spill parent.");
    const found = spillParentOf(this.state.sheet, this.state.range.top, this.state.range.left);
    return found && this._at(found);
  }

  getVisibleView(): HostRangeView {
    return new HostRangeView(this.state, (range) => this._at(range));
  }

  protected abstract _clear(applyTo: string): void;

  protected abstract _each<T>(take: (cell: ReturnType<typeof cellAt>) => T): T[][];

  #rangeNamed(address: string): HostRange {
    return this._at(rangeOf(address));
  }
}

function columnsOf({ left, right }: CellRange): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}
