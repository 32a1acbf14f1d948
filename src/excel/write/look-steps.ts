import { rangeAddress, type CellRange } from "../../sheet";
import { fontName, fontSize, styles, type CellPlan, type SheetPlan, type StyleFormat } from "../../workbook";
import { Areas, addressesOf } from "./areas";
import type { Step } from "./step";

const borderColour = "#BFC8CE";
const blackText = "#000000";

/** How each cell is to look, as a text that equal looks share; "" for a cell without a look of its own. */
function lookKey(cell: CellPlan | null | undefined): string {
  return cell ? `${cell.style ?? ""}|${cell.format ?? ""}` : "";
}

/** Steps that make every cell look as planned, where it does not already. */
export function lookSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const looks = new Map<string, Areas>();
  const bordered = new Areas();
  const rowCount = Math.max(to.rows.length, from?.rows.length ?? 0);
  for (let row = 0; row < rowCount; row += 1) {
    const [planned = [], was = []] = [to.rows[row], from?.rows[row]];
    const columns = Math.max(planned.length, was.length);
    const keyAt = (column: number): string | null => {
      const look = lookKey(planned[column]);
      return look === lookKey(was[column]) ? null : look;
    };
    runs(columns, keyAt, (look, left, right) => {
      const areas = looks.get(look) ?? new Areas();
      looks.set(look, areas);
      areas.addRun(row, left, right);
    });
    const borderAt = (column: number): string | null =>
      keyAt(column) === null || !hasBorder(planned[column]) ? null : "b";
    runs(columns, borderAt, (_, left, right) => {
      bordered.addRun(row, left, right);
    });
  }
  return [
    ...[...looks].flatMap(([look, areas]) => lookStep(key, look, areas.ranges(), from !== null)),
    ...borderSteps(key, bordered.ranges()),
  ];
}

function hasBorder(cell: CellPlan | null | undefined): boolean {
  const look: StyleFormat = cell?.style ? styles[cell.style] : {};
  return look.border !== undefined;
}

/** Calls back for every stretch of columns with the same text; null is left out. */
function runs(
  columns: number,
  textAt: (column: number) => string | null,
  run: (text: string, left: number, right: number) => void,
): void {
  for (let left = 0; left < columns;) {
    const text = textAt(left);
    let right = left;
    while (right + 1 < columns && textAt(right + 1) === text) right += 1;
    if (text !== null) run(text, left, right);
    left = right + 1;
  }
}

/** @param isRepaint the cells may have had another look, which must go first */
function lookStep(key: string, look: string, ranges: readonly CellRange[], isRepaint: boolean): Step[] {
  const [style = "", ownFormat = ""] = look.split(/\|(.*)/s);
  const format: StyleFormat = style in styles ? styles[style as keyof typeof styles] : {};
  const numberFormat = ownFormat === "" ? (format.format ?? (isRepaint ? "General" : undefined)) : ownFormat;
  const steps = addressesOf(ranges).map((addresses): Step => ({
    bytes: 2_000 + addresses.length,
    queue(batch) {
      const areas = batch.sheet(key).getRanges(addresses).untrack();
      if (isRepaint) unpaint(areas.format, format);
      if (style !== "") paint(areas.format, format);
    },
  }));
  if (numberFormat === undefined) return steps;
  const formats = ranges.map((range): Step => ({
    bytes: 500,
    queue(batch) {
      // One text for all cells of the range, which the types do not say and the documentation does.
      batch.sheet(key).getRange(rangeAddress(range)).untrack().numberFormat =
        numberFormat as unknown as string[][];
    },
  }));
  return [...steps, ...formats];
}

function paint(cells: Excel.RangeFormat, look: StyleFormat): void {
  const { font, fill } = cells;
  font.name = fontName;
  font.size = look.size ?? fontSize;
  font.color = look.colour === undefined ? blackText : `#${look.colour}`;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.fill !== undefined) fill.color = `#${look.fill}`;
  if (look.horizontal) cells.horizontalAlignment = capitalised(look.horizontal);
  if (look.vertical) cells.verticalAlignment = capitalised(look.vertical);
  if (look.wrap) cells.wrapText = true;
}

/**
 * Takes back what an earlier look may have set and this one does not. Clearing all formats at once would
 * take the conditional formats of the cells along.
 */
function unpaint(cells: Excel.RangeFormat, look: StyleFormat): void {
  const { font, fill } = cells;
  font.name = fontName;
  font.size = look.size ?? fontSize;
  font.color = blackText;
  font.bold = false;
  font.italic = false;
  if (look.fill === undefined) fill.clear();
  cells.horizontalAlignment = "General";
  cells.verticalAlignment = "Bottom";
  cells.wrapText = false;
  if (look.border !== undefined) return;
  for (const side of [...outside, "InsideHorizontal", "InsideVertical"] as const) {
    cells.borders.getItem(side).style = "None";
  }
}

function capitalised<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}

const outside = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Lines around and between the cells of each area: all areas that have the same lines at once. */
function borderSteps(key: string, ranges: readonly CellRange[]): Step[] {
  const kinds = new Map<string, CellRange[]>();
  for (const range of ranges) {
    const kind = `${range.bottom > range.top ? "h" : ""}${range.right > range.left ? "v" : ""}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), range]);
  }
  return [...kinds].flatMap(([kind, alike]) =>
    addressesOf(alike).map((addresses): Step => ({
      bytes: 3_500 + addresses.length,
      queue(batch) {
        const { borders } = batch.sheet(key).getRanges(addresses).untrack().format;
        const inside = [
          ...(kind.includes("h") ? (["InsideHorizontal"] as const) : []),
          ...(kind.includes("v") ? (["InsideVertical"] as const) : []),
        ];
        for (const side of [...outside, ...inside]) {
          const border = borders.getItem(side);
          border.style = "Continuous";
          border.color = borderColour;
        }
      },
    })),
  );
}
