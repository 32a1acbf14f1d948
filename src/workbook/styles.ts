/** Concrete look of one named style. Colours are six hexadecimal digits. */
export interface StyleFormat {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: "thin";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  /** Excel number format in en-US notation. */
  readonly format?: string;
}

export const fontName = "Calibri";
export const fontSize = 11;

/** Every look a cell of ours can have: named for what the cell is. */
export const styles = {
  title: { bold: true, size: 16, colour: "FFFFFF", fill: "1F3A4D", vertical: "center" },
  subtitle: { colour: "FFFFFF", fill: "1F3A4D", vertical: "center" },
  heading: { bold: true, size: 13, colour: "1F3A4D" },
  header: { bold: true, colour: "FFFFFF", fill: "2F6380", border: "thin", vertical: "center", wrap: true },
  label: { bold: true, vertical: "top" },
  body: { border: "thin", vertical: "top" },
  bodyWrapped: { border: "thin", vertical: "top", wrap: true },
  number: { border: "thin", horizontal: "right", vertical: "top" },
  date: { border: "thin", horizontal: "left", vertical: "top", format: "ddd d mmm yyyy" },
  time: { border: "thin", horizontal: "left", vertical: "top", format: "hh:mm" },
  rate: { border: "thin", horizontal: "right", vertical: "top", format: "0%" },
  total: { bold: true, border: "thin", fill: "E8EEF2", horizontal: "right" },
  totalLabel: { bold: true, border: "thin", fill: "E8EEF2" },
  entry: { border: "thin", fill: "FFF9E5", vertical: "top" },
  code: { border: "thin", fill: "FFF9E5", horizontal: "center", vertical: "top" },
  text: { wrap: true, vertical: "top" },
  note: { italic: true, colour: "4A5560", wrap: true, vertical: "top" },
  good: { colour: "0B5A2A", fill: "E3F3E8" },
  attention: { bold: true, colour: "7A3E00", fill: "FDEBD3" },
  bad: { bold: true, colour: "8E1B1B", fill: "FBE3E3" },
} as const satisfies Record<string, StyleFormat>;

export type StyleName = keyof typeof styles;
