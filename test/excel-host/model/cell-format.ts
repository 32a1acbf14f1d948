export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** How a cell looks. One value is shared by all cells that look the same; it is never changed in place. */
export interface CellFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly fontName: string;
  /** "#RRGGBB", as are all colours. */
  readonly colour: string;
  /** Null is no fill. */
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<Edge, { readonly style: string; readonly colour: string }>>>;
  readonly horizontal: string;
  readonly indent: number;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly numberFormat: string;
}

/** A cell nobody has formatted. */
export const plainFormat: CellFormat = {
  bold: false,
  italic: false,
  size: 11,
  fontName: "Calibri",
  colour: "#000000",
  fill: null,
  borders: {},
  horizontal: "General",
  indent: 0,
  vertical: "Bottom",
  wrap: false,
  locked: true,
  numberFormat: "General",
};
