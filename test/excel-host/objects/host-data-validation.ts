import type { CellRange } from "../../../src/sheet";
import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { overlap, without } from "../model/cells";
import { HostError } from "../model/host-error";
import type { ValidationState } from "../model/sheet-state";
import { height, sameRange, width, type OnRange } from "./place";

/** Excel.DataValidation of one range. */
export class HostDataValidation extends HostObject {
  readonly state: OnRange;

  constructor(state: OnRange) {
    super();
    this.state = state;
  }

  get type(): Excel.DataValidation["type"] {
    const { range } = this.state;
    const met = this.#met();
    if (met.length === 0) return "None";
    const only = this.#only();
    if (!only) {
      const area = met.reduce((sum, one) => sum + cellsIn(common(one.range, range)), 0);
      return area < cellsIn(range) ? "MixedCriteria" : "Inconsistent";
    }
    const { rule } = only;
    if (rule.list) return "List";
    if (rule.wholeNumber) return "WholeNumber";
    if (rule.date) return "Date";
    if (rule.custom) return "Custom";
    if (rule.decimal) return "Decimal";
    if (rule.textLength) return "TextLength";
    return "Time";
  }

  /** Null where the cells of the range do not all have the same rule, as are the other members. */
  get rule(): Excel.DataValidationRule {
    return this.#shown(({ rule }) => rule, {});
  }

  set rule(rule: Excel.DataValidationRule) {
    const source = rule.list?.source;
    if (typeof source === "string" && !source.startsWith("=") && source.length > 255) {
      throw new HostError("InvalidArgument", "A list written out has at most 255 characters.");
    }
    for (const operand of [rule.date?.formula1, rule.date?.formula2]) checkDate(operand);
    this.#change({ rule });
  }

  get prompt(): Excel.DataValidationPrompt {
    return this.#shown(({ prompt }) => prompt, noPrompt);
  }

  set prompt(prompt: Excel.DataValidationPrompt) {
    if (prompt.title.length > 32 || prompt.message.length > 255) {
      throw new HostError("InvalidArgument", "The input message is too long.");
    }
    this.#change({ prompt });
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.#shown(({ errorAlert }) => errorAlert, noAlert);
  }

  set errorAlert(errorAlert: Excel.DataValidationErrorAlert) {
    if (errorAlert.title.length > 32 || errorAlert.message.length > 225) {
      // Microsoft's "Apply data validation to cells": an error message has at most 225 characters.
      throw new HostError("InvalidArgument", "The error message is too long.");
    }
    this.#change({ errorAlert });
  }

  get ignoreBlanks(): boolean {
    return this.#shown(({ ignoreBlanks }) => ignoreBlanks, true);
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    this.#change({ ignoreBlanks });
  }

  clear(): void {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    sheet.validations = this.#rest();
  }

  #met(): ValidationState[] {
    const { sheet, range } = this.state;
    return sheet.validations.filter((one) => overlap(one.range, range));
  }

  /** The one validation that all cells of the range have. */
  #only(): ValidationState | null {
    const { range } = this.state;
    const [one] = this.#met();
    return one && without(range, one.range).length === 0 ? one : null;
  }

  #shown<Part>(partOf: (one: ValidationState) => Part, none: Part): Part {
    if (this.#met().length === 0) return none;
    const only = this.#only();
    // What Excel answers for several rules; the types do not say it.
    return only ? partOf(only) : (null as Part);
  }

  #rest(): ValidationState[] {
    const { sheet, range } = this.state;
    return sheet.validations.flatMap((one) =>
      without(one.range, range).map((part) => ({ ...one, range: part })),
    );
  }

  #change(change: Partial<ValidationState>): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const blank = { range, rule: {}, prompt: noPrompt, errorAlert: noAlert, ignoreBlanks: true };
    const at = sheet.validations.findIndex((one) => sameRange(one.range, range));
    const changed = { ...(this.#only() ?? blank), ...change, range };
    if (at >= 0) sheet.validations[at] = changed;
    else sheet.validations = [...this.#rest(), changed];
  }
}

const noPrompt: Excel.DataValidationPrompt = { title: "", message: "", showPrompt: true };
const noAlert: Excel.DataValidationErrorAlert = { title: "", message: "", showAlert: true, style: "Stop" };

/**
 * "When setting the value, it can be passed in as a Date, a Range object, or a string formula (where the string
 * is either a stringified date/time in ISO8601 format, a cell reference like "=A1", or a formula)"
 * (DateTimeDataValidation.formula1).
 * @throws {HostError}
 */
function checkDate(operand: unknown): void {
  if (operand === undefined || operand === null || typeof operand === "object") return;
  if (typeof operand === "string" && /^(=.|\d{4}-\d{2}-\d{2}(T|$))/.test(operand)) return;
  throw new HostError("InvalidArgument", "A date rule takes an ISO 8601 date or a formula.");
}

function common(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function cellsIn(range: CellRange): number {
  return height(range) * width(range);
}

export const dataValidationMirrors: Mirrors<HostDataValidation, Excel.DataValidation> = true;
