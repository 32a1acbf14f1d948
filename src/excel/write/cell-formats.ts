import { rowAt, rangeAddress, type CellRange } from "../../sheet";
import {
  borders,
  styles,
  type BorderName,
  type CellPlan,
  type SheetPlan,
  type StyleFormat,
} from "../../workbook";
import { addressesOf, changedAreas } from "./areas";
import type { Change, LineName, TraitName } from "./changes";
import { copiedFormats, type CopiedFormat } from "./copied-formats";
import { numberLooks as numberFormats } from "./number-formats";

type Cell = CellPlan | null | undefined;

/** What a format says of each trait, as a text; "" where it says nothing. */
const traits: Readonly<Record<TraitName, (format: StyleFormat) => string>> = {
  bold: ({ bold }) => (bold ? "bold" : ""),
  italic: ({ italic }) => (italic ? "italic" : ""),
  size: ({ size }) => (size === undefined ? "" : String(size)),
  colour: ({ colour = "" }) => colour,
  fill: ({ fill = "" }) => fill,
  horizontal: ({ horizontal, indent }) => `${capitalised(horizontal ?? "")}${indent ? " 1" : ""}`,
  vertical: ({ vertical }) => capitalised(vertical ?? ""),
  wrap: ({ wrap }) => (wrap ? "wrap" : ""),
};

/** What makes every cell look as planned, where it does not already. */
export function formatChanges(sheet: string, before: SheetPlan | null, to: SheetPlan): Change[] {
  const { copies, from } = copiedFormats(before, to);
  return [
    ...copies.map((copy) => copyingFormat(sheet, copy)),
    ...fonts(sheet, before, to, copies),
    ...traitChanges(sheet, from, to),
    ...numberFormats(sheet, from, to),
    ...[...changedAreas(from, to, (cell) => formatOf(cell).border ?? "")].flatMap(([border, ranges]) =>
      borderChanges(sheet, ranges, border as BorderName | ""),
    ),
  ];
}

/** Whether every cell looks as it did, and none is new beyond those that were given our font. */
export function formattedAlike(from: SheetPlan, to: SheetPlan): boolean {
  const columns = from.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isAlike = (planned: Cell, was: Cell): boolean =>
    planned === was ||
    ((planned?.style ?? "") === (was?.style ?? "") && (planned?.format ?? "") === (was?.format ?? ""));
  return (
    from.rows.length >= to.rows.length &&
    from.rows.every((was, row) => {
      const planned = rowAt(to.rows, row);
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
function traitChanges(sheet: string, from: SheetPlan | null, to: SheetPlan): Change[] {
  const together = new Map<string, [TraitName, string][]>();
  for (const trait of Object.keys(traits) as TraitName[]) {
    for (const [value, ranges] of changedAreas(from, to, (cell) => traits[trait](formatOf(cell)))) {
      for (const cells of addressesOf(ranges)) {
        together.set(cells, [...(together.get(cells) ?? []), [trait, value]]);
      }
    }
  }
  return [...together].map(([cells, painted]) => ({ kind: "format", sheet, cells, traits: painted }));
}

function formatOf(cell: Cell): StyleFormat {
  return cell?.style ? styles[cell.style] : {};
}

/**
 * A new sheet has the font of the person's Excel; ours has the one its widths were made for, and so have cells that are
 * new on it, outside of what was given it before. With a format goes its font.
 */
function fonts(
  sheet: string,
  from: SheetPlan | null,
  to: SheetPlan,
  copies: readonly CopiedFormat[],
): Change[] {
  const columns = Math.max(0, ...(from ?? to).rows.map((row) => row.length));
  const whole = { top: 0, left: 0, bottom: to.rows.length - 1, right: columns - 1 };
  const isCopied = (row: number, column: number): boolean =>
    copies.some(
      ({ to: { top, left, bottom, right } }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    );
  const isBeyond = (row: number, column: number): boolean =>
    (row >= (from?.rows.length ?? 0) || column >= columns) && !isCopied(row, column);
  const beyond = to.rows.map((row, at) => row.map((cell, column) => (isBeyond(at, column) ? cell : null)));
  const added = (): CellRange[] =>
    changedAreas(null, { rows: beyond }, (cell) => (cell ? "ours" : "")).get("ours") ?? [];
  const ours = from ? added() : columns > 0 ? [whole] : [];
  return addressesOf(ours).map((cells) => ({ kind: "font", sheet, cells }));
}

/** As Excel itself does with rows that are added below others. */
function copyingFormat(sheet: string, { row, to }: CopiedFormat): Change {
  const from = rangeAddress({ ...to, top: row, bottom: row });
  return { kind: "copy-format", sheet, from, to: rangeAddress(to) };
}

function capitalised<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}

/** Lines around and between the cells of each area: each line at once for all areas that have it. */
function borderChanges(sheet: string, ranges: readonly CellRange[], border: BorderName | ""): Change[] {
  const all = oneEdged(ranges, border);
  const { sides } = borders[border === "" ? "thin" : border];
  const inside: [LineName, CellRange[]][] = [
    ["rows", all.filter(({ top, bottom }) => bottom > top)],
    ["columns", all.filter(({ left, right }) => right > left)],
  ];
  const isInAll = ([, those]: (typeof inside)[number]): boolean => those.length === all.length;
  const groups: (readonly [readonly LineName[], readonly CellRange[]])[] =
    sides.length === 1
      ? [[sides, all]]
      : [
          [[...sides, ...inside.filter(isInAll).map(([line]) => line)], all],
          ...inside.filter((each) => !isInAll(each)).map(([line, those]) => [[line], those] as const),
        ];
  return groups.flatMap(([lines, alike]) =>
    addressesOf(alike).map((cells) => ({ kind: "border" as const, sheet, cells, border, lines })),
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
