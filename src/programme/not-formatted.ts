/** A piece of a sheet's format that Excel refused. The contents are whole, and the next write tries it again. */
export interface NotFormatted {
  /** The sheet's name. */
  readonly sheet: string;
  readonly piece: FormattingKind;
  /** Excel's code of the refusal. */
  readonly code: string;
}

/** Pieces of a sheet's format, in the order in which they are made: what guards typing first, mere looks last. */
export const formattingKinds = [
  "reset",
  "validation",
  "table-style",
  "cells",
  "conditional-formats",
  "chart",
  "page",
  "freezing",
  "widths",
  "heights",
  "tab-colour",
] as const;

export type FormattingKind = (typeof formattingKinds)[number];
