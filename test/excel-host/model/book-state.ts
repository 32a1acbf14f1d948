import type { CellRange, CellScalar } from "../../../src/sheet";
import type { HostObject } from "../dispatcher/members";
import type { Kept } from "../objects/host-workbook-parts";
import { followRename } from "./formula-references";
import { HostError } from "./host-error";
import { blankSheet, copyOfSheet, type SheetState } from "./sheet-state";

export interface NameState {
  name: string;
  comment: string;
  visible: boolean;
  /** Null when the cells were deleted: the name is #REF! then. */
  target: { sheetId: string; range: CellRange } | null;
  /** The sheet whose own name it is; the workbook's otherwise. */
  sheetId?: string;
  /** What a name that is no cells stands for. */
  constant?: string;
}

/** What a formula shows. The host calculates nothing itself: see UNVERIFIED.md. */
export type FormulaValues = (formula: string, sheet: SheetState, row: number, column: number) => CellScalar;

/** Who does something to the workbook: the add-in, the person at this Excel, or another who has it open. */
export type Actor = "add-in" | "person" | "another";

/** Something a listener of the workbook may want to know. */
export interface BookEvent {
  readonly kind: "changed" | "added" | "deleted" | "renamed" | "rows-sorted" | "columns-sorted";
  readonly sheetId: string;
  /** A1, of changed cells. */
  readonly address: string;
  readonly by: Actor;
}

