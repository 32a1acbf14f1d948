import { borders, fontName, fontSize, type BorderName } from "../../../workbook";
import type { LineName, TraitName } from "../changes";
import type { Calls } from "./calls";
import { usualHeight } from "./page-calls";

/** How each trait is painted; "" takes it away. */
const painting: Readonly<Record<TraitName, (cells: Excel.RangeFormat, value: string) => void>> = {
  bold: ({ font }, value) => void (font.bold = value !== ""),
  italic: ({ font }, value) => void (font.italic = value !== ""),
  size: ({ font }, value) => void (font.size = value === "" ? fontSize : Number(value)),
  colour: ({ font }, value) => void (font.color = `#${value === "" ? "000000" : value}`),
  fill({ fill }, value) {
    if (value === "") fill.clear();
    else fill.color = `#${value}`;
  },
  horizontal(cells, value) {
    const [side, indent] = value.split(" ");
    cells.horizontalAlignment = side ? (side as "Left" | "Center" | "Right") : "General";
    cells.indentLevel = Number(indent ?? 0);
  },
  vertical: (cells, value) =>
    void (cells.verticalAlignment = value === "" ? "Bottom" : (value as "Top" | "Center")),
  wrap: (cells, value) => void (cells.wrapText = value !== ""),
};

const linesOf = {
  ...{ top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" },
  ...{ rows: "InsideHorizontal", columns: "InsideVertical" },
} as const satisfies Record<LineName, `${Excel.BorderIndex}`>;

export const formatCalls: Calls<"reset" | "copy-format" | "font" | "format" | "border" | "table-style"> = {
  reset: {
    bytes: 6_000,
    queue(batch, { sheet: key }) {
      const { format } = batch.sheet(key).getUsedRange().untrack();
      for (const paint of Object.values(painting)) paint(format, "");
      paintBorders(format.borders, "", Object.keys(linesOf) as LineName[]);
      format.rowHeight = usualHeight;
      // Rules that lie beyond the used cells, where a change of layout has moved them, are gone too.
      const all = batch.sheet(key).getRange().untrack();
      all.dataValidation.clear();
      all.conditionalFormats.clearAll();
    },
  },
  "copy-format": {
    bytes: 800,
    queue: (batch, { sheet, from, to }) => {
      batch.range(sheet, to).copyFrom(batch.range(sheet, from), "Formats");
    },
  },
  font: {
    bytes: ({ cells }) => 800 + cells.length,
    queue(batch, { sheet, cells }) {
      const { font } = batch.areas(sheet, cells).format;
      font.name = fontName;
      font.size = fontSize;
    },
  },
  format: {
    bytes: ({ cells, traits }) => 500 + cells.length + traits.length * 300,
    queue(batch, { sheet, cells, traits }) {
      const { format } = batch.areas(sheet, cells);
      for (const [trait, value] of traits) painting[trait](format, value);
    },
  },
  border: {
    bytes: ({ cells, lines }) => 500 + cells.length + lines.length * 400,
    queue: (batch, { sheet, cells, border, lines }) => {
      paintBorders(batch.areas(sheet, cells).format.borders, border, lines);
    },
  },
  "table-style": {
    bytes: 400,
    queue: (batch, { name }) => void (batch.table(name).style = "TableStyleLight1"),
  },
};

function paintBorders(
  collection: Excel.RangeBorderCollection,
  border: BorderName | "",
  lines: readonly LineName[],
): void {
  for (const name of lines) {
    const line = collection.getItem(linesOf[name]);
    line.style = border === "" ? "None" : "Continuous";
    if (border === "") continue;
    line.color = `#${borders[border].colour}`;
    if (borders[border].weight === "thick") line.weight = "Thick";
  }
}
