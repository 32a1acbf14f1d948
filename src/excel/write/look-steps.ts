import { rangeAddress, type CellRange } from "../../sheet";
import {
  borders,
  fontName,
  fontSize,
  styles,
  type BorderName,
  type CellPlan,
  type SheetPlan,
  type StyleFormat,
} from "../../workbook";
import { addressesOf, changedAreas } from "./areas";
import { copiedLooks, type CopiedLook } from "./copied-looks";
import { usualHeight } from "./page-steps";
import { numberFormatSteps, plainSteps } from "./number-format-steps";
import type { Batch, Step } from "./step";

type Cell = CellPlan | null | undefined;

/** One thing that a look can say, painted for all cells alike that are to have it. */
interface Trait {
  /** Its value as a text; "" where a cell says nothing of it. */
  of(look: StyleFormat): string;
  paint(cells: Excel.RangeFormat, value: string): void;
}

const traits: readonly Trait[] = [
  {
    of: ({ bold }) => (bold ? "bold" : ""),
    paint: ({ font }, value) => void (font.bold = value !== ""),
  },
  {
    of: ({ italic }) => (italic ? "italic" : ""),
    paint: ({ font }, value) => void (font.italic = value !== ""),
  },
  {
    of: ({ size }) => (size === undefined ? "" : String(size)),
    paint: ({ font }, value) => void (font.size = value === "" ? fontSize : Number(value)),
  },
  {
    of: ({ colour = "" }) => colour,
    paint: ({ font }, value) => void (font.color = `#${value === "" ? "000000" : value}`),
  },
  {
    of: ({ fill = "" }) => fill,
    paint: ({ fill }, value) => {
      if (value === "") fill.clear();
      else fill.color = `#${value}`;
    },
  },
  {
    of: ({ horizontal }) => capitalised(horizontal ?? ""),
    paint: (cells, value) =>
      void (cells.horizontalAlignment = value === "" ? "General" : (value as "Left" | "Center" | "Right")),
  },
  {
    of: ({ vertical }) => capitalised(vertical ?? ""),
    paint: (cells, value) =>
      void (cells.verticalAlignment = value === "" ? "Bottom" : (value as "Top" | "Center")),
  },
  {
    of: ({ wrap }) => (wrap ? "wrap" : ""),
    paint: (cells, value) => void (cells.wrapText = value !== ""),
  },
];

/** Steps that make every cell look as planned, where it does not already. */
export function lookSteps(key: string, before: SheetPlan | null, to: SheetPlan): Step[] {
  const { copies, from } = copiedLooks(before, to);
  return [
    ...copies.map((copy) => copyStep(key, copy)),
    ...(from === null ? baseCoat(key, to) : fontSteps(key, from, to)),
    ...traitSteps(key, from, to),
    ...numberFormatSteps(key, from, to),
    ...[...changedAreas(from, to, (cell) => lookOf(cell).border ?? "")].flatMap(([border, ranges]) =>
      borderSteps(key, ranges, border as BorderName | ""),
    ),
  ];
}

/** Steps that leave nothing of how a sheet of ours was formatted, except for what says what its values mean. */
export function resetSteps(key: string, to: SheetPlan): Step[] {
  return [
    {
      bytes: 6_000,
      queue(batch) {
        const used = batch.sheet(key).getUsedRange().untrack();
        for (const trait of traits) trait.paint(used.format, "");
        paintBorders(used.format.borders, "", [...outside, "InsideHorizontal", "InsideVertical"]);
        used.format.rowHeight = usualHeight;
        // Rules that lie beyond the used cells, where a change of layout has moved them, are gone too.
        const all = batch.sheet(key).getRange().untrack();
        all.dataValidation.clear();
        all.conditionalFormats.clearAll();
      },
    },
    ...plainSteps(key, to),
  ];
}

/** Whether every cell looks as it did, and none is new beyond those that were given our font. */
export function looksAlike(from: SheetPlan, to: SheetPlan): boolean {
  const columns = from.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isAlike = (planned: Cell, was: Cell): boolean =>
    planned === was ||
    ((planned?.style ?? "") === (was?.style ?? "") && (planned?.format ?? "") === (was?.format ?? ""));
  return (
    from.rows.length >= to.rows.length &&
    from.rows.every((was, row) => {
      const planned = to.rows[row] ?? [];
      if (planned === was) return true;
      if (planned.length > columns) return false;
      return (
        planned.every((cell, column) => isAlike(cell, was[column])) &&
        was.every((cell, column) => column < planned.length || isAlike(null, cell))
      );
    })
  );
}

