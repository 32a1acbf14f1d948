import { alsoKeeps, held } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { usedRange } from "../model/cells";
import { FoundCells } from "../model/find-cells";
import { followRename } from "../model/formula-references";
import { HostError } from "../model/host-error";
import type { PageState } from "../model/sheet-state";
import { HostAutoFilter } from "./host-auto-filter";
import { HostChartCollection } from "./host-charts";
import { HostShapeCollection } from "./host-shapes";
import { HostFreezePanes } from "./host-freeze-panes";
import { HostNamedItemCollection } from "./host-names";
import { HostPageLayout } from "./host-page-layout";
import { HostRange } from "./host-range";
import { HostRangeAreas } from "./host-range-areas";
import { HostTableCollection } from "./host-tables";
import { HostWorksheetProtection } from "./host-protection";
import { HostComments } from "./host-workbook-parts";
import { lastColumn, lastRow, rangeOf, type OnSheet } from "./place";

/** Excel.Worksheet. */
export class HostWorksheet extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  override get _Id(): string {
    return this.state.sheet.id;
  }

  get id(): string {
    return this.state.sheet.id;
  }

  get name(): string {
    return this.state.sheet.name;
  }

  set name(name: string) {
    const { book, sheet } = this.state;
    book.checkStructure();
    book.checkSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    followRename(book, "sheet", before, name);
    book.happened("renamed", sheet);
  }

  get position(): number {
    return this.state.book.sheets.indexOf(this.state.sheet);
  }

  set position(position: number) {
    const { book, sheet } = this.state;
    book.checkStructure();
    if (position < 0 || position >= book.sheets.length) {
      throw new HostError("InvalidArgument", "There is no such position.");
    }
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(position, 0, sheet);
  }

  get visibility(): Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden" {
    return this.state.sheet.visibility;
  }

  set visibility(visibility: "Visible" | "Hidden" | "VeryHidden") {
    const { book, sheet } = this.state;
    book.checkStructure();
    const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
    }
    sheet.visibility = visibility;
  }

  get tabColor(): string {
    return this.state.sheet.tabColour;
  }

  set tabColor(colour: string) {
    this.state.book.checkStructure();
    this.state.sheet.tabColour = colour.toUpperCase();
  }

  get charts(): HostChartCollection {
    return new HostChartCollection(this.state);
  }

  get shapes(): HostShapeCollection {
    return new HostShapeCollection();
  }

  get tables(): HostTableCollection {
    return new HostTableCollection(this.state);
  }

  get protection(): HostWorksheetProtection {
    return new HostWorksheetProtection(this.state);
  }

  get pageLayout(): HostPageLayout {
    return new HostPageLayout(this.state);
  }

  get freezePanes(): HostFreezePanes {
    return new HostFreezePanes(this.state);
  }

  get autoFilter(): HostAutoFilter {
    return new HostAutoFilter(this.state);
  }

  get comments(): HostComments {
    return new HostComments(this.state.book, this.state.sheet);
  }

  get names(): HostNamedItemCollection {
    return new HostNamedItemCollection(this.state);
  }

  get horizontalPageBreaks(): HostPageBreaks {
    return new HostPageBreaks(this.state.sheet.page, true);
  }

  get verticalPageBreaks(): HostPageBreaks {
    return new HostPageBreaks(this.state.sheet.page, false);
  }

  findAll(text: string, criteria: Excel.WorksheetSearchCriteria): HostRangeAreas {
    const found = this.findAllOrNullObject(text, criteria);
    if (!found) throw new HostError("ItemNotFound", `"${text}" is not there.`);
    return found;
  }

  findAllOrNullObject(text: string, criteria: Excel.WorksheetSearchCriteria): HostRangeAreas | null {
    const areas = new FoundCells(this.state.sheet, this.getRange().state.range, text, criteria).cells;
    return areas.length > 0 ? new HostRangeAreas({ ...this.state, areas }) : null;
  }

  getNext(visibleOnly = false): HostWorksheet {
    return this.#beside(1, visibleOnly);
  }

  getPrevious(visibleOnly = false): HostWorksheet {
    return this.#beside(-1, visibleOnly);
  }

  #beside(step: 1 | -1, visibleOnly: boolean): HostWorksheet {
    const { book, sheet } = this.state;
    const sheets = book.sheets.filter(
      (other) => !visibleOnly || other.visibility === "Visible" || other === sheet,
    );
    const found = sheets[sheets.indexOf(sheet) + step];
    if (!found) throw new HostError("ItemNotFound", "There is no sheet beside it.");
    return new HostWorksheet({ book, sheet: found });
  }

  getCell(row: number, column: number): HostRange {
    return this.getRange().getCell(row, column);
  }

  showOutlineLevels(): void {
    this.state.book.checkContent(this.state.sheet);
  }

  calculate(): void {
    this.state.book.recalculate();
  }

  getRange(address?: string): HostRange {
    const range =
      address === undefined ? { top: 0, left: 0, bottom: lastRow, right: lastColumn } : rangeOf(address);
    return new HostRange({ ...this.state, range });
  }

  getRanges(addresses: string): HostRangeAreas {
    // "The string containing the comma-separated or semicolon-separated addresses or names of the individual ranges."
    return new HostRangeAreas({
      ...this.state,
      areas: addresses.split(/[,;]/).map((address) => rangeOf(address.trim())),
    });
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): HostRange {
    const range = {
      top: startRow,
      left: startColumn,
      bottom: startRow + rowCount - 1,
      right: startColumn + columnCount - 1,
    };
    return new HostRange({ ...this.state, range });
  }

  /** A blank sheet's is its first cell. */
  getUsedRange(valuesOnly = false): HostRange {
    const blank = { top: 0, left: 0, bottom: 0, right: 0 };
    return new HostRange({ ...this.state, range: usedRange(this.state.sheet, valuesOnly) ?? blank });
  }

  /** Null on the wire when the sheet is blank. */
  getUsedRangeOrNullObject(valuesOnly = false): HostRange | null {
    const range = usedRange(this.state.sheet, valuesOnly);
    return range && new HostRange({ ...this.state, range });
  }

  activate(): void {
    this.state.book.activate(this.state.sheet);
  }

  /** Sheets with names of their own would need new ones. */
  copy(
    positionType: Excel.WorksheetPositionType | "None" | "Before" | "After" | "Beginning" | "End" = "None",
    relativeTo?: HostWorksheet,
  ): HostWorksheet {
    const { book, sheet } = this.state;
    book.checkStructure();
    if (book.names.some(({ target }) => target?.sheetId === sheet.id)) {
      throw new HostError("ApiNotFound", "The emulated Excel copies sheets without names.");
    }
    const last = book.sheets.at(-1) ?? sheet;
    const ahead = positionType === "End" ? last : (relativeTo?.state.sheet ?? sheet);
    const copy = book.copySheet(sheet, ahead);
    const made = new HostWorksheet({ book, sheet: copy });
    if (positionType === "Beginning") made.position = 0;
    if (positionType === "Before" && relativeTo) made.position = book.sheets.indexOf(relativeTo.state.sheet);
    return made;
  }

  delete(): void {
    const { book, sheet } = this.state;
    book.checkStructure();
    const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
    if (sheet.visibility === "VeryHidden") {
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    }
    book.removeSheet(sheet);
  }
}

