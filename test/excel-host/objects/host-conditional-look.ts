import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import type { OnConditional } from "./host-conditional-formats";

/** Excel.ConditionalRangeFormat. */
export class HostConditionalLook extends HostObject {
  readonly state: OnConditional;

  constructor(state: OnConditional) {
    super();
    this.state = state;
  }

  get fill(): HostConditionalFill {
    return new HostConditionalFill(this.state);
  }

  get font(): HostConditionalFont {
    return new HostConditionalFont(this.state);
  }
}

/** Excel.ConditionalRangeFill. */
export class HostConditionalFill extends HostObject {
  readonly state: OnConditional;

  constructor(state: OnConditional) {
    super();
    this.state = state;
  }

  get color(): string {
    return this.state.format.fill ?? "";
  }

  set color(colour: string) {
    this.state.format.fill = colour.toUpperCase();
  }
}

/** Excel.ConditionalRangeFont. */
export class HostConditionalFont extends HostObject {
  readonly state: OnConditional;

  constructor(state: OnConditional) {
    super();
    this.state = state;
  }

  get bold(): boolean {
    return this.state.format.bold ?? false;
  }

  set bold(bold: boolean) {
    this.state.format.bold = bold;
  }

  get italic(): boolean {
    return this.state.format.italic ?? false;
  }

  set italic(italic: boolean) {
    this.state.format.italic = italic;
  }

  get color(): string {
    return this.state.format.colour ?? "#000000";
  }

  set color(colour: string) {
    this.state.format.colour = colour.toUpperCase();
  }
}

export const conditionalFontMirrors: Mirrors<HostConditionalFont, Excel.ConditionalRangeFont> = true;
