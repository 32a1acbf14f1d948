import { rangeAddress } from "../../sheet";
import { styles, type CellPlan, type SheetPlan, type StyleFormat } from "../../workbook";
import { showsDate } from "../read/date-format";
import { changedAreas } from "./areas";
import type { Step } from "./step";

type Cell = CellPlan | null | undefined;

/**
 * Steps for the number formats without which a value means something else, a date or a text of digits: they belong
 * to the contents.
 */
export function meaningSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  return formatSteps(
    key,
    changedAreas(from, to, (cell) => (hasMeaning(formatOf(cell)) ? formatOf(cell) : "")),
  );
}

/** Steps for all other number formats: they only say how a number looks. */
export function numberFormatSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const areas = changedAreas(from, to, formatOf);
  return formatSteps(key, new Map([...areas].filter(([format]) => !hasMeaning(format))));
}

/** So many rows below a sheet's own may have been its own when it was longer. */
const rowsBelow = 500;

/** Steps that take the number format of every cell away that is to have none, also below what is planned. */
export function plainSteps(key: string, to: SheetPlan): Step[] {
  const width = Math.max(1, ...to.rows.map((row) => row.length));
  const cells = to.rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
  const plain = changedAreas(null, { rows: cells.map((row) => row.map(blankIfPlain)) }, (cell) =>
    cell === null ? "plain" : "",
  ).get("plain");
  const below = { top: to.rows.length, bottom: to.rows.length + rowsBelow, left: 0, right: width - 1 };
  return formatSteps(key, new Map([["", [...(plain ?? []), below]]]));
}

function blankIfPlain(cell: Cell): CellPlan | null {
  return cell && formatOf(cell) !== "" ? cell : null;
}

function hasMeaning(format: string): boolean {
  return format === "@" || showsDate(format);
}

function formatOf(cell: Cell): string {
  const style: StyleFormat = cell?.style ? styles[cell.style] : {};
  return cell?.format ?? style.format ?? "";
}

function formatSteps(key: string, areas: ReturnType<typeof changedAreas>): Step[] {
  return [...areas].flatMap(([format, ranges]) =>
    ranges.map((range): Step => ({
      bytes: 500,
      queue(batch) {
        // One text for all cells of the range, which the types do not say and the documentation does.
        batch.range(key, rangeAddress(range)).numberFormat = (format === ""
          ? "General"
          : format) as unknown as string[][];
      },
    })),
  );
}