/** Excel.WorksheetCollection. */
export class HostWorksheetCollection extends HostCollection {
  readonly state: Pick<OnSheet, "book">;

  constructor(state: Pick<OnSheet, "book">) {
    super();
    this.state = state;
  }

  get items(): HostWorksheet[] {
    const { book } = this.state;
    return book.sheets.map((sheet) => new HostWorksheet({ book, sheet }));
  }

  add(name?: string): HostWorksheet {
    const { book } = this.state;
    book.checkStructure();
    return new HostWorksheet({ book, sheet: book.addSheet(name ?? this.#freeName()) });
  }

  getItem(key: string): HostWorksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", `There is no sheet "${key}".`);
    return found;
  }

  getItemOrNullObject(key: string): HostWorksheet | null {
    const { book } = this.state;
    const sheet = book.sheetByKey(key);
    return sheet ? new HostWorksheet({ book, sheet }) : null;
  }

  getFirst(visibleOnly = false): HostWorksheet {
    return this.#end(this.items, visibleOnly);
  }

  getLast(visibleOnly = false): HostWorksheet {
    return this.#end(this.items.reverse(), visibleOnly);
  }

  #end(sheets: readonly HostWorksheet[], visibleOnly: boolean): HostWorksheet {
    const found = sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible");
    if (!found) throw new HostError("ItemNotFound", "There is no such sheet.");
    return found;
  }

  getActiveWorksheet(): HostWorksheet {
    return this.getItem(this.state.book.activeSheetId);
  }

  getCount(): number {
    return this.state.book.sheets.length;
  }

  _RegisterDataChangedEvent(): void {
    this.state.book.listened.add("changed");
  }

  _UnregisterDataChangedEvent(): void {
    this.state.book.listened.delete("changed");
  }

  _RegisterAddedEvent(): void {
    this.state.book.listened.add("added");
  }

  _UnregisterAddedEvent(): void {
    this.state.book.listened.delete("added");
  }

  _RegisterDeletedEvent(): void {
    this.state.book.listened.add("deleted");
  }

  _UnregisterDeletedEvent(): void {
    this.state.book.listened.delete("deleted");
  }

  _RegisterRowSortedEvent(): void {
    this.state.book.listened.add("rows-sorted");
  }

  _UnregisterRowSortedEvent(): void {
    this.state.book.listened.delete("rows-sorted");
  }

  _RegisterColumnSortedEvent(): void {
    this.state.book.listened.add("columns-sorted");
  }

  _UnregisterColumnSortedEvent(): void {
    this.state.book.listened.delete("columns-sorted");
  }

  _RegisterEventNameChanged(): void {
    this.state.book.listened.add("renamed");
  }

  _UnregisterEventNameChanged(): void {
    this.state.book.listened.delete("renamed");
  }

  #freeName(): string {
    let number = this.state.book.sheets.length;
    do number += 1;
    while (this.state.book.sheetNamed(`Sheet${String(number)}`));
    return `Sheet${String(number)}`;
  }
}

