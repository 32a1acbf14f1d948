import { held, type HeldClass, type HeldObject } from "../dispatcher/held";
import { HostCollection, HostObject } from "../dispatcher/members";
import type { BookState } from "../model/book-state";
import { HostError } from "../model/host-error";
import { HostRange } from "./host-range";
import type { HostTable } from "./host-tables";
import { rangeOf, type OnSheet } from "./place";

/** Something kept by a key, with where it is. */
export interface Kept {
  readonly key: string;
  readonly value?: unknown;
  readonly place?: HostRange;
}

/** Items that the workbook keeps by a key, such as settings, styles and comments. */
abstract class KeptCollection extends HostCollection {
  readonly state: { readonly book: BookState };

  constructor(book: BookState) {
    super();
    this.state = { book };
  }

  protected abstract _kind(): keyof BookState["kept"];
  protected abstract _item(kept: Kept): HostObject;

  get items(): HostObject[] {
    return this.state.book.kept[this._kind()].map((kept) => this._item(kept));
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): HostObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", `There is no "${key}".`);
    return found;
  }

  getItemOrNullObject(key: string): HostObject | null {
    const found = this.state.book.kept[this._kind()].find((kept) => kept.key === key);
    return found ? this._item(found) : null;
  }

  getItemAt(index: number): HostObject {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", "There are not so many.");
    return found;
  }

  protected _keep(kept: Kept): HostObject {
    const all = this.state.book.kept[this._kind()];
    this.state.book.kept[this._kind()] = [...all.filter(({ key }) => key !== kept.key), kept];
    return this._item(kept);
  }
}

/** What is kept, and can be taken away. */
class KeptItem extends HostObject {
  readonly state: { readonly book: BookState; readonly kind: keyof BookState["kept"]; readonly kept: Kept };

  constructor(book: BookState, kind: keyof BookState["kept"], kept: Kept) {
    super();
    this.state = { book, kind, kept };
  }

  override get _Id(): string {
    return this.state.kept.key;
  }

  delete(): void {
    const { book, kind, kept } = this.state;
    book.kept[kind] = book.kept[kind].filter((other) => other !== kept);
  }
}

/** Excel.Setting. */
class HostSetting extends KeptItem {
  get key(): string {
    return this.state.kept.key;
  }

  get value(): unknown {
    return this.state.kept.value;
  }
}

/** Excel.SettingCollection. */
export class HostSettings extends KeptCollection {
  protected _kind(): "settings" {
    return "settings";
  }

  protected _item(kept: Kept): HostObject {
    return new HostSetting(this.state.book, "settings", kept);
  }

  add(key: string, value: unknown): HostObject {
    return this._keep({ key, value });
  }
}

const styleFont = held<Excel.Interfaces.RangeFontData>("StyleFont", {
  first: { bold: false, italic: false, color: "#000000", name: "Calibri", size: 11, underline: "None" },
});
const styleFill = held<Excel.Interfaces.RangeFillData>("StyleFill", { first: { color: "#FFFFFF" } });
const StyleParts: HeldClass = held<
  Excel.Interfaces.StyleData & { readonly fill: object; readonly orientation: number }
>("Style", {
  first: {
    // What the client calls `textOrientation` on the wire.
    orientation: 0,
    ...{ textOrientation: 0, horizontalAlignment: "General", autoIndent: false, readingOrder: "Context" },
    ...{ wrapText: false, includeProtection: true, shrinkToFit: false, locked: true, indentLevel: 0 },
    ...{
      builtIn: false,
      formulaHidden: false,
      numberFormat: "General",
      verticalAlignment: "Bottom",
      name: "",
    },
  },
  parts: { font: styleFont, fill: styleFill },
  methods: {
    delete() {
      const { book, kept } = this.state.owner as { readonly book: BookState; readonly kept: Kept };
      book.kept.styles = book.kept.styles.filter((other) => other !== kept);
    },
  },
});

/** Excel.StyleCollection: the built-in ones are there by their names. */
export class HostStyles extends KeptCollection {
  protected _kind(): "styles" {
    return "styles";
  }

  protected _item(kept: Kept): HeldObject {
    return new StyleParts({ book: this.state.book, kept });
  }

  add(name: string): HostObject {
    return this._keep({ key: name });
  }
}

/** Excel.Comment. */
class HostComment extends KeptItem {
  get id(): string {
    return this.state.kept.key;
  }

  get content(): string {
    return String(this.state.kept.value);
  }

  set content(content: string) {
    const { book, kept } = this.state;
    book.kept.comments = book.kept.comments.map((other) =>
      other.key === kept.key ? { ...other, value: content } : other,
    );
  }

