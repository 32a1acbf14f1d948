import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { BookState } from "../model/book-state";
import { HostError } from "../model/host-error";
import type { OnSheet } from "./place";

/** Excel.WorksheetProtection. */
export class HostWorksheetProtection extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get protected(): boolean {
    return this.state.sheet.isProtected;
  }

  unprotect(): void {
    if (!this.state.sheet.isProtected) throw new HostError("AccessDenied", "The sheet is not protected.");
    this.state.sheet.isProtected = false;
  }

  protect(): void {
    if (this.state.sheet.isProtected) throw new HostError("AccessDenied", "The sheet is protected already.");
    this.state.sheet.isProtected = true;
  }
}

/** Excel.WorkbookProtection: of the structure, that is of the sheets' names and order. */
export class HostWorkbookProtection extends HostObject {
  readonly state: { readonly book: BookState };

  constructor(state: { readonly book: BookState }) {
    super();
    this.state = state;
  }

  get protected(): boolean {
    return this.state.book.structureProtected;
  }

  unprotect(): void {
    this.state.book.structureProtected = false;
  }

  protect(): void {
    this.state.book.structureProtected = true;
  }
}

export const worksheetProtectionMirrors: Mirrors<HostWorksheetProtection, Excel.WorksheetProtection> = true;
export const workbookProtectionMirrors: Mirrors<HostWorkbookProtection, Excel.WorkbookProtection> = true;
