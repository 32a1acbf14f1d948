import { styles, type CellPlan, type SheetPlan, type StyleFormat } from "../../workbook";
import { showsDate } from "../read/date-format";
import { changedAreas } from "./areas";
import type { Change } from "./changes";

type Cell = CellPlan | null | undefined;

/**
 * The number formats without which a value means something else, a date or a text of digits: they belong to the
 * contents.
 */
export function meaningChanges(
  sheet: string,
  from: Pick<SheetPlan, "rows"> | null,
  to: Pick<SheetPlan, "rows">,
): Change<"number-format">[] {
  const areas = changedAreas(
    from,
    to,
    (cell) => (hasMeaning(formatOf(cell)) ? formatOf(cell) : ""),
    bothWays,
  );
  return [...areas].flatMap(([ways, ranges]) => {
    const [after = "", before = ""] = ways.split(way);
    return ranges.map((range) => ({ kind: "number-format" as const, sheet, range, before, after }));
  });
}

const way = "\n";

function bothWays(after: string, before: string): string {
  return `${after}${way}${before}`;
}

/** All other number formats: they only say how a number looks. */
export function numberLooks(sheet: string, from: SheetPlan | null, to: SheetPlan): Change[] {
  const areas = changedAreas(from, to, formatOf);
  return formatChanges(sheet, new Map([...areas].filter(([format]) => !hasMeaning(format))));
}

/** So many rows below a sheet's own may have been its own when it was longer. */
const rowsBelow = 500;

/** Takes the number format of every cell away that is to have none, also below what is planned. */
export function plainNumbers(sheet: string, to: SheetPlan): Change[] {
  const width = Math.max(1, ...to.rows.map((row) => row.length));
  const cells = to.rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
  const plain = changedAreas(null, { rows: cells.map((row) => row.map(blankIfPlain)) }, (cell) =>
    cell === null ? "plain" : "",
  ).get("plain");
  const below = { top: to.rows.length, bottom: to.rows.length + rowsBelow, left: 0, right: width - 1 };
  return formatChanges(sheet, new Map([["", [...(plain ?? []), below]]]));
}

function blankIfPlain(cell: Cell): CellPlan | null {
  return cell && formatOf(cell) !== "" ? cell : null;
}

function hasMeaning(format: string): boolean {
  return format === "@" || showsDate(format);
}

/** The number format that a cell is planned with; "" for none. */
export function formatOf(cell: Cell): string {
  const style: StyleFormat = cell?.style ? styles[cell.style] : {};
  return cell?.format ?? style.format ?? "";
}

function formatChanges(sheet: string, areas: ReturnType<typeof changedAreas>): Change[] {
  return [...areas].flatMap(([after, ranges]) =>
    ranges.map((range) => ({ kind: "number-format" as const, sheet, range, before: null, after })),
  );
}
