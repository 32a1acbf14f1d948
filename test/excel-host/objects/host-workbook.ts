import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { BookState } from "../model/book-state";
import { HostError } from "../model/host-error";
import { HostNamedItemCollection } from "./host-names";
import { HostRange } from "./host-range";
import { HostRangeAreas } from "./host-range-areas";
import { HostTableCollection } from "./host-tables";
import { HostWorkbookProtection } from "./host-protection";
import {
  HostBindings,
  HostComments,
  HostFunctions,
  HostRuntime,
  HostSettings,
  HostStyles,
} from "./host-workbook-parts";
import { HostWorksheetCollection } from "./host-worksheet";

interface OnBook {
  readonly book: BookState;
}

/** Excel.Workbook: where every path begins. */
export class HostWorkbook extends HostObject {
  readonly state: OnBook;

  constructor(state: OnBook) {
    super();
    this.state = state;
  }

  get worksheets(): HostWorksheetCollection {
    return new HostWorksheetCollection(this.state);
  }

  get tables(): HostTableCollection {
    return new HostTableCollection(this.state);
  }

  get names(): HostNamedItemCollection {
    return new HostNamedItemCollection(this.state);
  }

  get application(): HostApplication {
    return new HostApplication(this.state);
  }

  get protection(): HostWorkbookProtection {
    return new HostWorkbookProtection(this.state);
  }

  get readOnly(): boolean {
    return this.state.book.readOnly;
  }

  get settings(): HostSettings {
    return new HostSettings(this.state.book);
  }

  get styles(): HostStyles {
    return new HostStyles(this.state.book);
  }

  get comments(): HostComments {
    return new HostComments(this.state.book, null);
  }

  get bindings(): HostBindings {
    return new HostBindings(this.state.book);
  }

  get functions(): HostFunctions {
    return new HostFunctions(this.state.book);
  }

  get _Runtime(): HostObject {
    return new HostRuntime(this.state.book);
  }

  getActiveCell(): HostRange {
    return this.getSelectedRange().getCell(0, 0);
  }

  getSelectedRanges(): HostRangeAreas {
    const { state } = this.getSelectedRange();
    return new HostRangeAreas({ ...state, areas: [state.range] });
  }

  getSelectedRange(): HostRange {
    const { book } = this.state;
    book.checkFront();
    const sheet = book.sheetById(book.activeSheetId);
    if (!sheet) throw new HostError("GeneralException", "No sheet is active.");
    return new HostRange({ book, sheet, range: book.selection });
  }

  _RemoveReference(reference: string): void {
    this.state.book.keptReferences.delete(reference);
  }
}

/** Excel.Application. */
export class HostApplication extends HostObject {
  readonly state: OnBook;

  constructor(state: OnBook) {
    super();
    this.state = state;
  }

  get calculationMode(): "Automatic" {
    return "Automatic";
  }

  /** Accepted; there is nothing to suspend in a host that neither calculates nor draws. */
  suspendApiCalculationUntilNextSync(): void {
    this.state.book.isCalculationSuspended = true;
    this.state.book.suspensions += 1;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    this.state.book.suspensions += 1;
  }

  createWorkbook(base64File: string): HostWorkbookCreated {
    checkNewWorkbook(this.state.book, base64File);
    return new HostWorkbookCreated({ ...this.state, base64: base64File });
  }
}

/** Excel.WorkbookCreated: a workbook from bytes, before it is opened. */
export class HostWorkbookCreated extends HostObject {
  readonly state: OnBook & { readonly base64: string };

  constructor(state: OnBook & { readonly base64: string }) {
    super();
    this.state = state;
  }

  override get _Id(): string {
    return "created";
  }

  open(): void {
    this.state.book.opened.push(this.state.base64);
  }
}

/** What Excel on the web does for an add-in beside the workbook; not in the types. */
export class HostWebWorkbook extends HostObject {
  readonly state: OnBook;

  constructor(state: OnBook) {
    super();
    this.state = state;
  }

  createAndOpenWorkbook(base64File: string): void {
    checkNewWorkbook(this.state.book, base64File);
    this.state.book.opened.push(base64File);
  }
}

/** @throws {HostError} when no workbook is made of it. */
function checkNewWorkbook({ newWorkbooksBlocked }: BookState, base64File: string): void {
  if (newWorkbooksBlocked) {
    throw new HostError("AccessDenied", "A policy does not let add-ins open workbooks.");
  }
  // Every .xlsx file begins like this: it is a zip archive.
  if (!base64File.startsWith("UEs")) throw new HostError("InvalidArgument", "These bytes are no workbook.");
}

/** What the client announces itself to when an add-in starts. */
export class HostAddinService extends HostObject {
  notifyActionHandlerReady(): void {
    // Heard; nothing waits for it.
  }
}

/** Whether the pane of a page that lives longer than it is shown. */
export class HostAppRuntime extends HostObject {
  readonly state: { readonly showPane: (isShown: boolean) => void; readonly isShared: boolean };

  constructor(state: HostAppRuntime["state"]) {
    super();
    this.state = state;
  }

  setAppRuntimeState(state: string): void {
    if (!this.state.isShared) throw new HostError("ApiNotFound", "The runtime is not shared.");
    this.state.showPane(state === "Visible");
  }
}

export const workbookMirrors: Mirrors<HostWorkbook, Excel.Workbook> = true;
/** `Excel.createWorkbook` of the types is `application.createWorkbook` on the wire. */
export const applicationMirrors: Mirrors<Omit<HostApplication, "createWorkbook">, Excel.Application> = true;
