import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { overlap } from "../model/cells";
import { HostError } from "../model/host-error";
import type { ValidationState } from "../model/sheet-state";
import { sameRange, type OnRange } from "./place";

/** Excel.DataValidation of one range. */
export class HostDataValidation extends HostObject {
  readonly state: OnRange;

  constructor(state: OnRange) {
    super();
    this.state = state;
  }

  get rule(): Excel.DataValidationRule {
    return this.#current().rule;
  }

  set rule(rule: Excel.DataValidationRule) {
    const source = rule.list?.source;
    if (typeof source === "string" && !source.startsWith("=") && source.length > 255) {
      throw new HostError("InvalidArgument", "A list written out has at most 255 characters.");
    }
    this.#change({ rule });
  }

  get prompt(): Excel.DataValidationPrompt {
    return this.#current().prompt;
  }

  set prompt(prompt: Excel.DataValidationPrompt) {
    if (prompt.title.length > 32 || prompt.message.length > 255) {
      throw new HostError("InvalidArgument", "The input message is too long.");
    }
    this.#change({ prompt });
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.#current().errorAlert;
  }

  set errorAlert(errorAlert: Excel.DataValidationErrorAlert) {
    if (errorAlert.title.length > 32 || errorAlert.message.length > 255) {
      throw new HostError("InvalidArgument", "The error message is too long.");
    }
    this.#change({ errorAlert });
  }

  get ignoreBlanks(): boolean {
    return this.#current().ignoreBlanks;
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    this.#change({ ignoreBlanks });
  }

  clear(): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    sheet.validations = sheet.validations.filter((one) => !overlap(one.range, range));
  }

  #current(): ValidationState {
    const { sheet, range } = this.state;
    return (
      sheet.validations.find((one) => sameRange(one.range, range)) ?? {
        range,
        rule: {},
        prompt: { title: "", message: "", showPrompt: true },
        errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
        ignoreBlanks: true,
      }
    );
  }

  #change(change: Partial<ValidationState>): void {
    const { book, sheet, range } = this.state;
    book.checkContent(sheet);
    const changed = { ...this.#current(), ...change };
    const at = sheet.validations.findIndex((one) => sameRange(one.range, range));
    if (at >= 0) sheet.validations[at] = changed;
    else sheet.validations = [...sheet.validations.filter((one) => !overlap(one.range, range)), changed];
  }
}

export const dataValidationMirrors: Mirrors<HostDataValidation, Excel.DataValidation> = true;
