import { HostCollection, HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { overlap, without } from "../model/cells";
import { checkReferences } from "../model/formula-references";
import { HostError } from "../model/host-error";
import type { ConditionalState } from "../model/sheet-state";
import { conditionalKinds } from "./host-conditional-kinds";
import { HostConditionalLook } from "./host-conditional-look";
import { HostRange } from "./host-range";
import type { OnRange, OnSheet } from "./place";

/** Excel.ConditionalFormatCollection of a range: the formats that touch it. */
export class HostConditionalFormats extends HostCollection {
  readonly state: OnRange;

  constructor(state: OnRange) {
    super();
    this.state = state;
  }

  getCount(): number {
    return this.items.length;
  }

  get items(): HostConditionalFormat[] {
    const { sheet, range } = this.state;
    return sheet.conditionals
      .filter((one) => overlap(one.range, range))
      .map((one) => new HostConditionalFormat(this.state, one));
  }

  add(type: Excel.ConditionalFormatType | "Custom"): HostConditionalFormat {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const made = {
      ...{ id: book.newId(), kind: type as string },
      range,
      formula: "FALSE",
      bold: null,
      italic: null,
      colour: null,
      fill: null,
      // VBA-Docs, FormatCondition.StopIfTrue: true unless it is set.
      stopIfTrue: true,
    };
    // "Adds a new conditional format to the collection at the first/top priority" (ConditionalFormatCollection.add).
    sheet.conditionals.unshift(made);
    return new HostConditionalFormat(this.state, made);
  }

  getItem(id: string): HostConditionalFormat {
    const found = this.items.find((one) => one.id === id);
    if (!found) throw new HostError("ItemNotFound", `There is no conditional format "${id}".`);
    return found;
  }

  getItemAt(index: number): HostConditionalFormat {
    const found = this.items[index];
    if (!found) throw new HostError("ItemNotFound", `There is no conditional format ${String(index)}.`);
    return found;
  }

  clearAll(): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    // What reaches beyond the range goes on there.
    sheet.conditionals = sheet.conditionals.flatMap((one) => {
      if (!overlap(one.range, range)) return [one];
      return without(one.range, range).map((part, index) => ({
        ...one,
        ...{ range: part, id: index === 0 ? one.id : book.newId() },
      }));
    });
  }
}

export interface OnConditional extends OnSheet {
  readonly format: ConditionalState;
}

/** Excel.ConditionalFormat. What is not of the custom kind is only kept. */
export class HostConditionalFormat extends HostObject {
  readonly state: OnConditional;

  constructor({ book, sheet }: OnSheet, format: ConditionalState) {
    super();
    this.state = { book, sheet, format };
  }

  override get _Id(): string {
    return this.state.format.id;
  }

  get id(): string {
    return this.state.format.id;
  }

  get type(): Excel.ConditionalFormatType {
    return this.state.format.kind as Excel.ConditionalFormatType;
  }

  /** "An error is thrown if the conditional format is not of the custom type" (ConditionalFormat.custom). */
  get custom(): HostCustomFormat {
    if (this.type !== "Custom") throw new HostError("InvalidArgument", `It is of the kind ${this.type}.`);
    return new HostCustomFormat(this.state);
  }

  get customOrNullObject(): HostCustomFormat | null {
    return this.type === "Custom" ? new HostCustomFormat(this.state) : null;
  }

  /** Sheet-wide, as in a file; what is moved ahead makes the others follow (ConditionalFormat.priority). */
  get priority(): number {
    return this.state.sheet.conditionals.indexOf(this.state.format);
  }

  set priority(priority: number) {
    const { book, sheet, format } = this.state;
    book.checkContent(sheet);
    const others = sheet.conditionals.filter((one) => one !== format);
    const at = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length);
    sheet.conditionals = [...others.slice(0, at), format, ...others.slice(at)];
  }

  get stopIfTrue(): boolean {
    return this.state.format.stopIfTrue;
  }

  set stopIfTrue(stop: boolean) {
    this.state.book.checkContent(this.state.sheet);
    this.state.format.stopIfTrue = stop;
  }

  getRange(): HostRange {
    return new HostRange({ ...this.state, range: this.state.format.range });
  }

  delete(): void {
    const { book, sheet, format } = this.state;
    book.checkContent(sheet);
    sheet.conditionals = sheet.conditionals.filter((one) => one !== format);
  }
}

/** Excel.CustomConditionalFormat. */
export class HostCustomFormat extends HostObject {
  readonly state: OnConditional;

  constructor(state: OnConditional) {
    super();
    this.state = state;
  }

  get rule(): HostFormatRule {
    return new HostFormatRule(this.state);
  }

  get format(): HostConditionalLook {
    return new HostConditionalLook(this.state);
  }
}

/** Excel.ConditionalFormatRule. */
export class HostFormatRule extends HostObject {
  readonly state: OnConditional;

  constructor(state: OnConditional) {
    super();
    this.state = state;
  }

  get formula(): string {
    return `=${this.state.format.formula}`;
  }

  set formula(formula: string) {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    if (!formula.startsWith("=")) throw new HostError("InvalidArgument", "A rule's formula begins with =.");
    checkReferences(formula.slice(1), book);
    this.state.format.formula = formula.slice(1);
  }
}

for (const [name, { type, Part }] of Object.entries(conditionalKinds)) {
  Object.defineProperty(HostConditionalFormat.prototype, name, {
    get(this: HostConditionalFormat) {
      if (this.type !== (type as Excel.ConditionalFormatType)) {
        throw new HostError("InvalidArgument", `It is of the kind ${this.type}.`);
      }
      return new Part(this.state.format, name);
    },
  });
}

export const conditionalFormatMirrors: Mirrors<
  Omit<HostConditionalFormat, "customOrNullObject">,
  Excel.ConditionalFormat
> = true;
