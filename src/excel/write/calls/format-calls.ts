import { borders, fontName, fontSize, type BorderName } from "../../../workbook";
import type { TraitName } from "../changes";
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
  horizontal: (cells, value) =>
    void (cells.horizontalAlignment = value === "" ? "General" : (value as "Left" | "Center" | "Right")),
  vertical: (cells, value) =>
    void (cells.verticalAlignment = value === "" ? "Bottom" : (value as "Top" | "Center")),
  wrap: (cells, value) => void (cells.wrapText = value !== ""),
};

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const allSides = ["top", "bottom", "left", "right"] as const;

export const formatCalls: Calls<"reset" | "copy-format" | "font" | "format" | "border" | "table-style"> = {
  reset: {
    bytes: 6_000,
    queue(batch, { sheet: key }) {
      const { format } = batch.sheet(key).getUsedRange().untrack();
      for (const paint of Object.values(painting)) paint(format, "");
      paintBorders(format.borders, "", [...outside, "InsideHorizontal", "InsideVertical"]);
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
    bytes: ({ cells }) => 3_500 + cells.length,
    queue(batch, { sheet, cells, border, inside }) {
      const sides = border === "" ? allSides : borders[border].sides;
      const isAll = sides.length === allSides.length;
      paintBorders(batch.areas(sheet, cells).format.borders, border, [
        ...sides.map((side) => edges[side]),
        ...(isAll && inside.includes("h") ? (["InsideHorizontal"] as const) : []),
        ...(isAll && inside.includes("v") ? (["InsideVertical"] as const) : []),
      ]);
    },
  },
  "table-style": {
    bytes: 400,
    queue: (batch, { sheet, name }) => void (batch.table(sheet, name).style = "TableStyleLight1"),
  },
};

const outside = allSides.map((side) => edges[side]);

function paintBorders(
  lines: Excel.RangeBorderCollection,
  border: BorderName | "",
  sides: readonly ((typeof outside)[number] | "InsideHorizontal" | "InsideVertical")[],
): void {
  for (const side of sides) {
    const line = lines.getItem(side);
    line.style = border === "" ? "None" : "Continuous";
    if (border === "") continue;
    line.color = `#${borders[border].colour}`;
    if (borders[border].weight === "thick") line.weight = "Thick";
  }
}
