import type { CellRange } from "../../../src/sheet";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
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

  get format(): HostRangeFormat {
    return new HostRangeFormat(this.state);
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

export const rangeAreasMirrors: Mirrors<HostRangeAreas, Excel.RangeAreas> = true;
export const rangeCollectionMirrors: Mirrors<HostRangeCollection, Excel.RangeCollection> = true;