/** `showGridlines` of the types, as it is called on the wire. */
Object.defineProperty(HostWorksheet.prototype, "gridlines", {
  get(this: HostWorksheet) {
    return this.state.sheet.gridlines;
  },
  set(this: HostWorksheet, gridlines: boolean) {
    this.state.sheet.gridlines = gridlines;
  },
});

/** `showHeadings` of the types, as it is called on the wire. */
type Shown = Excel.Interfaces.WorksheetData & { readonly headings: boolean };

alsoKeeps<HostWorksheet, Shown>(HostWorksheet, ({ state }) => state.sheet, {
  first: {
    headings: true,
    standardHeight: 15,
    standardWidth: 8.43,
    enableCalculation: true,
  },
});

/** Excel.PageBreakCollection. */
class HostPageBreaks extends HostCollection {
  readonly state: PageState;
  readonly #isAcross: boolean;

  constructor(state: PageState, isAcross: boolean) {
    super();
    this.state = state;
    this.#isAcross = isAcross;
  }

  get items(): HostObject[] {
    return [];
  }

  /** "Adds a page break before the top-left cell of the range specified." */
  add(range: HostRange | string): HostObject {
    const { top } = typeof range === "string" ? rangeOf(range) : range.state.range;
    if (this.#isAcross) this.state.breaksAfter = [...(this.state.breaksAfter ?? []), top - 1];
    return new HostPageBreak(this.state, `break ${typeof range === "string" ? range : range.address}`);
  }

  removePageBreaks(): void {
    if (this.#isAcross) this.state.breaksAfter = [];
  }
}

const HostPageBreak = held("PageBreak");

export const worksheetMirrors: Mirrors<HostWorksheet, Excel.Worksheet> = true;
export const worksheetsMirrors: Mirrors<HostWorksheetCollection, Excel.WorksheetCollection> = true;