/** The workbook that is open in the emulated Excel. Plain data, and the rules for its names. */
export class BookState {
  /** In tab order. */
  sheets: SheetState[] = [];
  names: NameState[] = [];
  activeSheetId = "";
  structureProtected = false;
  readOnly = false;
  editingCell = false;
  /** Whether its window is the one that Excel's selection is in. */
  isInFront = true;
  /** What Excel says when it is not: office-js issues 5319, 6365 and 771, and Excel.ErrorCodes. */
  codeBehind: "InvalidSelection" | "InactiveWorkbook" | "GeneralException" = "InvalidSelection";
  /** Several sheets are selected together: every request fails then (office-js issue 2266). */
  isGrouped = false;
  /** Workbooks opened beside this one, as bytes in base64. */
  readonly opened: string[] = [];
  /** Sheets whose formulas may show something else since the last calculation; null for all. */
  #stale: Set<SheetState> | null = null;
  #formulaValues: FormulaValues = () => 0;
  /** Administrators can forbid add-ins to open further workbooks. */
  newWorkbooksBlocked = false;
  /** Objects the client keeps across requests, by reference. */
  readonly keptReferences = new Map<string, HostObject>();
  /** What the workbook keeps besides, by kind. */
  readonly kept: Record<"settings" | "styles" | "comments" | "bindings", readonly Kept[]> = {
    ...{ settings: [], comments: [], bindings: [] },
    styles: ["Normal", "Heading1", "Neutral"].map((key) => ({ key })),
  };
  /** Kinds of events somebody listens to. */
  readonly listened = new Set<BookEvent["kind"]>();
  /** What happened since the host last told its listeners. */
  events: BookEvent[] = [];
  /** Who is at work: what happens is told as theirs. */
  actor: Actor = "person";
  /** What is selected on the active sheet. */
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  suspensions = 0;
  /** Formulas entered since calculation was suspended show nothing yet; emptied by the next calculation. */
  readonly uncalculated = new Set<string>();
  isCalculationSuspended = false;
  /** Formatting a series of nothing is refused, as Excel has an error for (EmptyChartSeries). */
  refusesEmptySeries = false;
  /**
   * AutoCorrect works for programs too (office-js issue 6745): a table takes in what is written right below it, and
   * fills a column with its only formula.
   */
  autoCorrects = false;
  /**
   * What is entered over rows of which a filter hides some begins anew at each visible row, and leaves the hidden ones
   * (office-js issue 224; xlwings issue 747).
   */
  filtersDisplace = false;
  /** Days are counted from 1 January 1904, which is 0 then (ECMA-376 part 1, 18.17.4.1). */
  isFrom1904 = false;
  /** A formula that is nothing but several cells is taken for the one of its row or column, and reads "=@A1:A3". */
  intersects = false;
  /** Page setup asks the printer, and is refused where there is none. */
  hasPrinter = true;
  /** What the reference says of `tables.add` with an address; Microsoft's samples take it for the sheet's own. */
  addressesAreOfActiveSheet = true;
  /** Formulas as they were before a table lost the column that they name. */
  readonly formulasBroken: string[] = [];
  #nextId = 1;

  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    for (const name of sheetNames) this.addSheet(name);
    this.activeSheetId = this.sheets[0]?.id ?? "";
  }

  /** Another workbook just like this one that can change by itself, with the same IDs. */
  copy(): BookState {
    const other = new BookState([]);
    other.sheets = this.sheets.map(copyOfSheet);
    other.names = structuredClone(this.names);
    other.activeSheetId = this.activeSheetId;
    other.structureProtected = this.structureProtected;
    other.readOnly = this.readOnly;
    other.formulaValues = this.formulaValues;
    other.isFrom1904 = this.isFrom1904;
    other.newWorkbooksBlocked = this.newWorkbooksBlocked;
    other.#nextId = this.#nextId;
    return other;
  }

  get formulaValues(): FormulaValues {
    return this.#formulaValues;
  }

  set formulaValues(values: FormulaValues) {
    if (values !== this.#formulaValues) this.#stale = null;
    this.#formulaValues = values;
  }

  newId(): string {
    const id = this.#nextId;
    this.#nextId += 1;
    return `{${String(id).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  addSheet(name: string): SheetState {
    this.checkSheetName(name, null);
    const sheet = blankSheet(this.newId(), name);
    this.sheets.push(sheet);
    this.happened("added", sheet);
    return sheet;
  }

  /** A copy behind another sheet, called like the original with a number; its charts show its own cells. */
  copySheet(original: SheetState, ahead: SheetState): SheetState {
    let number = 2;
    const name = (): string => `${original.name} (${String(number)})`;
    while (this.sheetNamed(name())) number += 1;
    this.checkSheetName(name(), null);
    const sheet = copyOfSheet({ ...original, id: this.newId(), name: name() });
    const here = <Place extends { sheetId: string } | null>(place: Place): Place =>
      place?.sheetId === original.id ? { ...place, sheetId: sheet.id } : place;
    sheet.charts = sheet.charts.map((chart, index) => ({
      ...chart,
      id: this.newId(),
      // office-js issue 3034: on the web a copied chart is "Chart 1" again.
      name: `Chart ${String(index + 1)}`,
      series: chart.series.map((series) => ({
        ...series,
        values: here(series.values),
        categories: here(series.categories),
      })),
    }));
    sheet.tables = [];
    this.sheets.splice(this.sheets.indexOf(ahead) + 1, 0, sheet);
    for (const table of original.tables) {
      let next = 1;
      const free = (): string => `${table.name}${String(next)}`;
      while (this.tableNamed(free())) next += 1;
      sheet.tables.push({ ...table, id: this.newId(), name: free() });
    }
    this.happened("added", sheet);
    return sheet;
  }

  /** What pointed at the sheet is #REF! from then on. */
  removeSheet(sheet: SheetState): void {
    const at = this.sheets.indexOf(sheet);
    if (at < 0) throw new HostError("ItemNotFound", "The sheet is there no longer.");
    this.sheets.splice(at, 1);
    for (const name of this.names) if (name.target?.sheetId === sheet.id) name.target = null;
    for (const table of sheet.tables) followRename(this, "table", table.name, "#REF!");
    followRename(this, "sheet", sheet.name, "#REF!");
    if (this.activeSheetId === sheet.id) this.activeSheetId = this.sheets[0]?.id ?? "";
    this.happened("deleted", sheet);
  }

  /** Whether something may have changed what formulas show since the last calculation. */
  get isStale(): boolean {
    return this.#stale === null || this.#stale.size > 0;
  }

  /** What formulas of a sheet show is worked out anew the next time: it follows from the formula and its place. */
  outdate(sheet: SheetState): void {
    this.#stale?.add(sheet);
  }

  /** What may have changed shows its value anew, as after each batch in Excel. */
  recalculate(): void {
    this.isCalculationSuspended = false;
    const stale = this.#stale;
    this.#stale = new Set();
    this.uncalculated.clear();
    for (const sheet of this.sheets) {
      if (stale?.has(sheet) === false) continue;
      for (const [row, cells] of sheet.cells) {
        for (const [column, cell] of cells) {
          if (cell.formula === undefined) continue;
          const value = this.formulaValues(cell.formula, sheet, row, column);
          if (value !== cell.value) cells.set(column, { ...cell, value });
        }
      }
    }
  }

  changed(sheet: SheetState, address: string): void {
    this.happened("changed", sheet, address);
  }

  /** Tells listeners, once the host gets to it. */
  happened(kind: BookEvent["kind"], sheet: SheetState, address = ""): void {
    if (kind === "renamed") this.#stale = null;
    this.outdate(sheet);
    this.events.push({ kind, sheetId: sheet.id, address, by: this.actor });
  }

  /** Lets somebody do something, which is then told as theirs. */
  as<Result>(actor: Actor, act: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return act();
    } finally {
      this.actor = before;
    }
  }

  /** @throws {HostError} when the sheet cannot come to the front. */
  activate(sheet: SheetState): void {
    this.checkFront();
    if (sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is hidden.`);
    }
    if (this.activeSheetId === sheet.id) return;
    this.activeSheetId = sheet.id;
    this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  }

  /** @throws {HostError} when another workbook is in front: it has the selection then. */
  checkFront(): void {
    if (!this.isInFront) throw new HostError(this.codeBehind, "Another workbook is in front.");
  }

  sheetById(id: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** A sheet's key is its ID or its name. */
  sheetByKey(key: string): SheetState | undefined {
    return this.sheetById(key) ?? this.sheetNamed(key);
  }

  tables(): { sheet: SheetState; table: SheetState["tables"][number] }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  tableNamed(name: string): { sheet: SheetState; table: SheetState["tables"][number] } | undefined {
    const same = name.toLowerCase();
    for (const sheet of this.sheets) {
      for (const table of sheet.tables) if (table.name.toLowerCase() === same) return { sheet, table };
    }
    return undefined;
  }

  /** Excel's rules for the name of a sheet. @throws {HostError} */
  checkSheetName(name: string, itself: SheetState | null): void {
    const wrong =
      name.length === 0 ||
      name.length > 31 ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      name.toLowerCase() === "history";
    if (wrong) throw new HostError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
    const holder = this.sheetNamed(name);
    if (holder && holder !== itself) {
      throw new HostError("ItemAlreadyExists", `There is already a sheet "${name}".`);
    }
  }

  /** Excel's rules for a table's name or a defined name; both share one set of names. @throws {HostError} */
  checkName(name: string, sheetId?: string): void {
    const wrong =
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
      /^[A-Z]{1,3}\d+$/i.test(name) ||
      /^R\d*C\d*$/i.test(name) ||
      /^[rc]$/i.test(name);
    if (wrong) throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
    const same = name.toLowerCase();
    const taken =
      this.names.some((other) => other.sheetId === sheetId && other.name.toLowerCase() === same) ||
      this.tableNamed(name) !== undefined;
    if (taken) throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }

  /** @throws {HostError} when sheets cannot be added, deleted, moved or renamed. */
  checkStructure(): void {
    if (this.readOnly || this.structureProtected) {
      throw new HostError("AccessDenied", "The workbook's structure is protected.");
    }
  }

  /** @throws {HostError} when the sheet's cells cannot be changed. */
  checkContent(sheet: SheetState): void {
    if (this.readOnly || sheet.isProtected) {
      throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
    }
  }
}