  get authorName(): string {
    return "A person";
  }

  get creationDate(): string {
    return "2026-01-01T00:00:00Z";
  }

  getLocation(): HostRange {
    const { place } = this.state.kept;
    if (!place) throw new HostError("ItemNotFound", "The comment is nowhere.");
    return place;
  }
}

/** Excel.CommentCollection, of the workbook and of each sheet. */
export class HostComments extends KeptCollection {
  readonly #sheet: OnSheet["sheet"] | null;

  constructor(book: BookState, sheet: OnSheet["sheet"] | null) {
    super(book);
    this.#sheet = sheet;
  }

  protected _kind(): "comments" {
    return "comments";
  }

  protected _item(kept: Kept): HostObject {
    return new HostComment(this.state.book, "comments", kept);
  }

  add(cell: HostRange | string, content: string): HostObject {
    return this._keep({ key: this.state.book.newId(), value: content, place: this.#rangeAt(cell) });
  }

  getItemByCell(cell: HostRange | string): HostObject {
    const { address } = this.#rangeAt(cell);
    const found = this.state.book.kept.comments.find(({ place }) => place?.address === address);
    if (!found) throw new HostError("ItemNotFound", "The cell has no comment.");
    return this._item(found);
  }

  #rangeAt(cell: HostRange | string): HostRange {
    if (typeof cell !== "string") return cell;
    const { book } = this.state;
    const name = /^'?(.+?)'?!/.exec(cell)?.[1];
    const sheet =
      name === undefined ? (this.#sheet ?? book.sheetById(book.activeSheetId)) : book.sheetNamed(name);
    if (!sheet) throw new HostError("ItemNotFound", "There is no such sheet.");
    return new HostRange({ book, sheet, range: rangeOf(cell) });
  }
}

/** Excel.Binding. */
class HostBinding extends KeptItem {
  get id(): string {
    return this.state.kept.key;
  }

  get type(): string {
    return String(this.state.kept.value);
  }

  getRange(): HostRange {
    const { place } = this.state.kept;
    if (!place) throw new HostError("InvalidBinding", "The binding is nowhere.");
    return place;
  }

  getTable(): HostTable {
    const { range } = this.getRange().state;
    const found = this.getRange().worksheet.tables.items.find(
      ({ state }) => state.table.range.top === range.top,
    );
    if (!found) throw new HostError("InvalidBinding", "There is no table.");
    return found;
  }
}

/** Excel.BindingCollection. */
export class HostBindings extends KeptCollection {
  protected _kind(): "bindings" {
    return "bindings";
  }

  protected _item(kept: Kept): HostObject {
    return new HostBinding(this.state.book, "bindings", kept);
  }

  add(range: HostRange | string, type: string, id: string): HostObject {
    const { book } = this.state;
    const sheet = book.sheetById(book.activeSheetId);
    if (typeof range !== "string") return this._keep({ key: id, value: type, place: range });
    if (!sheet) throw new HostError("GeneralException", "No sheet is active.");
    return this._keep({ key: id, value: type, place: new HostRange({ book, sheet, range: rangeOf(range) }) });
  }
}

/** Excel.FunctionResult. */
class HostFunctionResult extends HostObject {
  readonly state: { readonly value: number };

  constructor(value: number) {
    super();
    this.state = { value };
  }

  get value(): number {
    return this.state.value;
  }

  get error(): string | null {
    return null;
  }
}

/** Microsoft, "Date systems in Excel": a day's number is 1,462 smaller in a workbook that counts from 1904. */
export const daysFewerFrom1904 = 1462;

/** Excel.Functions: the few that samples call, and the product. */
export class HostFunctions extends HostObject {
  readonly state: BookState;

  constructor(state: BookState) {
    super();
    this.state = state;
  }

  date(year: number, month: number, day: number): HostFunctionResult {
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return new HostFunctionResult(this.state.isFrom1904 ? days - daysFewerFrom1904 : days);
  }

  randBetween(bottom: number, top: number): HostFunctionResult {
    return new HostFunctionResult(Math.round((bottom + top) / 2));
  }

  sum(...given: readonly unknown[]): HostFunctionResult {
    const values = given.flat(3).flatMap((each) => (each instanceof HostRange ? each.values.flat() : [each]));
    return new HostFunctionResult(values.reduce<number>((sum, value) => sum + (Number(value) || 0), 0));
  }
}

/** Excel.Runtime. */
export const HostRuntime = held<Excel.Interfaces.RuntimeData>("Runtime", { first: { enableEvents: true } });
