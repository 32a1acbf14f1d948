import type { CellRange } from "../../../src/sheet";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { BookState } from "../model/book-state";
import type { PlacedRange } from "../model/formula-cells";
import { HostError } from "../model/host-error";
import { HostRange } from "./host-range";
import { HostRangeFormat } from "./host-range-format";
import type { OnSheet } from "./place";

interface OnAreas extends OnSheet {
  readonly areas: readonly CellRange[];
}

/** Excel.RangeAreas: several ranges of one sheet, formatted as one. */
export class HostRangeAreas extends HostObject {
  readonly state: OnAreas;

  constructor(state: OnAreas) {
    super();
    this.state = state;
  }

  get address(): string {
    return this.state.areas.map((range) => new HostRange({ ...this.state, range }).address).join(",");
  }

  get areaCount(): number {
    return this.state.areas.length;
  }

  get areas(): HostRangeCollection {
    return new HostRangeCollection(this.state);
  }

  _KeepReference(): void {
    this.state.book.keptReferences.set(this.referenceId, this);
  }

  get referenceId(): string {
    return `${this.state.sheet.id} ${this.address}`;
  }

  get cellCount(): number {
    return this.areas.items.reduce((sum, { cellCount }) => sum + cellCount, 0);
  }

  get isEntireColumn(): boolean {
    return this.areas.items.every(({ isEntireColumn }) => isEntireColumn);
  }

  get isEntireRow(): boolean {
    return this.areas.items.every(({ isEntireRow }) => isEntireRow);
  }

  get format(): HostRangeFormat {
    return new HostRangeFormat(this.state);
  }

  copyFrom(
    source: HostRange | string,
    copyType?: Excel.RangeCopyType,
    skipBlanks?: boolean,
    transpose?: boolean,
  ): void {
    for (const range of this.areas.items) range.copyFrom(source, copyType, skipBlanks, transpose);
  }

  select(): void {
    this.areas.items[0]?.select();
  }

  clear(applyTo: Excel.ClearApplyTo | "All" | "Formats" | "Contents" = "All"): void {
    for (const range of this.state.areas) new HostRange({ ...this.state, range }).clear(applyTo);
  }
}

/** Excel.RangeCollection: the areas one by one. */
export class HostRangeCollection extends HostCollection {
  readonly state: OnAreas;

  constructor(state: OnAreas) {
    super();
    this.state = state;
  }

  get items(): HostRange[] {
    return this.state.areas.map((range) => new HostRange({ ...this.state, range }));
  }
}

/** Excel.WorkbookRangeAreas: cells of several sheets. */
export class HostWorkbookAreas extends HostObject {
  readonly state: { readonly book: BookState; readonly places: readonly PlacedRange[] };

  constructor(book: BookState, places: readonly PlacedRange[]) {
    super();
    if (places.length === 0) throw new HostError("ItemNotFound", "There are no such cells.");
    this.state = { book, places };
  }

  _KeepReference(): void {
    this.state.book.keptReferences.set(this.referenceId, this);
  }

  get referenceId(): string {
    return this.addresses.join();
  }

  get addresses(): string[] {
    return this.areas.items.map(({ address }) => address);
  }

  get areas(): HostAreasCollection {
    const { book, places } = this.state;
    const sheets = [...new Set(places.map(({ sheet }) => sheet))];
    return new HostAreasCollection(
      sheets.map((sheet) => {
        const areas = places.filter((place) => place.sheet === sheet).map(({ range }) => range);
        return new HostRangeAreas({ book, sheet, areas });
      }),
    );
  }

  get ranges(): HostRanges {
    const { book, places } = this.state;
    return new HostRanges(places.map(({ sheet, range }) => new HostRange({ book, sheet, range })));
  }
}

/** Excel.RangeCollection of cells on several sheets. */
export class HostRanges extends HostCollection {
  readonly state: readonly HostRange[];

  constructor(state: readonly HostRange[]) {
    super();
    this.state = state;
  }

  get items(): readonly HostRange[] {
    return this.state;
  }
}

/** Excel.RangeAreasCollection. */
export class HostAreasCollection extends HostCollection {
  readonly state: readonly HostRangeAreas[];

  constructor(state: readonly HostRangeAreas[]) {
    super();
    this.state = state;
  }

  get items(): readonly HostRangeAreas[] {
    return this.state;
  }

  getItemAt(index: number): HostRangeAreas {
    const found = this.state[index];
    if (!found) throw new HostError("ItemNotFound", "There are not so many.");
    return found;
  }
}

export const rangeAreasMirrors: Mirrors<Omit<HostRangeAreas, "select">, Excel.RangeAreas> = true;
export const rangeCollectionMirrors: Mirrors<HostRangeCollection, Excel.RangeCollection> = true;
