/** A piece of a sheet's format that Excel refused. The contents are whole, and the next write tries it again. */
export interface NotFormatted {
  /** The sheet's name. */
  readonly sheet: string;
  readonly piece: FormattingKind;
  /** Excel's code of the refusal. */
  readonly code: string;
}

/** Pieces of a sheet's format, in the order in which they are made. */
export type FormattingKind =
  | "reset"
  | "validation"
  | "table-style"
  | "cells"
  | "conditional-formats"
  | "chart"
  | "widths"
  | "heights"
  | "tab-colour"
  | "freezing"
  | "page";
