import { quotedSheetName, absoluteAddress, type CellRange } from "../../../src/sheet";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { BookState, NameState } from "../model/book-state";
import { HostError } from "../model/host-error";
import { HostRange } from "./host-range";
import { HostWorksheet } from "./host-worksheet";
import { rangeOf, type OnSheet } from "./place";

interface OnName {
  readonly book: BookState;
  readonly name: NameState;
}

/** Excel.NamedItem that points at cells. */
export class HostNamedItem extends HostObject {
  readonly state: OnName;

  constructor(state: OnName) {
    super();
    this.state = state;
  }

  override get _Id(): string {
    return this.state.name.name;
  }

  get name(): string {
    return this.state.name.name;
  }

  get comment(): string {
    return this.state.name.comment;
  }

  set comment(comment: string) {
    this.#check();
    this.state.name.comment = comment;
  }

  get visible(): boolean {
    return this.state.name.visible;
  }

  set visible(visible: boolean) {
    this.#check();
    this.state.name.visible = visible;
  }

  get scope(): "Workbook" | "Worksheet" {
    return this.state.name.sheetId === undefined ? "Workbook" : "Worksheet";
  }

  get type(): "Range" | "Error" | "String" {
    if (this.state.name.constant !== undefined) return "String";
    return this.state.name.target ? "Range" : "Error";
  }

  get value(): string {
    return this.state.name.constant ?? this.formula.slice(1);
  }

  get worksheet(): HostWorksheet | null {
    const { book, name } = this.state;
    const sheet = name.sheetId === undefined ? undefined : book.sheetById(name.sheetId);
    return sheet ? new HostWorksheet({ book, sheet }) : null;
  }

  get formula(): string {
    const { book, name } = this.state;
    if (name.constant !== undefined) return name.constant;
    const sheet = name.target && book.sheetById(name.target.sheetId);
    if (!name.target || !sheet) return "=#REF!";
    return `=${quotedSheetName(sheet.name)}!${absolute(name.target.range)}`;
  }

  set formula(formula: string) {
    this.#check();
    const range = typeof formula === "string" ? null : (formula as HostRange).state;
    this.state.name.target = range
      ? { sheetId: range.sheet.id, range: range.range }
      : targetOf(this.state.book, formula);
  }

  getRange(): HostRange {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("InvalidReference", "The name points at no cells.");
    return range;
  }

  getRangeOrNullObject(): HostRange | null {
    const { book, name } = this.state;
    const sheet = name.target && book.sheetById(name.target.sheetId);
    return name.target && sheet ? new HostRange({ book, sheet, range: name.target.range }) : null;
  }

  delete(): void {
    const { book, name } = this.state;
    this.#check();
    book.names = book.names.filter((other) => other !== name);
  }

  #check(): void {
    if (this.state.book.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
  }
}

/** Excel.NamedItemCollection of the workbook. */
export class HostNamedItemCollection extends HostCollection {
  /** Of a sheet, the names of its own. */
  readonly state: Pick<OnSheet, "book"> & Partial<OnSheet>;

  constructor(state: Pick<OnSheet, "book"> & Partial<OnSheet>) {
    super();
    this.state = state;
  }

  get items(): HostNamedItem[] {
    const { book, sheet } = this.state;
    return book.names
      .filter(({ sheetId }) => sheetId === sheet?.id)
      .map((name) => new HostNamedItem({ book, name }));
  }

  getCount(): number {
    return this.items.length;
  }

  add(name: string, reference: HostRange | string, comment = ""): HostNamedItem {
    const { book, sheet } = this.state;
    if (book.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
    book.checkName(name, sheet?.id);
    const isConstant = typeof reference === "string" && !reference.includes("!") && reference !== "=#REF!";
    const target =
      typeof reference === "string"
        ? isConstant
          ? null
          : targetOf(book, reference)
        : { sheetId: reference.state.sheet.id, range: reference.state.range };
    const made: NameState = {
      ...{ name, comment, visible: true, target },
      ...(isConstant && { constant: reference }),
      ...(sheet && { sheetId: sheet.id }),
    };
    book.names.push(made);
    return new HostNamedItem({ book, name: made });
  }

  getItem(name: string): HostNamedItem {
    const found = this.getItemOrNullObject(name);
    if (!found) throw new HostError("ItemNotFound", `There is no name "${name}".`);
    return found;
  }

  getItemOrNullObject(name: string): HostNamedItem | null {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
}

function absolute({ top, left, bottom, right }: CellRange): string {
  const first = absoluteAddress(top, left);
  const last = absoluteAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

function targetOf(book: BookState, formula: string): { sheetId: string; range: CellRange } | null {
  if (formula === "=#REF!") return null;
  const [, quoted, plain = "", address = ""] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
  const sheet = book.sheetNamed(quoted?.replaceAll("''", "'") ?? plain);
  if (!sheet) throw new HostError("InvalidArgument", `${formula} points at no cells.`);
  return { sheetId: sheet.id, range: rangeOf(address) };
}

export const namedItemMirrors: Mirrors<Omit<HostNamedItem, "worksheet">, Excel.NamedItem> = true;
export const namesMirrors: Mirrors<HostNamedItemCollection, Excel.NamedItemCollection> = true;