/** Traits that the same cells are to have are painted together. */
function traitSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const together = new Map<string, { readonly trait: Trait; readonly value: string }[]>();
  for (const trait of traits) {
    for (const [value, ranges] of changedAreas(from, to, (cell) => trait.of(lookOf(cell)))) {
      for (const addresses of addressesOf(ranges)) {
        together.set(addresses, [...(together.get(addresses) ?? []), { trait, value }]);
      }
    }
  }
  return [...together].map(([addresses, painted]): Step => ({
    bytes: 500 + addresses.length + painted.length * 300,
    queue(batch) {
      const { format } = areasAt(batch, key, addresses);
      for (const { trait, value } of painted) trait.paint(format, value);
    },
  }));
}

function lookOf(cell: Cell): StyleFormat {
  return cell?.style ? styles[cell.style] : {};
}

/** A new sheet has the font of the person's Excel; ours has the one its widths were made for. */
function baseCoat(key: string, { rows }: SheetPlan): Step[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  return [fontStep(key, rangeAddress({ top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 }))];
}

/** Cells that are new on a sheet of ours get its font, outside of what was given it before. */
function fontSteps(key: string, from: SheetPlan, to: SheetPlan): Step[] {
  const columns = Math.max(0, ...from.rows.map((row) => row.length));
  const beyond = to.rows.map((row, at) =>
    row.map((cell, column) => (at >= from.rows.length || column >= columns ? cell : null)),
  );
  const added = changedAreas(null, { ...to, rows: beyond }, (cell) => (cell ? "ours" : "")).get("ours") ?? [];
  return addressesOf(added).map((addresses) => fontStep(key, addresses));
}

function fontStep(key: string, addresses: string): Step {
  return {
    bytes: 800 + addresses.length,
    queue(batch) {
      const { font } = areasAt(batch, key, addresses).format;
      font.name = fontName;
      font.size = fontSize;
    },
  };
}

/** As Excel itself does with rows that are added below others. */
function copyStep(key: string, { row, first, last, lastColumn }: CopiedLook): Step {
  const rows = (top: number, bottom: number): string =>
    rangeAddress({ top, bottom, left: 0, right: lastColumn });
  return {
    bytes: 800,
    queue(batch) {
      batch.range(key, rows(first, last)).copyFrom(batch.range(key, rows(row, row)), "Formats");
    },
  };
}

function areasAt(batch: Batch, key: string, addresses: string): Excel.RangeAreas {
  return batch.areas(key, addresses);
}

function capitalised<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const allSides = ["top", "bottom", "left", "right"] as const;
const outside = allSides.map((side) => edges[side]);

/** Lines around and between the cells of each area: all areas that have the same lines at once. */
function borderSteps(key: string, ranges: readonly CellRange[], border: BorderName | ""): Step[] {
  const kinds = new Map<string, CellRange[]>();
  for (const range of oneEdged(ranges, border)) {
    const kind = `${range.bottom > range.top ? "h" : ""}${range.right > range.left ? "v" : ""}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), range]);
  }
  return [...kinds].flatMap(([kind, alike]) =>
    addressesOf(alike).map((addresses): Step => ({
      bytes: 3_500 + addresses.length,
      queue(batch) {
        const lines = areasAt(batch, key, addresses).format.borders;
        const sides = border === "" ? allSides : borders[border].sides;
        paintBorders(lines, border, [
          ...sides.map((side) => edges[side]),
          ...(kind.includes("h") && sides.length === allSides.length ? (["InsideHorizontal"] as const) : []),
          ...(kind.includes("v") && sides.length === allSides.length ? (["InsideVertical"] as const) : []),
        ]);
      },
    })),
  );
}

/** A line at one edge of each cell: row by row, or column by column, since what is inside belongs to two cells. */
function oneEdged(ranges: readonly CellRange[], border: BorderName | ""): readonly CellRange[] {
  if (border === "" || borders[border].sides.length > 1) return ranges;
  const isUnder = borders[border].sides[0] === "bottom";
  return ranges.flatMap((range) => {
    const [first, last] = isUnder ? [range.top, range.bottom] : [range.left, range.right];
    return Array.from({ length: last - first + 1 }, (_, place) =>
      isUnder
        ? { ...range, top: first + place, bottom: first + place }
        : { ...range, left: first + place, right: first + place },
    );
  });
}

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
